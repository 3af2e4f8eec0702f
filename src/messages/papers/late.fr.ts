import type { late as arabic } from './late.ar';
import type { In } from './words';

/** Who has not deposited yet, and the reminder, in French. */
export const late: In<typeof arabic> = {
  label: { programme: 'Programmes annuels non encore déposés', balance: 'Bilans non encore déposés' },
  paper: {
    programme: 'programme annuel d’accompagnement',
    balance: 'bilan global de l’accompagnement',
  },
  file: 'Dépôts attendus – {paper} {year}',
  title:
    'Liste des accompagnateurs(trices) n’ayant pas déposé le {paper} dans les délais – Année scolaire {year}',
  asOf: 'Arrêtée au {asOf}',
  expected: 'Attendus',
  received: 'Déposés',
  rate: 'Taux de dépôt',
  onTime: 'Déposés dans les délais',
  onTimeRate: 'Taux de dépôt dans les délais',
  mentor: 'Accompagnateur(trice)',
  since: 'Déposé le {day}',
  none: 'Aucun dépôt en retard à ce jour.',
  letter: {
    file: 'Rappel – {paper} {year} – {mentor}',
    title: 'Rappel',
    to: 'M./Mme {mentor}',
    subject: 'Rappel relatif au dépôt du {paper}, année scolaire {year}',
    reference: 'Cahier des charges de l’accompagnement des projets d’établissement, {article}',
    article: { programme: 'article 3-1', balance: 'article 3-2' },
    body: 'Nous vous remercions des efforts que vous consacrez à l’accompagnement des projets d’établissement. Nous vous rappelons que le {paper} était attendu pour le {day} et que son dépôt n’est pas encore enregistré dans le fichier d’accompagnement.',
    ask: 'Nous vous prions de bien vouloir nous le faire parvenir dès que cela vous sera possible. Si vous l’avez déjà déposé, merci de nous en informer afin d’enregistrer la date du dépôt ; veuillez dans ce cas nous en excuser.',
    help: 'Nous restons à votre disposition pour tout appui utile à sa préparation.',
  },
};
