import type { meeting as arabic } from './meeting.ar';
import type { In } from './words';

/** The minutes of a meeting of the regional team and the invitation to one, in French. */
export const meeting: In<typeof arabic> = {
  date: 'Date',
  place: 'Lieu',
  agenda: 'Ordre du jour',
  decisions: 'Décisions',
  dayOf: '{weekday} {day}',
  weekdays: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  minutes: {
    label: 'Procès-verbal de réunion',
    file: 'PV réunion équipe régionale – {day}',
    title: 'Procès-verbal de réunion de l’équipe régionale de coordination',
    none: 'Aucune décision n’est enregistrée pour cette réunion.',
  },
  invitation: {
    label: 'Convocation à une réunion',
    file: 'Convocation équipe régionale – {day}',
    title: 'Convocation à une réunion de travail',
    to: 'Mesdames et Messieurs les membres de l’équipe régionale de coordination',
    subject: 'Convocation à une réunion de travail',
    body: 'J’ai l’honneur de vous inviter à la réunion de travail que tiendra l’équipe régionale de coordination comme suit :',
    open: 'Décisions antérieures soumises au suivi',
    please:
      'Les responsables de l’exécution d’une décision sont priés de faire part à la réunion de son avancement.',
  },
  members: 'Membres de l’équipe régionale présents',
  noMembers: 'Aucun membre de l’équipe n’est enregistré comme présent.',
  guests: 'Invités et autres présents',
  columns: {
    name: 'Nom',
    role: 'Rôle',
    capacity: 'Qualité',
    point: 'Point',
    decision: 'Décision',
    state: 'Suite donnée',
    note: 'Remarque',
    responsible: 'Responsable',
    due: 'Échéance',
    since: 'Réunion du',
  },
  followUp: 'Suivi des décisions antérieures',
  states: { done: 'Réalisée', underWay: 'En cours', givenUp: 'Abandonnée' },
};
