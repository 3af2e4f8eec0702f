import { percentOf } from '../balance/ratios';
import type { Timeliness, TimelinessTold } from '../balance/timeliness';
import type { World } from '../ports';
import type { SoundRows } from '../rules/judge';
import type { Day, SchoolYear } from '../schema/day';
import { firstDayOf, lastDayOf } from '../schema/day';
import { fold } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { DepositKind, Frozen } from '../sheets/deposits';
import { isDepositKind } from '../sheets/deposits';
import { depositLines, depositorIn, frozenIn, judged } from './depositLines';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';

const input = shape(({ object, text, schoolYear }) => object({ kind: text, schoolYear }));

/** The task book's days: on time is judged by these, never by the internal day (domain §5). */
export const lastDayFor = (kind: DepositKind, year: SchoolYear): Day =>
  kind === 'programme' ? `${year.slice(0, 4)}-09-30` : `${year.slice(5)}-06-30`;

/** The mentors with an assignment on any day of a period, by key. */
export const assignedBetween = (
  assignments: SoundRows['assignment'],
  first: Day,
  last: Day,
): ReadonlySet<string> =>
  new Set(
    assignments.flatMap(({ record: { mentor, from, to } }) =>
      from <= last && (to === null || to >= first) ? [mentor] : [],
    ),
  );

/**
 * Timeliness, and who of the year's mentors is not bound to deposit («غير ملزمين»). Expected are the mentors with an
 * assignment covering the day; the first version's day decides; nobody is late before the day has passed.
 */
export function timelinessIn(
  sound: SoundRows,
  deposits: readonly Frozen[],
  kind: DepositKind,
  year: SchoolYear,
  today: Day,
): TimelinessTold {
  const day = lastDayFor(kind, year);
  const bound = assignedBetween(sound.assignment, day, day);
  const ofYear = assignedBetween(sound.assignment, firstDayOf(year), lastDayOf(year));
  const depositor = depositorIn(sound.mentor);
  const firstDays = new Map<unknown, { version: number; on: Day }>();
  for (const frozen of deposits) {
    const { version, on } = frozen;
    if (frozen.kind !== kind || frozen.schoolYear !== year || frozen.mentor === '') continue;
    const own = depositor(frozen);
    if (own && version < (firstDays.get(own)?.version ?? Number.POSITIVE_INFINITY))
      firstDays.set(own, { version, on });
  }
  const among = (keys: ReadonlySet<string>) =>
    sound.mentor.filter(({ record }) => keys.has(fold(record.name)));
  const expected = among(bound);
  const received = expected.filter((one) => firstDays.has(one));
  const inTime = received.filter((one) => (firstDays.get(one)?.on ?? '') <= day);
  const names = (of: SoundRows['mentor']) => of.map(({ record }) => record.name.trim());
  return {
    expected: expected.length,
    received: received.length,
    rate: percentOf(received.length, expected.length),
    onTime: inTime.length,
    onTimeRate: percentOf(inTime.length, expected.length),
    late: today > day ? names(expected.filter((one) => !inTime.includes(one))) : [],
    exempt: names(among(ofYear).filter((one) => !expected.includes(one))),
  };
}

/** Timeliness of a paper in a school year (contract §2). */
export const timeliness = {
  input,
  run: (world: World, { kind, schoolYear }: Sent<typeof input>): Outcome<Timeliness> => {
    if (!isDepositKind(kind)) return refused([refusal('badRequest', { what: `kind: ${kind.slice(0, 60)}` })]);
    const { sound } = judged(world);
    const lines = depositLines(world, schoolYear);
    const { exempt: _told, ...told } = timelinessIn(sound, frozenIn(lines), kind, schoolYear, world.today());
    return done(told);
  },
};
