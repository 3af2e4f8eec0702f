import type { Day, SchoolYear } from '../schema/day';
import { dayOf, daysAfter, firstDayOf, lastDayOf, readDay } from '../schema/day';
import type { Holidays } from './workingDays';
import { workingDayBy } from './workingDays';

/** The papers that a mentor owes the directorate each school year (domain §1). */
export const owed = ['programme', 'balance'] as const;

export type Owed = (typeof owed)[number];

/** A reminder's place: how many days after the day that drives its paper, negative before it; and when it goes. */
export interface Step {
  readonly step: number;
  readonly day: Day;
}

/** Days before the day that drives a paper (domain §5). */
const before = [-30, -14, -7, -3, -1, 0];

const everyWeek = 7;

const usualInternalDay = '31/05';

/** «31/05», «31 ماي» or a whole day: of which only the day and the month count, in the year asked. */
function dayIn(said: string, year: SchoolYear): Day | null {
  // Read in a leap year; 29 February is the 28th where there is none.
  const found = ['', '/2028', '-2028', ' 2028'].map((end) => readDay(said.trim() + end)).find(Boolean);
  if (!found) return null;
  const [month = 0, date = 0] = found.slice(5).split('-').map(Number);
  const of = Number(month >= 9 ? year.slice(0, 4) : year.slice(5));
  return dayOf(of, month, date) ?? dayOf(of, month, date - 1);
}

/** الموعد الداخلي للإرسال of a school year, moved back to a working day; what cannot be read is 31 May (domain §5). */
export function internalDay(setting: string | null, year: SchoolYear, holidays: Holidays): Day {
  const day = dayIn(setting ?? '', year) ?? (dayIn(usualInternalDay, year) as Day);
  return workingDayBy(day, holidays);
}

/** Whether the internal day is written so that it can be read. */
export const isReadable = (setting: string | null): boolean =>
  setting === null || setting.trim() === '' || dayIn(setting, '2026/2027') !== null;

/** The day that drives the reminders of a paper: the internal day, or the task book's 30 September. */
export const drivingDay = (paper: Owed, year: SchoolYear, setting: string | null, holidays: Holidays): Day =>
  paper === 'balance' ? internalDay(setting, year, holidays) : `${firstDayOf(year).slice(0, 4)}-09-30`;

/**
 * The steps towards a day and weekly after it until the school year ends, each on its day or on the working day
 * before. Of those that fall on one day the nearest to the day that drives them stays.
 */
export function stepsTo(drives: Day, until: Day, holidays: Holidays): readonly Step[] {
  const after: number[] = [];
  for (let days = everyWeek; daysAfter(drives, days) <= until; days += everyWeek) after.push(days);
  const byDay = new Map<Day, Step>();
  for (const step of [...before, ...after]) {
    const day = workingDayBy(daysAfter(drives, step), holidays);
    const other = byDay.get(day);
    if (!other || Math.abs(step) < Math.abs(other.step)) byDay.set(day, { step, day });
  }
  return [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** The steps of a paper in a school year. */
export const stepsOf = (
  paper: Owed,
  year: SchoolYear,
  setting: string | null,
  holidays: Holidays,
): readonly Step[] => stepsTo(drivingDay(paper, year, setting, holidays), lastDayOf(year), holidays);

/** The step that is due on a day: the last one whose day has come. Those missed before it are past. */
export const dueOn = (steps: readonly Step[], day: Day): Step | null =>
  steps.filter((one) => one.day <= day).pop() ?? null;
