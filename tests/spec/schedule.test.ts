import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Calendar, dueNow, dueWithin, type Matter } from '../../src/schedule/due';
import { drivingDay, dueOn, internalDay, isReadable, stepsOf } from '../../src/schedule/steps';
import { holidaysIn, isWorking, workingDayBy } from '../../src/schedule/workingDays';
import { daysAfter, daysBetween, lastDayOf } from '../../src/schema/day';

const none = holidaysIn(null);
const year = '2026/2027';
const short = (steps: ReturnType<typeof stepsOf>) => steps.map(({ step, day }) => [step, day]);

/** The first steps of the balance of this year, where there are no holidays. */
const balanceSteps = [
  [-30, '2027-05-01'],
  [-14, '2027-05-17'],
  [-7, '2027-05-24'],
  [-3, '2027-05-28'],
  [-1, '2027-05-29'],
  [0, '2027-05-31'],
  [7, '2027-06-07'],
  [14, '2027-06-14'],
];

describe('العطل', () => {
  it('are days and spans in every form of R11', () => {
    const { spans, unread } = holidaysIn(
      '18/11/2026، 24/01/2027–31/01/2027, ٠١/٠٣/٢٠٢٧-٠٧/٠٣/٢٠٢٧؛ 12 مارس 2027 إلى 14 مارس 2027\n2027-04-01 - 2027-04-03، من 1-5-27 إلى 3-5-27',
    );
    expect(spans).toEqual([
      { from: '2026-11-18', to: '2026-11-18' },
      { from: '2027-01-24', to: '2027-01-31' },
      { from: '2027-03-01', to: '2027-03-07' },
      { from: '2027-03-12', to: '2027-03-14' },
      { from: '2027-04-01', to: '2027-04-03' },
      { from: '2027-05-01', to: '2027-05-03' },
    ]);
    expect(unread).toEqual([]);
  });

  it('tell what cannot be read, and a span that ends before it begins', () => {
    expect(holidaysIn('عيد الفطر، 31/01/2027–24/01/2027، 18/11/2026').unread).toEqual([
      'عيد الفطر',
      '31/01/2027–24/01/2027',
    ]);
  });

  it('a working day is neither a Sunday nor a holiday', () => {
    expect(isWorking('2026-11-22', none)).toBe(false);
    expect(isWorking('2026-11-21', none)).toBe(true);
    expect(isWorking('2026-11-18', holidaysIn('18/11/2026'))).toBe(false);
    expect(workingDayBy('2026-11-22', holidaysIn('20/11/2026–21/11/2026'))).toBe('2026-11-19');
  });
});

describe('the day that drives a paper', () => {
  it('is 31 May unless the directorate says otherwise, moved back to a working day', () => {
    expect(internalDay(null, year, none)).toBe('2027-05-31');
    expect(internalDay('31/05', '2025/2026', none)).toBe('2026-05-30');
    expect(internalDay('15/12', year, none)).toBe('2026-12-15');
    for (const said of ['20/5', '20-05', '20 ماي', '٢٠/٠٥', '20/05/2024', '2024-05-20'])
      expect(internalDay(said, year, none)).toBe('2027-05-20');
    expect(internalDay('29/02', year, holidaysIn('28/02/2027'))).toBe('2027-02-27');
    expect(internalDay('آخر ماي', year, none)).toBe('2027-05-31');
    expect([isReadable('آخر ماي'), isReadable('20 ماي'), isReadable(null)]).toEqual([false, true, true]);
  });

  it('is the task book’s 30 September for the programme', () => {
    expect(drivingDay('programme', year, '20/5', none)).toBe('2026-09-30');
  });
});

describe('the steps', () => {
  it('are 30, 14, 7, 3, 1 and 0 days before, then weekly; one on a Sunday goes the day before', () => {
    expect(short(stepsOf('balance', year, null, none)).slice(0, 8)).toEqual(balanceSteps);
  });

  it('of two that fall on one day the nearer stays', () => {
    const holidays = holidaysIn('28/09/2026–30/09/2026، 01/07/2027–31/08/2027');
    expect(short(stepsOf('programme', year, null, holidays)).slice(0, 5)).toEqual([
      [-30, '2026-08-31'],
      [-14, '2026-09-16'],
      [-7, '2026-09-23'],
      [0, '2026-09-26'],
      [7, '2026-10-07'],
    ]);
    expect(short(stepsOf('balance', year, null, holidays)).slice(-2)).toEqual([
      [28, '2027-06-28'],
      [35, '2027-06-30'],
    ]);
  });
});

const days = fc.integer({ min: 0, max: 3650 }).map((after) => daysAfter('2024-09-01', after));
const shown = (day: string) => day.split('-').reverse().join('/');
const someHolidays = fc
  .array(fc.tuple(days, fc.integer({ min: 0, max: 70 })), { maxLength: 8 })
  .map((spans) => spans.map(([from, more]) => `${shown(from)}–${shown(daysAfter(from, more))}`).join('، '));
const someYear = fc.integer({ min: 2024, max: 2033 }).map((first) => `${first}/${first + 1}`);
const paper = fc.constantFrom('programme', 'balance' as const);

describe('laws of the steps, whatever the holidays and the year', () => {
  it('each on a working day, at most one a day, in order, none after its own day, none after the year', () => {
    fc.assert(
      fc.property(paper, someYear, someHolidays, (of, inYear, said) => {
        const holidays = holidaysIn(said);
        const steps = stepsOf(of, inYear, null, holidays);
        const drives = drivingDay(of, inYear, null, holidays);
        expect(holidays.unread).toEqual([]);
        for (const [at, { step, day }] of steps.entries()) {
          // More than four months of holidays on end move nothing.
          if (daysBetween(day, daysAfter(drives, step)) > 0) expect(isWorking(day, holidays)).toBe(true);
          expect(day <= daysAfter(drives, step)).toBe(true);
          expect(daysAfter(drives, step) <= lastDayOf(inYear)).toBe(true);
          if (at > 0) expect((steps[at - 1]?.day as string) < day).toBe(true);
        }
        expect(steps.filter(({ step }) => step <= 0).length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

const mentors = ['أ', 'ب'];

/** Lives through days, in whatever order and with whatever gaps the clock has, and sends what is due. */
function lived(at: readonly string[], calendar: Calendar, deposits: ReadonlyMap<string, string> = new Map()) {
  const sent: { to: string | null; paper: string; year: string; step: number; on: string }[] = [];
  for (const today of at) {
    const missing = (_: Matter) => mentors.filter((one) => !((deposits.get(one) ?? '9') <= today));
    const sentStep = ({ paper: of, year: inYear }: Matter, to: string | null) =>
      sent
        .filter((one) => one.to === to && one.paper === of && one.year === inYear)
        .reduce<number | null>((last, { step }) => (last === null || step > last ? step : last), null);
    for (const due of dueNow(today, calendar, missing, sentStep))
      for (const to of [...due.mentors, ...(due.digest ? [null] : [])])
        sent.push({ to, paper: due.paper, year: due.year, step: due.step, on: today });
  }
  return sent;
}

const calendarOf = (said: string | null = null): Calendar => ({
  internalDay: null,
  holidays: holidaysIn(said),
  papers: ['programme', 'balance'],
  digest: true,
});
const everyDay = (from: string, count: number) =>
  Array.from({ length: count }, (_, after) => daysAfter(from, after));

describe('what goes', () => {
  it('day by day: each step once to each, on its day; the digest from the day on', () => {
    const sent = lived(everyDay('2027-04-20', 60), { ...calendarOf(), papers: ['balance'] });
    expect(sent.filter(({ to }) => to === 'أ').map(({ step, on }) => [step, on])).toEqual(balanceSteps);
    expect(sent.filter(({ to }) => to === null).map(({ on }) => on)).toEqual([
      '2027-05-31',
      '2027-06-07',
      '2027-06-14',
    ]);
  });

  it.each([
    ['a day', ['2027-05-23', '2027-05-25'], [[-7, '2027-05-25']]],
    [
      'a week',
      ['2027-05-17', '2027-05-25', '2027-05-26'],
      [
        [-14, '2027-05-17'],
        [-7, '2027-05-25'],
      ],
    ],
    ['over three steps', ['2027-05-16', '2027-05-30', '2027-05-31'], [[0, '2027-05-31']]],
    [
      'over the day',
      ['2027-05-29', '2027-06-05', '2027-06-05', '2027-06-07'],
      [
        [-1, '2027-05-29'],
        [0, '2027-06-05'],
        [7, '2027-06-07'],
      ],
    ],
    ['backwards', ['2027-05-24', '2027-05-17', '2027-05-24', '2027-05-25'], [[-7, '2027-05-24']]],
  ] as const)('the clock jumps %s: the last step that has come, once', (_, at, steps) => {
    const calendar = { ...calendarOf(), papers: ['balance'] as const };
    const before = lived(['2027-05-01', ...at], calendar).filter(({ to }) => to === 'ب');
    expect(before.slice(1).map(({ step, on }) => [step, on])).toEqual(
      // 30 May is a Sunday: nothing goes.
      steps.map((one) => [...one]),
    );
  });

  it('who deposited hears no more of it', () => {
    const calendar = { ...calendarOf(), papers: ['balance'] as const };
    const sent = lived(
      everyDay('2027-04-20', 60),
      calendar,
      new Map([
        ['أ', '2027-05-20'],
        ['ب', '2027-06-01'],
      ]),
    );
    expect(sent.filter(({ to }) => to === 'أ').map(({ step }) => step)).toEqual([-30, -14]);
    expect(sent.filter(({ to }) => to === null).map(({ on }) => on)).toEqual(['2027-05-31']);
  });

  it('the programme is spoken of before its school year begins', () => {
    const [first] = lived(['2026-08-30', '2026-08-31'], {
      ...calendarOf(),
      papers: ['programme'],
      digest: false,
    }).filter(({ year: of }) => of === '2026/2027');
    expect(first).toMatchObject({ step: -30, on: '2026-08-31', paper: 'programme' });
  });

  it('law: whatever the jumps and holidays, no step twice, none on a quiet day, none before its day', () => {
    fc.assert(
      fc.property(
        fc.array(days, { minLength: 1, maxLength: 60 }),
        someHolidays,
        fc.boolean(),
        (at, said, sorted) => {
          const calendar = calendarOf(said);
          const sent = lived(sorted ? [...at].sort() : at, calendar);
          const keys = sent.map(({ to, paper: of, year: inYear, step }) => `${to} ${of} ${inYear} ${step}`);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { on, paper: of, year: inYear, step, to } of sent) {
            expect(isWorking(on, calendar.holidays)).toBe(true);
            const steps = stepsOf(of as 'balance', inYear, null, calendar.holidays);
            expect(dueOn(steps, on)?.step).toBe(step);
            if (to === null) expect(step).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('law: lived day by day, what was foretold is what went', () => {
    fc.assert(
      fc.property(days, someHolidays, (from, said) => {
        const calendar = calendarOf(said);
        const told = dueWithin(
          from,
          40,
          calendar,
          () => mentors,
          () => null,
        ).flatMap((due) => due.mentors.map((to) => `${due.day} ${to} ${due.paper} ${due.year} ${due.step}`));
        const went = lived(everyDay(from, 41), calendar)
          .filter(({ to }) => to !== null)
          .map(({ on, to, paper: of, year: inYear, step }) => `${on} ${to} ${of} ${inYear} ${step}`);
        expect([...told].sort()).toEqual([...went].sort());
      }),
      { numRuns: 40 },
    );
  });
});
