import { common as arabic } from './common.ar';
import type { In } from './words';

/** What every paper and letter says, in French. */
export const common: In<typeof arabic> = {
  typedWhole: arabic.typedWhole,
  kingdom: 'Royaume du Maroc',
  academy: 'Académie régionale d’éducation et de formation – {name}',
  directorate: '{word} – {name}',
  usual: {
    ministry: 'Ministère de l’Éducation nationale, du Préscolaire et des Sports',
    directorateWord: 'Direction provinciale',
    directorWord: 'Directeur(trice) provincial(e)',
    unitWord: 'Communauté de pratiques professionnelles (CPP)',
    headWord: 'Chef de service',
  },
  number: 'N° : ………………',
  placeAndDay: '{place}, le {day}',
  from: 'De',
  to: 'À',
  toDirector: 'M./Mme le (la) {director}',
  subject: 'Objet',
  reference: 'Référence',
  attachments: 'Pièces jointes',
  opening: 'Madame, Monsieur,',
  closing: 'Veuillez agréer, Madame, Monsieur, l’expression d’une considération distinguée.',
  dots: '……………………',
  total: 'Total',
  none: 'Rien n’est enregistré.',
  more: 'La suite est dans le fichier joint.',
  separator: ', ',
  colon: '\u00a0: ',
  percent: '{n} %',
  directorateOf: '{word} : {name}',
  unitOf: '{unit} : {name}',
  mentorOf: 'Accompagnateur(trice) : {name}',
  law: 'Données traitées conformément à la loi 09-08 ; la direction est responsable du traitement.',
  signatures: {
    mentor: 'L’accompagnateur(trice)',
    coordinator: 'Le (la) coordinateur(trice) – {unit}',
    signature: 'Signature',
    signatureAndSeal: 'Signature et cachet',
  },
};
