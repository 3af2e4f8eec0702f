import type { ReplyOf } from '../../src/actions/index';
import { lettersView as words } from '../../src/messages/letters.ar';
import { h } from '../element';
import type { Deed, Notices } from '../notices';
import { server } from '../server';
import type { Sending } from './letterWords';
import { whomOf } from './letterWords';

type Outgoing = ReplyOf<'outgoingLetters'>;

const listOf = (letters: Sending['unknown']) =>
  h('ul', { class: 'letters' }, ...letters.map((letter) => h('li', {}, ...whomOf(letter))));

/** What waits, what nobody knows of, and why nothing may leave: told at the top, each with what to do. */
export function standingLetters(
  state: Notices,
  sendOn: (all: number, again?: string[]) => void,
  dropped: () => void,
): () => Promise<void> {
  const deedsOf = ({ waiting }: Outgoing): readonly Deed[] =>
    waiting.length === 0
      ? []
      : [
          { words: words.goOn, do: () => sendOn(waiting.length) },
          {
            words: words.drop,
            do: () =>
              void server.outgoingLetters({ drop: waiting.map(({ key }) => key) }).then(() => dropped()),
          },
        ];
  return async () => {
    const reply = await server.outgoingLetters({});
    if (!reply.ok) return;
    const { why, waiting, unknown } = reply.value;
    if (why !== null) return state.tell({ tone: 'warn', title: why });
    const deeds = deedsOf(reply.value);
    const keys = unknown.map(({ key }) => key);
    if (unknown.length > 0)
      state.tell({
        tone: 'warn',
        title: words.unknown(unknown.length),
        lines: [
          words.unknownHint,
          listOf(unknown),
          ...(waiting.length > 0 ? [words.waiting(waiting.length)] : []),
        ],
        deeds: [{ words: words.again, do: () => sendOn(unknown.length, keys) }, ...deeds],
      });
    else if (waiting.length > 0)
      state.tell({ tone: 'calm', title: words.waiting(waiting.length), lines: [listOf(waiting)], deeds });
    else state.clear();
  };
}
