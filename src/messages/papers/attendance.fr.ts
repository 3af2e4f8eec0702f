import type { attendance as arabic } from './attendance.ar';
import type { In } from './words';

/** The attendance sheet, in French. */
export const attendance: In<typeof arabic> = {
  label: 'Feuille de présence d’une réunion',
  file: 'Feuille de présence – {cpp} – {on}',
  title: 'Feuille de présence',
  heldOn: 'Jour de la réunion',
  day: 'Date',
  place: 'Lieu',
  subject: 'Objet',
  school: 'Établissement',
  principal: 'Directeur(trice)',
  morning: 'Signature (matin)',
  afternoon: 'Signature (après-midi)',
  room: '\u00a0\n\u00a0',
  others: 'Autres présents',
  name: 'Nom et qualité',
  count: 'Nombre d’établissements : {count}',
  none: 'Aucun établissement n’est enregistré pour cette communauté.',
};
