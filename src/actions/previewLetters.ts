import type { World } from '../ports';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Audience, State } from '../sheets/outgoing';
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
}

export interface Previews extends Pick<Addressed, 'withoutEmail' | 'refused'> {
  readonly letters: readonly Preview[];
  /** Recipients in all, copies among them. */
  readonly recipients: number;
  /** How many the person at work may still write to today; null where they did not allow it. */
  readonly quotaLeft: number | null;
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
    const previews: Preview[] = [];
    for (const letter of letters) {
      const key = keyOf(letter);
      const { of, name, to, cc } = letter;
      const about = { key, of, name, to, cc, state: known.get(key)?.state ?? null };
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
