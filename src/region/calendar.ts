import type { Day } from '../schema/day';
import { dayBefore, dayOf, daysBetween } from '../schema/day';
import type { Period } from './plan';

/** The columns of a timeline: as many months each as it takes to have few of them. */
export interface Calendar {
  /** How many months a column is. */
  readonly unit: number;
  readonly columns: readonly Period[];
}

/** More columns than these are wider ones instead: of a quarter, a year, several. */
export const mostColumns = 24;

const units = [1, 3, 12, 60, 120, 1200, 6000];

const latestMonth = 9999 * 12 + 11;

const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const firstOf = (month: number): Day =>
  month > latestMonth ? '9999-12-31' : (dayOf(Math.floor(month / 12), (month % 12) + 1, 1) ?? '1950-01-01');

const lastBefore = (month: number): Day => (month > latestMonth ? '9999-12-31' : dayBefore(firstOf(month)));

/**
 * The calendar of some periods, from the month of the first day to that of the last; null of none. Of the first dates
 * of what was moved it holds those that make no column wider: a mistaken year, mended since, would spoil it for good.
 */
export function calendarOf(periods: readonly Period[], firsts: readonly Period[] = []): Calendar | null {
  if (periods.length === 0) return null;
  const own = spanning(periods);
  return firsts.reduce((held, first) => {
    const [from, to] = [held.columns[0], held.columns[held.columns.length - 1]];
    const wider = spanning([first, ...(from && to ? [from, to] : [])]);
    return wider.unit === own.unit ? wider : held;
  }, own);
}

function spanning(periods: readonly Period[]): Calendar {
  let [first, last] = [latestMonth, 0];
  for (const { from, to } of periods) {
    first = Math.min(first, monthOf(from));
    last = Math.max(last, monthOf(to));
  }
  const columnsBy = (unit: number) => Math.floor(last / unit) - Math.floor(first / unit) + 1;
  const unit = units.find((one) => columnsBy(one) <= mostColumns) ?? 6000;
  const begin = Math.floor(first / unit) * unit;
  return {
    unit,
    columns: Array.from({ length: columnsBy(unit) }, (_, at) => ({
      from: firstOf(begin + at * unit),
      to: lastBefore(begin + (at + 1) * unit),
    })),
  };
}

/** What two periods share; null where they share no day. */
export function shared(one: Period, other: Period): Period | null {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return from <= to ? { from, to } : null;
}

/** Where a period lies across a calendar whose columns are equally wide: its beginning and its length, of 1. */
export function placeIn(
  { columns }: Calendar,
  period: Period,
): { readonly at: number; readonly length: number } {
  let before = 0;
  let length = 0;
  for (const column of columns) {
    const days = daysBetween(column.from, column.to) + 1;
    const within = shared(column, period);
    if (within) length += (daysBetween(within.from, within.to) + 1) / days;
    if (column.to < period.from) before += 1;
    else if (column.from < period.from) before += daysBetween(column.from, period.from) / days;
  }
  return { at: before / columns.length, length: length / columns.length };
}
