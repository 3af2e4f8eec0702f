import type { Day, SchoolYear } from '../schema/day';
import { firstDayOf, lastDayOf } from '../schema/day';
import { fold } from '../schema/fold';
import type { Balance, Point } from './balances';
import type { BalancePackage, Spelled } from './packages';
import type { Progress } from './schools';
import { meanOf } from './schools';

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

/** Each text once, compared folded (R10); the most frequent first. */
const inOrder = (points: readonly Point[]): boolean =>
  new Set(points.map(({ text }) => fold(text))).size === points.length &&
  ascending(points, (one, above) => one.times > above.times);

function areDegreesOf(schools: number, { degrees, unknown, known, mean }: Progress): boolean {
  const points = sum(degrees.map((count, degree) => count * degree));
  return sum(degrees) === known && known + unknown === schools && mean === meanOf(points, known);
}

/** What in one balance cannot be: figures that do not add up, or days outside the year (domain §4). */
function nonsenseInBalance(balance: Balance, { from, to }: Span): Nonsense | null {
  const { women, men, unrecorded } = balance.principals;
  const schools = women + men + unrecorded;
  if (!Object.values(balance.progress).every((one) => areDegreesOf(schools, one))) return 'progress';
  const topics = balance.topics.map(({ topic, times }) => ({ text: topic, times }));
  const isSound = ({ times, days }: Balance['topics'][number]) =>
    days.length === times &&
    ascending(days, (one, above) => one < above) &&
    days.every((day) => day >= from && day <= to);
  if (!inOrder(topics) || !balance.topics.every(isSound)) return 'topics';
  return inOrder(balance.strengths) && inOrder(balance.weaknesses) ? null : 'points';
}

/** Whether spellings are those of what is shown: as many in all, the most frequent and earliest of them shown. */
function areSpellingsOf(shown: readonly Point[], spelled: readonly Spelled[], { from, to }: Span): boolean {
  const under = new Map<string, { times: number; most: number; text: string }>();
  if (new Set(spelled.map(({ text }) => text)).size !== spelled.length) return false;
  if (!ascending(spelled, (one, above) => one.on < above.on)) return false;
  for (const { text, times, on } of spelled) {
    if (on < from || on > to) return false;
    const held = under.get(fold(text)) ?? { times: 0, most: 0, text: '' };
    const isMore = times > held.most;
    under.set(fold(text), {
      times: held.times + times,
      most: isMore ? times : held.most,
      text: isMore ? text : held.text,
    });
  }
  return (
    under.size === shown.length &&
    shown.every(({ text, times }) => {
      const held = under.get(fold(text));
      return held?.times === times && held.text === text;
    })
  );
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
  const topics = directorate.topics.map(({ topic, times }) => ({ text: topic, times }));
  const shown = { ...directorate, topics };
  const isSpelled = (['topics', 'strengths', 'weaknesses'] as const).every((line) =>
    areSpellingsOf(shown[line], spellings[line], span),
  );
  if (!isSpelled) return 'spellings';
  // A topic's first day is that of the first of its spellings.
  const firstDays = new Map<string, Day>();
  for (const { text, on: first } of spellings.topics)
    if (!firstDays.has(fold(text))) firstDays.set(fold(text), first);
  return directorate.topics.every(({ topic, days }) => firstDays.get(fold(topic)) === days[0])
    ? null
    : 'spellings';
}
