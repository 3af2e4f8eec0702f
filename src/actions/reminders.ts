import { once } from '../entities/known';
import { addressesIn, addressIn } from '../letters/addresses';
import type { World } from '../ports';
import type { Calendar, Due, Matter } from '../schedule/due';
import { dueNow, dueWithin } from '../schedule/due';
import type { Schedule } from '../schedule/shifts';
import { dueOn } from '../schedule/steps';
import { holidaysIn, isWorking, workingDayBy } from '../schedule/workingDays';
import { textOf } from '../schema/entity';
import { fold } from '../schema/fold';
import type { Confirmed, Line } from '../sheets/outgoing';
import { keyOf } from '../sheets/outgoing';
import { openFile } from './file';
import { lettersOf } from './outgoing';
import { owingIn } from './owing';

/** What reminders are reckoned from, read when it is asked for. */
export interface Reminders {
  readonly calendar: Calendar;
  readonly balanceTo: readonly string[];
  readonly letters: ReadonlyMap<string, Line>;
  /** What is to go now, or in so many days, if nobody deposits meanwhile. */
  readonly now: () => readonly Due[];
  /** Whether today is a Sunday or a holiday; and what is due on such a day too, by which letters that wait are judged. */
  readonly isQuiet: boolean;
  readonly standing: () => readonly Due[];
  readonly within: (days: number) => readonly Due[];
  /** The letters of what is to go; of who has no address there is none. */
  readonly drawnUp: (due: readonly Due[]) => readonly Confirmed[];
  /** Of the mentors named, those whom no letter reaches. */
  readonly unreachable: (mentors: readonly string[]) => readonly string[];
}

/** A reminder's edition: its step, and its paper, for a letter's key names neither. */
const editionOf = ({ paper, step }: Pick<Due, 'paper' | 'step'>) => `${paper} ${step}`;

/** The step of a reminder that went; one that a person sent by hand is the step that was due then. */
function stepIn({ edition, asOf, due }: Confirmed, { paper, steps }: Matter): number | null {
  if (due?.paper !== paper) return null;
  const own = /^\w+ (-?\d+)$/.exec(edition);
  return own ? Number(own[1]) : (dueOn(steps, asOf)?.step ?? null);
}

/** The reminders of a file, by its settings, its deposits and what was sent already. */
export function remindersOf(
  world: World,
  { papers, digest }: Pick<Schedule, 'papers' | 'digest'>,
): Reminders {
  const file = openFile(world);
  const { settings } = file;
  const balanceTo = addressesIn(settings.balanceTo).good;
  const calendar: Calendar = {
    internalDay: settings.internalDay,
    holidays: holidaysIn(settings.holidays),
    papers,
    digest: digest && balanceTo.length > 0,
  };
  const owing = owingIn(world, file);
  const missing = ({ paper, year }: Matter) => owing(paper, year).map(({ record }) => record.name.trim());
  const letters = lettersOf(world);
  const own = [...letters.values()].filter(
    ({ letter }) => letter.kind === 'reminder' && letter.trialOf === undefined,
  );
  // A digest goes to several addresses: as long as one of them waits, the step has not gone.
  const digestOf = ({ of, schoolYear, edition }: Confirmed) =>
    of === 'directorate' ? `${schoolYear} ${edition}` : '';
  const waiting = new Set(
    own.flatMap(({ state, letter }) => (state === 'waiting' ? [digestOf(letter)] : [])),
  );
  const sent = own.filter(
    ({ state, letter }) => state !== 'waiting' && (digestOf(letter) === '' || !waiting.has(digestOf(letter))),
  );
  const sentStep = (matter: Matter, mentor: string | null) =>
    sent.reduce<number | null>((last, { letter }) => {
      const isOne =
        letter.schoolYear === matter.year &&
        (mentor === null ? letter.of === 'directorate' : fold(letter.name) === fold(mentor));
      const step = isOne ? stepIn(letter, matter) : null;
      return step !== null && (last === null || step > last) ? step : last;
    }, null);
  const emails = once(
    () =>
      new Map(
        [...file.rowsOf('mentor')]
          .reverse()
          .map(({ texts }) => [fold(textOf(texts, 'name')), addressIn(textOf(texts, 'email'))]),
      ),
  );
  const addressOf = (mentor: string) => emails().get(fold(mentor)) ?? null;
  return {
    calendar,
    balanceTo,
    letters,
    now: () => dueNow(world.today(), calendar, missing, sentStep),
    isQuiet: !isWorking(world.today(), calendar.holidays),
    standing: () => dueNow(workingDayBy(world.today(), calendar.holidays), calendar, missing, sentStep),
    within: (days) => dueWithin(world.today(), days, calendar, missing, sentStep),
    unreachable: (mentors) => mentors.filter((one) => addressOf(one) === null),
    drawnUp: (all) =>
      all.flatMap((due): Confirmed[] => {
        const common = {
          kind: 'reminder',
          schoolYear: due.year,
          asOf: world.today(),
          edition: editionOf(due),
          language: settings.language ?? ('ar' as const),
          due: { paper: due.paper, day: due.drives },
        };
        const own = due.mentors.flatMap((name): Confirmed[] => {
          const to = addressOf(name);
          return to === null ? [] : [{ ...common, of: 'mentor', name, to, cc: [] }];
        });
        const told = due.digest
          ? balanceTo.map((to): Confirmed => ({ ...common, of: 'directorate', name: '', to, cc: [] }))
          : [];
        return [...own, ...told];
      }),
  };
}

/** Whether a letter is a step of the calendar; one that a person sent by hand bears a day. */
export const isStep = ({ kind, edition }: Confirmed): boolean =>
  kind === 'reminder' && /^\w+ -?\d+$/.test(edition);

/** The reminders that wait though nobody needs them any more: deposited, or a later step has come. */
export function outlived(letters: Reminders['letters'], wanted: readonly Confirmed[]): readonly string[] {
  const keys = new Set(wanted.map(keyOf));
  return [...letters.values()].flatMap(({ key, state, letter }) =>
    state === 'waiting' && isStep(letter) && !keys.has(key) ? [key] : [],
  );
}
