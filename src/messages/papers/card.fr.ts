import type { card as arabic } from './card.ar';
import type { In } from './words';

/** The card of a mentor, in French. */
export const card: In<typeof arabic> = {
  label: 'Fiche de l’accompagnateur(trice)',
  file: 'Fiche de l’accompagnateur(trice) {year} – {mentor}',
  title: 'Fiche de l’accompagnateur(trice) – Année scolaire {year}',
  asOf: 'Arrêtée au {asOf}',
  assignments: 'Affectation',
  schools: 'Établissements',
  coordinator: 'Coordinateur(trice)',
  noAssignments: 'Aucune affectation n’est enregistrée pour cette année scolaire.',
  programme: 'Programme annuel',
  activity: 'Réalisé à ce jour',
  visits: 'Visites individuelles en présentiel',
  detail: '{cycle} : {n}',
  remote: 'Accompagnement à distance',
  miniGroups: 'Mini-groupes',
  topics: 'Thèmes d’ateliers dans le cadre de la communauté',
  visited: 'Établissements ayant au moins une visite enregistrée',
  outOf: '{n} sur {of}',
  deadlines: 'Échéances',
  programmeDue: 'Dépôt du programme annuel',
  internal: 'Date interne d’envoi du bilan',
  balanceDue: 'Remise du bilan global',
};
