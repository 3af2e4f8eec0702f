import type { Cycle, Stage } from '../entities/lists';
import { cycle as cycles, stage as stages } from '../entities/lists';
import type { Wording } from '../entities/wording';
import type { SoundRows } from '../rules/judge';
import type { Day, SchoolYear } from '../schema/day';
import { firstDayOf, lastDayOf } from '../schema/day';
import type { FaultCode } from '../schema/fault';
import { fold } from '../schema/fold';
import type { Known } from '../schema/known';
import { wordingsFrom } from './points';
import type { HeadSchool, Principals, Progress } from './schools';
import { headSchoolsOn, principalsOf, progressOf } from './schools';
import type { Counted, Heading, Tally } from './tally';
import { countedRows, ranked, shownAs, tallied } from './tally';

/** The six lines of one balance, as data (contract §4). */
export interface Balance {
  readonly principals: { readonly women: number; readonly men: number; readonly unrecorded: number };
  readonly visits: { readonly [C in Cycle]: number };
  readonly remote: number;
  readonly miniGroups: number;
  readonly topics: readonly {
    readonly topic: string;
    readonly times: number;
    readonly days: readonly Day[];
  }[];
  readonly topicsOutside: number;
  readonly strengths: readonly Point[];
  readonly weaknesses: readonly Point[];
  readonly progress: { readonly [S in Stage]: Progress };
}

export interface Point {
  readonly text: string;
  readonly times: number;
}

/** Balances as data (contract §4). */
export interface Balances {
  readonly schoolYear: string;
  readonly asOf: string;
  readonly directorate: Balance;
  readonly cpps: Readonly<Record<string, Balance>>;
  readonly mentors: Readonly<Record<string, Balance>>;
  readonly leftOut: readonly {
    readonly tab: string;
    readonly row: number;
    readonly codes: readonly FaultCode[];
  }[];
}

/** Whose balance it is: the directorate's, a CPP's or a mentor's; with the rows and schools it is made of. */
export interface Account {
  /** As its tab writes it; blank for the directorate. */
  readonly name: string;
  readonly schools: readonly HeadSchool[];
  /** The same schools as of 31 August before the year: where its projects stood at its beginning. */
  readonly schoolsAtStart: readonly HeadSchool[];
  readonly rows: readonly Counted[];
  readonly tally: Tally;
  readonly principals: Principals;
}

/** Every account of a school year, as of a day. */
export interface Accounts {
  readonly schoolYear: SchoolYear;
  readonly asOf: Day;
  readonly directorate: Account;
  readonly cpps: readonly Account[];
  readonly mentors: readonly Account[];
}

interface Asked {
  readonly schoolYear: SchoolYear;
  readonly asOf: Day;
  readonly wordings: readonly Wording[];
}

const dayBefore = (year: SchoolYear): Day => `${year.slice(0, 4)}-08-31`;

/** Items by a key, or by several; those of a key in their order. */
export function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly (string | null)[]) {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return (key: string): readonly T[] => groups.get(key) ?? [];
}

/**
 * The accounts of a school year as of a day: the directorate, each sound CPP, each sound mentor (domain §4).
 * A mentor's schools are those of the CPPs assigned on any day of the year; a mentor's rows are those taken part in.
 */
export function accountsOf(sound: SoundRows, known: Known, asked: Asked): Accounts {
  const { schoolYear, asOf } = asked;
  const [first, last] = [firstDayOf(schoolYear), lastDayOf(schoolYear)];
  const until = asOf < last ? asOf : last;
  const rows = countedRows(sound, known, wordingsFrom(asked.wordings), first, until);
  const now = headSchoolsOn(sound, asOf);
  const atStart = headSchoolsOn(sound, dayBefore(schoolYear));

  const account = (
    name: string,
    own: readonly Counted[],
    schools: readonly HeadSchool[],
    schoolsAtStart: readonly HeadSchool[],
  ): Account => ({
    name,
    rows: own,
    schools,
    schoolsAtStart,
    tally: tallied(own),
    principals: principalsOf(schools),
  });

  const rowsOfCpp = grouped(rows, ({ cpp }) => [cpp]);
  const rowsOfMentor = grouped(rows, ({ mentors }) => mentors);
  const schoolsOfCpp = grouped(now, ({ cpp }) => [cpp]);
  const startOfCpp = grouped(atStart, ({ cpp }) => [cpp]);
  const assigned = grouped(
    sound.assignment.filter(({ record: { from, to } }) => from <= last && (to === null || to >= first)),
    ({ record }) => [record.mentor],
  );

  return {
    schoolYear,
    asOf,
    directorate: account('', rows, now, atStart),
    cpps: sound.cpp.map(({ record: { name } }) => {
      const key = fold(name);
      return account(name.trim(), rowsOfCpp(key), schoolsOfCpp(key), startOfCpp(key));
    }),
    mentors: sound.mentor.map(({ record: { name } }) => {
      const key = fold(name);
      const cpps = [...new Set(assigned(key).map(({ record }) => record.cpp))];
      return account(name.trim(), rowsOfMentor(key), cpps.flatMap(schoolsOfCpp), cpps.flatMap(startOfCpp));
    }),
  };
}

const size = (line: ReadonlyMap<string, Heading>, heading = 'one') => line.get(heading)?.rows.length ?? 0;

const points = (line: ReadonlyMap<string, Heading>): readonly Point[] =>
  ranked(line).map((heading) => ({ text: shownAs(heading), times: heading.rows.length }));

const each = <K extends string, V>(codes: readonly K[], value: (code: K) => V) =>
  Object.fromEntries(codes.map((code) => [code, value(code)])) as { readonly [P in K]: V };

/** The six lines of an account (contract §4). */
export const balanceOf = ({ schools, tally, principals: { women, men, unrecorded } }: Account): Balance => ({
  principals: { women, men, unrecorded },
  visits: each(cycles.codes, (cycle) => size(tally.visits, cycle)),
  remote: size(tally.remote),
  miniGroups: size(tally.miniGroups),
  topics: ranked(tally.topics).map((heading) => ({
    topic: shownAs(heading),
    times: heading.rows.length,
    days: heading.rows.map(({ date }) => date),
  })),
  topicsOutside: size(tally.topicsOutside),
  strengths: points(tally.strengths),
  weaknesses: points(tally.weaknesses),
  progress: each(stages.codes, (stage) => progressOf(schools, stage)),
});
