import { type Axis, axis, columnAxis, rowAxis, sizes } from './layout';
import { heightFor } from './measure';
import { type Merges, mergesOf } from './merges';
import type { Store } from './store';

/** The ground a sheet is drawn on: where its columns and rows stand, what is merged, what is frozen. */
export interface Ground {
  readonly columns: Axis;
  readonly rows: Axis;
  readonly merges: Merges;
  frozenRows(): number;
  frozenHeight(): number;
  frozenWidth(): number;
  /** Measures another sheet, or the same with other tabs and sizes. */
  reset(): void;
  /** Rows grow with what is wrapped in them; told whether any between two did. */
  grow(from: number, to: number): boolean;
}

/** Of a fresh sheet, the rows whose height is known at once; the others grow as they come. */
const grownAtOnce = 400;

export function groundOf(store: Store): Ground {
  let columns = axis(0, () => 0);
  let rows = columns;
  let merges = mergesOf({ merges: [] });
  let grown = new Map<number, number>();

  const frozenRows = () => Math.min(store.sheet.frozenRows, store.sheet.rows);
  const heightOf = (row: number): number => {
    let height: number = sizes.row;
    for (const [column, cell] of store.row(row) ?? []) {
      if (cell.text === '' || merges.covers(cell) || merges.from(cell)) continue;
      height = Math.max(height, heightFor(cell, store.style(row, cell), columns.length(column)));
    }
    return height;
  };
  const measure = (from: number, to: number): boolean => {
    let changed = false;
    for (let row = from; row < to; row++) {
      if (store.sheet.rowHeights[row] !== undefined) continue;
      const height = heightOf(row);
      if ((grown.get(row) ?? sizes.row) === height) continue;
      changed = true;
      if (height === sizes.row) grown.delete(row);
      else grown.set(row, height);
    }
    return changed;
  };

  return {
    get columns() {
      return columns;
    },
    get rows() {
      return rows;
    },
    get merges() {
      return merges;
    },
    frozenRows,
    frozenHeight: () => rows.start(frozenRows()),
    frozenWidth: () => columns.start(store.sheet.frozenColumns),
    reset() {
      const { sheet } = store;
      merges = mergesOf(sheet);
      columns = columnAxis(sheet);
      grown = new Map();
      measure(0, Math.min(sheet.rows, grownAtOnce));
      rows = rowAxis(sheet, grown);
    },
    grow(from, to) {
      const changed = measure(from, Math.min(to, store.sheet.rows));
      if (changed) rows = rowAxis(store.sheet, grown);
      return changed;
    },
  };
}
