import type { Draft } from '../src/schema/entity';
import { fold, isBlank } from '../src/schema/fold';
import type { Kind } from '../src/schema/kind';
import { separator, severalTexts } from '../src/schema/kinds';
import type { Known } from '../src/schema/known';

/** A field that the file and the person both changed since a row was opened: what it held, and what each made of it. */
export interface Clash {
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
}

const breaks = /\r\n|[\n\r\u2028\u2029]/;

/** What a line says, whatever bullet stands before it. */
const said = (line: string) => fold(line.replace(/^\s*(?:[-–•*]\s*)+/, ''));

const linesOf = (text: string) => text.split(breaks).filter((line) => !isBlank(line));

/** The items of two lists, theirs first, each once; what one side took away of the list they began with stays away. */
function joined(before: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const [began, ours, others] = [before, mine, theirs].map((items) => new Set(items.map(said)));
  const heard = new Set<string>();
  return [...theirs, ...mine].filter((item) => {
    const word = said(item);
    const isTakenAway = began?.has(word) && !(ours?.has(word) && others?.has(word));
    if (isTakenAway || heard.has(word)) return false;
    heard.add(word);
    return true;
  });
}

/** Two texts of one line in one; where one holds the other, that one says both. */
function side(mine: string, theirs: string): string {
  if (fold(theirs).includes(fold(mine))) return theirs;
  if (fold(mine).includes(fold(theirs))) return mine;
  return `${theirs.trim()} – ${mine.trim()}`;
}

/**
 * Both texts of a clash in one: the lines or the choices of either, or one text beside the other; null where that makes
 * no sense: in a name that others refer to, in a day, a number, one choice of a list, or where one side is blank.
 */
export function bothOf(
  { before, mine, theirs }: Clash,
  kind: Kind<unknown>,
  isKey: boolean,
  known: Known,
): string | null {
  if (isKey || isBlank(mine) || isBlank(theirs)) return null;
  const { control } = kind.control;
  const both =
    control === 'lines'
      ? joined(linesOf(before), linesOf(mine), linesOf(theirs)).join('\n')
      : control === 'severalChoices'
        ? joined(severalTexts(before), severalTexts(mine), severalTexts(theirs)).join(separator)
        : control === 'text'
          ? side(mine, theirs)
          : '';
  return both !== '' && both !== mine && both !== theirs && kind.read(both, known).ok ? both : null;
}

/** The lines of a text, each with whether the other text says it too. */
export function besideOther(
  text: string,
  other: string,
): readonly { readonly line: string; readonly isShared: boolean }[] {
  const others = new Set(linesOf(other).map(said));
  return linesOf(text).map((line) => ({ line, isShared: others.has(said(line)) }));
}

/** A line of سجل العمليات, as far as it tells who wrote what. */
interface Logged {
  readonly verb: string;
  readonly who: string;
  readonly moment: string;
  readonly after: Draft | null;
}

/** The entry, of a row's newest first, that wrote a field as it now stands; null where a hand did, in the tab itself. */
export function writerOf<E extends Logged>(
  entries: readonly E[],
  field: string,
  isNow: (text: string) => boolean,
): E | null {
  const last = entries.find(({ verb, after }) => verb !== 'settle' && typeof after?.[field] === 'string');
  return last && isNow(String(last.after?.[field])) ? last : null;
}
