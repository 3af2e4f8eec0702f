import type { ProgrammeItem } from '../entities/programmeItem';
import type { SupportRequest } from '../entities/supportRequest';
import type { CarriedOut } from '../rules/carriedOut';
import type { Sound, SoundRows } from '../rules/judge';
import type { Day } from '../schema/day';
import { daysBetween, firstDayOf, lastDayOf } from '../schema/day';
import { fold } from '../schema/fold';
import type { Account, Accounts } from './balances';

type Status = NonNullable<ProgrammeItem['status']>;

/** What is told beside the six lines of a balance (domain §4, annex). */
export interface Annex {
  /** Items of the programme by activity, and by what became of them. */
  readonly programme: readonly {
    readonly activity: ProgrammeItem['activity'];
    readonly items: { readonly [S in Status]: number };
  }[];
  /** Why items were postponed or cancelled. */
  readonly reasons: readonly {
    readonly activity: ProgrammeItem['activity'];
    readonly status: Status;
    readonly reason: string;
  }[];
  /** Codes of head schools without a recorded individual visit, with their CPP's key. */
  readonly notVisited: readonly { readonly code: string; readonly cpp: string | null }[];
  readonly schools: number;
  /** Null for a CPP: requests are mentors'. */
  readonly support:
    | readonly {
        readonly kind: SupportRequest['kind'];
        readonly asked: number;
        readonly answers: { readonly [A in Answer]: number };
        /** Of those answered, how many days each waited. */
        readonly delays: readonly number[];
      }[]
    | null;
  /** Individual visits in person by month, September first, to the as-of day's month. */
  readonly months: readonly number[];
  /** What was proposed for the CPP's programme, and the support of its coordinator (2-ب). */
  readonly proposals: readonly {
    readonly activity: ProgrammeItem['activity'];
    readonly topics: readonly string[];
    readonly times: number;
  }[];
}

type Answer = NonNullable<SupportRequest['answer']>;

/** Whose annex it is: everybody's, a mentor's or a CPP's. */
export type Of = 'directorate' | 'mentor' | 'cpp';

const within = (day: Day, from: Day, to: Day) => day >= from && day <= to;

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): readonly (readonly [K, readonly T[]])[] {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

const counts = <C extends string>(codes: readonly C[], said: readonly C[]) =>
  Object.fromEntries(codes.map((code) => [code, said.filter((one) => one === code).length])) as {
    readonly [P in C]: number;
  };

const statuses = ['planned', 'done', 'postponed', 'cancelled'] as const;
const answers = ['pending', 'granted', 'partlyGranted', 'notGranted'] as const;
const proposing: readonly string[] = ['activityProposal', 'coordinatorSupport'];

/** Counts what stands in the annex of an account, as of the accounts' day. */
export function annexOf(
  sound: SoundRows,
  { schoolYear, asOf }: Pick<Accounts, 'schoolYear' | 'asOf'>,
  account: Account,
  of: Of,
  carriedOut: (item: Sound<'programmeItem'>) => CarriedOut | null,
): Annex {
  const [first, last] = [firstDayOf(schoolYear), lastDayOf(schoolYear)];
  const until = asOf < last ? asOf : last;
  const key = fold(account.name);
  const isOwn = (record: { readonly mentor: string; readonly cpp?: string }) =>
    of === 'directorate' || record[of] === key;
  const items = sound.programmeItem
    .filter(({ record }) => isOwn(record) && record.from <= last && record.to >= first)
    .map((item) => {
      const rows = carriedOut(item)?.rows ?? [];
      const isDone = rows.some(({ record }) => record.date <= asOf);
      return { ...item.record, status: isDone ? ('done' as const) : (item.record.status ?? 'planned') };
    });
  const seen = new Set(
    sound.visit.flatMap(({ record: { date, school } }) => (within(date, first, until) ? [school] : [])),
  );
  const requests = sound.supportRequest.filter(
    ({ record }) => isOwn(record) && within(record.date, first, until),
  );
  const months = Array.from({ length: 12 }, () => 0);
  const monthOf = (day: Day) => (Number(day.slice(5, 7)) + 3) % 12;
  for (const { date, adds } of account.rows)
    if (adds.some(({ line }) => line === 'visits')) months[monthOf(date)] = (months[monthOf(date)] ?? 0) + 1;
  return {
    programme: grouped(items, ({ activity }) => activity).map(([activity, own]) => ({
      activity,
      items: counts(
        statuses,
        own.map(({ status }) => status),
      ),
    })),
    reasons: items.flatMap(({ activity, status, reason }) =>
      status === 'postponed' || status === 'cancelled' ? [{ activity, status, reason: reason ?? '' }] : [],
    ),
    notVisited: account.schools.filter(({ code }) => !seen.has(code)).map(({ code, cpp }) => ({ code, cpp })),
    schools: account.schools.length,
    support:
      of === 'cpp'
        ? null
        : grouped(requests, ({ record }) => record.kind).map(([kind, own]) => ({
            kind,
            asked: own.length,
            answers: counts(
              answers,
              // An answer given after the day was not given yet.
              own.map(({ record: { answer, answeredOn } }) =>
                answeredOn !== null && answeredOn > asOf ? 'pending' : (answer ?? 'pending'),
              ),
            ),
            delays: own.flatMap(({ record: { date, answer, answeredOn } }) =>
              answer !== null && answer !== 'pending' && answeredOn !== null && answeredOn <= asOf
                ? [Math.max(0, daysBetween(date, answeredOn))]
                : [],
            ),
          })),
    months: until < first ? [] : months.slice(0, monthOf(until) + 1),
    proposals: grouped(
      items.filter(({ activity }) => proposing.includes(activity)),
      ({ activity }) => activity,
    ).map(([activity, own]) => ({
      activity,
      times: own.length,
      topics: [
        ...new Set(own.flatMap(({ topic }) => (topic === null || topic.trim() === '' ? [] : [topic.trim()]))),
      ],
    })),
  };
}
