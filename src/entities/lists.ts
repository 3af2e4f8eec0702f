import { list } from '../schema/kinds';

/** The closed lists of domain §1; their words are in the catalogue. */
export const cycle = list('cycle', ['preschool', 'primary', 'lowerSecondary', 'upperSecondary']);
export const stage = list('stage', ['diagnosis', 'planning', 'implementation', 'evaluation']);
export const degrees = list('degree', ['0', '1', '2', '3', '4']);
export const schoolKind = list('schoolKind', [
  'primarySchool',
  'schoolGroup',
  'communalSchool',
  'satellite',
  'annex',
  'lowerSecondarySchool',
  'upperSecondarySchool',
]);
export const mode = list('mode', ['inPerson', 'remote', 'phone', 'documents']);
export const environment = list('environment', ['rural', 'urban']);
export const gender = list('gender', ['female', 'male']);
export const yesOrNo = list('yesNo', ['yes', 'no']);
export const activity = list('activity', [
  'visit',
  'miniGroup',
  'workshop',
  'coordinatorSupport',
  'activityProposal',
  'finalEvaluation',
  'selectionCommittee',
  'other',
]);
export const programmeStatus = list('programmeStatus', ['planned', 'done', 'postponed', 'cancelled']);
export const dutyKind = list('dutyKind', ['finalEvaluation', 'selectionCommittee']);
export const requestKind = list('requestKind', ['transport', 'material', 'technical', 'other']);
export const requestAnswer = list('requestAnswer', ['pending', 'granted', 'partlyGranted', 'notGranted']);
export const workshopField = list('field', [
  'schoolLife',
  'tutoring',
  'guidance',
  'psychosocial',
  'equipment',
  'projectMethod',
  'management',
  'other',
]);
export const teamRole = list('teamRole', [
  'regionalCoordinator',
  'projectFacilitator',
  'genderEnvironment',
  'infrastructure',
  'monitoring',
  'budget',
  'massar',
  'assessment',
  'partnershipFund',
  'provincialCoordinator',
]);
export const fileLevel = list('level', ['directorate', 'academy']);
export const language = list('language', ['ar', 'fr']);

/** Every closed list, by name. */
export const lists = {
  cycle,
  stage,
  degree: degrees,
  schoolKind,
  mode,
  environment,
  gender,
  yesNo: yesOrNo,
  activity,
  programmeStatus,
  dutyKind,
  requestKind,
  requestAnswer,
  field: workshopField,
  teamRole,
  level: fileLevel,
  language,
} as const;

export type ListName = keyof typeof lists;
export type CodeOf<L extends ListName> = (typeof lists)[L]['codes'][number];

export type Cycle = CodeOf<'cycle'>;
export type Stage = CodeOf<'stage'>;

/** Lists whose codes are public names, read beside their labels (contract §2). */
export const spokenCodes: ReadonlySet<string> = new Set<ListName>(['cycle', 'stage', 'degree']);

/** Kinds of school without a principal, tied to a parent school. */
export const isSatellite = (kind: unknown): boolean => kind === 'satellite' || kind === 'annex';
