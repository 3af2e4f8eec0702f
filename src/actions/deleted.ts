import { inFigures, readDay } from '../schema/day';
import type { LastWord } from '../sheets/changes';
import type { Issue } from './outcome';
import { refusal } from './outcome';

/** The refusal of a row that is gone: by whom and when, as far as the log knows; a hand that deletes leaves no line. */
export function deleted(last: LastWord | null): Issue {
  if (!last || last.isThere) return refusal('deleted', { by: null });
  const [day = '', hour = ''] = last.moment.split(/[ T]/);
  const on = readDay(day);
  return refusal('deleted', {
    by: { who: last.who, day: on === null ? day : inFigures(on), hour: hour.slice(0, 5) },
  });
}
