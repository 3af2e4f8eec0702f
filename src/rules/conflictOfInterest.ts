import { activities, isInPerson } from '../entities/activity';
import type { Duty } from '../entities/duty';
import type { DirectorateEntity } from '../entities/index';
import type { Visit } from '../entities/visit';
import type { Fault, Proof } from '../schema/fault';
import { fault } from '../schema/fault';
import { fold } from '../schema/fold';
import type { Known } from '../schema/known';
import type { SoundOf } from './across';
import type { Sound } from './judge';

/** The tabs whose rows may prove that a mentor accompanied a CPP. */
const proving = [
  'assignment',
  'visit',
  'miniGroup',
  'workshop',
] as const satisfies readonly DirectorateEntity[];

type Accompaniment = Sound<(typeof proving)[number]>;

interface Ground {
  /** Whether the ban reaches the other CPPs of the zone. */
  readonly wholeZone: boolean;
  readonly counts: (row: Accompaniment) => boolean;
}

/** What bans a mentor from a duty: R13 for the evaluation, R14 for the selection committee. */
const grounds: { readonly [K in Duty['duty']]: Ground } = {
  finalEvaluation: { wholeZone: true, counts: ({ entity }) => entity !== 'workshop' },
  selectionCommittee: {
    wholeZone: false,
    counts: ({ entity, record }) => entity !== 'visit' || isInPerson(record as Visit),
  },
};

const zoneOf = (cpp: string, known: Known): string =>
  fold((known.cardOf('cpp', cpp)?.zone as string | null | undefined) ?? '');

/** Where, when and by whom a CPP was accompanied. */
function accompanied(row: Accompaniment, known: Known) {
  if (row.entity === 'assignment') {
    const { mentor, cpp, from } = row.record;
    return { mentors: [mentor], cpp, on: from };
  }
  const { mentors, cpp } = activities[row.entity] as (typeof activities)['visit'];
  const record = row.record as Visit;
  return { mentors: mentors(record), cpp: cpp(record, known), on: record.date };
}

/** A row that proves that a mentor accompanied a CPP. */
export interface Conflict extends Proof {
  readonly entity: (typeof proving)[number];
  /** The CPP accompanied, by key: the duty's own, or another of its zone. */
  readonly cpp: string;
}

/** A duty, whoever it is given to. */
export type Asked = Pick<Duty, 'duty' | 'cpp' | 'date'>;

/**
 * Whom R13 and R14 keep from a duty, with the rows that prove it (task book, 2-ج and 2-د): a mentor neither evaluates
 * nor selects the projects of those whom they accompanied, on or before the duty's day, in any year. One pass over the
 * rows, whatever the number of mentors.
 */
export function conflictsOf(
  { duty, cpp: own, date }: Asked,
  soundOf: SoundOf,
  known: Known,
): ReadonlyMap<string, readonly Conflict[]> {
  const { wholeZone, counts } = grounds[duty];
  const zone = zoneOf(own, known);
  const isNear = (cpp: string) => cpp === own || (wholeZone && zone !== '' && zoneOf(cpp, known) === zone);
  const found = new Map<string, Conflict[]>();
  for (const entity of proving)
    for (const row of soundOf(entity) as readonly Accompaniment[]) {
      if (!counts(row)) continue;
      const { mentors, cpp, on } = accompanied(row, known);
      if (on > date || cpp === null || !isNear(cpp)) continue;
      for (const mentor of mentors) {
        const proofs = found.get(mentor) ?? [];
        proofs.push({ entity, row: row.row, on, cpp });
        found.set(mentor, proofs);
      }
    }
  return found;
}

/** The refusal of a duty to a mentor, with the rows that prove it; null where there are none. */
export const conflictFault = (duty: Duty['duty'], conflicts: readonly Conflict[]): Fault | null =>
  conflicts.length === 0
    ? null
    : fault('conflictOfInterest', 'mentor', {
        proofs: conflicts.map(({ entity, row, on }) => ({ entity, row, on })),
        wholeZone: grounds[duty].wholeZone,
      });

/** R13, R14: refuses a duty to a mentor who accompanied those it judges. The fault names the rows that prove it. */
export const conflictOfInterest = (duty: Duty, soundOf: SoundOf, known: Known): Fault | null =>
  conflictFault(duty.duty, conflictsOf(duty, soundOf, known).get(duty.mentor) ?? []);
