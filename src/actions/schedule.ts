import { scheduleRefusals } from '../messages/schedule.ar';
import type { World } from '../ports';
import type { Shift } from '../schedule/shifts';
import { elapsed } from '../schedule/shifts';
import type { Owed } from '../schedule/steps';
import { drivingDay, isReadable, owed } from '../schedule/steps';
import type { Day, SchoolYear } from '../schema/day';
import { schoolYearOf } from '../schema/day';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { State } from '../sheets/outgoing';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { dropLetters } from './outgoing';
import { outlived, remindersOf } from './reminders';
import { runSchedule } from './runSchedule';
import { whyNothing } from './sendLetters';
import { changeSchedule, scheduleOf } from './shift';
import { isCopied } from './structure';

/** How far ahead the page looks, in days, and how many letters of the past it tells. */
const ahead = 60;
const mostTold = 60;

/** A step to come: to whom it goes, and who of them has no address. */
export interface Coming {
  readonly day: Day;
  readonly paper: Owed;
  readonly schoolYear: SchoolYear;
  readonly step: number;
  readonly mentors: readonly string[];
  readonly unreachable: readonly string[];
  readonly digest: boolean;
}

/** A reminder that went, or waits. */
export interface Reminded {
  readonly moment: string;
  readonly paper: Owed;
  readonly schoolYear: SchoolYear;
  /** Blank for the directorate's digest. */
  readonly name: string;
  readonly to: string;
  readonly state: State;
}

/** All that the page of reminders shows. */
export interface Told {
  readonly isOn: boolean;
  readonly isStopped: boolean;
  readonly papers: readonly Owed[];
  readonly digest: boolean;
  readonly isCopied: boolean;
  readonly mailAllowed: boolean;
  readonly clockAllowed: boolean;
  /** Whether the hourly trigger of the person at work is on. */
  readonly clockOn: boolean;
  readonly quotaLeft: number | null;
  readonly balanceTo: readonly string[];
  /** What of the settings العطل and الموعد الداخلي could not be read. */
  readonly unreadHolidays: readonly string[];
  readonly isDayRead: boolean;
  readonly drives: { readonly [P in Owed]: Day };
  /** What would go now, and what goes in the days to come if nobody deposits meanwhile. */
  readonly now: { readonly mentors: number; readonly digest: boolean };
  readonly coming: readonly Coming[];
  /** The newest first. */
  readonly sent: readonly Reminded[];
  readonly shifts: readonly Shift[];
  /** Whole hours since the last run; null before the first. */
  readonly hoursSince: number | null;
}

const nothing = shape(({ object }) => object({}));

/** What reminders went, what will go, and whether the clock is well. */
export const schedule = {
  input: nothing,
  run: (world: World): Outcome<Told> => {
    const { isOn, isStopped, papers, digest, shifts } = scheduleOf(world);
    const { calendar, balanceTo, letters, now, within, unreachable } = remindersOf(world, { papers, digest });
    const { internalDay, holidays } = calendar;
    const clockAllowed = world.clock.isAllowed();
    const mailAllowed = world.mail.isAllowed();
    const year = schoolYearOf(world.today());
    const due = now();
    const sent = [...letters.values()]
      .filter(({ letter }) => letter.kind === 'reminder' && letter.trialOf === undefined)
      .sort((one, other) => (one.moment < other.moment ? 1 : -1));
    const [last] = shifts;
    return done({
      isOn,
      isStopped,
      papers,
      digest,
      isCopied: isCopied(world),
      mailAllowed,
      clockAllowed,
      clockOn: clockAllowed && world.clock.isOn(),
      quotaLeft: mailAllowed ? world.mail.left() : null,
      balanceTo,
      unreadHolidays: holidays.unread,
      isDayRead: isReadable(internalDay),
      drives: {
        programme: drivingDay('programme', year, internalDay, holidays),
        balance: drivingDay('balance', year, internalDay, holidays),
      },
      now: {
        mentors: due.reduce((sum, { mentors }) => sum + mentors.length, 0),
        digest: due.some((one) => one.digest),
      },
      coming: within(ahead).map(({ day, paper, year: schoolYear, step, mentors, digest: told }) => ({
        day,
        paper,
        schoolYear,
        step,
        mentors,
        unreachable: unreachable(mentors),
        digest: told,
      })),
      sent: sent.slice(0, mostTold).map(({ moment, state, letter }) => ({
        moment,
        paper: letter.due?.paper ?? 'balance',
        schoolYear: letter.schoolYear,
        name: letter.name,
        to: letter.to,
        state,
      })),
      shifts,
      hoursSince: last ? Math.floor(Math.max(0, elapsed(last.at, world.moment())) / 3_600_000) : null,
    });
  },
};

const chosen = shape(({ object, optional, flag }) =>
  object({ on: flag, programme: optional(flag), balance: optional(flag), digest: optional(flag) }),
);

/** Whoever has not allowed the clock reads how to. */
const noClock = { ...refusal('noPermission', { why: 'notAllowed' }), message: scheduleRefusals.clock };

/**
 * Switches reminders on or off for the file, and the hourly trigger of the person at work with them. Off stops all that
 * goes by itself, whoever's trigger runs, and gives up the reminders that wait.
 */
export const setSchedule = {
  input: chosen,
  run: (world: World, { on, digest, ...papers }: Sent<typeof chosen>): Outcome<Told> => {
    const why = on ? whyNothing(world) : null;
    if (why) return refused([why]);
    const mayTurn = world.clock.isAllowed();
    if (on && !mayTurn) return refused([noClock]);
    const changed = changeSchedule(world, (kept) => ({
      kept: {
        ...kept,
        isOn: on,
        isStopped: !on,
        papers: owed.filter((paper) => papers[paper] ?? kept.papers.includes(paper)),
        digest: digest ?? kept.digest,
        hour: null,
      },
      answer: true,
    }));
    if (!changed) return refused([refusal('busy', {})]);
    if (on) world.clock.turnOn();
    else {
      if (mayTurn) world.clock.turnOff();
      const past = outlived(remindersOf(world, scheduleOf(world)).letters, []);
      if (past.length > 0 && !dropLetters(world, past)) return refused([refusal('busy', {})]);
    }
    return schedule.run(world);
  },
};

/** Whoever waits for an answer wants to see it move: the next call goes on. */
const byHand = 20_000;

/** Runs the dispatcher now, for the person who asks: what is due goes, whatever the hour. */
export const runNow = {
  input: nothing,
  run: (world: World): Outcome<Told> => {
    const why = whyNothing(world);
    if (why) return refused([why]);
    return runSchedule(world, true, byHand)
      ? schedule.run(world)
      : refused([{ ...refusal('busy', {}), message: scheduleRefusals.busy }]);
  },
};
