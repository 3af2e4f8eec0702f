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

const nearlyAll = 0.8;

/** A row in which our columns hold nothing but headers: pasted there with what was copied. */
export interface Pasted {
  /** 1-based. */
  readonly row: number;
  /** Whether a person's own columns hold something of theirs in it. */
  readonly hasOthers: boolean;
  /** Whether nothing but headers stands in our columns. */
  readonly isWhole: boolean;
}

/** The rows that are headers pasted below the first; `ours` are the columns of the tab, 0-based. */
export function pastedHeaders(
  tab: ExpectedTab,
  grid: Anatomy['grid'],
  ours: ReadonlySet<number>,
): readonly Pasted[] {
  const header = (grid[0] ?? []).map(fold);
  const headers = new Set(tab.columns.map(({ folded }) => folded));
  const ids = new Set(tab.columns.flatMap(({ isId, folded }) => (isId ? [folded] : [])));
  return grid.slice(1).flatMap((line, index) => {
    const filled = line.flatMap((cell, at) =>
      ids.has(header[at] ?? '') || isBlank(cell) ? [] : [{ at, isHeader: headers.has(fold(cell)) }],
    );
    const own = filled.filter(({ at }) => ours.has(at));
    const held = own.filter(({ isHeader }) => isHeader).length;
    // All of them; of many, an old name among them does not make a row of data of it.
    const isWhole = held === own.length && held >= Math.min(3, tab.columns.length);
    if (!isWhole && (held < 5 || held / own.length < nearlyAll)) return [];
    const hasOthers = filled.some(
      ({ at, isHeader }) => !ours.has(at) && !isHeader && fold(line[at] ?? '') !== header[at],
    );
    return [{ row: index + 2, hasOthers, isWhole }];
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
