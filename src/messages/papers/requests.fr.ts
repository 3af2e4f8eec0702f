import type { requests as arabic } from './requests.ar';
import type { In } from './words';

/** The list of support requests, in French. */
export const requests: In<typeof arabic> = {
  label: 'Liste des demandes d’appui et des réponses',
  file: 'Demandes d’appui {year} {mentor}',
  title: 'Liste des demandes d’appui et de transport et de leurs réponses – Année scolaire {year}',
  asOf: 'Arrêtée au {asOf}',
  of: 'Accompagnateur(trice) : {mentor}',
  delay: 'Délai de réponse',
  waiting: 'En attente depuis {days}',
  noDay: 'Date de réponse non enregistrée',
  answers: 'Réponses',
  answer: 'Réponse',
  count: 'Nombre',
  asked: 'Total des demandes',
  mean: 'Délai moyen de réponse (en jours)',
  none: 'Aucune demande n’est enregistrée pour cette année scolaire.',
};
