import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Outcome } from '../../src/actions/outcome';
import { wordingsFrom } from '../../src/balance/points';
import type { Brought } from '../../src/balance/region';
import { regionOf } from '../../src/balance/region';
import type { RegionTold } from '../../src/balance/regionTold';
import { progressOf } from '../../src/balance/schools';
import { fold } from '../../src/schema/fold';
import type { Facts } from '../support/anyDirectorate';
import { anyDirectorate, said } from '../support/anyDirectorate';
import { fileOf, opening } from '../support/receiving';
import { nine } from '../support/regionalTeam';
import type { Tabs } from '../support/rows';
import { aVisit, aWorkshop, directorate, nakhil, qods, regional, sent, wafa } from '../support/rows';
import {
  balanceIn,
  broughtBy,
  distinct,
  later,
  packageFrom,
  unionOf,
  worded,
  wordingsOf,
} from '../support/severalDirectorates';

const several = fc.array(anyDirectorate, { minLength: 1, maxLength: 4 });

/** Wordings between the things that people write, chains and circles among them. */
const wordings = fc.array(
  fc.tuple(fc.nat(said.length), fc.nat(said.length)).map(([from, to]): readonly [string, string] => {
    const text = (at: number) => said[at]?.text ?? 'صياغة معتمدة';
    return [text(from), text(to)];
  }),
  { maxLength: 4 },
);

const filesOf = (all: readonly Facts[]) => all.map(distinct);
const brought = (files: readonly Tabs[], asOf: string) => files.map((tabs, at) => broughtBy(tabs, at, asOf));

describe('الحصيلة الجهوية: a region is the sum of its directorates (domain §4)', () => {
  it('equals the balance of the union of their workbooks, topics and points included', () => {
    fc.assert(
      fc.property(several, (all) => {
        const asOf = all[0]?.asOf ?? '';
        const files = filesOf(all);
        expect(regionOf(brought(files, asOf)).balance).toEqual(balanceIn(unionOf(files), asOf));
      }),
      { numRuns: 150 },
    );
  });

  it("equals it too where the directorates' توحيد الصياغات or the region's own map points", () => {
    fc.assert(
      fc.property(several, wordings, (all, rows) => {
        const asOf = all[0]?.asOf ?? '';
        const files = filesOf(all);
        const union = balanceIn(worded(unionOf(files), rows), asOf);
        const mapped = files.map((tabs) => worded(tabs, rows));
        expect(regionOf(brought(mapped, asOf)).balance).toEqual(union);
        const own = wordingsFrom(wordingsOf(worded(files[0] as Tabs, rows)));
        expect(regionOf(brought(files, asOf), own).balance).toEqual(union);
      }),
      { numRuns: 80 },
    );
  });

  it('equals it through the door: packages that are sealed, opened, kept in the file and added up', () => {
    fc.assert(
      fc.property(several, (all) => {
        const asOf = '2027-06-15';
        const files = filesOf(all);
        const tabs = regional();
        const packages = files.map((own, at) => packageFrom(own, nine[at] ?? '', asOf));
        // Whichever comes first, the order of the academy's list stands.
        const opened = opening(
          tabs,
          [...packages].reverse().map((pack) => fileOf(pack)),
          later,
        );
        expect(opened.map(({ state }) => state)).toEqual(files.map(() => 'accepted'));
        const outcome = sent(tabs, 'regionalBalance', {}, later) as Outcome<RegionTold>;
        expect(outcome.ok && outcome.value.region.balance).toEqual(balanceIn(unionOf(files), asOf));
      }),
      { numRuns: 40 },
    );
  });

  it('of one directorate is its own balance, and of none is zero everywhere', () => {
    fc.assert(
      fc.property(anyDirectorate, (facts) => {
        const one = broughtBy(distinct(facts, 0), 0, facts.asOf);
        expect(regionOf([one]).balance).toEqual(one.balance);
      }),
      { numRuns: 60 },
    );
    const { balance, shared } = regionOf([]);
    expect(balance.progress.diagnosis).toEqual(progressOf([], 'diagnosis'));
    expect([balance.miniGroups, balance.remote, balance.principals.women, balance.topics]).toEqual([
      0,
      0,
      0,
      [],
    ]);
    expect(shared).toEqual({ topics: [], strengths: [], weaknesses: [] });
  });

  it('every topic and point knows its directorates, and their parts add up to its times', () => {
    fc.assert(
      fc.property(several, (all) => {
        const packages = brought(filesOf(all), all[0]?.asOf ?? '');
        const { shared } = regionOf(packages);
        for (const line of ['strengths', 'weaknesses'] as const)
          for (const { text, times, of } of shared[line]) {
            expect(of.reduce((total, share) => total + share.times, 0)).toBe(times);
            for (const share of of) {
              const own = packages.find(({ directorate: name }) => name === share.directorate) as Brought;
              const told = own.balance[line].find((point) => fold(point.text) === fold(text));
              expect(share.times).toBe(told?.times);
            }
          }
      }),
      { numRuns: 60 },
    );
  });

  it('means are of all the schools, never means of means', () => {
    const graded = (...degrees: readonly string[]) =>
      broughtBy(
        directorate({
          visit: degrees.map((diagnosis, at) =>
            aVisit({ diagnosis, school: [nakhil, wafa, qods][at] ?? '', date: `2026-10-1${at}` }),
          ),
        }),
        0,
        '2027-06-15',
      );
    const one = graded('مكتملة', 'مكتملة', 'مكتملة');
    const other = graded('لم تنطلق بعد');
    expect(one.balance.progress.diagnosis.known).toBe(3);
    expect(regionOf([one, other]).balance.progress.diagnosis).toMatchObject({ known: 4, mean: 75 });
  });

  it('of two spellings as frequent, the earlier stands, on one day that of the directorate first in the list', () => {
    const naming = (topic: string, date: string, at: number) =>
      broughtBy(directorate({ workshop: [aWorkshop({ topic, date })] }), at, '2027-06-15');
    const [hamza, bare] = ['قيادة الأقسام', 'قيادة الاقسام'];
    const told = (...all: readonly Brought[]) => regionOf(all).shared.topics;
    expect(told(naming(hamza, '2026-12-18', 0), naming(bare, '2026-12-17', 1))).toMatchObject([
      { text: bare, times: 2, of: [{ times: 1 }, { times: 1 }] },
    ]);
    expect(told(naming(hamza, '2026-12-18', 0), naming(bare, '2026-12-18', 1))[0]?.text).toBe(hamza);
  });

  it('a topic seen on one day in two directorates keeps the day twice', () => {
    const twice = [0, 1].map((at) => broughtBy(directorate({ workshop: [aWorkshop()] }), at, '2027-06-15'));
    expect(regionOf(twice).balance.topics).toEqual([
      { topic: 'قيادة التغيير', times: 2, days: ['2026-12-18', '2026-12-18'] },
    ]);
  });
});
