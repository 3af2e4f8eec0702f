import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Balance } from '../../src/balance/balances';
import { fold } from '../../src/schema/fold';
import type { Facts } from '../support/anyDirectorate';
import { anyDirectorate, cppNames, fileOf, mentorNames, stageCodes } from '../support/anyDirectorate';
import { happenings, headSchools, recounted } from '../support/recount';
import { balancesOf, thisYear } from '../support/rows';

const balancesFor = (facts: Facts) =>
  balancesOf(fileOf(facts), { schoolYear: thisYear, asOf: facts.asOf }, '2028-01-01');

const check = (runs: number, property: (facts: Facts) => void) =>
  fc.assert(fc.property(anyDirectorate, property), { numRuns: runs });

const visitsOf = ({ visits }: Balance) => Object.values(visits).reduce((sum, count) => sum + count, 0);

/** How many times each thing is told in a line, by what it folds to. */
function timesOf(
  balances: readonly Balance[],
  line: (of: Balance) => readonly { text: string; times: number }[],
) {
  const times: Record<string, number> = {};
  for (const { text, times: count } of balances.flatMap(line))
    times[fold(text)] = (times[fold(text)] ?? 0) + count;
  return times;
}

const topics = (of: Balance) => of.topics.map(({ topic, times }) => ({ text: topic, times }));

describe('figures, on any directorate', () => {
  it('are those of an independent recount, for the directorate, each CPP and each mentor', () => {
    check(200, (facts) => {
      const { directorate: all, cpps, mentors } = balancesFor(facts);
      expect(all).toEqual(recounted(facts, 'all'));
      for (const [cpp, name] of cppNames.entries()) expect(cpps[name]).toEqual(recounted(facts, { cpp }));
      for (const [mentor, name] of mentorNames.entries())
        expect(mentors[name]).toEqual(recounted(facts, { mentor }));
    });
  });

  it('add up: the directorate is the union of its CPPs plus the rows of no CPP, each row once', () => {
    check(120, (facts) => {
      const { directorate: all, cpps } = balancesFor(facts);
      const each = Object.values(cpps);
      const sum = (figure: (of: Balance) => number) => each.reduce((total, one) => total + figure(one), 0);
      const outside = happenings(facts).filter(({ cpp }) => cpp === null);
      expect(visitsOf(all) + all.remote).toBe(sum(visitsOf) + sum(({ remote }) => remote) + outside.length);
      expect(all.miniGroups).toBe(sum(({ miniGroups }) => miniGroups));
      expect(all.topicsOutside).toBe(sum(({ topicsOutside }) => topicsOutside));
      expect(timesOf([all], topics)).toEqual(timesOf(each, topics));
      for (const line of ['strengths', 'weaknesses'] as const) {
        const total = (of: readonly Balance[]) =>
          of.flatMap((one) => one[line]).reduce((times, point) => times + point.times, 0);
        const beside = outside.reduce((times, row) => times + row[line].length, 0);
        expect(total([all])).toBe(total(each) + beside);
      }
    });
  });

  it('women + men + unrecorded = head schools, and known + unknown = head schools, at every stage', () => {
    check(120, (facts) => {
      const { directorate: all, cpps, mentors } = balancesFor(facts);
      const told: [Balance | undefined, number][] = [
        [all, headSchools(facts, 'all').length],
        ...cppNames.map((name, cpp): [Balance | undefined, number] => [
          cpps[name],
          headSchools(facts, { cpp }).length,
        ]),
        ...mentorNames.map((name, mentor): [Balance | undefined, number] => [
          mentors[name],
          headSchools(facts, { mentor }).length,
        ]),
      ];
      for (const [balance, schools] of told) {
        const { women, men, unrecorded } = (balance as Balance).principals;
        expect(women + men + unrecorded).toBe(schools);
        for (const stage of stageCodes) {
          const { degrees, known, unknown, mean } = (balance as Balance).progress[stage];
          expect(known + unknown).toBe(schools);
          expect(degrees.reduce((sum, count) => sum + count, 0)).toBe(known);
          expect(mean === null).toBe(known === 0);
        }
      }
    });
  });

  it('a balance is the same asked twice, and asking changes nothing in the file', () => {
    check(30, (facts) => {
      const file = fileOf(facts);
      const before = JSON.stringify([...file]);
      const asked = { schoolYear: thisYear, asOf: facts.asOf };
      expect(balancesOf(file, asked, '2028-01-01')).toEqual(balancesOf(file, asked, '2028-01-01'));
      expect(JSON.stringify([...file])).toBe(before);
    });
  });

  it("the order of the columns and columns of one's own change no figure", () => {
    check(30, (facts) => {
      const turned = new Map(
        [...fileOf(facts)].map(([title, rows]) => [
          title,
          title === 'الإعدادات'
            ? rows
            : rows.map((cells, row) => [...cells].reverse().concat(row === 0 ? 'عمود خاص' : 'نص')),
        ]),
      );
      const asked = { schoolYear: thisYear, asOf: facts.asOf };
      expect(balancesOf(turned, asked, '2028-01-01')).toEqual(balancesFor(facts));
    });
  });
});
