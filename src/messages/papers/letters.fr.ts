import type { letters as arabic } from './letters.ar';
import type { In } from './words';

/** The words of letters that are mailed, in French. */
export const letters: In<typeof arabic> = {
  trial: 'Essai – {subject}',
  greeting: {
    mentor: 'Madame, Monsieur {name},',
    cpp: 'Madame, Monsieur {name}, {unitCoordinator} « {cpp} »,',
    directorate: 'Madame la Directrice, Monsieur le Directeur,',
    academy: 'Madame la Directrice, Monsieur le Directeur,',
  },
  unitCoordinator: 'coordinateur(trice) – {unit}',
  balance: {
    subject: {
      mentor: 'Bilan global de l’accompagnement {year} arrêté au {day} – {name}',
      cpp: 'Bilan global de l’accompagnement {year} arrêté au {day} – {unit} : {name}',
      directorate: 'Bilan global de l’accompagnement {year} arrêté au {day} – {directorate}',
    },
    body: {
      mentor: [
        'Veuillez trouver ci-dessous votre bilan de l’accompagnement des projets d’établissement au titre de l’année scolaire {year}, tel qu’enregistré dans le fichier d’accompagnement au {day}. Le document joint est prêt à être imprimé et signé.',
        'Nous vous prions de le vérifier et de nous signaler ce qui manque ou doit être corrigé. Nous vous remercions de votre engagement auprès des directrices et directeurs d’établissement.',
      ],
      cpp: [
        'Veuillez trouver ci-dessous le bilan de l’accompagnement des projets des établissements de : {unit} « {name} », au titre de l’année scolaire {year}, tel qu’enregistré au {day}. Le document joint est prêt à être imprimé.',
        'Nous vous remercions de votre travail de coordination ; vos remarques et propositions sont les bienvenues.',
      ],
      directorate: [
        'Veuillez trouver ci-dessous le bilan global de l’accompagnement des projets d’établissement au titre de l’année scolaire {year}, arrêté au {day}.',
        'Les fichiers joints contiennent un document prêt à être imprimé et signé, et un classeur qui y ajoute le bilan de chaque {unit} et de chaque accompagnateur(trice).',
      ],
    },
  },
  programme: {
    subject: { mentor: 'Programme annuel d’accompagnement {year} – {name}' },
    body: {
      mentor: [
        'Veuillez trouver ci-dessous votre programme annuel d’accompagnement au titre de l’année scolaire {year}, tel qu’enregistré au {day}. Le document joint est prêt à être imprimé et signé.',
        'Ce programme est flexible : nous vous prions de le revoir avec la coordination et de nous signaler ce qui doit être modifié. Merci de votre engagement.',
      ],
    },
  },
  reminder: {
    papers: {
      balance: 'Bilan global de l’accompagnement',
      programme: 'Programme annuel d’accompagnement',
    },
    subject: { mentor: 'Rappel : {paper} {year} – {day}' },
    when: {
      zero: 'Nous vous rappelons que c’est aujourd’hui, {day}, l’échéance du dépôt : « {paper} », année scolaire {year}.',
      one: 'Nous vous rappelons que c’est demain, {day}, l’échéance du dépôt : « {paper} », année scolaire {year}.',
      two: 'Nous vous rappelons l’échéance du {day} pour le dépôt : « {paper} », année scolaire {year}. Il reste {n} jours.',
      few: 'Nous vous rappelons l’échéance du {day} pour le dépôt : « {paper} », année scolaire {year}. Il reste {n} jours.',
      many: 'Nous vous rappelons l’échéance du {day} pour le dépôt : « {paper} », année scolaire {year}. Il reste {n} jours.',
      other:
        'Nous vous rappelons l’échéance du {day} pour le dépôt : « {paper} », année scolaire {year}. Il reste {n} jours.',
    },
    past: 'L’échéance du dépôt « {paper} », année scolaire {year}, était fixée au {day}, et votre dépôt n’est pas encore enregistré. Merci de nous le faire parvenir dès que possible.',
    how: {
      balance:
        'Il suffit de vérifier dans le fichier d’accompagnement les visites, mini-groupes et ateliers enregistrés, et d’ajouter ce qui manque : les chiffres se calculent seuls ; il vous reste la synthèse, les difficultés et les propositions.',
      programme:
        'Il suffit d’enregistrer dans le fichier d’accompagnement les activités convenues avec la coordination : le document en est tiré automatiquement.',
    },
    thanks:
      'Si vous avez déjà déposé ce document, merci de nous en informer afin que nous enregistrions la date de dépôt. Nous restons à votre disposition pour tout appui.',
  },
  package: {
    subject: {
      academy: 'Fichier du bilan global de l’accompagnement {year} – {directorate} – version {version}',
    },
    title: 'Fichier du bilan global de l’accompagnement des projets d’établissement – année scolaire {year}',
    body: {
      academy: [
        'Veuillez trouver ci-joint le fichier du bilan global de l’accompagnement des projets d’établissement au titre de l’année scolaire {year}, tel que déposé le {day}.',
        'Pour intégrer ce bilan au fichier de l’académie, ouvrez-y « الحصائل الواردة » et choisissez le fichier joint d’extension json. Le document joint se lit et s’imprime tel que déposé.',
      ],
    },
    facts: {
      directorate: 'Direction provinciale',
      on: 'Date de dépôt',
      version: 'Version',
      registryNumber: 'Numéro d’enregistrement',
      reason: 'Motif de la modification',
      receipt: 'Récépissé',
      seal: 'Début de l’empreinte SHA-256',
    },
  },
  sheets: ['Bilan', 'Annexe'],
  closing: 'Cordialement.',
};
