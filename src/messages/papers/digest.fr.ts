import type { digest as ar } from './digest.ar';
import type { In } from './words';

/** What the directorate reads of those who have not deposited yet. */
export const digest: In<typeof ar> = {
  subject: 'En attente de dépôt : {paper} {year} – {today}',
  told: {
    zero: 'Toutes les personnes attendues ont déposé le document « {paper} » pour l’année scolaire {year}.',
    one: 'Au {today}, le document « {paper} » de l’année scolaire {year} est encore attendu d’une personne :',
    two: 'Au {today}, le document « {paper} » de l’année scolaire {year} est encore attendu de {n} personnes :',
    few: 'Au {today}, le document « {paper} » de l’année scolaire {year} est encore attendu de {n} personnes :',
    many: 'Au {today}, le document « {paper} » de l’année scolaire {year} est encore attendu de {n} personnes :',
    other:
      'Au {today}, le document « {paper} » de l’année scolaire {year} est encore attendu de {n} personnes :',
  },
  day: 'Date prévue : {day}.',
  unreachable: '{name} (aucune adresse dans le fichier : pas de rappel reçu)',
  closing:
    'Chacun reçoit un rappel par courriel. Si un document vous a été remis sur papier, enregistrez son dépôt dans le fichier : les rappels s’arrêtent.',
};
