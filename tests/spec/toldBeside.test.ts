import { describe, expect, it } from '@jest/globals';
import { reckon } from '../../src/actions/balances';
import type { Account } from '../../src/balance/balances';
import { progressOf } from '../../src/balance/schools';
import { fold } from '../../src/schema/fold';
import { balanceTab, mentorBalancesTab } from '../../src/sheets/balanceTabs';
import { worldOf } from '../support/memory';
import type { Holdings } from '../support/rows';
import {
  aPost,
  aSchool,
  aVisit,
  clock,
  directorate,
  massira,
  nakhil,
  qods,
  thisYear,
  wafa,
  waha,
} from '../support/rows';

/** The directorate's account of this year, as the papers are written from it. */
const accountOf = (holdings: Holdings, asOf = clock): Account =>
  reckon(worldOf(directorate(holdings), clock), { schoolYear: thisYear, asOf }).accounts.directorate;

describe('told beside line i: who heads two schools («منهم 1 يشرف على مؤسستين»)', () => {
  const several = (...posts: readonly (readonly [string, object])[]) =>
    accountOf({ post: posts.map(([school, rest]) => aPost(school, rest)) }).principals.headingSeveral;

  it('a person is one name, folded, of one gender', () => {
    expect(several([nakhil, { principal: 'خديجة أمين' }], [wafa, { principal: 'خديجه  امين' }])).toBe(1);
    expect(several([nakhil, { principal: 'خديجة' }], [wafa, { principal: 'سعاد' }])).toBe(0);
    expect(several([nakhil, { principal: 'نور' }], [wafa, { principal: 'نور', gender: 'ذكر' }])).toBe(0);
  });

  it('each person once, of the posts that count on the as-of day', () => {
    const khadija = { principal: 'خديجة' };
    expect(several([nakhil, khadija], [wafa, khadija], [qods, khadija])).toBe(1);
    expect(several([nakhil, khadija], [wafa, { ...khadija, to: '2026-12-31' }])).toBe(0);
    expect(several([nakhil, khadija], [nakhil, { ...khadija, from: '2021-09-01' }])).toBe(0);
  });
});

describe('told beside line vi', () => {
  const school = [
    aSchool(nakhil, 'مدرسة النخيل', { projectStart: '2026-11-01' }),
    aSchool(wafa, 'مدرسة الوفاء'),
  ];
  const grade = (date: string, rest: object) => aVisit({ date, ...rest });

  it("how many degrees were left out for being before the project's start", () => {
    const visit = [
      grade('2026-10-12', { diagnosis: 'متقدمة', planning: 'في بدايتها' }),
      grade('2026-11-01', { diagnosis: 'متقدمة' }),
      grade('2026-10-12', { school: wafa, diagnosis: 'متقدمة' }),
    ];
    const before = accountOf({ school, visit }).schools.map((one) => one.before);
    expect(before).toEqual([2, 0]);
  });

  it('where the projects stood in بداية السنة: the same computation as of 31 August before', () => {
    const visit = [
      grade('2026-08-31', { school: wafa, diagnosis: 'في بدايتها' }),
      grade('2026-09-01', { school: wafa, diagnosis: 'مكتملة' }),
    ];
    const { schools, schoolsAtStart } = accountOf({ school, visit });
    expect(progressOf(schoolsAtStart, 'diagnosis')).toEqual({
      degrees: [0, 1, 0, 0, 0],
      unknown: 1,
      known: 1,
      mean: 25,
    });
    expect(progressOf(schools, 'diagnosis')).toEqual({
      degrees: [0, 0, 0, 0, 1],
      unknown: 1,
      known: 1,
      mean: 100,
    });
  });
});

describe('every figure knows its rows', () => {
  it('each row that counts says which lines it adds to, and where it stands', () => {
    const { rows } = accountOf({
      visit: [aVisit({ subject: '' }), aVisit({ strengths: 'انخراط', mode: 'هاتف', cpp: waha }), aVisit()],
    });
    expect(rows.map(({ entity, row, id, cpp }) => [entity, row, id, cpp])).toEqual([
      ['visit', 3, 'visit-3', fold(waha)],
      ['visit', 4, 'visit-4', fold(massira)],
    ]);
    expect(rows.map(({ adds }) => adds.map(({ line }) => line))).toEqual([
      ['remote', 'strengths'],
      ['visits'],
    ]);
  });
});

describe('told under the title: a balance before 30 June is «حصيلة مرحلية إلى غاية …» (domain §5)', () => {
  const headsAsOf = (asOf: string) => {
    const { accounts, file } = reckon(worldOf(directorate(), clock), { schoolYear: thisYear, asOf });
    const built = { day: clock, hour: '10:00' };
    const tabs = [
      balanceTab(accounts, [], file.settings, file.known, built),
      mentorBalancesTab(accounts, file.known, built),
    ];
    return tabs.map(({ rows }) =>
      rows
        .slice(0, 5)
        .flatMap(({ cells }) => cells.map(String))
        .filter((text) => text.includes('مرحلية')),
    );
  };

  it('the day before it is said in both tabs, on the day it is not', () => {
    const said = ['حصيلة مرحلية إلى غاية 29/06/2027'];
    expect(headsAsOf('2027-06-29')).toEqual([said, said]);
    expect(headsAsOf('2027-06-30')).toEqual([[], []]);
    expect(headsAsOf('2028-01-01')).toEqual([[], []]);
  });
});
