import type { FaultCode, WarningCode } from '../schema/fault';

/** What a check is: the rule it cites, and whether it keeps a row out of the counts or only hints. */
export interface Check {
  /** The rule of domain §3, or the fine print it comes from. */
  readonly cites: string;
  readonly verdict: 'refuses' | 'warns';
}

const refuses = (cites: string): Check => ({ cites, verdict: 'refuses' });
const warns = (cites: string): Check => ({ cites, verdict: 'warns' });

/** Every check of a row, by code; a code without its line here does not compile. */
export const checks: { readonly [C in FaultCode | WarningCode]: Check } = {
  required: refuses('R1'),
  notInList: refuses('R2'),
  unknownMentor: refuses('R2'),
  unknownCpp: refuses('R2'),
  unknownSchool: refuses('R2'),
  future: refuses('R3'),
  unknownYear: refuses('R3'),
  cycleNotOfSchool: refuses('R4'),
  satellite: refuses('R5'),
  endsBeforeStart: refuses('R6'),
  badCode: refuses('R8'),
  notADay: refuses('R11'),
  notANumber: refuses('R12'),
  outOfRange: refuses('R12'),
  duplicate: refuses('domain §3, Keys'),
  conflictOfInterest: refuses('R13, R14'),
  probableDuplicate: warns('R7'),
  jointVisit: warns('R7'),
  codeLetter: warns('R8'),
  notAssigned: warns('R9'),
  satelliteListed: warns('R5'),
  unknownProgrammeItem: warns('domain §3'),
  noEmail: warns('domain §2'),
  schoolsBlank: warns('domain §2'),
  coordinationBlank: warns('domain §2'),
  overlap: warns('domain §3'),
};
