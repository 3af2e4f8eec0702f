import { history } from '../messages/history.ar';
import { letters as words } from '../messages/letters.ar';
import type { Outgoing, Run, World } from '../ports';
import type { Confirmed, Entry, Line, State } from '../sheets/outgoing';
import { entryColumn, keyOf, lastLines, linesIn, linesRun, logOfLetters, stateRun } from '../sheets/outgoing';
import { operationsOf } from './applyChanges';
import type { Outcome } from './outcome';
import { partsOf } from './slices';

/** A run of Google's lasts six minutes at most (platform rule 25): what left longer ago is in nobody's hands. */
const longestRun = 6 * 60_000;

/** So many letters are drawn before the first of them leaves: between two that leave, nothing else is done. */
const drawnAtOnce = 10;

const { title } = logOfLetters;

const instant = (moment: string) => Date.parse(`${moment.replace(' ', 'T')}Z`);

/** Whether a letter that was leaving can be in no living hand but the person's own. */
const isForsaken = (line: Line, mine: string, now: string): boolean =>
  line.who === mine || instant(now) - instant(line.moment) >= longestRun;

/** سجل المراسلات as it stands; what is written goes out together. To be called inside `world.exclusively`. */
function openLetters(world: World) {
  const column = world.workbook.column(title, entryColumn);
  const last = new Map(lastLines(linesIn(column)));
  const [mine, moment] = [operationsOf(world), world.moment()];
  const runs: Run[] = [];
  const who = world.email() || history.unknownPerson;
  const mark = (line: Line, state: State, more: Partial<Entry> = {}) => {
    const { note, ...kept } = line;
    const marked = { ...kept, state, moment, who: mine, ...more };
    last.set(line.key, marked);
    runs.push(stateRun(marked, who));
    return marked;
  };
  return {
    last,
    mine,
    moment,
    mark,
    /** New letters, all waiting, below the others. */
    add: (letters: readonly Confirmed[], sending: string) => {
      if (letters.length === 0) return;
      const entries = letters.map(
        (letter): Entry => ({ key: keyOf(letter), state: 'waiting', sending, who: mine, moment, letter }),
      );
      const row = Math.max(1, world.workbook.lastRow(title)) + 1;
      entries.forEach((entry, index) => {
        last.set(entry.key, { ...entry, row: row + index });
      });
      runs.push(linesRun(row, entries, who));
    },
    close: () => {
      if (runs.length === 0) return last;
      if (column[0] !== logOfLetters.headers[entryColumn - 1]) world.workbook.append(logOfLetters);
      world.workbook.put(title, runs);
      return last;
    },
  };
}

type Letters = ReadonlyMap<string, Line>;

/** Every letter by its key; none where the file has sent none. */
export const lettersOf = ({ workbook }: World): Letters =>
  lastLines(linesIn(workbook.column(title, entryColumn)));

/**
 * Writes down letters that a person has confirmed; those of the log that wait or were refused are taken up, those that
 * were sent or may have been are left alone, but for those in `again`. Null where the file is busy.
 */
export function confirmLetters(
  world: World,
  letters: readonly Confirmed[],
  sending: string,
  again: readonly string[] = [],
): Letters | null {
  const held = world.exclusively(() => {
    const log = openLetters(world);
    const byKey = new Map(letters.map((letter) => [keyOf(letter), letter]));
    // What is to be sent again is known to the log alone, whatever else is asked for.
    for (const key of again) {
      const line = log.last.get(key);
      if (line) byKey.set(key, line.letter);
    }
    const added: Confirmed[] = [];
    for (const [key, letter] of byKey) {
      const line = log.last.get(key);
      if (!line || line.state === 'dropped') added.push(letter);
      else if (line.state === 'waiting') {
        if (line.sending !== sending) log.mark(line, 'waiting', { sending });
      } else if (line.sending !== sending) {
        const isLost = line.state !== 'refused' && line.state !== 'sent';
        const isAgain = isLost && again.includes(key) && isForsaken(line, log.mine, log.moment);
        if (line.state === 'refused') added.push(letter);
        else if (isAgain) {
          if (line.state === 'leaving') log.mark(line, 'unknown');
          added.push(letter);
        }
      }
    }
    log.add(added, sending);
    return log.close();
  });
  return held === null ? null : held.done;
}

/** Gives up letters that wait. */
export const dropLetters = (world: World, keys: readonly string[]): boolean =>
  keys.length === 0 ||
  world.exclusively(() => {
    const log = openLetters(world);
    for (const line of [...log.last.values()])
      if (line.state === 'waiting' && keys.includes(line.key)) log.mark(line, 'dropped');
    log.close();
  }) !== null;

const recipientsOf = ({ letter }: Line) => 1 + letter.cc.length;

/** What became of one letter: to be written down with the next that leaves, or at the end. */
interface Fate {
  readonly key: string;
  readonly state: State;
  readonly note?: string;
}

/** How a slice of sending ended: the letters as they then stand, and how many recipients may still be written to. */
export interface Slice {
  readonly letters: Letters;
  readonly left: number;
  /** Another held the file for too long. */
  readonly isBusy: boolean;
}

/**
 * Sends letters that wait, as far as the day's quota and the time reach. Before each the intention is written, after it
 * what became of it; both under the lock, the sending itself not. Whoever dies in between leaves a letter of which
 * nobody knows whether it arrived: it is shown, and never sent again by itself.
 */
export function sendWaiting(
  world: World,
  isMeant: (line: Line) => boolean,
  draw: (letter: Confirmed) => Outcome<Outgoing>,
  isOver: () => boolean,
): Slice {
  let left = world.mail.left();
  let letters: Letters = new Map();
  let fate: Fate | null = null;
  /** Writes down what became of the last letter, and that the next one leaves if it still waits. */
  const step = (next: string | null): Line | null | undefined => {
    const held = world.exclusively(() => {
      const log = openLetters(world);
      for (const line of [...log.last.values()])
        if (line.key === fate?.key)
          log.mark(line, fate.state, fate.note === undefined ? {} : { note: fate.note });
        else if (line.state === 'leaving' && isForsaken(line, log.mine, log.moment))
          log.mark(line, 'unknown', { who: line.who, moment: line.moment });
      const line = next === null ? undefined : log.last.get(next);
      const claimed = line?.state === 'waiting' ? log.mark(line, 'leaving') : null;
      letters = log.close();
      return claimed;
    });
    if (held) fate = null;
    return held?.done;
  };
  const candidates = () =>
    [...letters.values()].filter(
      (line) => line.state === 'waiting' && isMeant(line) && recipientsOf(line) <= left,
    );
  const deliver = (line: Line, letter: Outgoing): Fate => {
    try {
      world.mail.send(letter);
      left -= recipientsOf(line);
      return { key: line.key, state: 'sent' };
    } catch {
      // Google refuses in the words of the person's language: what it left of the quota tells what it meant.
      left = Math.min(left, world.mail.left());
      if (left < recipientsOf(line)) return { key: line.key, state: 'waiting' };
      return { key: line.key, state: 'refused', note: words.refused(line.letter.to) };
    }
  };
  const ended = (isBusy: boolean): Slice => ({ letters, left, isBusy });

  if (step(null) === undefined) return ended(true);
  let isFirst = true;
  for (;;) {
    const [part] = partsOf(candidates(), drawnAtOnce);
    if (!part || (!isFirst && isOver())) return ended(false);
    for (const { line, drawn } of part.map((line) => ({ line, drawn: draw(line.letter) }))) {
      if (!isFirst && isOver()) break;
      if (recipientsOf(line) > left) continue;
      const claimed = step(line.key);
      if (claimed === undefined) return ended(true);
      if (claimed === null) continue;
      isFirst = false;
      fate = drawn.ok
        ? deliver(claimed, drawn.value)
        : { key: line.key, state: 'refused', note: drawn.issues[0]?.message ?? words.gone };
    }
    // A letter that left is told even where another holds the file for long.
    if (step(null) === undefined && step(null) === undefined) return ended(true);
  }
}
