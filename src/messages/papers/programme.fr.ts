import type { programme as arabic } from './programme.ar';
import type { In } from './words';

/** The annual programme, in French. */
export const programme: In<typeof arabic> = {
  label: 'Programme annuel d’accompagnement',
  file: 'Programme annuel d’accompagnement {year} – {mentor}',
  title: 'Programme annuel d’accompagnement des projets d’établissement – Année scolaire {year}',
  subject: 'Programme annuel d’accompagnement des projets d’établissement',
  reference: 'Cahier des charges de l’accompagnement des projets d’établissement, article 3-1',
  due: 'À déposer auprès de M./Mme le (la) {director} avant la fin du mois de septembre, soit au plus tard le {day}.',
  body: 'J’ai l’honneur de vous soumettre le programme annuel d’accompagnement. Ce programme flexible a été établi après accord avec la coordination sur les formes d’accompagnement et les modes de communication et de coordination.',
  coordinator: 'Coordinateur(trice)',
  form: 'Formes d’accompagnement',
  communication: 'Modes de communication et de coordination',
  agreedOn: 'Accord avec le (la) coordinateur(trice)',
  when: 'Période',
  activity: 'Activité',
  target: 'Établissements ciblés',
  topic: 'Thème proposé',
  status: 'État',
  partly: '{status} ({done} sur {of})',
  why: '{status} : {reason}',
  total: 'Activités : {count} (réalisées : {done}, reportées : {postponed}, annulées : {cancelled})',
  none: 'Aucune activité n’est encore programmée pour cette année scolaire.',
};
