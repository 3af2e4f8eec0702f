import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reckon } from '../../src/actions/balances';
import { balanceOf } from '../../src/balance/balances';
import type { Covered } from '../../src/balance/dashboard';
import {
  activityOf,
  coverageOf,
  meanDays,
  medianDays,
  monthsOf,
  supportOf,
} from '../../src/balance/dashboard';
import { qualityOf } from '../../src/balance/quality';
import { percentOf } from '../../src/balance/ratios';
import { directorateNames } from '../../src/entities/index';
import { carriedOutOf } from '../../src/rules/carriedOut';
import { anyDirectorate, fileOf } from '../support/anyDirectorate';
import { worldOf } from '../support/memory';
import type { Holdings, Tabs } from '../support/rows';
import {
  aMiniGroup,
  anItem,
  aRequest,
  aSchool,
  aVisit,
  aWorkshop,
  directorate,
  nakhil,
  qods,
  rahma,
  thisYear,
  wafa,
} from '../support/rows';

/** All that the dashboard tells of a file, as of a day of this year. */
function lookedAt(tabs: Tabs, asOf = '2027-05-31', today = '2027-06-15') {
  const { accounts, sound, leftOut, file } = reckon(worldOf(tabs, today), { schoolYear: thisYear, asOf });
  const carriedOut = carriedOutOf((name) => sound[name]);
  return {
    accounts,
    activity: activityOf(accounts, sound, file.known, carriedOut),
    coverage: coverageOf(accounts, sound),
    support: supportOf(accounts, sound),
    quality: qualityOf(directorateNames, sound, leftOut),
    leftOut,
  };
}

const looked = (holdings: Holdings, asOf?: string) => lookedAt(directorate(holdings), asOf);
const counted = <T extends object>(of: T) =>
  Object.fromEntries(Object.entries(of).map(([name, rows]) => [name, (rows as unknown[]).length]));

describe('coverage: schools with and without a recorded individual visit', () => {
  const school = [
    aSchool(nakhil, 'مدرسة النخيل', { environment: 'قروي', commune: 'سيدي حرازم' }),
    aSchool(wafa, 'مدرسة الوفاء', { environment: 'حضري', commune: 'فاس' }),
    aSchool(qods, 'مدرسة القدس', { environment: 'حضري', commune: 'سيدي  حرازم' }),
    aSchool(rahma, 'مدرسة الرحمة'),
  ];

  it('by environment, and by commune in the order of the alphabet, however it is spelled; a blank cell comes last', () => {
    const { coverage } = looked({ school, visit: [aVisit(), aVisit({ school: wafa })] });
    const told = (places: readonly Covered[]) =>
      places.map(({ place, visited, unvisited }) => [place, visited.length, unvisited.length]);
    expect(told(coverage.environments)).toEqual([
      ['rural', 1, 0],
      ['urban', 1, 1],
      [null, 0, 1],
    ]);
    expect(told(coverage.communes)).toEqual([
      ['سيدي حرازم', 1, 1],
      ['فاس', 1, 0],
      [null, 0, 1],
    ]);
    expect(told([coverage.all])).toEqual([[null, 2, 2]]);
  });

  it('a visit of any mode is a recorded one; of last year, or after the day, it is not', () => {
    const visited = (...rows: object[]) =>
      looked({ school, visit: rows.map((row) => aVisit(row)) }, '2027-01-31').coverage.all.visited.map(
        ({ code }) => code,
      );
    expect(visited({ mode: 'هاتف' })).toEqual([nakhil]);
    expect(visited({ date: '2025-10-12' }, { school: wafa, date: '2027-02-01' })).toEqual([]);
  });

  it('a satellite is no head school, and a faulty visit is none', () => {
    const { all } = looked({
      school: [...school.slice(0, 2), aSchool(qods, 'فرعية القدس', { kind: 'فرعية', parent: nakhil })],
      visit: [aVisit({ subject: '' })],
    }).coverage;
    expect([all.visited.length, all.unvisited.length]).toEqual([0, 2]);
  });
});

describe('activity by month', () => {
  it('the months of a school year, September first', () => {
    expect(monthsOf(thisYear)).toEqual([
      ...['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04'],
      ...['2027-05', '2027-06', '2027-07', '2027-08'],
    ]);
  });

  it('visits in person, mini-groups and workshops, against the same month of last year', () => {
    const { activity } = looked(
      {
        visit: [
          aVisit(),
          aVisit({ mode: 'عن بعد' }),
          aVisit({ date: '2025-10-20' }),
          aVisit({ date: '2026-08-31' }),
        ],
        miniGroup: [aMiniGroup({ date: '2026-10-05' }), aMiniGroup({ date: '2025-11-01' })],
        workshop: [aWorkshop({ inFramework: 'لا' })],
      },
      '2026-12-31',
    );
    expect(counted(activity(null, '2026-10'))).toMatchObject({ now: 2, before: 1, soFar: 1 });
    expect(counted(activity('visit', '2026-10'))).toMatchObject({ now: 1, before: 1 });
    expect(counted(activity('miniGroup', '2026-11'))).toMatchObject({ now: 0, before: 1 });
    expect(counted(activity('workshop', ''))).toMatchObject({ now: 1, before: 0 });
    // 31 August is of last year; it lies after the same day of last year.
    expect(counted(activity('visit', ''))).toMatchObject({ now: 1, before: 2, soFar: 1 });
  });

  it('the programme: items of the three activities by the month they begin in, and those carried out', () => {
    const { activity } = looked(
      {
        programmeItem: [
          anItem({ id: 'aaaaaaaa' }),
          anItem({ id: 'bbbbbbbb', to: '2026-12-31' }),
          anItem({ id: 'cccccccc', status: 'منجز', activity: 'ورشة موضوعاتية' }),
          anItem({ id: 'dddddddd', activity: 'نشاط آخر' }),
          anItem({ id: 'eeeeeeee', from: '2025-10-01', to: '2025-10-31' }),
        ],
        visit: [
          aVisit({ programmeItem: 'زيارة #aaaaaaaa' }),
          aVisit({ date: '2027-03-01', programmeItem: 'زيارة #bbbbbbbb' }),
        ],
      },
      '2026-12-31',
    );
    expect(counted(activity('visit', '2026-10'))).toMatchObject({ planned: 2, done: 1 });
    expect(counted(activity(null, '2026-10'))).toMatchObject({ planned: 3, done: 2 });
    expect(counted(activity(null, ''))).toMatchObject({ planned: 3, done: 2 });
    expect(counted(activity(null, '2026-11'))).toMatchObject({ planned: 0, done: 0 });
  });
});

describe('support asked and granted', () => {
  it('by kind, as each stood on the day, with the days that answers took', () => {
    const { support } = looked(
      {
        supportRequest: [
          aRequest({ answer: 'ملبى', answeredOn: '2026-10-11' }),
          aRequest({ answer: 'ملبى جزئيا', answeredOn: '2026-10-06' }),
          aRequest({ answer: 'تعذرت تلبيته', answeredOn: '2026-11-01' }),
          aRequest({ answer: 'ملبى' }),
          aRequest({ answer: 'ملبى', answeredOn: '2027-03-01' }),
          aRequest({ kind: 'دعم تقني' }),
          aRequest({ date: '2025-10-01' }),
          aRequest({ date: '2027-02-01' }),
        ],
      },
      '2026-12-31',
    );
    expect(support.map(({ kind, standing }) => [kind, ...standing.map((of) => of.length)])).toEqual([
      ['transport', 2, 1, 1, 1],
      ['material', 0, 0, 0, 0],
      ['technical', 0, 0, 0, 1],
      ['other', 0, 0, 0, 0],
      [null, 2, 1, 1, 2],
    ]);
    expect(support[0]?.delays).toEqual([5, 10, 31]);
  });

  it('the mean has one decimal, rounded half up; the median of an even number is between the two in the middle', () => {
    expect([meanDays([]), medianDays([])]).toEqual([null, null]);
    expect([meanDays([5, 10, 31]), medianDays([5, 10, 31])]).toEqual([15.3, 10]);
    expect([meanDays([1, 2]), medianDays([1, 2, 5, 9])]).toEqual([1.5, 3.5]);
    expect([percentOf(1, 3), percentOf(9, 16), percentOf(0, 4), percentOf(0, 0)]).toEqual([
      33.3,
      56.3,
      0,
      null,
    ]);
  });
});

describe('quality: what keeps rows out of the counts', () => {
  it('sound and faulty rows of each tab, and the faults of each by code; a row with two is in both', () => {
    const { quality } = looked({
      visit: [aVisit(), aVisit({ subject: '' }), aVisit({ subject: '', date: 'أمس' })],
    });
    const visits = quality.find(({ entity }) => entity === 'visit');
    expect(visits).toMatchObject({ sound: 1, faulty: [{ row: 3 }, { row: 4 }] });
    expect(visits?.faults.map(([code, rows]) => [code, rows.map(({ row }) => row)])).toEqual([
      ['required', [3, 4]],
      ['notADay', [4]],
    ]);
  });
});

describe('on any directorate', () => {
  it('the months add up to line ii, places to the head schools, tabs to what was left out', () => {
    fc.assert(
      fc.property(anyDirectorate, (facts) => {
        const { accounts, activity, coverage, quality, leftOut } = lookedAt(
          fileOf(facts),
          facts.asOf,
          '2028-01-01',
        );
        const balance = balanceOf(accounts.directorate);
        const lineII = Object.values(balance.visits).reduce((sum, count) => sum + count, 0);
        const inMonths = (of: 'now' | 'before') =>
          monthsOf(thisYear).reduce((sum, month) => sum + activity('visit', month)[of].length, 0);
        expect(inMonths('now')).toBe(lineII);
        expect(inMonths('before')).toBe(activity('visit', '').before.length);
        expect(activity('miniGroup', '').now).toHaveLength(balance.miniGroups);
        for (const places of [[coverage.all], coverage.environments, coverage.communes])
          expect(
            places
              .flatMap(({ visited, unvisited }) => [...visited, ...unvisited])
              .map(({ code }) => code)
              .sort(),
          ).toEqual(accounts.directorate.schools.map(({ code }) => code).sort());
        expect(quality.flatMap(({ faulty }) => faulty)).toHaveLength(leftOut.length);
      }),
      { numRuns: 80 },
    );
  });
});
