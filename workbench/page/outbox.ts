/** The outbox: what was sent, each letter drawn as a mail client would, without scripts nor anything from outside. */
import type { LetterLine, LetterView, OutboxView } from '../host/http/wire';
import { api } from './api';
import { h, icon } from './element';
import { outboxWords as words } from './outbox-words';
import { words as common } from './words';

export interface Outbox {
  /** The entry beside the menus. */
  readonly element: HTMLElement;
  /** Asks again what was sent. */
  refresh(): Promise<void>;
}

/** What a letter may load: nothing but its own styles. Mail clients keep data: pictures out too (platform rule 26). */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const drawn = (html: string): string =>
  `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>body{margin:16px;font-family:Arial,sans-serif;background:#fff}</style>${html}`;

type Way = 'wide' | 'narrow' | 'plain';
const ways: readonly Way[] = ['wide', 'narrow', 'plain'];

export function outbox(fail: (error: unknown) => void, done: () => void): Outbox {
  const count = h('span', { class: 'count', hidden: true, attrs: { 'aria-hidden': true } });
  const opener = h(
    'button',
    { class: 'outbox-opener', type: 'button', attrs: { 'aria-haspopup': 'dialog' } },
    icon('mail'),
    words.title,
    count,
  );
  const quotas = h('ul', { class: 'quotas' });
  const list = h('ul', { class: 'letters', attrs: { 'aria-label': words.list } });
  const reading = h('section', { class: 'letter', attrs: { 'aria-live': 'polite' } });
  const panes = h('div', { class: 'outbox-panes' }, list, reading);
  const empty = h(
    'div',
    { class: 'outbox-empty' },
    icon('mail'),
    h('strong', { textContent: words.empty }),
    h('p', { textContent: words.emptyHelp }),
  );
  const close = () => dialog.close();
  const dialog = h(
    'dialog',
    { class: 'dialog outbox', attrs: { 'aria-label': words.title } },
    h(
      'header',
      { class: 'dialog-head' },
      h(
        'div',
        { class: 'outbox-names' },
        h('h2', { textContent: words.title }),
        h('p', { textContent: words.help }),
      ),
      h(
        'button',
        { class: 'quiet', type: 'button', attrs: { 'aria-label': common.close }, on: { click: close } },
        icon('close'),
      ),
    ),
    quotas,
    empty,
    panes,
  );
  dialog.addEventListener('close', done);

  let shown = '';
  let way: Way = 'wide';
  let view: OutboxView = { letters: [], quotas: [] };

  const lineOf = (letter: LetterLine): HTMLElement =>
    h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          attrs: { 'data-letter': letter.id, 'aria-current': letter.id === shown },
          on: { click: () => void read(letter.id) },
        },
        h('span', { class: 'letter-to', textContent: letter.to.join('، '), dir: 'ltr' }),
        h('span', { class: 'letter-subject', textContent: letter.subject || words.noSubject, dir: 'auto' }),
        h(
          'span',
          { class: 'letter-at' },
          words.moment(letter.at),
          letter.files.length > 0 &&
            h('span', { class: 'letter-files' }, icon('clip'), words.attached(letter.files.length)),
        ),
      ),
    );

  const fact = (label: string, value: string, ltr = true) =>
    value === ''
      ? []
      : [h('dt', { textContent: label }), h('dd', { textContent: value, dir: ltr ? 'ltr' : 'auto' })];

  function body(letter: LetterView): HTMLElement {
    if (way === 'plain' || letter.html === '')
      return h('pre', { class: 'letter-text', textContent: letter.text || words.noText, dir: 'auto' });
    return h('iframe', {
      class: `letter-page ${way}`,
      title: words.letter(letter.subject),
      srcdoc: drawn(letter.html),
      attrs: { sandbox: '', referrerpolicy: 'no-referrer' },
    });
  }

  function draw(letter: LetterView): void {
    const place = h('div', { class: 'letter-place' }, body(letter));
    const choices = ways.map((one) => {
      const input = h('input', { type: 'radio', name: 'letter-way', value: one, checked: one === way });
      input.addEventListener('change', () => {
        way = one;
        place.replaceChildren(body(letter));
      });
      return h('label', {}, input, words[one]);
    });
    reading.replaceChildren(
      h('h3', { textContent: letter.subject || words.noSubject, dir: 'auto' }),
      h(
        'dl',
        {},
        ...fact(words.from, letter.name ? `${letter.name} <${letter.from}>` : letter.from || words.nobody),
        ...fact(words.to, letter.to.join(', ')),
        ...fact(words.cc, letter.cc.join(', ')),
        ...fact(words.bcc, letter.bcc.join(', ')),
        ...fact(words.replyTo, letter.replyTo),
        ...fact(words.at, words.moment(letter.at), false),
      ),
      ...(letter.files.length === 0
        ? []
        : [
            h(
              'ul',
              { class: 'files', attrs: { 'aria-label': words.attachments } },
              ...letter.files.map(({ name, size }, at) =>
                h(
                  'li',
                  {},
                  h(
                    'a',
                    {
                      href: `/api/letter-file?id=${encodeURIComponent(letter.id)}&at=${at}`,
                      attrs: { download: name },
                    },
                    icon('clip'),
                    h('bdi', { textContent: name }),
                    h('small', { textContent: words.size(size) }),
                  ),
                ),
              ),
            ),
          ]),
      h('div', { class: 'ways', attrs: { role: 'radiogroup', 'aria-label': words.ways } }, ...choices),
      place,
    );
  }

  async function read(id: string): Promise<void> {
    shown = id;
    for (const button of list.querySelectorAll('button'))
      button.setAttribute('aria-current', String(button.dataset.letter === id));
    try {
      const letter = await api.letter(id);
      if (shown === id) draw(letter);
    } catch (error) {
      fail(error);
    }
  }

  const show = () => {
    const { letters } = view;
    const none = letters.length === 0;
    count.hidden = none;
    count.textContent = String(letters.length);
    opener.setAttribute('aria-label', words.opener(letters.length));
    if (!dialog.open) return;
    empty.hidden = !none;
    panes.hidden = none;
    quotas.hidden = view.quotas.length === 0;
    quotas.replaceChildren(
      ...view.quotas.map(({ user, left, recipients }) =>
        h('li', { textContent: words.left(user, left, recipients) }),
      ),
    );
    const focused = (document.activeElement as HTMLElement | null)?.dataset.letter;
    list.replaceChildren(...letters.map(lineOf));
    if (focused !== undefined)
      list
        .querySelector<HTMLElement>(`[data-letter="${CSS.escape(focused)}"]`)
        ?.focus({ preventScroll: true });
    const [newest] = letters;
    if (newest && !letters.some(({ id }) => id === shown)) void read(newest.id);
  };

  const refresh = async () => {
    try {
      view = await api.outbox();
      show();
    } catch (error) {
      fail(error);
    }
  };

  opener.addEventListener('click', () => {
    document.body.append(dialog);
    dialog.showModal();
    show();
    void refresh();
  });
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    buttons[at + step]?.focus();
    buttons[at + step]?.click();
  });
  show();
  return { element: opener, refresh };
}
