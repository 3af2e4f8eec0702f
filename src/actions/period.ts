import type { Settings } from '../entities/settings';
import type { Day, SchoolYear } from '../schema/day';
import { lastDayOf, schoolYearOf } from '../schema/day';

/** A school year and the day it is looked at from. */
export interface Period {
  readonly schoolYear: SchoolYear;
  readonly asOf: Day;
}

interface Asked {
  readonly schoolYear?: SchoolYear | undefined;
  readonly asOf?: Day | undefined;
}

/** What is asked for: what the caller says; where the caller says nothing at all, what الإعدادات say. */
export const askedOf = (asked: Asked, settings: Pick<Settings, 'schoolYear' | 'asOf'>): Asked =>
  asked.schoolYear === undefined && asked.asOf === undefined
    ? { schoolYear: settings.schoolYear ?? undefined, asOf: settings.asOf ?? undefined }
    : asked;

/** As-of day: as given, else today, or 31 August of the year asked if that is past. Year: as given, else the day's (domain §4). */
export function periodOf({ schoolYear, asOf }: Asked, today: Day): Period {
  if (asOf !== undefined) return { schoolYear: schoolYear ?? schoolYearOf(asOf), asOf };
  if (schoolYear === undefined) return { schoolYear: schoolYearOf(today), asOf: today };
  const last = lastDayOf(schoolYear);
  return { schoolYear, asOf: last < today ? last : today };
}
