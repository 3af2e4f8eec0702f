/** Where one stands in the grid, and what the cell bar and screen readers say of it. */
import { addressOf, type Place } from './address';
import type { Editor } from './editor';
import type { Grid } from './grid';
import { destination } from './keys';
import { isSingle, rectangleOf, type Selection, single } from './selection';
import type { Store } from './store';
import { words } from './words';

export interface Cursor {
  readonly selection: Selection;
  /** Stands on a cell; `stretch` moves the far corner only. */
  go(place: Place, stretch?: boolean): void;
  /** Chooses a rectangle, its far corner brought into view unless told not to. */
  choose(selection: Selection, reveal?: boolean): void;
  /** Carries a movement key out; false when the key is not one. */
  move(event: KeyboardEvent): boolean;
  /** To the next cell after an entry. */
  next(down: number, across: number): void;
  /** Says again what stands here: cells or sheet changed. */
  tell(): void;
  /** Each sheet keeps its own place. */
  change(sheet: number): void;
}

export function cursor(
  store: Store,
  grid: Grid,
  editor: () => Editor,
  show: (address: string, spoken: string, selection: Selection) => void,
): Cursor {
  const places = new Map<number, Selection>();
  let selection = single({ row: 0, column: 0 });

  const tell = () => {
    const { active } = selection;
    const cell = store.cell(active.row, active.column);
    const text = cell?.text || words.blank;
    grid.mark(selection);
    editor().rest(
      active,
      cell?.edit ?? cell?.text ?? '',
      [text, cell?.note, cell?.breaks].filter(Boolean).join('، '),
    );
    const box = rectangleOf(selection);
    const address = isSingle(selection)
      ? addressOf(active)
      : `${addressOf({ row: box.top, column: box.left })}:${addressOf({ row: box.bottom, column: box.right })}`;
    show(address, `${addressOf(active)} ${text}`, selection);
  };

  const choose = (next: Selection, reveal = true) => {
    selection = next;
    places.set(store.sheet.id, next);
    if (reveal) grid.reveal(next.far);
    tell();
  };

  const go = (place: Place, stretch = false) => {
    const { rows, columns } = store.sheet;
    const far = {
      row: Math.max(0, Math.min(rows - 1, place.row)),
      column: Math.max(0, Math.min(columns - 1, place.column)),
    };
    choose(stretch ? { active: selection.active, far } : single(grid.anchorOf(far)));
  };

  /** Out of a merge, a step goes on from its far side. */
  const edge = (from: Place, event: KeyboardEvent): Place => {
    const merge = store.sheet.merges.find(({ row, column }) => row === from.row && column === from.column);
    if (!merge) return from;
    const forward = event.key === (store.sheet.rightToLeft ? 'ArrowLeft' : 'ArrowRight');
    return {
      row: event.key === 'ArrowDown' ? from.row + merge.rows - 1 : from.row,
      column: forward ? from.column + merge.columns - 1 : from.column,
    };
  };

  return {
    get selection() {
      return selection;
    },
    go,
    choose,
    move(event) {
      const { rightToLeft, lastRow, lastColumn } = store.sheet;
      const from = event.shiftKey ? selection.far : edge(selection.active, event);
      const filled = ({ row, column }: Place) => !!store.cell(row, column)?.text;
      const ground = {
        rows: grid.rows(),
        columns: grid.columns(),
        rightToLeft,
        page: grid.page(),
        lastRow,
        lastColumn,
        filled,
      };
      const to = destination(event, from, ground);
      if (!to) return false;
      go(to, event.shiftKey);
      return true;
    },
    next(down, across) {
      const { row, column } = selection.active;
      go({
        row: down === 0 ? row : grid.rows().step(row, down > 0 ? 1 : -1),
        column: across === 0 ? column : grid.columns().step(column, across > 0 ? 1 : -1),
      });
    },
    tell,
    change(sheet) {
      selection = places.get(sheet) ?? single({ row: 0, column: 0 });
      const { rows, columns } = store.sheet;
      if (selection.active.row >= rows || selection.active.column >= columns)
        selection = single({ row: 0, column: 0 });
    },
  };
}
