import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dayOf,
  firstDayOf,
  inFigures,
  inWords,
  lastDayOf,
  months,
  readDay,
  readSchoolYear,
  schoolYearOf,
} from '../../src/schema/day';

describe('R11: the forms of a day', () => {
  it.each([
    ['12/03/2026', 'two digits'],
    ['12/3/2026', 'a month of one digit'],
    ['12-03-2026', 'hyphens'],
    ['12-3-26', 'a year of two digits is 20yy'],
    ['12/03/26', 'a year of two digits, slashes'],
    ['2026-03-12', 'yyyy-mm-dd'],
    ['12 مارس 2026', 'in words'],
    ['١٢/٠٣/٢٠٢٦', 'Arabic-Indic digits'],
    ['۱۲-۳-۲۶', 'Persian digits'],
    ['٢٠٢٦-٠٣-١٢', 'yyyy-mm-dd in Arabic-Indic digits'],
    ['١٢ مارس ٢٠٢٦', 'in words, Arabic-Indic digits'],
    ['  12   مارس\u00a02026 ', 'more spaces than needed'],
    ['\u200f12/03/2026\u200e', 'bidi marks around'],
  ])('«%s» is 12 March 2026 (%s)', (said) => {
    expect(readDay(said)).toBe('2026-03-12');
  });

  it('the day comes first, never the month: 3/12/2026 is 3 December', () => {
    expect(readDay('3/12/2026')).toBe('2026-12-03');
    expect(readDay('12/13/2026')).toBeNull();
  });

  it.each([
    ['45678', 'a bare number is no day'],
    ['2026', 'nor is a year'],
    ['12', 'nor a day of no month'],
    ['12/03', 'nor a day of no year'],
    ['12/03/026', 'a year has four digits or two'],
    ['12/03/20266', 'nor five'],
    ['123/03/2026', 'a day has two digits at most'],
    ['12/03-2026', 'one separator, not two'],
    ['2026/03/12', 'the year first only with hyphens'],
    ['2026-3-12', 'and then two digits each'],
    ['12.03.2026', 'no points'],
    ['مارس 2026', 'a month alone'],
    ['12 مارس', 'no year'],
    ['12 آذار 2026', 'not a Moroccan month'],
    ['12 march 2026', 'not an Arabic month'],
    ['يوم 12/03/2026', 'words beside it'],
    ['12/03/2026 10:00', 'an hour beside it'],
    ['0/03/2026', 'no day 0'],
    ['12/00/2026', 'no month 0'],
    ['32/01/2026', 'no day 32'],
    ['31/06/2026', 'June has 30'],
    ['31 شتنبر 2026', 'September has 30'],
    ['29/02/2026', '2026 is no leap year'],
    ['29/02/2100', 'nor is 2100'],
    ['2026-02-30', 'February has no 30'],
    ['', 'nothing'],
  ])('«%s» is no day: %s', (said) => {
    expect(readDay(said)).toBeNull();
  });

  it('29 February is a day of leap years', () => {
    expect(readDay('29/02/2024')).toBe('2024-02-29');
    expect(readDay('29/2/2000')).toBe('2000-02-29');
  });

  it('the twelve Moroccan months, in their order', () => {
    expect(months).toEqual([
      'يناير',
      'فبراير',
      'مارس',
      'أبريل',
      'ماي',
      'يونيو',
      'يوليوز',
      'غشت',
      'شتنبر',
      'أكتوبر',
      'نونبر',
      'دجنبر',
    ]);
    months.forEach((name, index) => {
      expect(readDay(`5 ${name} 2026`)).toBe(`2026-${String(index + 1).padStart(2, '0')}-05`);
    });
  });

  it('a month is read folded: «ابريل», «اكتوبر»', () => {
    expect(readDay('5 ابريل 2026')).toBe('2026-04-05');
    expect(readDay('5 اكتوبر 2026')).toBe('2026-10-05');
  });

  it('shown 12/03/2026 or «12 مارس 2026»', () => {
    expect(inFigures('2026-03-12')).toBe('12/03/2026');
    expect(inWords('2026-03-12')).toBe('12 مارس 2026');
    expect(inWords('2026-09-05')).toBe('5 شتنبر 2026');
  });

  const days = fc
    .tuple(
      fc.integer({ min: 1950, max: 2199 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    )
    .map(([year, month, date]) => dayOf(year, month, date))
    .filter((day) => day !== null);

  it('what is shown of a day reads back as that day, in every form and in every digits', () => {
    const arabicDigits = (text: string) =>
      text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] as string);
    fc.assert(
      fc.property(days, (day) => {
        for (const shown of [day, inFigures(day), inWords(day), inFigures(day).replace(/\//g, '-')]) {
          expect(readDay(shown)).toBe(day);
          expect(readDay(arabicDigits(shown))).toBe(day);
        }
      }),
    );
  });

  it('the calendar is the true one: the days that exist are those that a calendar of the machine knows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2199 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, date) => {
          const there = new Date(Date.UTC(year, month - 1, date));
          const exists = there.getUTCMonth() === month - 1 && there.getUTCDate() === date;
          expect(dayOf(year, month, date) !== null).toBe(exists);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('R11: a slip of the hand is no day', () => {
  it.each(['31/06/2026', '13/13/2026', '30/06/1926', '0000-01-01'])('«%s» is refused', (said) => {
    expect(readDay(said)).toBeNull();
  });
});

describe('R3: a school year runs 1 September – 31 August, written 2026/2027', () => {
  it('its first and last day', () => {
    expect(firstDayOf('2026/2027')).toBe('2026-09-01');
    expect(lastDayOf('2026/2027')).toBe('2027-08-31');
  });

  it('31 August ends one, 1 September begins the next', () => {
    expect(schoolYearOf('2026-08-31')).toBe('2025/2026');
    expect(schoolYearOf('2026-09-01')).toBe('2026/2027');
    expect(schoolYearOf('2027-01-01')).toBe('2026/2027');
    expect(schoolYearOf('2027-08-31')).toBe('2026/2027');
  });

  it('read folded, and only where the second year follows the first', () => {
    expect(readSchoolYear('2026/2027')).toBe('2026/2027');
    expect(readSchoolYear(' ٢٠٢٦/٢٠٢٧ ')).toBe('2026/2027');
    for (const said of ['2026', '2026/2028', '2027/2026', '2026-2027', '26/27', '2026/27', ''])
      expect(readSchoolYear(said)).toBeNull();
  });
});
