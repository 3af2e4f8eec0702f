import type { preVisit as arabic } from './preVisit.ar';
import type { In } from './words';

/** The sheet that prepares a visit, in French. */
export const preVisit: In<typeof arabic> = {
  label: 'Fiche de préparation d’une visite',
  file: 'Préparation de visite – {name}',
  title: 'Fiche de préparation d’une visite d’établissement',
  intro:
    'Cette fiche rassemble ce que le fichier connaît de l’établissement, pour faciliter l’écoute et la concertation avec son (sa) directeur(trice).',
  principal: 'Directeur(trice)',
  unrecorded: 'Non enregistré(e) dans le fichier',
  stages: 'Avancement des étapes du projet',
  stage: 'Étape',
  degree: 'Dernier degré connu',
  on: 'Date',
  history: 'Visites antérieures',
  noHistory: 'Aucune visite n’est encore enregistrée : celle-ci sera la première.',
  promises: 'Étapes convenues',
  due: 'Échéance',
  said: 'Notée le',
  strengths: 'Points forts observés',
  weaknesses: 'Points faibles observés',
  times: '{text} ({n})',
  requests: 'Demandes d’appui à l’étude de l’accompagnement de l’établissement',
  questions: 'Ce dont nous souhaitons parler lors de la visite',
};
