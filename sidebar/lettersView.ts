import { lettersView as words } from '../src/messages/letters.ar';
import { button, h } from './element';
import type { Meant } from './letters/asked';
import { askedLetters } from './letters/asked';
import type { Sending } from './letters/letterWords';
import { listedLetters } from './letters/listed';
import { standingLetters } from './letters/standing';
import { longWork } from './longWork';
import { notices } from './notices';
import { server } from './server';
import { newId } from './uuid';
import type { Drawn, OnFile } from './views';

const sentences = ({ counts, goesOn, withoutEmail, refused }: Sending): readonly string[] => [
  ...(counts.already > 0 ? [words.already(counts.already)] : []),
  ...(goesOn === null ? [] : [words.queued(counts.queued, goesOn)]),
  ...(withoutEmail.length > 0 ? [words.withoutEmail(withoutEmail)] : []),
  ...refused.map(({ message }) => message),
];

/** «المراسلات»: whom what goes to, each letter as it will look, a trial to oneself, and the sending, once confirmed. */
export function lettersView(host: HTMLElement, around: OnFile): Drawn {
  const state = notices('top');
  const told = notices('foot');
  const work = longWork(told);
  const found = h('div', { class: 'sought' });
  const warn = (issues: readonly { readonly message: string }[]) =>
    told.tell({ tone: 'warn', title: issues[0]?.message ?? '' });
  const form = askedLetters(around, () => {
    found.replaceChildren();
    told.clear();
  });

  /** Sends slice by slice, and tells what it came to. */
  const sending = (all: number, slice: (id: string) => ReturnType<typeof server.sendLetters>) => {
    const id = newId();
    let last: Sending | null = null;
    void work.run<string>(
      {
        all,
        progress: words.progress,
        slice: async (at) => {
          const reply = await slice(at);
          if (reply.ok) last = reply.value;
          return reply;
        },
        ended: () => {
          if (last === null) return;
          const isWhole = last.refused.length === 0 && last.goesOn === null;
          told.tell({
            tone: isWhole ? 'good' : 'warn',
            title: words.sent(last.counts.sent),
            lines: sentences(last),
          });
          // What was listed is not as it was.
          found.replaceChildren();
          told.element.focus();
          void look();
        },
      },
      { done: 0, next: id },
    );
  };
  const sendOn = (all: number, again?: string[]) =>
    sending(all, async (id) => {
      const reply = await server.outgoingLetters(again ? { send: id, again } : { send: id });
      return reply.ok && reply.value.sending !== null
        ? { ok: true, value: reply.value.sending }
        : (reply as Extract<typeof reply, { ok: false }>);
    });
  const look = standingLetters(state, sendOn, () => {
    told.tell({ tone: 'calm', title: words.dropped });
    void look();
  });

  const tryOut = async (asked: Meant, only: readonly string[]) => {
    told.tell({ tone: 'calm', title: words.working });
    const reply = await server.sendLetters({ ...asked, to: 'me', only: [...only], id: newId() });
    if (!reply.ok) return warn(reply.issues);
    const [address] = reply.value.sent;
    if (address === undefined) return warn(reply.value.refused);
    told.tell({ tone: 'good', title: words.trialSent(address) });
  };

  let turn = 0;
  const show = async () => {
    const asked = form.meant();
    if (!asked) return;
    told.clear();
    found.replaceChildren(h('p', { class: 'quiet' }, words.working));
    turn += 1;
    const own = turn;
    const reply = await server.previewLetters({ ...asked, to: 'all', isBare: true });
    if (own !== turn) return;
    found.replaceChildren();
    if (!reply.ok) return warn(reply.issues);
    const listed = listedLetters(asked, reply.value, {
      isSending: work.isRunning,
      send: (meant, letters) => {
        const only = letters.map(({ key }) => key);
        sending(letters.length, (id) => server.sendLetters({ ...meant, to: 'all', only, id }));
      },
      warn,
      tryOut,
    });
    found.replaceChildren(...listed);
  };

  host.append(
    h(
      'section',
      { class: 'check' },
      h('p', { class: 'intro' }, words.intro),
      state.element,
      h(
        'div',
        { class: 'sheet' },
        ...form.elements,
        button('save', words.look, () => void show()),
      ),
      found,
      told.element,
    ),
  );
  return { shown: () => void look() };
}
