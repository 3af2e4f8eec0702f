/** What a key means in the grid: a movement, or an act. Directions are the eye's: left is the next column from right to left. */
import type { Place } from './address';
import type { Axis } from './layout';

export interface Ground {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly rightToLeft: boolean;
  /** Rows of one screen. */
  readonly page: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly filled: (place: Place) => boolean;
}

const walk = (axis: Axis, from: number, by: number): number => {
  let at = from;
  for (let left = Math.abs(by); left > 0; left--) at = axis.step(at, by > 0 ? 1 : -1);
  return at;
};

/** As far as the filled cells go in a direction, or to the next filled one, or to the edge. */
function leap({ rows, columns, filled }: Ground, from: Place, down: 0 | 1 | -1, across: 0 | 1 | -1): Place {
  const next = ({ row, column }: Place): Place =>
    down !== 0
      ? { row: rows.step(row, down), column }
      : { row, column: columns.step(column, across as 1 | -1) };
  const same = (a: Place, b: Place) => a.row === b.row && a.column === b.column;
  let at = next(from);
  const through = filled(from) && filled(at);
  for (let after = next(at); !same(after, at); after = next(at)) {
    if (through ? !filled(after) : filled(at)) break;
    at = after;
  }
  return at;
}

/** Where a key leads from a cell, or nothing when it does not move. */
export function destination(event: KeyboardEvent, from: Place, ground: Ground): Place | undefined {
  const { rows, columns, rightToLeft, page, lastRow, lastColumn } = ground;
  const { row, column } = from;
  const far = event.ctrlKey || event.metaKey;
  const end: Place = {
    row: rows.step(Math.max(0, lastRow) + 1, -1),
    column: columns.step(Math.max(0, lastColumn) + 1, -1),
  };
  const first: Place = { row: rows.step(-1, 1), column: columns.step(-1, 1) };
  const across = (by: 1 | -1): Place =>
    far ? leap(ground, from, 0, by) : { row, column: columns.step(column, by) };
  const down = (by: 1 | -1): Place => (far ? leap(ground, from, by, 0) : { row: rows.step(row, by), column });
  switch (event.key) {
    case 'ArrowLeft':
      return across(rightToLeft ? 1 : -1);
    case 'ArrowRight':
      return across(rightToLeft ? -1 : 1);
    case 'ArrowDown':
      return down(1);
    case 'ArrowUp':
      return down(-1);
    case 'PageDown':
      return { row: walk(rows, row, page), column };
    case 'PageUp':
      return { row: walk(rows, row, -page), column };
    case 'Home':
      return far ? first : { row, column: first.column };
    case 'End':
      return { row: far ? end.row : row, column: end.column };
    default:
      return undefined;
  }
}
