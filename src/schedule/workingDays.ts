import type { Day } from '../schema/day';
import { dayBefore, daysBetween, readDay } from '../schema/day';
import { fold, isBlank } from '../schema/fold';

/** The holidays of the setting العطل, and what of it could not be read. */
export interface Holidays {
  readonly spans: readonly { readonly from: Day; readonly to: Day }[];
  readonly unread: readonly string[];
}

/** One day, or two with a dash or «إلى» between them; a day may hold dashes itself (R11). */
function spanIn(said: string): { readonly from: Day; readonly to: Day } | null {
  const words = fold(said).replace(/^من /, '');
  const day = readDay(words);
  if (day !== null) return { from: day, to: day };
  const joint = /[-–—−]|الي/g;
  for (let found = joint.exec(words); found; found = joint.exec(words)) {
    const from = readDay(words.slice(0, found.index));
    const to = readDay(words.slice(joint.lastIndex));
    if (from !== null && to !== null && from <= to) return { from, to };
  }
  return null;
}

/** Days or from–to, separated by «، », in any form of R11 (contract §3). */
export function holidaysIn(setting: string | null): Holidays {
  const said = (setting ?? '').split(/[،,؛;\n]/).filter((one) => !isBlank(one));
  const spans = said.map(spanIn);
  return {
    spans: spans.flatMap((span) => span ?? []),
    unread: said.filter((_, at) => spans[at] === null).map((one) => one.trim()),
  };
}

/** A Sunday, as any other is a whole number of weeks from it. */
const aSunday = '2026-11-22';

/** Whether letters may leave by themselves on a day: no Sunday, no holiday (domain §5). */
export const isWorking = (day: Day, { spans }: Holidays): boolean =>
  daysBetween(aSunday, day) % 7 !== 0 && !spans.some(({ from, to }) => from <= day && day <= to);

/** Longer holidays than this are a slip of the hand: no day is moved farther. */
const farthest = 120;

/** The day itself, or the working day before it. */
export function workingDayBy(day: Day, holidays: Holidays): Day {
  let moved = day;
  for (let back = 0; back < farthest; back += 1) {
    if (isWorking(moved, holidays)) return moved;
    moved = dayBefore(moved);
  }
  return day;
}
