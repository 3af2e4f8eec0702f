import type { Anatomy, Block } from '../../ports';
import { fold, isBlank } from '../../schema/fold';
import { letterOf } from './columns';
import type { ExpectedTab } from './expected';

/** A block of cells as people name it: «B2:B4». */
export const nameOf = ({ row, column, rows, columns }: Block): string => {
  const last = `${letterOf(column + columns - 1)}${row + rows - 1}`;
  const first = `${letterOf(column)}${row}`;
  return first === last ? first : `${first}:${last}`;
};

/** The rows, 1-based, that hold nothing but headers of the tab: pasted there with what was copied. */
export function pastedHeaders(tab: ExpectedTab, grid: Anatomy['grid'], headerRow: number): readonly number[] {
  const headers = new Set(tab.columns.map(({ folded }) => folded));
  const id = tab.columns.findIndex(({ isId }) => isId);
  const idAt =
    id < 0 ? -1 : (grid[headerRow] ?? []).findIndex((text) => fold(text) === tab.columns[id]?.folded);
  return grid.flatMap((line, index) => {
    if (index === headerRow) return [];
    const filled = line.filter((cell, at) => at !== idAt && !isBlank(cell)).map(fold);
    const isHeader =
      filled.length >= Math.min(3, tab.columns.length) && filled.every((cell) => headers.has(cell));
    return isHeader ? [index + 1] : [];
  });
}

/** A cell that a merge has swallowed, with what is to be written into it once it stands by itself. */
export interface Swallowed {
  readonly row: number;
  readonly column: number;
}

/** The blank cells under the first of a merge that runs down one column, in rows that hold something else. */
export function swallowedBy(
  { row, column, rows, columns }: Block,
  grid: Anatomy['grid'],
): readonly Swallowed[] {
  if (columns !== 1 || row === 1) return [];
  return Array.from({ length: rows - 1 }, (_, index) => row + 1 + index).flatMap((one) => {
    const line = grid[one - 1] ?? [];
    const isRow = line.some((cell, at) => at !== column - 1 && !isBlank(cell));
    return isRow && isBlank(line[column - 1] ?? '') ? [{ row: one, column }] : [];
  });
}
