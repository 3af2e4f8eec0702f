import type { World } from '../ports';
import type { Day } from '../schema/day';
import { fold } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Audience, Confirmed, Line, State } from '../sheets/outgoing';
import { keyOf } from '../sheets/outgoing';
import type { Addressed } from './addressees';
import { addressed, meantParts } from './addressees';
import { drawLetter, subjectOf } from './letterDrawing';
import { letterDesk } from './letterKinds';
import type { Outcome } from './outcome';
import { done } from './outcome';
import { lettersOf } from './outgoing';

/** `isBare`: whom it would go to, and under which subject; the letters themselves are drawn when they are looked at. */
const input = shape((of) => of.object({ ...meantParts(of), isBare: of.optional(of.flag) }));

/** A letter as it would leave. */
export interface Preview {
  readonly key: string;
  readonly of: Audience;
  /** The mentor or the CPP it is about. */
  readonly name: string;
  readonly to: string;
  readonly cc: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** The names of the files that go with it. */
  readonly files: readonly string[];
  /** What became of it already; null where it never left. */
  readonly state: State | null;
  /** The newest of the same to the same person as of another day; null where there is none that left or waits. */
  readonly earlier: { readonly state: State; readonly asOf: Day } | null;
}

export interface Previews extends Pick<Addressed, 'withoutEmail' | 'refused'> {
  readonly letters: readonly Preview[];
  /** Recipients in all, copies among them. */
  readonly recipients: number;
  /** How many the person at work may still write to today; null where they did not allow it. */
  readonly quotaLeft: number | null;
}

/** What tells letters of one kind to one person, whatever their day. */
const matterOf = ({ kind, schoolYear, of, name, to, due }: Confirmed): string =>
  JSON.stringify([kind, schoolYear, of, fold(name), fold(to), due?.paper]);

/** The newest letter of each matter that left, may have left or waits, by the lines of the log. */
function latestOf(lines: Iterable<Line>): ReadonlyMap<string, Line> {
  const latest = new Map<string, Line>();
  for (const line of lines) {
    const { state, letter, moment } = line;
    if (letter.trialOf !== undefined || state === 'refused' || state === 'dropped') continue;
    const matter = matterOf(letter);
    if ((latest.get(matter)?.moment ?? '') <= moment) latest.set(matter, line);
  }
  return latest;
}

/** Letters as they would leave, each as it will look (contract §2); nothing is sent. */
export const previewLetters = {
  input,
  run: (world: World, { isBare = false, ...meant }: Sent<typeof input>): Outcome<Previews> => {
    const desk = letterDesk(world);
    const found = addressed(desk, meant, meant.id ?? '');
    if (!found.ok) return found;
    const { letters, withoutEmail, refused } = found.value;
    const known = lettersOf(world);
    const latest = latestOf(known.values());
    const previews: Preview[] = [];
    for (const letter of letters) {
      const key = keyOf(letter);
      const { of, name, to, cc } = letter;
      const last = latest.get(matterOf(letter));
      const earlier = last && last.key !== key ? { state: last.state, asOf: last.letter.asOf } : null;
      const about = { key, of, name, to, cc, state: known.get(key)?.state ?? null, earlier };
      if (isBare) {
        previews.push({ ...about, subject: subjectOf(desk, letter), html: '', text: '', files: [] });
        continue;
      }
      const drawn = drawLetter(desk, letter);
      if (!drawn.ok) return drawn;
      const { subject, html, text, files } = drawn.value;
      previews.push({ ...about, subject, html, text, files: files.map((file) => file.name) });
    }
    return done({
      letters: previews,
      recipients: letters.reduce((sum, { cc }) => sum + 1 + cc.length, 0),
      quotaLeft: world.mail.isAllowed() ? world.mail.left() : null,
      withoutEmail,
      refused,
    });
  },
};
