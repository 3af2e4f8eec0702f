import type { World } from '../ports';
import type { Done, Hindrance, Schedule } from '../schedule/shifts';
import { isDaytime, isNight } from '../schedule/shifts';
import type { Line } from '../sheets/outgoing';
import { keyOf } from '../sheets/outgoing';
import { isOutOfDate } from '../sheets/outOfDate';
import { Damaged } from '../sheets/table';
import { settingsNow } from './file';
import { drawLetter } from './letterDrawing';
import { letterDesk } from './letterKinds';
import { confirmLetters, dropLetters, lettersOf, sendWaiting } from './outgoing';
import { rebuildBalance } from './rebuildBalance';
import { isStep, outlived, remindersOf } from './reminders';
import { admitted } from './shift';
import { sliceOfTime } from './slices';
import { isCopied } from './structure';

/** Google gives a run six minutes (platform rule 25); the last letter and the goodbye need some of them. */
const shiftLasts = 4 * 60_000;

type Letters = ReadonlyMap<string, Line>;

const countIn = (letters: Letters, state: Line['state'], before?: Letters) =>
  [...letters.values()].filter((line) => line.state === state && before?.get(line.key)?.state !== state)
    .length;

const nothing: Done = { sent: 0, waiting: 0, unknown: 0, refused: 0, rebuilt: false, hindrance: null };

/** What became of letters between two looks at them. */
const toldOf = (before: Letters, after: Letters, hindrance: Hindrance | null): Done => ({
  ...nothing,
  sent: countIn(after, 'sent', before),
  refused: countIn(after, 'refused', before),
  unknown: countIn(after, 'unknown', before),
  waiting: countIn(after, 'waiting'),
  hindrance,
});

/**
 * Sends what waits, and the reminders that are due: the intention is written before the first of them leaves. On a
 * Sunday or a holiday reminders wait for the next working day.
 */
function mailed(world: World, schedule: Schedule, isOver: () => boolean): Done {
  const reminders = schedule.isOn ? remindersOf(world, schedule) : null;
  const before = reminders?.letters ?? lettersOf(world);
  const isQuiet = reminders?.isQuiet === true;
  const standing = reminders?.drawnUp(reminders.standing()) ?? [];
  const past = outlived(before, standing);
  const fresh = isQuiet ? [] : standing.filter((letter) => !before.has(keyOf(letter)));
  const isMeant = ({ letter }: Line) => !(isQuiet && isStep(letter));
  const waits = [...before.values()].some(
    (line) =>
      line.state === 'leaving' || (line.state === 'waiting' && isMeant(line) && !past.includes(line.key)),
  );
  if (past.length > 0 && !dropLetters(world, past)) return { ...nothing, hindrance: 'busy' };
  if (fresh.length === 0 && !waits) return nothing;
  if (!world.mail.isAllowed()) return toldOf(before, before, 'noPermission');
  const confirmed = fresh.length > 0 ? confirmLetters(world, fresh, world.uuid()) : before;
  if (!confirmed) return { ...nothing, hindrance: 'busy' };
  const desk = letterDesk(world);
  const { letters, isBusy } = sendWaiting(world, isMeant, (letter) => drawLetter(desk, letter), isOver);
  const isLeft = [...letters.values()].some((line) => line.state === 'waiting' && isMeant(line));
  return toldOf(before, letters, isBusy ? 'busy' : isLeft && !isOver() ? 'quotaSpent' : null);
}

function worked(world: World, schedule: Schedule, isByHand: boolean, isOver: () => boolean): Done {
  if (isCopied(world)) return { ...nothing, hindrance: 'copy' };
  const moment = world.moment();
  const { level } = settingsNow(world);
  // Reminders and letters are a directorate's: a file that became an academy's sends none of them.
  const mails = level === 'directorate' && !schedule.isStopped && (isByHand || isDaytime(moment));
  const mail = mails ? mailed(world, schedule, isOver) : nothing;
  if (!isNight(moment) || isByHand || isOver() || !isOutOfDate(world.workbook, level)) return mail;
  const { ok } = rebuildBalance.run(world, {});
  return { ...mail, rebuilt: ok, hindrance: ok ? mail.hindrance : 'busy' };
}

/**
 * The dispatcher (platform rule 8): whichever trigger comes first in an hour does the hour's work for all, alone — the
 * reminders that are due, the letters that wait, at night the output tabs where rows changed —, and tells in the file
 * what it did. Nobody hears it fail, so it never throws. Null: another is at work, or has done the hour's work.
 */
export function runSchedule(world: World, isByHand = false, most = shiftLasts): Done | null {
  const isOver = sliceOfTime(most);
  try {
    const shift = admitted(world, isByHand);
    if (!shift) return null;
    let done: Done;
    try {
      done = worked(world, shift.schedule, isByHand, isOver);
    } catch (thrown) {
      const hindrance = thrown instanceof Damaged ? 'damaged' : 'unforeseen';
      done = { ...nothing, hindrance, trace: String(thrown).slice(0, 300) };
    }
    shift.end(done);
    return done;
  } catch {
    // The file cannot even be written to: the shift stands there as one that was cut short, or not at all.
    return { ...nothing, hindrance: 'unforeseen' };
  }
}
