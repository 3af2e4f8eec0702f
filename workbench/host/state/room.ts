import type { Command } from '../commands';
import type { Sheet, Spreadsheet } from '../model';
import { limits, Refusal } from '../refusal';

interface Land {
  readonly spreadsheet: Spreadsheet;
  apply(command: Command): void;
}

/** Throws when a spreadsheet would hold more than ten million cells, empty ones included (platform rule 18). */
export function demandRoom({ spreadsheet }: Land, more: number): void {
  const now = spreadsheet.sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (now + more > limits.cells)
    throw new Refusal(
      `This action would increase the number of cells in the workbook above the limit of ${limits.cells} cells.`,
    );
}

/** Makes a grid at least that large, as appendRow does. */
export function roomFor(land: Land, sheet: Sheet, rows: number, columns: number): void {
  const moreColumns = Math.max(0, columns - sheet.columns);
  const moreRows = Math.max(0, rows - sheet.rows);
  if (!moreRows && !moreColumns) return;
  demandRoom(land, (sheet.rows + moreRows) * (sheet.columns + moreColumns) - sheet.rows * sheet.columns);
  if (moreColumns)
    land.apply({ kind: 'insertColumns', sheet: sheet.id, at: sheet.columns, count: moreColumns });
  if (moreRows) land.apply({ kind: 'insertRows', sheet: sheet.id, at: sheet.rows, count: moreRows });
}
