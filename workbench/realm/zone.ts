/**
 * Wall clocks of named time zones, by Intl alone, so that the same page serves the host and the bare realm.
 * Imports nothing and touches no service.
 */

const HOUR = 3_600_000;
const DAY = 86_400_000;
/** Days from 1899-12-30 to 1970-01-01. */
const EPOCH = 25_569;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

function measured(instant: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    } as Intl.DateTimeFormatOptions);
    formats.set(zone, format);
  }
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = value;
  const number = (name: string) => Number(part[name]);
  const year = part.era === 'BC' || part.era === 'B' ? 1 - number('year') : number('year');
  const wall = Date.UTC(
    2000,
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  );
  // Date.UTC reads years 0–99 as 1900–1999; days and months of year 2000 are moved to the year itself.
  const there = new Date(wall);
  there.setUTCFullYear(year, number('month') - 1, number('day'));
  return there.getTime() - Math.floor(instant / 1000) * 1000;
}

/** Milliseconds by which a zone's wall clock is ahead of UTC at an instant. */
export function offsetAt(instant: number, zone: string): number {
  if (!Number.isFinite(instant)) return Number.NaN;
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  const hour = Math.floor(instant / HOUR);
  let offset = known.get(hour);
  if (offset === undefined) {
    offset = measured(hour * HOUR, zone);
    known.set(hour, offset);
  }
  return offset;
}

/** The instant at which a zone's wall clock shows `wall` (milliseconds as if it were UTC). */
export function instantOfWall(wall: number, zone: string): number {
  const guess = wall - offsetAt(wall, zone);
  return wall - offsetAt(guess, zone);
}

/** What the wall clock of a zone shows at an instant, in milliseconds as if it were UTC. */
export const wallOf = (instant: number, zone: string): number => instant + offsetAt(instant, zone);

/** A spreadsheet's date number at an instant (platform rule 17: the spreadsheet's own zone). */
export const serialOf = (instant: number, zone: string): number => wallOf(instant, zone) / DAY + EPOCH;

/** The instant of a spreadsheet's date number. */
export const instantOf = (serial: number, zone: string): number =>
  instantOfWall(Math.round((serial - EPOCH) * DAY), zone);

/** The date number of a day and hour on the wall, or null where there is no such day. */
export function serialOfDay(
  year: number,
  month: number,
  day: number,
  hours = 0,
  minutes = 0,
  seconds = 0,
): number | null {
  const wall = new Date(Date.UTC(2000, month - 1, day, hours, minutes, seconds));
  wall.setUTCFullYear(year, month - 1, day);
  if (wall.getUTCMonth() !== month - 1 || wall.getUTCDate() !== day) return null;
  return wall.getTime() / DAY + EPOCH;
}

/** The wall-clock parts of a date number. */
export function partsOf(serial: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
} {
  const wall = new Date(Math.round((serial - EPOCH) * DAY));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    weekday: wall.getUTCDay(),
  };
}
