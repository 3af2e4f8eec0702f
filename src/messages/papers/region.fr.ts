import type { region as arabic } from './region.ar';
import type { In } from './words';

/** The words of الحصيلة الجهوية on paper, in French. */
export const region: In<typeof arabic> = {
  label: 'Bilan régional de l’accompagnement',
  file: 'Bilan régional {year} – arrêté au {asOf}',
  title:
    'Bilan régional de l’accompagnement des projets d’établissement – Année scolaire {schoolYear} – Arrêté au {asOf}',
  arrived: 'Bilans comptés : {n} sur {of}',
  interim: 'Bilan intermédiaire : il change à chaque bilan reçu ou amendé.',
  empty: 'Aucun bilan n’est encore parvenu pour cette année scolaire.',
  awaited: 'Non encore parvenus : {names}',
  touched: 'Parvenus, mais leur ligne a changé dans le fichier de l’Académie ; non comptés : {names}',
  directorates: 'Le bilan par direction',
  directorate: 'Direction',
  deposit: 'Déposé le',
  version: 'Version',
  kind: 'État',
  interimShort: 'Intermédiaire',
  finalShort: 'Définitif',
  principals: 'Directrices et directeurs',
  visits: 'Visites',
  miniGroups: 'Mini-groupes',
  workshops: 'Ateliers',
  stages: 'Degré moyen d’avancement par direction (en pour cent)',
  all: 'Toute la région',
  share: '{directorate}\u00a0: {times}',
  sharers: 'Directions',
  note: 'Les directions suivent l’ordre de la liste de l’Académie et non celui des chiffres : l’accompagnement a lieu « chaque fois que le besoin l’exige », et les besoins diffèrent d’une direction à l’autre.',
};
