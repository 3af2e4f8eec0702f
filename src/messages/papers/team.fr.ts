import type { team as arabic } from './team.ar';
import type { In } from './words';

/** The organisation chart of the regional team and its job cards, in French. */
export const team: In<typeof arabic> = {
  chart: 'Organigramme de l’équipe de coordination régionale',
  card: 'Fiches de poste',
  cardTitle: 'Fiche de poste',
  cardOf: 'Fiche de poste – {member}',
  member: 'Nom',
  role: 'Rôle',
  email: 'Adresse électronique',
  people: {
    zero: 'aucun membre enregistré',
    one: 'un membre',
    two: '2 membres',
    few: '{n} membres',
    many: '{n} membres',
    other: '{n} membres',
  },
  vacancies: {
    zero: 'aucun poste vacant',
    one: 'un poste vacant',
    two: '2 postes vacants',
    few: '{n} postes vacants',
    many: '{n} postes vacants',
    other: '{n} postes vacants',
  },
  stands: '{people} · {vacant}',
  vacant: 'vacant',
  provincial: 'Coordinateurs et coordinatrices provinciaux',
  elsewhere: 'Direction non précisée',
  charged: '(*) Chargé(e) de plusieurs rôles ou de plusieurs directions.',
  roleAt: '{role} – {directorate}',
  parts: {
    mission: 'Mission',
    tasks: 'Tâches',
    reportsTo: 'Rattachement',
    indicators: 'Indicateurs',
  },
  signs: {
    member: 'L’intéressé(e)',
    coordinator: 'Le (la) coordinateur(trice) régional(e)',
    academy: 'Le (la) directeur(trice) de l’Académie régionale',
  },
};
