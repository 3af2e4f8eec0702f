import { inFigures, readDay } from '../src/schema/day';

/** «12/03/2027 10:30» of a moment of the log. */
export function momentShown(moment: string): string {
  const [day = '', hour = ''] = moment.split(/[ T]/);
  const known = readDay(day);
  return `${known === null ? day : inFigures(known)} ${hour.slice(0, 5)}`;
}
