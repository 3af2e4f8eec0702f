import { fingerprint } from '../../fingerprint';
import type { Repair } from '../../ports';
import type { Diagnosis, Plan, Restoration, StructureCode, StructureFinding } from './found';

/** A diagnosis of its parts; none is a sound one. */
export const noted = (
  findings: readonly StructureFinding[] = [],
  plans: readonly Plan[] = [],
): Diagnosis => ({
  findings,
  plans,
});

/** A finding; about the whole tab unless it says where. */
export const found = (
  code: StructureCode,
  tab: string,
  message: string,
  { refuses, row = 1, column = '' }: { refuses: boolean; row?: number; column?: string },
): StructureFinding => ({ tab, row, column, code, message, refuses });

interface Doing {
  readonly does?: readonly Repair[];
  readonly makes?: string | null;
  readonly restores?: Restoration | null;
  readonly isSure?: boolean;
}

/** A step and what it does. Its id is of both: a file that has changed since makes other ids. */
export function planned(
  code: StructureCode,
  tab: string,
  message: string,
  [before, after]: readonly [string, string],
  { does = [], makes = null, restores = null, isSure = true }: Doing,
): Plan {
  const id = fingerprint(JSON.stringify([code, tab, message, before, after, does, makes, restores]));
  return { step: { id, code, tab, message, before, after, sure: isSure }, does, makes, restores };
}
