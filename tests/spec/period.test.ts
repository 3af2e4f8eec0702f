import { describe, expect, it } from '@jest/globals';
import { aVisit, balancesOf, clock, directorate, refusalsOf, sent } from '../support/rows';

/** The year and day that balances answer for. */
const periodOf = (asked: object, { today = clock, settings = {} } = {}) => {
  const { schoolYear, asOf } = balancesOf(directorate({ settings }), asked, today);
  return [schoolYear, asOf];
};

describe('which year and which day (domain §4, As-of day)', () => {
  it('nothing asked: today, and its school year', () => {
    expect(periodOf({})).toEqual(['2026/2027', '2027-06-15']);
    expect(periodOf({}, { today: '2027-08-31' })).toEqual(['2026/2027', '2027-08-31']);
    expect(periodOf({}, { today: '2027-09-01' })).toEqual(['2027/2028', '2027-09-01']);
  });

  it('a year asked: today, or its 31 August if that is past', () => {
    expect(periodOf({ schoolYear: '2026/2027' })).toEqual(['2026/2027', '2027-06-15']);
    expect(periodOf({ schoolYear: '2025/2026' })).toEqual(['2025/2026', '2026-08-31']);
    expect(periodOf({ schoolYear: '2026/2027' }, { today: '2027-08-31' })).toEqual([
      '2026/2027',
      '2027-08-31',
    ]);
    expect(periodOf({ schoolYear: '2026/2027' }, { today: '2027-09-01' })).toEqual([
      '2026/2027',
      '2027-08-31',
    ]);
  });

  it('a year to come: as of today, and empty', () => {
    expect(periodOf({ schoolYear: '2030/2031' })).toEqual(['2030/2031', '2027-06-15']);
  });

  it('a day asked: its school year', () => {
    expect(periodOf({ asOf: '2025-08-31' })).toEqual(['2024/2025', '2025-08-31']);
    expect(periodOf({ asOf: '2025-09-01' })).toEqual(['2025/2026', '2025-09-01']);
  });

  it('both asked: as they are, before the year, in it or after it', () => {
    for (const asOf of ['2020-01-01', '2026-12-31', '2029-01-01'])
      expect(periodOf({ schoolYear: '2026/2027', asOf })).toEqual(['2026/2027', asOf]);
  });

  it('the settings السنة الدراسية and تاريخ الحصيلة speak where nothing is asked', () => {
    const settings = { schoolYear: '٢٠٢٥/٢٠٢٦', asOf: '31/05/2026' };
    expect(periodOf({}, { settings })).toEqual(['2025/2026', '2026-05-31']);
    expect(periodOf({ schoolYear: '2024/2025' }, { settings })).toEqual(['2024/2025', '2025-08-31']);
    expect(periodOf({ asOf: '2027-01-01' }, { settings })).toEqual(['2026/2027', '2027-01-01']);
  });

  it("a blank or unreadable setting is today's", () => {
    for (const said of ['', 'الآن'])
      expect(periodOf({}, { settings: { schoolYear: said, asOf: said } })).toEqual([
        '2026/2027',
        '2027-06-15',
      ]);
  });

  it('only a written year and a day cross', () => {
    for (const asked of [
      { schoolYear: '2026' },
      { schoolYear: '2026/2028' },
      { asOf: '31/05/2027' },
      { asOf: '2027-02-30' },
    ])
      expect(refusalsOf(sent(directorate(), 'balances', asked))).toEqual(['badRequest']);
  });

  it('a year counts from 1 September to 31 August', () => {
    const dates = ['2026-08-31', '2026-09-01', '2027-08-31', '2027-09-01'];
    const visit = dates.map((date) => aVisit({ date }));
    const { directorate: all } = balancesOf(
      directorate({ visit }),
      { schoolYear: '2026/2027' },
      '2028-01-01',
    );
    expect(all.visits.primary).toBe(2);
  });
});
