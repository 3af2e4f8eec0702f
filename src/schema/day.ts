import { fold } from './fold';

/** A calendar day, `yyyy-mm-dd`: never an instant (R11). Compares as text. */
export type Day = string;

/** A school year, `2026/2027`: from 1 September to 31 August (R3). */
export type SchoolYear = string;

/** The Moroccan months, January first (R11). */
export const months = [
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
] as const;

const monthNumbers = new Map(months.map((name, index) => [fold(name), index + 1]));

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const two = (number: number) => String(number).padStart(2, '0');

/** No school project, post or assignment is older: an earlier year is a slip of the hand (30/06/1926 for 2026). */
const earliestYear = 1950;

/** The day of these numbers, or null where the calendar has none (31/06) or the year cannot be meant. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (year < earliestYear) return null;
  const length = month === 2 && isLeap(year) ? 29 : lengths[month - 1];
  if (length === undefined || date < 1 || date > length) return null;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

const numeric = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
const named = /^(\d{1,2}) (\S+) (\d{4})$/;

/** Reads a day in the forms of R11 (12/3/2026, 12-03-26, 2026-03-12, «12 مارس 2026», Arabic digits); null for anything else. */
export function readDay(text: string): Day | null {
  const isoParts = iso.exec(text);
  if (isoParts) return dayOf(Number(isoParts[1]), Number(isoParts[2]), Number(isoParts[3]));
  const folded = fold(text);
  const foldedIso = iso.exec(folded);
  if (foldedIso) return dayOf(Number(foldedIso[1]), Number(foldedIso[2]), Number(foldedIso[3]));
  const parts = numeric.exec(folded);
  if (parts) {
    const year = Number(parts[4]);
    return dayOf(parts[4]?.length === 2 ? 2000 + year : year, Number(parts[3]), Number(parts[1]));
  }
  const words = named.exec(folded);
  const month = words && monthNumbers.get(words[2] as string);
  return month ? dayOf(Number(words[3]), month, Number(words[1])) : null;
}

const yearOf = (day: Day) => Number(day.slice(0, 4));
const monthOf = (day: Day) => Number(day.slice(5, 7));

const writtenFrom = (first: number): SchoolYear => `${first}/${first + 1}`;

/** The school year a day falls in. */
export const schoolYearOf = (day: Day): SchoolYear =>
  writtenFrom(monthOf(day) >= 9 ? yearOf(day) : yearOf(day) - 1);

/** Reads «2026/2027», folded; null when the second year does not follow the first. */
export function readSchoolYear(text: string): SchoolYear | null {
  const parts = /^(\d{4})\/(\d{4})$/.exec(fold(text));
  return parts && Number(parts[2]) === Number(parts[1]) + 1 ? `${parts[1]}/${parts[2]}` : null;
}

/** 1 September of a school year. */
export const firstDayOf = (year: SchoolYear): Day => `${year.slice(0, 4)}-09-01`;

/** 31 August that closes a school year. */
export const lastDayOf = (year: SchoolYear): Day => `${year.slice(5)}-08-31`;

/** The last day of a day's month. */
export const endOfMonth = (day: Day): Day =>
  [31, 30, 29, 28].map((date) => dayOf(yearOf(day), monthOf(day), date)).find((last) => last !== null) ?? day;

/** The day before. */
export const dayBefore = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** How many days lie between two days; negative if the second comes first. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/** 12/03/2026: how a day is shown in figures. */
export const inFigures = (day: Day): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** «12 مارس 2026»: how a day is shown in words. */
export const inWords = (day: Day): string =>
  `${Number(day.slice(8))} ${months[monthOf(day) - 1]} ${day.slice(0, 4)}`;

/** The day some days after another, before it if negative. */
export function daysAfter(day: Day, days: number): Day {
  const at = new Date(Date.UTC(yearOf(day), monthOf(day) - 1, Number(day.slice(8)) + days));
  return `${String(at.getUTCFullYear()).padStart(4, '0')}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
}
