/**
 * The one place where keys land: a text area over the active cell, invisible until one types, and its twin, the cell
 * bar. Typing opens it; so do F2, a double click and the bar.
 */
import { addressOf, type Place } from './address';
import { h } from './element';
import type { Grid } from './grid';
import { words } from './words';

/** How the editor was opened: `over` by typing (arrows leave the cell), `within` by F2 (arrows move in the text). */
export type Mode = 'closed' | 'over' | 'within' | 'bar';

export interface Editor {
  readonly element: HTMLTextAreaElement;
  readonly bar: HTMLTextAreaElement;
  readonly mode: Mode;
  readonly text: string;
  /** Follows the active cell while closed: what the bar shows and where the area waits. */
  rest(place: Place, text: string, label: string): void;
  open(mode: Exclude<Mode, 'closed'>, text?: string): void;
  write(text: string): void;
  close(): void;
  follow(): void;
  focus(): void;
}

export function editor(grid: Grid, opened: (text: string) => void, written: (text: string) => void): Editor {
  const attrs = { spellcheck: 'false', autocomplete: 'off', rows: 1 };
  const element = h('textarea', {
    class: 'editor',
    dir: 'auto',
    attrs: { ...attrs, 'aria-label': words.editor },
  });
  const bar = h('textarea', {
    class: 'bar-text',
    dir: 'auto',
    attrs: { ...attrs, 'aria-label': words.content },
  });
  let mode: Mode = 'closed';
  let place: Place = { row: 0, column: 0 };
  let resting = '';

  const settle = () => {
    const box = grid.boxOf(place);
    const within = grid.element.getBoundingClientRect();
    const rightToLeft = grid.scroller.dir === 'rtl';
    element.style.top = `${box.top - within.top}px`;
    element.style.minWidth = `${box.width}px`;
    element.style.minHeight = `${box.height}px`;
    element.style.left = rightToLeft ? 'auto' : `${box.left - within.left}px`;
    element.style.right = rightToLeft ? `${within.right - box.right}px` : 'auto';
    const room = rightToLeft ? box.right - within.left : within.right - box.left;
    element.style.maxWidth = `${Math.max(box.width, Math.min(room - 4, 420))}px`;
    if (mode === 'closed') return;
    element.style.height = 'auto';
    element.style.height = `${Math.max(box.height, element.scrollHeight)}px`;
  };

  const open = (how: Exclude<Mode, 'closed'>, text: string) => {
    const first = mode === 'closed';
    mode = how;
    element.classList.add('open');
    element.value = text;
    if (bar.value !== text) bar.value = text;
    settle();
    if (first) opened(text);
  };

  element.addEventListener('input', () => {
    if (mode === 'closed') open('over', element.value);
    bar.value = element.value;
    settle();
    written(element.value);
  });
  bar.addEventListener('input', () => {
    if (mode === 'closed') open('bar', bar.value);
    element.value = bar.value;
    settle();
    written(bar.value);
  });
  bar.addEventListener('focus', () => {
    if (mode === 'closed') open('bar', bar.value);
    else mode = 'bar';
  });

  return {
    element,
    bar,
    get mode() {
      return mode;
    },
    get text() {
      return element.value;
    },
    rest(next, text, label) {
      place = next;
      if (mode !== 'closed') return settle();
      resting = text;
      bar.value = text;
      element.value = '';
      element.setAttribute('aria-label', `${addressOf(next)}: ${label}`);
      settle();
    },
    open(how, text = resting) {
      open(how, text);
      const target = how === 'bar' ? bar : element;
      target.focus({ preventScroll: true });
      target.setSelectionRange(text.length, text.length);
    },
    write(text) {
      element.value = text;
      bar.value = text;
      settle();
    },
    close() {
      mode = 'closed';
      element.classList.remove('open');
      element.value = '';
      element.style.height = '';
      bar.value = resting;
      element.focus({ preventScroll: true });
    },
    follow: settle,
    focus: () => element.focus({ preventScroll: true }),
  };
}
