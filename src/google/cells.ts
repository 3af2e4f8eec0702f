import type { Cell } from '../ports';

/** What Google's cells hold once read, and what is given to be written. */
export type Held = string | number | boolean | Date;

const two = (number: number | undefined) => String(number).padStart(2, '0');

/**
 * Cells of a spreadsheet in its own time zone (R11, platform rule 17): a date cell reads as its calendar day, its
 * hour dropped; a day is written as midnight there. Days repeat, so each is worked out once. Where a cell is not at
 * midnight, Google itself is asked for its day: the script's own knowledge of a zone whose clock changes by decree, as
 * Morocco's does for Ramadan, may be older than the sheet's, and an hour off would be a day off.
 */
export function cellsIn(zone: string) {
  const read = new Map<number, string>();
  const written = new Map<string, Date>();
  const parts = new Intl.DateTimeFormat('en-US-u-ca-gregory-hc-h23-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const dayAt = (date: Date): string => {
    const of = new Map(parts.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
    if (of.get('hour') || of.get('minute') || of.get('second'))
      return Utilities.formatDate(date, zone, 'yyyy-MM-dd');
    return `${String(of.get('year')).padStart(4, '0')}-${two(of.get('month'))}-${two(of.get('day'))}`;
  };
  const dayOf = (date: Date): string => {
    const at = date.getTime();
    const known = read.get(at);
    if (known !== undefined) return known;
    const day = dayAt(date);
    read.set(at, day);
    return day;
  };
  const midnightOf = (day: string): Date => {
    const midnight = written.get(day) ?? Utilities.parseDate(day, zone, 'yyyy-MM-dd');
    written.set(day, midnight);
    return midnight;
  };
  return {
    /** A cell as text: a date as its day, a number as it is. */
    textOf: (held: Held): string => (held instanceof Date ? dayOf(held) : String(held)),
    held: (cell: Cell | null): Held => {
      if (cell === null) return '';
      if (typeof cell !== 'object') return cell;
      return 'day' in cell ? midnightOf(cell.day) : cell.decimal;
    },
  };
}

/** The number format that keeps a cell as what it is: text never becomes a formula, a number or a date (R12). */
export function formatOf(cell: Cell | null): string {
  if (cell === null) return '@';
  if (typeof cell === 'object') return 'day' in cell ? 'dd/mm/yyyy' : '0.0';
  return typeof cell === 'number' ? (Number.isInteger(cell) ? '0' : '0.0#') : '@';
}
