import { formNames } from '../src/messages/forms.ar';
import { outbox as words } from '../src/messages/outbox.ar';
import { sidebar } from '../src/messages/sidebar.ar';
import { button, code, h, mark, worded } from './element';
import { notices } from './notices';
import type { GoneOut, Outbox, Waiting } from './outbox';

interface Around {
  readonly box: Outbox;
  readonly isSending: (id: string) => boolean;
  readonly isOnline: () => boolean;
  /** Sends all that waits, now. */
  readonly send: () => void;
  /** Takes a record out, onto its form. */
  readonly open: (item: Waiting) => void;
}

/** «صندوق الإرسال»: what waits for the connection, in sight until the last of it is saved. */
export function outboxView({ box, isSending, isOnline, send, open }: Around) {
  const told = notices('outbox');
  const title = h('summary', {});
  const intro = h('p', { class: 'quiet' });
  const list = h('ul', {});
  const fold = h('details', { class: 'outbox', open: true }, title, intro, list);
  /** The record whose removal is asked about. */
  let asking = '';

  const stateOf = ({ id, issues }: Waiting) =>
    isSending(id) ? 'sending' : issues ? 'refused' : ('waiting' as const);

  const again = (item: Waiting) => {
    const { issues: _, ...rest } = item;
    box.put(rest);
    send();
  };
  const deedsOf = (item: Waiting) => {
    if (isSending(item.id)) return null;
    if (asking !== item.id)
      return h(
        'div',
        { class: 'deeds' },
        button('link', words.send, () => again(item)),
        button('link', words.open, () => open(item)),
        button('link', words.drop, () => ask(item.id)),
      );
    return h(
      'div',
      { class: 'asked' },
      h('p', {}, words.dropSure),
      h(
        'div',
        { class: 'deeds' },
        button('link', words.dropYes, () => {
          asking = '';
          box.take(item.id);
          title.focus();
        }),
        button('link', words.dropNo, () => ask('')),
      ),
    );
  };
  function ask(id: string) {
    asking = id;
    draw();
    list.querySelector<HTMLElement>('.asked button:last-child')?.focus();
  }

  const line = (item: Waiting) => {
    const state = stateOf(item);
    const { form, entry, told: names, issues = [] } = item;
    const [day = '', ...others] = names;
    return h(
      'li',
      { attrs: { 'data-state': state } },
      h(
        'p',
        { class: 'what' },
        h('b', {}, formNames[form as keyof typeof formNames] ?? ''),
        entry.opened ? ` · ${words.correction}` : '',
        day === '' ? '' : ' · ',
        day === '' ? null : code(day),
        h('span', { class: 'state' }, words.states[state]),
      ),
      others.length > 0 &&
        h('p', { class: 'words' }, ...others.flatMap((text, at) => [at > 0 ? ' · ' : '', ...worded(text)])),
      ...(state === 'refused' ? issues.map(({ message }) => h('p', { class: 'why' }, message)) : []),
      deedsOf(item),
    );
  };

  const draw = () => {
    const items = box.items();
    const bad = items.filter(({ issues }) => issues).length;
    if (items.length === 0) return fold.remove();
    if (!fold.parentNode) element.append(fold);
    title.replaceChildren(
      h('b', {}, words.title),
      h(
        'span',
        {},
        [items.length > bad && words.waiting(items.length - bad), words.refused(bad)]
          .filter(Boolean)
          .join('، '),
      ),
    );
    mark(fold, { 'data-refused': bad > 0 ? true : null });
    const isAtRisk = box.isAtRisk();
    intro.hidden = items.length === bad && !isAtRisk;
    intro.textContent = isAtRisk ? words.atRisk : isOnline() ? words.online : words.offline;
    list.replaceChildren(...items.map(line));
  };
  const element = h('div', { class: 'outbox-of' }, told.element);
  box.watch(draw);
  // The browser asks before it closes the page with what it did not keep.
  addEventListener('beforeunload', (event) => box.isAtRisk() && event.preventDefault());
  for (const event of ['online', 'offline'] as const) addEventListener(event, draw);
  draw();

  return {
    element,
    /** The records that are now in the file. */
    tell: (gone: readonly GoneOut[]) =>
      told.tell({
        tone: 'good',
        title: words.sent(gone.length),
        lines: gone.map(({ saved, told: names }) =>
          h('span', {}, sidebar.receipt, ' ', code(saved.receipt), ' ', ...worded(names[1] ?? '')),
        ),
        deeds: [{ words: words.hide, do: told.clear }],
      }),
    /** Something has gone wrong with what is kept, and goes on all the same. */
    warn: (sentence: string) =>
      told.tell({ tone: 'calm', title: sentence, deeds: [{ words: words.hide, do: told.clear }] }),
  };
}
