import type { Day, SchoolYear } from '../schema/day';
import { daysAfter, lastDayOf, schoolYearOf } from '../schema/day';
import type { Owed, Step } from './steps';
import { drivingDay, dueOn, owed, stepsOf } from './steps';
import type { Holidays } from './workingDays';
import { isWorking } from './workingDays';

/** A paper of a school year, the day that drives it and its steps. */
export interface Matter {
  readonly paper: Owed;
  readonly year: SchoolYear;
  readonly drives: Day;
  readonly steps: readonly Step[];
}

/** Steps of a matter that are to go on a day, and to whom: mentors by name, and whether the directorate's digest goes. */
export interface Due extends Matter {
  readonly step: Step['step'];
  readonly day: Day;
  readonly mentors: readonly string[];
  readonly digest: boolean;
}

/** Who has not deposited a matter, of those expected to. */
export type MissingOf = (matter: Matter) => readonly string[];

/** The last step of a matter that went to a mentor, or as the directorate's digest (null); null where none did. */
export type SentStep = (matter: Matter, mentor: string | null) => number | null;

/** What the calendar of reminders is made of. */
export interface Calendar {
  readonly internalDay: string | null;
  readonly holidays: Holidays;
  /** Which papers are reminded of, and whether the directorate reads who is late. */
  readonly papers: readonly Owed[];
  readonly digest: boolean;
}

/** The matters whose steps may fall on a day: those of its school year, and the next one's programme, which begins in August. */
function mattersAt(day: Day, { internalDay, holidays, papers }: Calendar): readonly Matter[] {
  const year = schoolYearOf(day);
  const years = [year, schoolYearOf(daysAfter(lastDayOf(year), 1))];
  return years.flatMap((year) =>
    owed
      .filter((paper) => papers.includes(paper))
      .map((paper) => ({
        paper,
        year,
        drives: drivingDay(paper, year, internalDay, holidays),
        steps: stepsOf(paper, year, internalDay, holidays),
      })),
  );
}

const isAfter = (step: number, sent: number | null) => sent === null || sent < step;

/** What of one step is still to go. */
function toGo(matter: Matter, { step, day }: Step, calendar: Calendar, missing: MissingOf, sent: SentStep) {
  const late = missing(matter);
  const mentors = late.filter((mentor) => isAfter(step, sent(matter, mentor)));
  const digest = calendar.digest && step >= 0 && late.length > 0 && isAfter(step, sent(matter, null));
  return mentors.length > 0 || digest ? [{ ...matter, step, day, mentors, digest }] : [];
}

/** What is to go now: of each matter the last step that has come, to those who did not get it; nothing on a quiet day. */
export const dueNow = (today: Day, calendar: Calendar, missing: MissingOf, sent: SentStep): readonly Due[] =>
  isWorking(today, calendar.holidays)
    ? mattersAt(today, calendar).flatMap((matter) => {
        const step = dueOn(matter.steps, today);
        return step ? toGo(matter, step, calendar, missing, sent) : [];
      })
    : [];

/** What is to go in the days to come, if nobody deposits meanwhile: by day. What has come already goes on the next working day. */
export function dueWithin(
  today: Day,
  days: number,
  calendar: Calendar,
  missing: MissingOf,
  sent: SentStep,
): readonly Due[] {
  const last = daysAfter(today, days);
  let next = today;
  while (!isWorking(next, calendar.holidays) && next < last) next = daysAfter(next, 1);
  const all = mattersAt(next, calendar).flatMap((matter) => {
    const come = isWorking(next, calendar.holidays) ? dueOn(matter.steps, next) : null;
    const coming = matter.steps.filter(({ day }) => day > next && day <= last);
    return [...(come ? [{ ...come, day: next }] : []), ...coming].flatMap((step) =>
      toGo(matter, step, calendar, missing, sent),
    );
  });
  return [...all].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
