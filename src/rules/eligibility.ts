import type { Duty } from '../entities/duty';
import { dutyKind } from '../entities/lists';
import type { Day } from '../schema/day';
import type { Known } from '../schema/known';
import type { SoundOf } from './across';
import type { Conflict } from './conflictOfInterest';
import { conflictsOf } from './conflictOfInterest';

/** A mentor and a kind of duty: whether it may be given to them, and if not, the rows that prove why. */
export interface Eligible {
  readonly mentor: string;
  readonly duty: Duty['duty'];
  readonly conflicts: readonly Conflict[];
}

/**
 * Who may be given each kind of duty in a CPP on a day (R13, R14): every sound mentor, in the order of their tab. A
 * mentor without conflicts may; a duty row would be judged by the very same rows.
 */
export function eligibility(cpp: string, on: Day, soundOf: SoundOf, known: Known): readonly Eligible[] {
  const mentors = soundOf('mentor').flatMap(({ record }) =>
    'name' in record ? [known.refer('mentor', record.name)] : [],
  );
  return dutyKind.codes.flatMap((duty) => {
    const conflicts = conflictsOf({ duty, cpp, date: on }, soundOf, known);
    return mentors.flatMap((found) =>
      'key' in found ? [{ mentor: found.key, duty, conflicts: conflicts.get(found.key) ?? [] }] : [],
    );
  });
}
