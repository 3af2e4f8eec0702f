import { partsOf, serialOfDay } from '../realm/zone';
import type { Content } from './patch';

/**
 * Platform rule 17 (L): in a plain-text cell a leading apostrophe stays as part of the text. True is the harsher
 * reading: whoever writes apostrophes into '@' cells sees them come back.
 */
export const APOSTROPHE_STAYS_IN_PLAIN_TEXT = true;

/** The value of a formula nobody has calculated: this workbench does not evaluate formulas and says so. */
const NOT_CALCULATED = '#N/A';

/** Number format of plain text. */
export const PLAIN_TEXT = '@';

/** What a locale decides about typing: the order of a date, the decimal sign, the sign between thousands. */
interface Habits {
  readonly monthFirst: boolean;
  readonly decimal: ',' | '.';
  readonly groups: string;
  readonly dateFormat: string;
}

const decimalPoint = new Set(['en', 'he', 'ja', 'ko', 'th', 'zh']);

/** The habits of a spreadsheet's locale (ar_MA and fr_MA: d/m/y, decimal comma). */
export function habitsOf(locale: string): Habits {
  const [language = 'en', country = ''] = locale.split(/[_-]/);
  const monthFirst = language === 'en' && (country === '' || country === 'US');
  const point =
    decimalPoint.has(language) || (language === 'ar' && !['MA', 'DZ', 'TN', 'LY'].includes(country));
  return {
    monthFirst,
    decimal: point ? '.' : ',',
    groups: point ? ',' : '. \u00A0\u202F',
    dateFormat: monthFirst ? 'm/d/yyyy' : 'dd/mm/yyyy',
  };
}

function numberTyped(text: string, { decimal, groups }: Habits): Content | null {
  const percent = text.endsWith('%');
  const bare = (percent ? text.slice(0, -1) : text).trim();
  const group = groups.includes('.') ? '[.\\u0020\\u00A0\\u202F]' : ',';
  const point = decimal === '.' ? '\\.' : ',';
  const shape = new RegExp(`^[+-]?(\\d+|\\d{1,3}(${group}\\d{3})+)?(${point}\\d*)?(e[+-]?\\d+)?$`, 'i');
  if (!shape.test(bare) || !/\d/.test(bare)) return null;
  const value = Number(bare.replace(new RegExp(group, 'g'), '').replace(decimal, '.'));
  if (!Number.isFinite(value)) return null;
  return percent ? { value: value / 100, format: bare.includes(decimal) ? '0.00%' : '0%' } : value;
}

const century = (year: number) => (year < 100 ? (year < 30 ? 2000 : 1900) + year : year);

function dayTyped(text: string, habits: Habits, today: number): number | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return serialOfDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const monthOfYear = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (monthOfYear) return serialOfDay(Number(monthOfYear[2]), Number(monthOfYear[1]), 1);
  const short = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (!short) return null;
  if (short[2] === '.' && !short[4]) return null;
  const [first, second] = [Number(short[1]), Number(short[3])];
  const year = short[4] ? century(Number(short[4])) : partsOf(today).year;
  return habits.monthFirst ? serialOfDay(year, first, second) : serialOfDay(year, second, first);
}

function timeTyped(text: string): number | null {
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!time) return null;
  const [hours, minutes, seconds] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
  return hours < 24 && minutes < 60 && seconds < 60 ? (hours * 3600 + minutes * 60 + seconds) / 86_400 : null;
}

function momentTyped(text: string, habits: Habits, today: number): Content | null {
  const day = dayTyped(text, habits, today);
  if (day !== null) return { value: { serial: day }, format: habits.dateFormat };
  const time = timeTyped(text);
  if (time !== null) return { value: { serial: time }, format: 'hh:mm:ss' };
  const both = /^(\S+)[ T]+(\S+)$/.exec(text);
  if (!both) return null;
  const [date, hour] = [dayTyped(both[1]!, habits, today), timeTyped(both[2]!)];
  return date === null || hour === null
    ? null
    : { value: { serial: date + hour }, format: `${habits.dateFormat} hh:mm:ss` };
}

/**
 * What a text becomes in a cell of that number format, by hand and by setValue alike (platform rule 17).
 * A format comes back only where typing gives the cell one.
 */
export function typed(text: string, format: string | undefined, locale: string, today: number): Content {
  if (format === PLAIN_TEXT)
    return text.startsWith("'") && !APOSTROPHE_STAYS_IN_PLAIN_TEXT ? text.slice(1) : text;
  if (text.startsWith("'")) return text.slice(1);
  const trimmed = text.trim();
  if (trimmed === '') return text;
  if (/^=./s.test(text)) return { value: NOT_CALCULATED, formula: text };
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  const habits = habitsOf(locale);
  const number = numberTyped(trimmed, habits);
  if (number !== null) return number;
  const moment = momentTyped(trimmed, habits, today);
  if (moment !== null) return moment;
  // A person's «+ item» or «- item» is taken for a formula too, which is why the product must protect it.
  if (/^[+-]\s*[^\s+-]/.test(text)) return { value: NOT_CALCULATED, formula: `=${text}` };
  return text;
}
