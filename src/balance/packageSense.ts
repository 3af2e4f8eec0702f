import type { Day, SchoolYear } from '../schema/day';
import { firstDayOf, lastDayOf } from '../schema/day';
import { fold } from '../schema/fold';
import type { Balance, Point } from './balances';
import type { BalancePackage, Spelled } from './packages';
import { meanOf } from './ratios';
import type { Progress } from './schools';

/** What in a package can be no balance: the line, or the part, in which it is seen. */
export type Nonsense = 'deposit' | 'progress' | 'topics' | 'points' | 'cpps' | 'spellings';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The first day, and the last, that rows of a balance can have. */
interface Span {
  readonly from: Day;
  readonly to: Day;
}

const spanOf = (schoolYear: SchoolYear, asOf: Day): Span => {
  const last = lastDayOf(schoolYear);
  return { from: firstDayOf(schoolYear), to: asOf < last ? asOf : last };
};

const ascending = <T>(all: readonly T[], isBefore: (one: T, other: T) => boolean): boolean =>
  all.every((one, at) => at === 0 || !isBefore(one, all[at - 1] as T));

/** The most frequent first. */
const inOrder = (all: readonly { readonly times: number }[]): boolean =>
  ascending(all, (one, above) => one.times > above.times);

function areDegreesOf(schools: number, { degrees, unknown, known, mean }: Progress): boolean {
  const points = sum(degrees.map((count, degree) => count * degree));
  return sum(degrees) === known && known + unknown === schools && mean === meanOf(points, known);
}

/** What in one balance cannot be: figures that do not add up, or days outside the year (domain §4). */
function nonsenseInBalance(balance: Balance, { from, to }: Span): Nonsense | null {
  const { women, men, unrecorded } = balance.principals;
  const schools = women + men + unrecorded;
  if (!Object.values(balance.progress).every((one) => areDegreesOf(schools, one))) return 'progress';
  const isSound = ({ times, days }: Balance['topics'][number]) =>
    days.length === times &&
    ascending(days, (one, above) => one < above) &&
    days.every((day) => day >= from && day <= to);
  if (!inOrder(balance.topics) || !balance.topics.every(isSound)) return 'topics';
  return inOrder(balance.strengths) && inOrder(balance.weaknesses) ? null : 'points';
}

/** What is known of a heading from its spellings, in the order in which they first come. */
interface Heading {
  times: number;
  most: number;
  text: string;
  readonly first: Day;
}

/** The headings that spellings make up, by folding (R10); null where no rows can have given them. */
function headingsOf(spelled: readonly Spelled[], { from, to }: Span): ReadonlyMap<string, Heading> | null {
  const headings = new Map<string, Heading>();
  if (new Set(spelled.map(({ text }) => text)).size !== spelled.length) return null;
  if (!ascending(spelled, (one, above) => one.on < above.on)) return null;
  for (const { text, times, on } of spelled) {
    const key = fold(text);
    if (key === '' || on < from || on > to) return null;
    const held = headings.get(key);
    if (!held) headings.set(key, { times, most: times, text, first: on });
    else {
      held.times += times;
      if (times > held.most) [held.most, held.text] = [times, text];
    }
  }
  return headings;
}

/** Whether spellings are those of what is shown: each once, as often in all, in its most frequent and earliest spelling. */
function areSpellingsOf(
  shown: readonly (Point & { readonly first?: Day | undefined })[],
  spelled: readonly Spelled[],
  span: Span,
): boolean {
  const headings = headingsOf(spelled, span);
  if (headings?.size !== shown.length) return false;
  const met = new Set<Heading>();
  return shown.every(({ text, times, first }) => {
    const held = headings.get(fold(text));
    if (!held || met.has(held) || held.times !== times || held.text !== text) return false;
    met.add(held);
    return first === undefined || held.first === first;
  });
}

/** The figures of a balance that its CPPs can have no more of in all than the directorate: each row is in one at most. */
const countsIn = ({ principals, visits, remote, miniGroups, topicsOutside }: Balance): readonly number[] => [
  principals.women,
  principals.men,
  principals.unrecorded,
  ...Object.values(visits),
  remote,
  miniGroups,
  topicsOutside,
];

/** The first thing in a package that can be in no balance, whoever sealed it; null where all of it can. */
export function nonsenseIn({ deposit, balances, spellings }: BalancePackage): Nonsense | null {
  const { schoolYear, asOf, directorate } = balances;
  const { version, on, firstOn } = deposit;
  if (asOf > on || on < firstDayOf(schoolYear) || (version === 1 && firstOn !== on)) return 'deposit';
  const span = spanOf(schoolYear, asOf);
  for (const balance of [directorate, ...Object.values(balances.cpps), ...Object.values(balances.mentors)]) {
    const found = nonsenseInBalance(balance, span);
    if (found) return found;
  }
  const cpps = Object.values(balances.cpps).map(countsIn);
  if (!countsIn(directorate).every((count, at) => sum(cpps.map((own) => own[at] ?? 0)) <= count))
    return 'cpps';
  const shown = {
    ...directorate,
    // A topic's first day is that of the first of its spellings.
    topics: directorate.topics.map(({ topic, times, days }) => ({ text: topic, times, first: days[0] })),
  };
  return (['topics', 'strengths', 'weaknesses'] as const).every((line) =>
    areSpellingsOf(shown[line], spellings[line], span),
  )
    ? null
    : 'spellings';
}
