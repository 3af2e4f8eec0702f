import type { declaration as arabic } from './declaration.ar';
import type { In } from './words';

/** The declaration of no conflict of interest, in French. */
export const declaration: In<typeof arabic> = {
  label: 'Déclaration d’absence de conflit d’intérêts',
  file: 'Déclaration – {mentor} – {day}',
  title: 'Déclaration d’absence de conflit d’intérêts',
  reference: {
    finalEvaluation: 'Cahier des charges de l’accompagnement des projets d’établissement, article 2-c',
    selectionCommittee: 'Cahier des charges de l’accompagnement des projets d’établissement, article 2-d',
  },
  subject: '{duty} – {unit} « {cpp} »',
  undersigned: 'Je soussigné(e) :',
  name: 'Nom et prénom',
  grade: 'Cadre',
  duty: 'Mission proposée',
  unit: 'Projets concernés',
  cpp: 'Établissements – {unit} « {cpp} »',
  zone: 'Zone éducative',
  day: 'Date de la mission',
  unrecorded: 'Non enregistrée dans le fichier',
  declare: 'Déclare :',
  declares: {
    finalEvaluation:
      'n’avoir jamais, jusqu’à la date susmentionnée et quelle que soit l’année scolaire, été chargé(e) de l’accompagnement des projets des établissements de cette communauté ni d’une autre communauté de sa zone éducative, ni visité leurs établissements, ni animé un mini-groupe dans le cadre de l’accompagnement ;',
    selectionCommittee:
      'n’avoir jamais, jusqu’à la date susmentionnée et quelle que soit l’année scolaire, accompagné sur le terrain les projets des établissements de cette communauté : ni par affectation, ni par visite en présentiel, ni par l’animation d’un mini-groupe ou d’un atelier ;',
  },
  others: [
    'n’avoir, à ma connaissance, aucun lien de nature à affecter ma neutralité dans cette mission ;',
    'm’engager à informer par écrit la direction, avant le début de la mission, de tout fait nouveau contraire à la présente déclaration.',
  ],
  checked:
    'Fichier d’accompagnement vérifié le {today} : il ne contient, jusqu’à la date de la mission, aucune ligne comptabilisée contraire au premier point.',
  signs: 'L’intéressé(e)',
  signsNote: 'Date et signature, précédées de la mention « lu et approuvé »',
};
