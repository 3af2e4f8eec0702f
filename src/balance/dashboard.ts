import type { ActivityName } from '../entities/activity';
import { activityNames } from '../entities/activity';
import { environment as environments, requestKind } from '../entities/lists';
import type { Sound, SoundRows } from '../rules/judge';
import type { Day, SchoolYear } from '../schema/day';
import { dayBefore, daysBetween, firstDayOf, lastDayOf, schoolYearOf } from '../schema/day';
import { fold } from '../schema/fold';
import type { Known } from '../schema/known';
import type { Accounts } from './balances';
import { grouped } from './balances';
import { rounded } from './ratios';
import type { HeadSchool } from './schools';
import type { Counted } from './tally';
import { countedRows } from './tally';
import type { TimelinessTold } from './timeliness';

/** The timeliness of both papers of a year; null in a file that has no الإيداعات yet. */
export type Deposits = { readonly [K in 'programme' | 'balance']: TimelinessTold } | null;

/** The months of a school year, «2026-09» first. */
export const monthsOf = (year: SchoolYear): readonly string[] =>
  Array.from({ length: 12 }, (_, index) =>
    index < 4
      ? `${year.slice(0, 4)}-${String(index + 9).padStart(2, '0')}`
      : `${year.slice(5)}-0${index - 3}`,
  );

/** Whether a row is dated in the year, and not after the as-of day. */
const isCounted =
  ({ schoolYear, asOf }: Accounts) =>
  ({ record: { date } }: { readonly record: { readonly date: Day } }): boolean =>
    date >= firstDayOf(schoolYear) && date <= lastDayOf(schoolYear) && date <= asOf;

/** The same day, or month, of the year before. */
const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** Activity of a kind and month: what was carried out, the year before, and what was planned; each as its rows. */
export interface Activity {
  readonly now: readonly Counted[];
  readonly before: readonly Counted[];
  /** Of the year before, those until the same day of that year. */
  readonly soFar: readonly Counted[];
  readonly planned: readonly Sound<'programmeItem'>[];
  /** Of the planned, those that were carried out. */
  readonly done: readonly Sound<'programmeItem'>[];
}

const isRemote = ({ adds }: Counted) => adds.some(({ line }) => line === 'remote');

/**
 * The activity of a year, of one kind or of all, in one month or in all: visits are those of line ii. An item of the
 * programme is of the month in which it begins; it is done if a sound row until the as-of day carries it out, or its
 * own الحالة says so (domain §4, annex).
 */
export function activityOf(
  { schoolYear, asOf, directorate: { rows } }: Accounts,
  sound: SoundRows,
  known: Known,
  carriedOut: (item: Sound<'programmeItem'>) => { readonly rows: readonly Sound[] } | null,
): (name: ActivityName | null, month: string) => Activity {
  const first = firstDayOf(schoolYear);
  const held = rows.filter((row) => !isRemote(row));
  const before = countedRows(sound, known, String, yearBefore(first), dayBefore(first)).filter(
    (row) => !isRemote(row),
  );
  const done = new Set(
    sound.programmeItem.filter(
      (item) =>
        item.record.status === 'done' ||
        carriedOut(item)?.rows.some(({ record }) => (record as { date: Day }).date <= asOf),
    ),
  );
  return (name, month) => {
    const own = (of: readonly Counted[], at: string) =>
      of.filter(({ entity, date }) => (name === null || entity === name) && date.startsWith(at));
    const then = own(before, month && yearBefore(month));
    const planned = sound.programmeItem.filter(
      ({ record: { activity, from } }) =>
        schoolYearOf(from) === schoolYear &&
        from.startsWith(month) &&
        (name === null ? (activityNames as readonly string[]).includes(activity) : activity === name),
    );
    return {
      now: own(held, month),
      before: then,
      soFar: then.filter(({ date }) => date <= yearBefore(asOf)),
      planned,
      done: planned.filter((item) => done.has(item)),
    };
  };
}

/** Head schools of a place: those with a recorded individual visit of the year, of any mode, and those with none. */
export interface Covered {
  /** The code of an environment, or a commune's name as typed; null where the cells are blank. */
  readonly place: string | null;
  readonly visited: readonly HeadSchool[];
  readonly unvisited: readonly HeadSchool[];
}

/** Where visits were recorded; without blame and without ranking: places come in the order of the alphabet. */
export function coverageOf(accounts: Accounts, { school, visit }: SoundRows) {
  const { schools } = accounts.directorate;
  const visits = grouped(visit.filter(isCounted(accounts)), ({ record }) => [record.school]);
  const records = new Map(school.map(({ row, record }) => [row, record]));
  const placeOf = ({ row }: HeadSchool) => {
    const { environment, commune } = records.get(row) as (typeof school)[0]['record'];
    return { environment, commune: commune?.trim() || null };
  };
  const covered = (place: string | null, own: readonly HeadSchool[]): Covered => ({
    place,
    visited: own.filter(({ code }) => visits(code).length > 0),
    unvisited: own.filter(({ code }) => visits(code).length === 0),
  });
  const byEnvironment = grouped(schools, (one) => [placeOf(one).environment ?? '']);
  const nowhere = byEnvironment('');
  const communeOf = (one: HeadSchool) => fold(placeOf(one).commune ?? '');
  const byCommune = grouped(schools, (one) => [communeOf(one)]);
  return {
    all: covered(null, schools),
    environments: [
      ...environments.codes.map((code) => covered(code, byEnvironment(code))),
      ...(nowhere.length > 0 ? [covered(null, nowhere)] : []),
    ] as readonly Covered[],
    communes: [...new Set(schools.map(communeOf))]
      .sort((one, other) => (one === '' ? 1 : other === '' ? -1 : one < other ? -1 : 1))
      .map((key) => covered(placeOf(byCommune(key)[0] as HeadSchool).commune, byCommune(key))),
    placeOf,
  };
}

export type Coverage = ReturnType<typeof coverageOf>;

const standings = ['granted', 'partlyGranted', 'notGranted', 'pending'] as const;

/** Requests of a kind, or of all, as they stand on the as-of day, and how long their answers took. */
export interface Support {
  /** The code of a kind; null for all. */
  readonly kind: string | null;
  readonly asked: readonly Sound<'supportRequest'>[];
  /** In the order granted, partly, not, pending. */
  readonly standing: readonly (readonly Sound<'supportRequest'>[])[];
  /** Days from the request to its answer, the shortest first; an answer without its day tells none. */
  readonly delays: readonly number[];
}

/** Requests made in the year until the as-of day; one answered later is still pending on that day. */
export function supportOf(accounts: Accounts, { supportRequest }: SoundRows): readonly Support[] {
  const standingOf = ({ record: { answer, answeredOn } }: Sound<'supportRequest'>) =>
    answer === null || (answeredOn !== null && answeredOn > accounts.asOf) ? 'pending' : answer;
  const made = supportRequest.filter(isCounted(accounts));
  return [...requestKind.codes, null].map((kind) => {
    const asked = made.filter(({ record }) => kind === null || record.kind === kind);
    const of = grouped(asked, (request) => [standingOf(request)]);
    return {
      kind,
      asked,
      standing: standings.map(of),
      delays: asked
        .flatMap((request) => {
          const { date, answeredOn } = request.record;
          return answeredOn === null || standingOf(request) === 'pending'
            ? []
            : [Math.max(0, daysBetween(date, answeredOn))];
        })
        .sort((one, other) => one - other),
    };
  });
}

/** The mean of whole numbers. */
export const meanDays = (days: readonly number[]): number | null =>
  rounded(
    days.reduce((sum, one) => sum + one, 0),
    days.length,
  );

/** The middle of sorted numbers; of an even number of them, the mean of the two in the middle. */
export const medianDays = (days: readonly number[]): number | null =>
  meanDays(days.slice(Math.ceil(days.length / 2) - 1, Math.floor(days.length / 2) + 1));
