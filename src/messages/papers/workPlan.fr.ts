import type { In } from './words';
import type { workPlan as arabic } from './workPlan.ar';

/** The phased work plan, in French. */
export const workPlan: In<typeof arabic> = {
  label: 'Plan de travail par étapes',
  file: 'Plan de travail par étapes – {today}',
  title: 'Plan de travail par étapes de l’équipe de coordination régionale',
  stands: 'Au {today}',
  progress: 'Activités réalisées : {done} sur {of} ({rate})',
  beside: 'Échéance dépassée : {late} · reportées : {postponed} · annulées : {cancelled}',
  noPhase: 'Activités hors étapes',
  empty: 'Aucune activité n’est encore programmée.',
  late: 'Échéance dépassée',
  moved: '{status} (première date : {first})',
  when: 'Période',
  operation: 'Opération',
  activity: 'Activité',
  responsible: 'Responsable',
  target: 'Public ou établissements ciblés',
  status: 'État',
};
