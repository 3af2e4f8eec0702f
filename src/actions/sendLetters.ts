import type { World } from '../ports';
import type { Day } from '../schema/day';
import { daysAfter } from '../schema/day';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Audience, Line } from '../sheets/outgoing';
import { keyOf } from '../sheets/outgoing';
import type { Addressed } from './addressees';
import { addressed, meantParts } from './addressees';
import { drawLetter } from './letterDrawing';
import type { LetterDesk } from './letterKinds';
import { letterDesk } from './letterKinds';
import type { Issue, Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import type { Slice } from './outgoing';
import { confirmLetters, dropLetters, lettersOf, sendWaiting } from './outgoing';
import { sliceOfTime } from './slices';
import { isCopied } from './structure';

/** A run may take six minutes (platform rule 25); one whose client asks for the next wants to be seen moving. */
const longestCall = 240_000;
const longestSlice = 20_000;

/** A letter as the sidebar tells of it. */
export interface ToldLetter {
  readonly key: string;
  readonly kind: string;
  readonly of: Audience;
  readonly name: string;
  readonly to: string;
  readonly moment: string;
}

/** What a sending came to, all its slices together (contract §2). */
export interface Sending extends Pick<Addressed, 'withoutEmail' | 'refused'> {
  readonly sent: readonly string[];
  /** Confirmed, and still to leave. */
  readonly queued: readonly string[];
  /** Those whose fate nobody knows: a run died while they left. */
  readonly unknown: readonly ToldLetter[];
  /** Sent before, and so not sent again. */
  readonly already: readonly string[];
  /** In letters: an address may get several. */
  readonly counts: { readonly sent: number; readonly queued: number; readonly already: number };
  readonly done: number;
  readonly all: number;
  /** The sending to go on with at once; null where all is done, or the day's quota is. */
  readonly next: string | null;
  /** The day on which what is queued goes on; null where nothing waits for another day. */
  readonly goesOn: Day | null;
  readonly quotaLeft: number;
}

/** Why nothing may leave: a copied file, or a person who did not allow it. */
export function whyNothing(world: World): Issue | null {
  if (isCopied(world)) return refusal('noPermission', { why: 'copy' });
  return world.mail.isAllowed() ? null : refusal('noPermission', { why: 'notAllowed' });
}

const told = ({ key, moment, letter: { kind, of, name, to } }: Line): ToldLetter => ({
  key,
  kind,
  of,
  name,
  to,
  moment,
});

const addressesOf = (lines: readonly Line[]) => [...new Set(lines.map(({ letter }) => letter.to))];

const isUnknown = ({ state }: Line) => state === 'leaving' || state === 'unknown';

function toldOf(
  world: World,
  { letters, left }: Slice,
  sending: string,
  { letters: meant, withoutEmail, refused: bad }: Addressed,
): Sending {
  const keys = new Set(meant.map(keyOf));
  const lines = [...letters.values()].filter((line) => line.sending === sending || keys.has(line.key));
  const own = lines.filter((line) => line.sending === sending);
  const [sent, queued] = (['sent', 'waiting'] as const).map((state) =>
    own.filter((line) => line.state === state),
  ) as [Line[], Line[]];
  const already = lines.filter((line) => line.sending !== sending && line.state === 'sent');
  const fits = queued.some(({ letter: { cc } }) => 1 + cc.length <= left);
  return {
    sent: addressesOf(sent),
    queued: addressesOf(queued),
    refused: [
      ...bad,
      ...own.flatMap(({ state, letter: { to }, note = '' }) =>
        state === 'refused' ? [{ address: to, message: note }] : [],
      ),
    ],
    unknown: lines.filter(isUnknown).map(told),
    already: addressesOf(already),
    counts: { sent: sent.length, queued: queued.length, already: already.length },
    withoutEmail,
    done: own.length - queued.length,
    all: own.length,
    next: fits ? sending : null,
    goesOn: queued.length > 0 && !fits ? daysAfter(world.today(), 1) : null,
    quotaLeft: left,
  };
}

const nobody: Addressed = { letters: [], withoutEmail: [], refused: [] };

/** Confirms letters and sends what fits; the rest waits. */
function sendNow(
  world: World,
  desk: LetterDesk,
  meant: Addressed,
  sending: string,
  again: readonly string[],
  longest: number,
): Outcome<Sending> {
  const isOver = sliceOfTime(longest);
  if (!confirmLetters(world, meant.letters, sending, again)) return refused([refusal('busy', {})]);
  const slice = sendWaiting(
    world,
    (line) => line.sending === sending,
    (letter) => drawLetter(desk, letter),
    isOver,
  );
  return slice.isBusy ? refused([refusal('busy', {})]) : done(toldOf(world, slice, sending, meant));
}

const again = shape((of) => of.object({ ...meantParts(of), again: of.optional(of.texts) }));

/**
 * Sends letters that a person has seen and confirmed (contract §2): each once to each person, as many as the day's
 * quota takes, the rest on the next days. Asked again under the same `id` it goes on where it was.
 */
export const sendLetters = {
  input: again,
  run: (world: World, { again: keys = [], ...meant }: Sent<typeof again>): Outcome<Sending> => {
    const why = whyNothing(world);
    if (why) return refused([why]);
    const sending = meant.id ?? world.uuid();
    const desk = letterDesk(world);
    const found = addressed(desk, meant, sending);
    if (!found.ok) return found;
    if (meant.to === 'me' && found.value.letters.length > world.mail.left())
      return refused([refusal('quotaSpent', { goesOn: daysAfter(world.today(), 1) })]);
    return sendNow(world, desk, found.value, sending, keys, meant.id ? longestSlice : longestCall);
  },
};

const waiting = (world: World) => [...lettersOf(world).values()].filter(({ state }) => state === 'waiting');

/** «المراسلات»: what waits and what nobody knows of; `send` goes on with it, `again` sends the unknown anew, `drop` gives up. */
export const outgoingLetters = {
  input: shape(({ object, optional, texts, text }) =>
    object({ send: optional(text), again: optional(texts), drop: optional(texts) }),
  ),
  run: (
    world: World,
    {
      send,
      again: keys = [],
      drop,
    }: { send?: string | undefined; again?: string[] | undefined; drop?: string[] | undefined },
  ): Outcome<{
    readonly why: string | null;
    readonly me: string;
    readonly quotaLeft: number | null;
    readonly waiting: readonly ToldLetter[];
    readonly unknown: readonly ToldLetter[];
    readonly sending: Sending | null;
  }> => {
    const why = whyNothing(world);
    if (drop && !dropLetters(world, drop)) return refused([refusal('busy', {})]);
    let sending: Sending | null = null;
    if (send !== undefined) {
      if (why) return refused([why]);
      const letters = keys.length > 0 ? [] : waiting(world).map(({ letter }) => letter);
      const sent = sendNow(world, letterDesk(world), { ...nobody, letters }, send, keys, longestSlice);
      if (!sent.ok) return sent;
      sending = sent.value;
    }
    const lines = [...lettersOf(world).values()];
    return done({
      why: why?.message ?? null,
      me: world.email(),
      quotaLeft: world.mail.isAllowed() ? world.mail.left() : null,
      waiting: lines.filter(({ state }) => state === 'waiting').map(told),
      unknown: lines.filter(isUnknown).map(told),
      sending,
    });
  },
};
