/** The list under a cell whose rule is a list: searched as one types, at most fifty values shown. */
import { h } from './element';
import { fold } from './fold';
import { words } from './words';

export interface DropDown {
  readonly element: HTMLElement;
  readonly open: boolean;
  show(box: DOMRect, choices: readonly string[], typed: string): void;
  filter(typed: string): void;
  /** Moves the highlight. */
  move(by: 1 | -1): void;
  /** The highlighted value put in its place in the typed text, or nothing. */
  taken(typed: string): string | undefined;
  hide(): void;
}

const mostShown = 50;
const separator = /[،,؛\n]/;

/** A cell may hold several values, «أ، ب»: the last piece is the one being written. */
const lastPiece = (typed: string): string => typed.split(separator).at(-1)!.trim();

/** A typed text with its last piece replaced by a value of the list. */
export function completed(typed: string, value: string): string {
  const before = typed.slice(0, typed.length - typed.split(separator).at(-1)!.length).trimEnd();
  return before === '' ? value : `${before} ${value}`;
}

export function dropDown(pick: (value: string) => void): DropDown {
  const list = h('div', { class: 'choices', attrs: { role: 'listbox', 'aria-label': words.choices } });
  const foot = h('div', { class: 'choices-foot' });
  const element = h('div', { class: 'drop-down', hidden: true, id: 'choices' }, list, foot);
  let all: readonly { text: string; folded: string }[] = [];
  let shown: readonly string[] = [];
  let at = -1;

  const draw = () => {
    list.replaceChildren(
      ...shown.map((text, index) =>
        h('div', {
          class: 'choice',
          dir: 'auto',
          textContent: text,
          attrs: { role: 'option', 'aria-selected': index === at },
          on: {
            // The press must not take the focus from the editor.
            mousedown: (event) => event.preventDefault(),
            click: () => pick(text),
          },
        }),
      ),
    );
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  };

  const filter = (typed: string, keepAll = false) => {
    const wanted = keepAll ? '' : fold(lastPiece(typed));
    const pieces = wanted.split(' ');
    const found =
      wanted === '' ? [...all] : all.filter(({ folded }) => pieces.every((word) => folded.includes(word)));
    // What holds the words as they were typed comes first.
    if (pieces.length > 1)
      found.sort((a, b) => Number(b.folded.includes(wanted)) - Number(a.folded.includes(wanted)));
    shown = found.slice(0, mostShown).map(({ text }) => text);
    at = keepAll ? shown.indexOf(typed) : wanted === '' || shown.length === 0 ? -1 : 0;
    foot.textContent =
      found.length > mostShown
        ? words.more(found.length - mostShown)
        : found.length === 0
          ? words.noChoice
          : '';
    foot.hidden = foot.textContent === '';
    draw();
  };

  return {
    element,
    get open() {
      return !element.hidden;
    },
    show(box, choices, typed) {
      all = choices.map((text) => ({ text, folded: fold(text) }));
      element.hidden = false;
      filter(typed, choices.includes(typed));
      element.style.minInlineSize = `${Math.max(box.width, 180)}px`;
      const own = element.getBoundingClientRect();
      const below = window.innerHeight - box.bottom > own.height + 8 || box.top < own.height;
      element.style.top = `${below ? box.bottom + 2 : box.top - own.height - 2}px`;
      const rightToLeft = document.documentElement.dir === 'rtl';
      const start = rightToLeft ? box.right - own.width : box.left;
      element.style.left = `${Math.max(4, Math.min(window.innerWidth - own.width - 4, start))}px`;
    },
    filter: (typed) => filter(typed),
    move(by) {
      if (shown.length === 0) return;
      at = (at + by + shown.length) % shown.length;
      draw();
    },
    taken(typed) {
      const value = shown[at];
      return value === undefined ? undefined : completed(typed, value);
    },
    hide() {
      element.hidden = true;
    },
  };
}
