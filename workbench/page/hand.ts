/**
 * The hand on the grid: keys, mouse and clipboard, turned into movements and typing.
 * Over 200 lines because every way in shares the same few movements: keep, end, offer.
 */
import type { Edit } from '../host/http/wire';
import { type Place, placeOf } from './address';
import { api, Gone } from './api';
import { copied, emptied, pasted } from './clipboard';
import type { Cursor } from './cursor';
import { completed, type DropDown } from './drop-down';
import type { Editor } from './editor';
import type { Grid } from './grid';
import { isSingle } from './selection';
import type { Store } from './store';

export interface Held {
  readonly book: Store;
  readonly surface: Grid;
  readonly here: Cursor;
  readonly writing: Editor;
  readonly list: DropDown;
  /** Types; false when it was refused. */
  commit(edits: readonly Edit[]): Promise<boolean>;
}

export interface Hand {
  /** Ends what is being written by keeping it. */
  leave(): void;
  /** Shows the drop-down of the active cell, if its rule has one. */
  offer(): void;
  /** A value was pressed in the drop-down. */
  pick(value: string): void;
}

/** Listens to the grid, the editor and the bar. */
export function handle({ book, surface, here, writing, list, commit }: Held): Hand {
  const active = () => here.selection.active;

  const end = () => {
    list.hide();
    writing.close();
    here.tell();
  };

  const keep = (): void => {
    if (writing.mode === 'closed') return;
    const { row, column } = active();
    const cell = book.cell(row, column);
    const text = writing.text;
    end();
    if (text !== (cell?.edit ?? cell?.text ?? '')) void commit([{ sheet: book.sheet.id, row, column, text }]);
  };

  const offer = async (): Promise<void> => {
    const place = active();
    if (!book.cell(place.row, place.column)?.list) return;
    try {
      const { choices } = await api.choices(book.sheet.id, place.row, place.column);
      if (writing.mode === 'closed' || active() !== place) return;
      list.show(surface.boxOf(place), choices, writing.text);
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
    }
  };

  const take = (): void => {
    const value = list.open ? list.taken(writing.text) : undefined;
    if (value !== undefined) writing.write(value);
  };

  const after = (event: KeyboardEvent): void => {
    take();
    const back = event.shiftKey ? -1 : 1;
    const from = active();
    keep();
    if (writing.mode !== 'closed' || from !== active()) return;
    if (event.key === 'Tab') here.next(0, back);
    else here.next(back, 0);
  };

  const breakLine = (target: HTMLTextAreaElement): void => {
    target.setRangeText('\n', target.selectionStart, target.selectionEnd, 'end');
    target.dispatchEvent(new InputEvent('input'));
  };

  const openKeys = (event: KeyboardEvent): boolean => {
    const movement = /^Arrow|^Page|^Home$|^End$/.test(event.key);
    if (event.key === 'Escape') end();
    else if (event.key === 'Enter' && (event.altKey || event.ctrlKey))
      breakLine(event.target as HTMLTextAreaElement);
    else if (event.key === 'Enter' || event.key === 'Tab') after(event);
    else if (event.altKey && event.key === 'ArrowDown') void offer();
    else if (list.open && /^Arrow(Down|Up)$/.test(event.key)) list.move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'F2') writing.open('within', writing.text);
    else if (movement && writing.mode === 'over') {
      keep();
      here.move(event);
    } else return false;
    return true;
  };

  const closedKeys = (event: KeyboardEvent): boolean => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.altKey && event.key === 'ArrowDown') writing.open('within');
    else if (event.key === 'F2') writing.open('within');
    else if (event.key === 'Enter') here.next(event.shiftKey ? -1 : 1, 0);
    else if (event.key === 'Tab') here.next(0, event.shiftKey ? -1 : 1);
    else if (plain && (event.key === 'Delete' || event.key === 'Backspace'))
      void commit(emptied(book, here.selection));
    else if (event.ctrlKey && event.code === 'KeyA') {
      const { rows, columns } = book.sheet;
      here.choose({ active: { row: 0, column: 0 }, far: { row: rows - 1, column: columns - 1 } }, false);
    } else if ((event.ctrlKey || event.metaKey) && /^Key[ZY]$/.test(event.code)) {
      // The browser would bring back what was typed elsewhere.
      return true;
    } else return here.move(event);
    return true;
  };

  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const done = writing.mode === 'closed' ? closedKeys(event) : openKeys(event);
    if (done) event.preventDefault();
  };
  writing.element.addEventListener('keydown', press);
  writing.bar.addEventListener('keydown', press);

  const under = (event: MouseEvent): Place | undefined =>
    placeOf((event.target as Element).closest('[data-cell]')?.getAttribute('data-cell') ?? '');

  let dragging = false;
  surface.scroller.addEventListener('mousedown', (event) => {
    if (event.button !== 0) return;
    const target = event.target as Element;
    const place = under(event);
    const column = target.getAttribute('data-column');
    const row = target.getAttribute('data-row');
    if (!place && column === null && row === null) return;
    event.preventDefault();
    keep();
    const { rows, columns } = book.sheet;
    if (column !== null) {
      here.choose(
        { active: { row: 0, column: Number(column) }, far: { row: rows - 1, column: Number(column) } },
        false,
      );
    } else if (row !== null) {
      here.choose(
        { active: { row: Number(row), column: 0 }, far: { row: Number(row), column: columns - 1 } },
        false,
      );
    } else {
      here.go(place!, event.shiftKey);
      dragging = true;
      const box = target.closest('.listed.active')?.getBoundingClientRect();
      const arrow = 20;
      const inset =
        box && (surface.scroller.dir === 'rtl' ? event.clientX - box.left : box.right - event.clientX);
      if (inset !== undefined && inset < arrow) {
        dragging = false;
        return writing.open('within');
      }
    }
    writing.focus();
  });
  surface.scroller.addEventListener('mousemove', (event) => {
    const place = dragging && event.buttons === 1 ? under(event) : undefined;
    const { far } = here.selection;
    if (place && (place.row !== far.row || place.column !== far.column)) here.go(place, true);
  });
  document.addEventListener('mouseup', () => {
    dragging = false;
  });
  surface.scroller.addEventListener('dblclick', (event) => {
    if (under(event)) writing.open('within');
  });
  surface.scroller.addEventListener('scroll', () => list.hide(), { passive: true });
  document.addEventListener('mousedown', ({ target }) => {
    const inside = [surface.element, writing.bar, list.element].some((element) =>
      element.contains(target as Node),
    );
    if (!inside && writing.mode !== 'closed') keep();
  });

  writing.element.addEventListener('copy', (event) => {
    if (writing.mode !== 'closed') return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', copied(book, here.selection));
  });
  writing.element.addEventListener('cut', (event) => {
    if (writing.mode !== 'closed') return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', copied(book, here.selection));
    void commit(emptied(book, here.selection));
  });
  writing.element.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (writing.mode !== 'closed' || text === '') return;
    event.preventDefault();
    const edits = pasted(book, here.selection, text);
    const last = edits.at(-1)!;
    if (isSingle(here.selection))
      here.choose({ active: active(), far: { row: last.row, column: last.column } }, false);
    void commit(edits);
  });

  return {
    leave: keep,
    offer: () => void offer(),
    pick(value) {
      writing.write(completed(writing.text, value));
      keep();
    },
  };
}
