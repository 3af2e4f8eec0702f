import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meanOf } from '../../src/balance/ratios';
import type { Holdings, Typed } from '../support/rows';
import {
  ahmed,
  aicha,
  amal,
  anAssignment,
  aSchool,
  aVisit,
  balanceOf,
  balancesOf,
  directorate,
  massira,
  nakhil,
  thisYear,
  wafa,
  waha,
} from '../support/rows';

const asOf = (day: string) => ({ schoolYear: thisYear, asOf: day });
const graded = (date: string, rest: object) => aVisit({ date, ...rest });
const school = [aSchool(nakhil, 'مدرسة النخيل')];

/** The degree of diagnosis that stands for the only school of a directorate; null where none is known. */
const standing = (visit: readonly Typed[], day = '2027-05-31', others: Holdings = {}) => {
  const { degrees, unknown, known } = balanceOf({ school, visit, ...others }, asOf(day)).progress.diagnosis;
  expect(known + unknown).toBe(1);
  return known === 0 ? null : degrees.indexOf(1);
};

describe('line vi: the latest known degree of each stage', () => {
  it('a blank is unknown («لم تُقدَّر بعد»), never 0; 0 is a degree', () => {
    expect(standing([graded('2026-10-12', {})])).toBeNull();
    expect(standing([graded('2026-10-12', { diagnosis: 'لم تنطلق بعد' })])).toBe(0);
  });

  it('the latest visit that graded the stage, whatever the order of the rows', () => {
    const early = graded('2026-10-12', { diagnosis: 'في بدايتها' });
    const late = graded('2027-02-01', { diagnosis: 'متقدمة' });
    expect(standing([early, late])).toBe(3);
    expect(standing([late, early])).toBe(3);
  });

  it('even a lower one stands', () => {
    expect(
      standing([
        graded('2026-10-12', { diagnosis: 'مكتملة' }),
        graded('2027-02-01', { diagnosis: 'في بدايتها' }),
      ]),
    ).toBe(1);
  });

  it('a blank never erases', () => {
    expect(
      standing([graded('2026-10-12', { diagnosis: 'متقدمة' }), graded('2027-02-01', { planning: 'مكتملة' })]),
    ).toBe(3);
  });

  it('on one day, the later row', () => {
    const rows = [
      graded('2026-10-12', { diagnosis: 'مكتملة' }),
      graded('2026-10-12', { diagnosis: 'متقدمة' }),
    ];
    expect(standing(rows)).toBe(3);
    expect(standing([...rows].reverse())).toBe(4);
  });

  it('the as-of day is in, the day after is not', () => {
    const rows = [graded('2027-01-10', { diagnosis: 'متقدمة' })];
    expect(standing(rows, '2027-01-10')).toBe(3);
    expect(standing(rows, '2027-01-09')).toBeNull();
  });

  it('across years: a degree of an earlier year holds until a newer one', () => {
    expect(standing([graded('2023-10-12', { diagnosis: 'متقدمة' })])).toBe(3);
  });

  it('of a visit of any mode', () => {
    for (const mode of ['عن بعد', 'هاتف', 'دراسة الوثائق'])
      expect(standing([graded('2026-10-12', { diagnosis: 'متقدمة', mode })])).toBe(3);
  });

  it('a faulty visit grades nothing', () => {
    expect(standing([graded('2026-10-12', { diagnosis: 'متقدمة', subject: '' })])).toBeNull();
  });

  it('each stage apart', () => {
    const visit = [
      graded('2026-10-12', { diagnosis: 'متقدمة', planning: 'في بدايتها' }),
      graded('2027-01-12', { planning: 'في طور الإنجاز', evaluation: 'لم تنطلق بعد' }),
    ];
    const { diagnosis, planning, implementation, evaluation } = balanceOf({ school, visit }).progress;
    expect(diagnosis).toEqual({ degrees: [0, 0, 0, 1, 0], unknown: 0, known: 1, mean: 75 });
    expect(planning).toEqual({ degrees: [0, 0, 1, 0, 0], unknown: 0, known: 1, mean: 50 });
    expect(implementation).toEqual({ degrees: [0, 0, 0, 0, 0], unknown: 1, known: 0, mean: null });
    expect(evaluation).toEqual({ degrees: [1, 0, 0, 0, 0], unknown: 0, known: 1, mean: 0 });
  });
});

describe('not before بداية المشروع الحالي', () => {
  const since = (projectStart: string) => ({ school: [aSchool(nakhil, 'مدرسة النخيل', { projectStart })] });
  const rows = [graded('2025-10-12', { diagnosis: 'متقدمة' })];

  it("the project's start day counts, the day before does not", () => {
    expect(standing(rows, '2027-05-31', since('2025-10-12'))).toBe(3);
    expect(standing(rows, '2027-05-31', since('2025-10-13'))).toBeNull();
  });

  it('a later degree of the project stands beside one left out', () => {
    const both = [...rows, graded('2026-10-12', { diagnosis: 'في بدايتها' })];
    expect(standing(both, '2027-05-31', since('2026-01-01'))).toBe(1);
  });

  it('a visit whose degrees are left out still counts in ii', () => {
    const visit = [graded('2026-10-12', { diagnosis: 'متقدمة' })];
    const { progress, visits } = balanceOf({ ...since('2026-11-01'), visit });
    expect(progress.diagnosis.known).toBe(0);
    expect(visits.primary).toBe(1);
  });
});

describe("whose schools: membership is the school's CPP today", () => {
  const visit = [graded('2026-10-12', { diagnosis: 'متقدمة', cpp: waha, mentors: ahmed })];

  it('the degree goes to the school, wherever the visit counts', () => {
    const { cpps } = balancesOf(directorate({ visit }));
    expect(cpps[massira]?.progress.diagnosis).toEqual({
      degrees: [0, 0, 0, 1, 0],
      unknown: 1,
      known: 1,
      mean: 75,
    });
    expect(cpps[waha]?.progress.diagnosis.known).toBe(0);
  });

  it("a mentor's line vi is that of the schools of the CPPs assigned in the year, whoever graded", () => {
    const assignment = [anAssignment(aicha, massira)];
    const { mentors } = balancesOf(directorate({ visit, assignment }));
    expect(mentors[aicha]?.progress.diagnosis).toEqual({
      degrees: [0, 0, 0, 1, 0],
      unknown: 1,
      known: 1,
      mean: 75,
    });
    expect(mentors[ahmed]?.progress.diagnosis).toEqual({
      degrees: [0, 0, 0, 0, 0],
      unknown: 0,
      known: 0,
      mean: null,
    });
  });

  it('a school of no CPP is in the directorate only', () => {
    const { directorate: all, cpps } = balancesOf(
      directorate({ visit: [aVisit({ school: amal, diagnosis: 'مكتملة' })] }),
    );
    expect(all.progress.diagnosis.known).toBe(1);
    for (const balance of Object.values(cpps)) expect(balance.progress.diagnosis.known).toBe(0);
  });

  it('a satellite is no head school, though its row is sound', () => {
    const schools = [...school, aSchool(wafa, 'فرعية', { kind: 'فرعية', parent: nakhil })];
    expect(balanceOf({ school: schools }).progress.diagnosis.unknown).toBe(1);
  });
});

describe('the as-of day given is taken as is', () => {
  const visit = [
    graded('2025-10-12', { diagnosis: 'في بدايتها' }),
    graded('2026-10-12', { diagnosis: 'متقدمة' }),
    graded('2027-09-12', { diagnosis: 'مكتملة' }),
  ];
  const at = (day: string) => balanceOf({ school, visit }, asOf(day), '2028-01-01');

  it('before the year: ii–v are empty, vi is of that day', () => {
    const { visits, progress } = at('2026-08-31');
    expect(visits.primary).toBe(0);
    expect(progress.diagnosis.degrees).toEqual([0, 1, 0, 0, 0]);
  });

  it('after the year: ii–v are of the whole year, vi is of that day', () => {
    const { visits, progress } = at('2027-10-31');
    expect(visits.primary).toBe(1);
    expect(progress.diagnosis.degrees).toEqual([0, 0, 0, 0, 1]);
  });
});

describe('the mean of the known, rounded half up from whole numbers', () => {
  it('0, 25, 50, 75, 100 of one school', () => {
    expect([0, 1, 2, 3, 4].map((degree) => meanOf(degree, 1))).toEqual([0, 25, 50, 75, 100]);
  });

  it('56.25 → 56.3, 31.25 → 31.3, 33.33… → 33.3, 66.66… → 66.7, 18.75 → 18.8; none known → null', () => {
    expect(meanOf(9, 4)).toBe(56.3);
    expect(meanOf(5, 4)).toBe(31.3);
    expect(meanOf(4, 3)).toBe(33.3);
    expect(meanOf(8, 3)).toBe(66.7);
    expect(meanOf(3, 4)).toBe(18.8);
    expect(meanOf(0, 0)).toBeNull();
  });

  it('unknown schools are not in it', () => {
    const rows = [graded('2026-10-12', { diagnosis: 'مكتملة' })];
    expect(balanceOf({ visit: rows }).progress.diagnosis).toEqual({
      degrees: [0, 0, 0, 0, 1],
      unknown: 4,
      known: 1,
      mean: 100,
    });
  });

  it('agrees with an exact computation in whole numbers, for any schools of a nation', () => {
    const counts = fc.tuple(...[0, 1, 2, 3, 4].map(() => fc.nat(15_000)));
    fc.assert(
      fc.property(counts, (degrees) => {
        const known = degrees.reduce((sum, count) => sum + count, 0);
        const sum = degrees.reduce((total, count, degree) => total + count * degree, 0);
        fc.pre(known > 0);
        // Tenths of a per cent: 250 × sum ÷ known, and one more where the rest is half or over.
        const [whole, rest] = [(BigInt(sum) * 250n) / BigInt(known), (BigInt(sum) * 250n) % BigInt(known)];
        const tenths = rest * 2n >= BigInt(known) ? whole + 1n : whole;
        expect(meanOf(sum, known)?.toFixed(1)).toBe(`${tenths / 10n}.${tenths % 10n}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('for every sum and number up to 400 schools', () => {
    for (let known = 1; known <= 400; known += 1)
      for (let sum = 0; sum <= 4 * known; sum += 1) {
        const twice = 500 * sum + known;
        const tenths = (twice - (twice % (2 * known))) / (2 * known);
        if (meanOf(sum, known) !== tenths / 10) throw new Error(`${sum} of ${known}`);
      }
  });
});
