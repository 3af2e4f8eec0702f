import type { Owed } from './steps';

/** What kept a run of the dispatcher from doing all that was due. */
export type Hindrance = 'copy' | 'noPermission' | 'quotaSpent' | 'busy' | 'damaged' | 'unforeseen';

/** What a run of the dispatcher did. */
export interface Done {
  readonly sent: number;
  readonly waiting: number;
  readonly unknown: number;
  readonly refused: number;
  readonly rebuilt: boolean;
  readonly hindrance: Hindrance | null;
  /** What went wrong in the words of whoever threw it: for who mends it, never shown. */
  readonly trace?: string;
}

/** A run of the dispatcher: when, in whose name, and what it did; null as long as it is at work, or where it was cut short. */
export interface Shift {
  readonly at: string;
  readonly by: string;
  readonly done: Done | null;
}

/** What the dispatcher keeps in the file. */
export interface Schedule {
  /** Whether reminders go; whether everything that goes by itself was stopped. */
  readonly isOn: boolean;
  readonly isStopped: boolean;
  readonly papers: readonly Owed[];
  readonly digest: boolean;
  /** Who is at work, and since when. */
  readonly working: { readonly who: string; readonly at: string } | null;
  /** The hour whose work is done, «2026-11-21 10». */
  readonly hour: string | null;
  /** The newest first. */
  readonly shifts: readonly Shift[];
}

/** As it is before anybody says anything: nothing goes by itself. */
export const atFirst: Schedule = {
  isOn: false,
  isStopped: false,
  papers: ['programme', 'balance'],
  digest: true,
  working: null,
  hour: null,
  shifts: [],
};

/** Google ends a run after six minutes (platform rule 25): a claim that is older is a dead run's. */
const longestRun = 7 * 60_000;

const mostKept = 12;

const instant = (moment: string) => Date.parse(`${moment.replace(' ', 'T')}Z`);

/** How long one moment is after another, in milliseconds; both as the clock on the wall says. */
export const elapsed = (from: string, to: string): number => instant(to) - instant(from);

/** The hour of a moment, «2026-11-21 10». */
export const hourOf = (moment: string): string => moment.slice(0, 13);

/**
 * Whether a run may begin: not while another is at work, and once an hour for all whose triggers are on (platform rule 8).
 * When the clock is set back or forth, a claim of another hour is no longer one.
 */
export function mayBegin({ working, hour }: Schedule, moment: string, isByHand: boolean): boolean {
  if (working && Math.abs(elapsed(working.at, moment)) < longestRun) return false;
  return isByHand || hour !== hourOf(moment);
}

/** A run that had nothing to do tells nothing but that it ran. */
const isIdle = ({ done }: Shift) =>
  done !== null && !done.hindrance && !done.rebuilt && done.sent + done.refused + done.unknown === 0;

/** The file's schedule with a run begun. */
export function begun(schedule: Schedule, who: string, by: string, moment: string): Schedule {
  const [last, ...others] = schedule.shifts;
  const kept = last && isIdle(last) ? others : schedule.shifts;
  return {
    ...schedule,
    working: { who, at: moment },
    shifts: [{ at: moment, by, done: null }, ...kept].slice(0, mostKept),
  };
}

/** What another person's trigger may still do in the same hour. */
const isOpen = ({ hindrance }: Done) =>
  hindrance === 'noPermission' || hindrance === 'quotaSpent' || hindrance === 'busy';

/** The file's schedule with a run ended; where the claim went to another meanwhile, that one stays. */
export const ended = (schedule: Schedule, who: string, begunAt: string, done: Done): Schedule => ({
  ...schedule,
  working: schedule.working?.who === who && schedule.working.at === begunAt ? null : schedule.working,
  hour: isOpen(done) ? schedule.hour : hourOf(begunAt),
  shifts: schedule.shifts.map((shift) => (shift.at === begunAt && !shift.done ? { ...shift, done } : shift)),
});

const hour = (moment: string) => Number(moment.slice(11, 13));

/** Letters leave by themselves from eight in the morning to six in the evening, by the clock of the file. */
export const isDaytime = (moment: string): boolean => hour(moment) >= 8 && hour(moment) < 18;

/** Long work is done before six in the morning. */
export const isNight = (moment: string): boolean => hour(moment) < 6;
