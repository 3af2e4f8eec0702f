import type { Day } from '../src/schema/day';

/**
 * The days on which schools of this sample are closed, ends included. They only make its rows believable: this is no
 * official calendar, and the product never reads it.
 */
const closed: readonly (readonly [Day, Day])[] = [
  ['2025-10-19', '2025-10-26'],
  ['2025-11-06', '2025-11-06'],
  ['2025-11-18', '2025-11-18'],
  ['2025-12-07', '2025-12-14'],
  ['2026-01-01', '2026-01-01'],
  ['2026-01-14', '2026-01-14'],
  ['2026-01-25', '2026-02-01'],
  ['2026-03-15', '2026-03-22'],
  ['2026-05-01', '2026-05-10'],
  ['2026-05-26', '2026-05-29'],
  ['2026-06-16', '2026-06-17'],
  ['2026-10-25', '2026-11-01'],
  ['2026-11-06', '2026-11-06'],
];

const oneDay = 86_400_000;
const instant = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** The day so many days later. */
export const later = (day: Day, days: number): Day =>
  new Date(instant(day) + days * oneDay).toISOString().slice(0, 10);

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number => (instant(to) - instant(from)) / oneDay;

/** Whether schools are at work: Monday to Friday, outside holidays. */
function isWorkingDay(day: Day): boolean {
  const weekday = new Date(instant(day)).getUTCDay();
  return weekday > 0 && weekday < 6 && !closed.some(([from, to]) => from <= day && day <= to);
}

/** The working days from one day to another, both in. */
export const workingDays = (from: Day, to: Day): readonly Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => later(from, index)).filter(isWorkingDay);

/** That day, or the first working day after it. */
export const workingDayFrom = (day: Day): Day => (isWorkingDay(day) ? day : workingDayFrom(later(day, 1)));
