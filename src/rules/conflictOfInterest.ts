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

/**
 * R13, R14 (task book, 2-ج and 2-د): a mentor neither evaluates nor selects the projects of those whom they
 * accompanied, on or before the duty's day, in any year. The fault names the rows that prove it.
 */
export function conflictOfInterest(duty: Duty, soundOf: SoundOf, known: Known): Fault | null {
  const { wholeZone, counts } = grounds[duty.duty];
  const zone = zoneOf(duty.cpp, known);
  const isNear = (cpp: string | null) =>
    cpp !== null && (cpp === duty.cpp || (wholeZone && zone !== '' && zoneOf(cpp, known) === zone));
  const proofs: Proof[] = [];
  for (const name of proving)
    for (const row of soundOf(name) as readonly Accompaniment[]) {
      if (!counts(row)) continue;
      const { mentors, cpp, on } = accompanied(row, known);
      if (on <= duty.date && mentors.includes(duty.mentor) && isNear(cpp))
        proofs.push({ entity: name, row: row.row, on });
    }
  return proofs.length === 0 ? null : fault('conflictOfInterest', 'mentor', { proofs });
}
