import type { Cell } from '../model';
import { areaOf } from './a1';
import type { FileNotes } from './notes';
import type { FileRule } from './rule-read';
import type { ReadCells } from './sheet-read';

/** Puts rules on cells; blank cells alike share one object, since a rule often reigns over thousands. */
export function applyRules({ cells, rows, columns, keptOf }: ReadCells, rules: readonly FileRule[]): void {
  for (const { areas, validation } of rules) {
    if (!validation) continue;
    const alike = new Map<Cell | undefined, Cell>();
    for (const area of areas)
      for (let row = area.row; row < Math.min(area.row + area.rows, rows); row++) {
        let line = cells[row];
        if (!line) cells[row] = line = [];
        for (let column = area.column; column < Math.min(area.column + area.columns, columns); column++) {
          const cell = line[column];
          if (cell && cell.value !== '') {
            line[column] = grown(cell, { validation }, keptOf);
            continue;
          }
          const blank = alike.get(cell) ?? { value: '', ...cell, validation };
          alike.set(cell, blank);
          line[column] = blank;
        }
      }
  }
}

/** Puts notes on cells. */
export function applyNotes({ cells, keptOf }: ReadCells, { byCell }: FileNotes): void {
  for (const [name, { text }] of byCell) {
    const { row = 0, column = 0 } = areaOf(name) ?? {};
    let line = cells[row];
    if (!line) cells[row] = line = [];
    line[column] = grown(line[column] ?? { value: '' }, { note: text }, keptOf);
  }
}

/** A cell with more on it, which still goes by what the file says of it. */
function grown(cell: Cell, more: Partial<Cell>, keptOf: ReadCells['keptOf']): Cell {
  const next = { ...cell, ...more };
  const kept = keptOf.get(cell);
  if (kept) keptOf.set(next, kept);
  return next;
}
