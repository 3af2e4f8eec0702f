import type { ActivityName } from '../entities/activity';
import { activityNames } from '../entities/activity';
import { cycle as cycles, stage as stages } from '../entities/lists';
import type { Day } from '../schema/day';
import { fold } from '../schema/fold';
import type { Balance, Point } from './balances';
import { grouped } from './balances';
import type { SpelledLine, Spellings } from './packages';
import { meanOf } from './ratios';
import type { Progress } from './schools';

/** What a directorate brings into the sum: its own balance, and how it spells its topics and points. */
export interface Brought {
  readonly directorate: string;
  readonly balance: Balance;
  readonly spellings: Spellings;
}

/** How often a directorate names something. */
export interface Share {
  readonly directorate: string;
  readonly times: number;
}

/** A topic or a point across directorates: as it is shown, and who named it how often, in the order they came in. */
export interface Shared extends Point {
  readonly of: readonly Share[];
}

/** The sum of directorates: a balance like any other (contract §4), and whose its topics and points are. */
export interface Region {
  readonly balance: Balance;
  readonly shared: { readonly [L in SpelledLine]: readonly Shared[] };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const by = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0);

/** The order of the tabs in which a tie of days is settled: visits, mini-groups, workshops (domain §4). */
const placeOf = (entity: ActivityName) => activityNames.indexOf(entity);

/**
 * A line that people spell, as if the rows of each directorate stood below those of the one before: grouped by folding,
 * shown as most often spelled, of equals the earliest; most frequent first, then by the earliest row.
 */
function sharedIn(
  line: SpelledLine,
  all: readonly Brought[],
  mapped: (point: string) => string,
): readonly (Shared & { readonly key: string })[] {
  // The sort is stable: of one day and one tab, whose directorate stands first in the list comes first.
  const spelled = all
    .flatMap(({ directorate, spellings }, at) =>
      spellings[line].map((one) => ({ ...one, text: mapped(one.text), directorate, at })),
    )
    .sort((one, other) => by(one.on, other.on) || placeOf(one.of) - placeOf(other.of));
  const keys = [...new Set(spelled.map(({ text }) => fold(text)))];
  const under = grouped(spelled, ({ text }) => [fold(text)]);
  return keys
    .map((key) => {
      const spellings = new Map<string, number>();
      const shares = new Map<number, Share>();
      for (const { text, times, directorate, at } of under(key)) {
        spellings.set(text, (spellings.get(text) ?? 0) + times);
        shares.set(at, { directorate, times: (shares.get(at)?.times ?? 0) + times });
      }
      const most = Math.max(...spellings.values());
      const [shown = ''] = [...spellings].find(([, times]) => times === most) ?? [];
      return {
        key,
        text: shown,
        times: sum([...spellings.values()]),
        of: [...shares].sort(([one], [other]) => one - other).map(([, share]) => share),
      };
    })
    .sort((one, other) => other.times - one.times);
}

/** A stage of line vi: schools at each degree add up, and the mean is of all of them, never of means. */
function progressOf(all: readonly Progress[]): Progress {
  const at = (degree: 0 | 1 | 2 | 3 | 4) => sum(all.map(({ degrees }) => degrees[degree]));
  const degrees = [at(0), at(1), at(2), at(3), at(4)] as const;
  const known = sum(degrees);
  const points = sum(degrees.map((count, degree) => count * degree));
  return { degrees, unknown: sum(all.map(({ unknown }) => unknown)), known, mean: meanOf(points, known) };
}

const each = <K extends string, V>(codes: readonly K[], value: (code: K) => V) =>
  Object.fromEntries(codes.map((code) => [code, value(code)])) as { readonly [P in K]: V };

/**
 * The sum of what directorates brought (domain §4: a region is the sum of its directorates). Each applied its own توحيد
 * الصياغات already; `mapped`, the region's, maps points once more across them, and leaves topics as they are.
 */
export function regionOf(all: readonly Brought[], mapped: (point: string) => string = String): Region {
  const balances = all.map(({ balance }) => balance);
  const total = (figure: (of: Balance) => number) => sum(balances.map(figure));
  const days = new Map<string, Day[]>();
  for (const { topic, days: own } of balances.flatMap(({ topics }) => topics))
    days.set(fold(topic), [...(days.get(fold(topic)) ?? []), ...own]);
  const topics = sharedIn('topics', all, String);
  const strengths = sharedIn('strengths', all, mapped);
  const weaknesses = sharedIn('weaknesses', all, mapped);
  const shown = (shared: readonly (Shared & { readonly key: string })[]) =>
    shared.map(({ key: _key, ...rest }): Shared => rest);
  const points = (shared: readonly Shared[]) => shared.map(({ text, times }) => ({ text, times }));
  return {
    balance: {
      principals: {
        women: total(({ principals }) => principals.women),
        men: total(({ principals }) => principals.men),
        unrecorded: total(({ principals }) => principals.unrecorded),
      },
      visits: each(cycles.codes, (cycle) => total(({ visits }) => visits[cycle])),
      remote: total(({ remote }) => remote),
      miniGroups: total(({ miniGroups }) => miniGroups),
      topics: topics.map(({ key, text, times }) => ({
        topic: text,
        times,
        days: [...(days.get(key) ?? [])].sort(),
      })),
      topicsOutside: total(({ topicsOutside }) => topicsOutside),
      strengths: points(strengths),
      weaknesses: points(weaknesses),
      progress: each(stages.codes, (stage) => progressOf(balances.map(({ progress }) => progress[stage]))),
    },
    shared: { topics: shown(topics), strengths: shown(strengths), weaknesses: shown(weaknesses) },
  };
}
