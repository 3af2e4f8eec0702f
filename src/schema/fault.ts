import type { Day, SchoolYear } from './day';

/** A row that proves a refusal: its tab's entity, its 1-based row, its day. */
export interface Proof {
  readonly entity: string;
  readonly row: number;
  readonly on: Day;
}

/** What each fault tells besides its field, so that its sentence can say what, where and how to mend (contract §2, R15). */
export interface FaultData {
  required: object;
  notADay: { readonly said: string };
  notANumber: { readonly said: string };
  outOfRange:
    | { readonly whole: true }
    | { readonly from: number; readonly to: number }
    | { readonly longest: number; readonly length: number }
    | { readonly halfAPair: true };
  notInList: { readonly said: string; readonly labels: readonly string[] };
  badCode: { readonly said: string };
  duplicate: { readonly said: string; readonly row: number };
  unknownMentor: { readonly said: string };
  unknownCpp: { readonly said: string };
  unknownSchool: { readonly said: string; readonly fits: readonly string[] };
  future: { readonly day: Day; readonly today: Day };
  unknownYear: { readonly year: SchoolYear };
  cycleNotOfSchool: { readonly cycle: string; readonly school: string; readonly cycles: readonly string[] };
  satellite: { readonly school: string; readonly parent: string | null };
  endsBeforeStart: { readonly from: Day; readonly to: Day };
  conflictOfInterest: { readonly proofs: readonly Proof[]; readonly wholeZone: boolean };
}

export type FaultCode = keyof FaultData;

/** What makes a row unsound, and in which of its fields. */
export type Fault = {
  [C in FaultCode]: { readonly code: C; readonly field: string; readonly data: FaultData[C] };
}[FaultCode];

/** What each warning tells; a warning never stops a row from counting, and a person can settle it (R15). */
export interface WarningData {
  probableDuplicate: { readonly row: number; readonly on: Day };
  jointVisit: { readonly row: number };
  codeLetter: { readonly said: string; readonly letter: string };
  notAssigned: { readonly mentors: readonly string[] };
  satelliteListed: { readonly schools: readonly string[] };
  unknownProgrammeItem: { readonly said: string; readonly found: number };
  noEmail: object;
  schoolsBlank: object;
  coordinationBlank: object;
  overlap: { readonly row: number; readonly principal: string };
}

export type WarningCode = keyof WarningData;

/** A hint on a sound row, and on which of its fields. */
export type Warning = {
  [C in WarningCode]: { readonly code: C; readonly field: string; readonly data: WarningData[C] };
}[WarningCode];

/** Makes a warning. */
export const warning = <C extends WarningCode>(code: C, field: string, data: WarningData[C]): Warning =>
  ({ code, field, data }) as Warning;

/** Makes a fault. */
export const fault = <C extends FaultCode>(code: C, field: string, data: FaultData[C]): Fault =>
  ({ code, field, data }) as Fault;
