import type { SchoolYear } from '../src/schema/day';
import { firstDayOf, schoolYearOf } from '../src/schema/day';
import type { OnFile } from './views';

/** A file of ten years has ten of them; one that knows no first year would have no end. */
const mostYears = 10;

/** The school years that may be asked about, the newest first: the file's own, and those that it knows of. */
export function schoolYears({ data, seen }: Pick<OnFile, 'data' | 'seen'>): readonly SchoolYear[] {
  const today = schoolYearOf(data.today);
  const latest = Number((data.schoolYear > today ? data.schoolYear : today).slice(0, 4));
  const known = Array.from(
    { length: mostYears },
    (_, back) => `${latest - back}/${latest - back + 1}`,
  ).filter((one) => seen.knowsYearOf(firstDayOf(one)));
  return [...new Set([data.schoolYear, ...known])].sort().reverse();
}
