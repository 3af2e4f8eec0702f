import { letterLog, lettersView as words } from '../../src/messages/letters.ar';
import { daysBetween } from '../../src/schema/day';
import { button, h, mark } from '../element';
import { server } from '../server';
import type { Meant } from './asked';
import type { Letter } from './letterWords';
import { whomOf } from './letterWords';

type Issues = readonly { readonly message: string }[];

/** What a row asks of the page around it. */
export interface AroundRow {
  /** It was ticked, or no more. */
  readonly changed: () => void;
  readonly warn: (issues: Issues) => void;
  readonly tryOut: (asked: Meant, only: readonly string[]) => Promise<void>;
}

/** A letter as it will look: nothing in it may run. */
const previewed = (html: string, title: string): HTMLIFrameElement => {
  const frame = h('iframe', { class: 'letter', title, srcdoc: html });
  frame.setAttribute('sandbox', '');
  return frame;
};

/** The same as of some days before still waits, or has just gone: nobody gets it twice by oversight. */
const isRecent = ({ earlier }: Letter, { kind, asOf }: Meant): boolean =>
  earlier !== null &&
  kind !== 'package' &&
  (earlier.state !== 'sent' || daysBetween(earlier.asOf, asOf) <= 7);

/** How a letter stands, or how the one before it does. */
function standingOf({ state, earlier }: Letter): HTMLElement | false {
  const said =
    state !== null
      ? letterLog.states[state]
      : earlier !== null && words.earlier(letterLog.states[earlier.state], earlier.asOf);
  return said !== false && h('span', { class: 'count calm' }, said);
}

/** A letter in the list: a tick, how it stands, and its look. */
export function letterRow(letter: Letter, asked: Meant, { changed, warn, tryOut }: AroundRow) {
  const isSent = letter.state === 'sent';
  const box = h('input', {
    type: 'checkbox',
    checked: !isSent && !isRecent(letter, asked) && letter.state !== 'unknown' && letter.state !== 'leaving',
    disabled: isSent,
    on: { change: changed },
  });
  const place = h('div', { class: 'preview' });
  const open = button('link', words.open, () => void toggle());
  const toggle = async () => {
    if (place.childElementCount > 0) {
      place.replaceChildren();
      open.textContent = words.open;
      return;
    }
    open.textContent = words.working;
    const reply = await server.previewLetters({ ...asked, to: 'all', only: [letter.key] });
    const [drawn] = reply.ok ? reply.value.letters : [];
    open.textContent = drawn ? words.close : words.open;
    if (!reply.ok) return warn(reply.issues);
    if (!drawn) return;
    place.replaceChildren(
      h('p', { class: 'more' }, drawn.subject),
      h('p', { class: 'quiet' }, words.to(drawn.to)),
      drawn.cc.length > 0 ? h('p', { class: 'quiet' }, words.cc(drawn.cc)) : '',
      drawn.files.length > 0
        ? h('p', { class: 'quiet' }, asked.kind === 'package' ? words.packageFiles : words.files)
        : '',
      previewed(drawn.html, drawn.subject),
      button('plain', words.trial, () => void tryOut(asked, [letter.key])),
    );
  };
  mark(open, { 'aria-label': `${words.open}: ${letter.name || words.audiences[letter.of]}` });
  return {
    letter,
    box,
    element: h(
      'li',
      {},
      h(
        'div',
        { class: 'letter-line' },
        h('label', { class: 'tick-line' }, box, h('span', {}, ...whomOf(letter))),
        h('span', { class: 'letter-deeds' }, standingOf(letter), open),
      ),
      place,
    ),
  };
}
