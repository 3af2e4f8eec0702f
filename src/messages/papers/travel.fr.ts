import type { travel as arabic } from './travel.ar';
import type { In } from './words';

/** The monthly travel table, in French. */
export const travel: In<typeof arabic> = {
  label: 'État mensuel des déplacements',
  file: 'État des déplacements – {mentor} – {month}',
  title: 'État des déplacements du mois : {month}',
  subject:
    'État des déplacements effectués dans le cadre de l’accompagnement des projets d’établissement, {month}',
  month: '{month} {year}',
  day: 'Jour',
  school: 'Établissement',
  commune: 'Commune',
  purpose: 'Objet',
  means: 'Moyen de transport',
  visits: 'Nombre de visites de terrain',
  days: 'Nombre de jours de déplacement',
  none: 'Aucune visite de terrain n’est enregistrée pour ce mois.',
};
