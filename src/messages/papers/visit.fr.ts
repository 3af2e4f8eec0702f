import type { visit as arabic } from './visit.ar';
import type { In } from './words';

/** The report of a visit, in French. */
export const visit: In<typeof arabic> = {
  label: 'Rapport de visite individuelle',
  file: 'Rapport de visite – {name} – {day}',
  title: 'Rapport de visite individuelle d’accompagnement du projet d’établissement',
  stage: 'Étape',
  before: 'Avant la visite',
  after: 'Lors de cette visite',
  degreeOn: '{degree} ({day})',
  unchanged: 'Non appréciée lors de cette visite',
  principal: 'Le (la) directeur(trice) de l’établissement',
  faulty:
    'Cette ligne comporte des éléments à corriger dans le fichier avant validation du présent document : {faulty}.',
};
