import type { Balance } from '../../src/balance/balances';
import type { Facts } from './anyDirectorate';
import { cycleCodes, said, stageCodes } from './anyDirectorate';

// The balance counted again the long way, from the facts alone: no code of the product is used here.

/** Whose balance: the whole directorate's, one CPP's or one mentor's, by number. */
export type Whose = 'all' | { readonly cpp: number } | { readonly mentor: number };

const first = '2026-09-01';
const last = '2027-08-31';

interface Happening {
  readonly kind: 'visit' | 'miniGroup' | 'workshop';
  readonly place: number;
  readonly date: string;
  readonly cpp: number | null;
  readonly mentors: readonly number[];
  readonly strengths: readonly number[];
  readonly weaknesses: readonly number[];
}

const order = ['visit', 'miniGroup', 'workshop'];

/** The sound rows of the year until the as-of day, earliest first. */
export function happenings(facts: Facts): readonly Happening[] {
  const all: Happening[] = [];
  facts.visits.forEach((visit, place) => {
    const school = facts.schools[visit.school];
    if (visit.broken || school?.satellite) return;
    all.push({ ...visit, kind: 'visit', place, cpp: visit.cpp ?? school?.cpp ?? null });
  });
  facts.miniGroups.forEach((row, place) => {
    if (!row.broken) all.push({ ...row, kind: 'miniGroup', place });
  });
  facts.workshops.forEach((row, place) => {
    if (!row.broken) all.push({ ...row, kind: 'workshop', place });
  });
  const counted = all.filter(({ date }) => date >= first && date <= last && date <= facts.asOf);
  return counted.sort(
    (one, other) =>
      one.date.localeCompare(other.date) ||
      order.indexOf(one.kind) - order.indexOf(other.kind) ||
      one.place - other.place,
  );
}

/** Texts as they come, earliest first, grouped: most frequent first, in the most frequent spelling. */
function groups(mentions: readonly { readonly said: number; readonly date: string }[]) {
  const found = [...new Set(mentions.map((one) => said[one.said]?.group))].map((group) => {
    const own = mentions.filter((one) => said[one.said]?.group === group);
    const spellings = own.map((one) => said[one.said]?.text as string);
    let best = spellings[0] as string;
    for (const spelling of spellings) {
      const times = (text: string) => spellings.filter((other) => other === text).length;
      if (times(spelling) > times(best)) best = spelling;
    }
    return { text: best, times: own.length, days: own.map(({ date }) => date) };
  });
  const ranked: typeof found = [];
  for (let times = mentions.length; times > 0; times -= 1)
    ranked.push(...found.filter((one) => one.times === times));
  return ranked;
}

/** The head schools of an account, by number. */
export function headSchools(facts: Facts, whose: Whose): readonly number[] {
  const isOf = (cpp: number | null) => {
    if (whose === 'all') return true;
    if (cpp === null) return false;
    if ('cpp' in whose) return whose.cpp === cpp;
    return facts.assignments.some(
      (one) =>
        one.mentor === whose.mentor &&
        one.cpp === cpp &&
        (one.to === null || one.to >= one.from) &&
        one.from <= last &&
        (one.to === null || one.to >= first),
    );
  };
  return facts.schools.flatMap(({ satellite, cpp }, index) => (!satellite && isOf(cpp) ? [index] : []));
}

/** The post that covers the as-of day, of several the one begun last, then the later row. */
function headOf(facts: Facts, school: number): { readonly woman: boolean } | null {
  const posts = facts.posts.filter(
    (post) =>
      post.school === school &&
      !post.broken &&
      (post.to === null || post.to >= post.from) &&
      post.from <= facts.asOf &&
      (post.to === null || post.to >= facts.asOf),
  );
  const begun = posts.map(({ from }) => from).sort();
  return posts.filter(({ from }) => from === begun[begun.length - 1]).pop() ?? null;
}

/** The degree of a stage that stands for a school. */
function degreeOf(facts: Facts, school: number, stage: number): number | null {
  const start = facts.schools[school]?.start ?? null;
  const graded = facts.visits.filter(
    (visit) =>
      visit.school === school &&
      !visit.broken &&
      visit.degrees[stage] !== null &&
      visit.date <= facts.asOf &&
      (start === null || visit.date >= start),
  );
  const latest = graded.map(({ date }) => date).sort()[graded.length - 1];
  return graded.filter(({ date }) => date === latest).pop()?.degrees[stage] ?? null;
}

/** The balance of an account. */
export function recounted(facts: Facts, whose: Whose): Balance {
  const rows = happenings(facts).filter(
    ({ cpp, mentors }) =>
      whose === 'all' || ('cpp' in whose ? cpp === whose.cpp : mentors.includes(whose.mentor)),
  );
  const visits = rows.flatMap(({ kind, place }) =>
    kind === 'visit' ? [facts.visits[place] as Facts['visits'][0]] : [],
  );
  const held = visits.filter(({ mode }) => mode <= 1);
  const workshops = rows.flatMap(({ kind, place, date }) =>
    kind === 'workshop' ? [{ ...(facts.workshops[place] as Facts['workshops'][0]), date }] : [],
  );
  const inside = workshops.filter((one) => one.inside);
  const pointsOf = (field: 'strengths' | 'weaknesses') =>
    groups(rows.flatMap((row) => row[field].map((one) => ({ said: one, date: row.date })))).map(
      ({ text, times }) => ({
        text,
        times,
      }),
    );
  const schools = headSchools(facts, whose);
  const heads = schools.map((school) => headOf(facts, school));
  const inCycle = (code: string) => held.filter(({ cycle }) => cycleCodes[cycle] === code).length;
  return {
    principals: {
      women: heads.filter((head) => head?.woman === true).length,
      men: heads.filter((head) => head?.woman === false).length,
      unrecorded: heads.filter((head) => head === null).length,
    },
    visits: {
      preschool: inCycle('preschool'),
      primary: inCycle('primary'),
      lowerSecondary: 0,
      upperSecondary: 0,
    },
    remote: visits.length - held.length,
    miniGroups: rows.filter(({ kind }) => kind === 'miniGroup').length,
    topics: groups(inside.map(({ topic, date }) => ({ said: topic, date }))).map(({ text, times, days }) => ({
      topic: text,
      times,
      days,
    })),
    topicsOutside: workshops.length - inside.length,
    strengths: pointsOf('strengths'),
    weaknesses: pointsOf('weaknesses'),
    progress: Object.fromEntries(
      stageCodes.map((stage, index) => {
        const degrees = schools.map((school) => degreeOf(facts, school, index));
        const known = degrees.filter((degree) => degree !== null);
        const sum = known.reduce((total, degree) => total + degree, 0);
        return [
          stage,
          {
            degrees: [0, 1, 2, 3, 4].map((degree) => known.filter((one) => one === degree).length),
            unknown: degrees.length - known.length,
            known: known.length,
            mean: known.length === 0 ? null : Math.round((sum * 250) / known.length) / 10,
          },
        ];
      }),
    ) as unknown as Balance['progress'],
  };
}
