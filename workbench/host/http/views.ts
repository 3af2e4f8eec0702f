/** The state of the workbook as the page sees it: pure functions of the model. */

import { displayOf } from '../display';
import type { Cell, Chart, Sheet, Spreadsheet, Style, Validation } from '../model';
import { ruleKeeper } from './choices';
import type { BookView, CellView, ChartView, RowsView, SheetView } from './wire';

const filled = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.value !== '' || !!cell.formula);

function extent(sheet: Sheet): { lastRow: number; lastColumn: number } {
  let lastRow = -1;
  let lastColumn = -1;
  sheet.cells.forEach((row, at) => {
    for (let column = (row?.length ?? 0) - 1; column >= 0; column--) {
      if (!filled(row[column])) continue;
      lastRow = at;
      lastColumn = Math.max(lastColumn, column);
      break;
    }
  });
  return { lastRow, lastColumn };
}

const sheetView = (sheet: Sheet): SheetView => ({
  id: sheet.id,
  name: sheet.name,
  rows: sheet.rows,
  columns: sheet.columns,
  rightToLeft: sheet.rightToLeft,
  hidden: sheet.hidden,
  frozenRows: sheet.frozenRows,
  frozenColumns: sheet.frozenColumns,
  tabColor: sheet.tabColor,
  gridlinesHidden: sheet.gridlinesHidden,
  columnWidths: sheet.columnWidths,
  rowHeights: sheet.rowHeights,
  hiddenColumns: sheet.hiddenColumns,
  hiddenRows: sheet.hiddenRows,
  merges: sheet.merges,
  ...extent(sheet),
  charts: sheet.charts.length,
  protection: sheet.protections.find(({ kind }) => kind === 'SHEET')?.description ?? null,
});

/** The tabs of the workbook, without their cells. */
export const bookView = (book: Spreadsheet): BookView => ({
  name: book.name,
  activeSheet: book.activeSheet,
  sheets: book.sheets.map(sheetView),
});

const isList = ({ criteria }: Validation) => /^VALUE_IN_(LIST|RANGE)$/.test(criteria);

const kindOf = ({ value }: Cell): CellView['kind'] => {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'object') return 'date';
  return /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|ERROR!|NULL!)$/.test(value) ? 'error' : undefined;
};

/** What the editor opens with: the formula, or the whole of a number; a date as it is shown. */
const editText = (cell: Cell, text: string, locale: string): string => {
  if (cell.formula) return cell.formula;
  const plain = typeof cell.value === 'number' && !/[%ymdh]/i.test(cell.format ?? '');
  return plain ? displayOf({ value: cell.value }, locale) : text;
};

/** What a cell shows but its place and its dress. */
function contentView(cell: Cell, locale: string, keeps: (cell: Cell) => boolean) {
  const text = displayOf(cell, locale);
  const edit = editText(cell, text, locale);
  const kind = kindOf(cell);
  return {
    text,
    ...(edit === text ? {} : { edit }),
    ...(kind ? { kind } : {}),
    ...(cell.note ? { note: cell.note } : {}),
    ...(cell.validation && isList(cell.validation) ? { list: true as const } : {}),
    ...(keeps(cell) ? {} : { breaks: cell.validation?.help ?? '' }),
  };
}

/** The rows `from` up to, not including, `to` of a sheet. */
export function rowsView(book: Spreadsheet, sheet: Sheet, from: number, to: number): RowsView {
  const styles: Style[] = [];
  const places = new Map<string, number>();
  const byObject = new Map<Style, number>();
  const place = (style: Style): number => {
    const known = byObject.get(style);
    if (known !== undefined) return known;
    const key = JSON.stringify(style);
    const at = places.get(key) ?? styles.push(style) - 1;
    places.set(key, at);
    byObject.set(style, at);
    return at;
  };
  const cells: CellView[] = [];
  const keeps = ruleKeeper(book);
  for (let row = from; row < Math.min(to, sheet.rows); row++) {
    sheet.cells[row]?.forEach((cell, column) => {
      if (!cell || column >= sheet.columns) return;
      if (!filled(cell) && !cell.style && !cell.note && !cell.validation) return;
      const style = cell.style && { style: place(cell.style) };
      cells.push({ row, column, ...contentView(cell, book.locale, keeps), ...style });
    });
  }
  return { sheet: sheet.id, from, to: Math.min(to, sheet.rows), styles, cells };
}

const tableOf = (book: Spreadsheet, chart: Chart): (string | number | null)[][] => {
  const table: (string | number | null)[][] = [];
  for (const area of chart.ranges) {
    const sheet = book.sheets.find(({ id }) => id === area.sheet);
    for (let row = 0; row < area.rows; row++) {
      table[row] ??= [];
      for (let column = 0; column < area.columns; column++) {
        const cell = sheet?.cells[area.row + row]?.[area.column + column];
        const value = cell?.value ?? '';
        table[row]!.push(
          value === '' ? null : typeof value === 'number' ? value : displayOf(cell, book.locale),
        );
      }
    }
  }
  if (!chart.transposed) return table;
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? null));
};

/** The charts of a sheet with the values of their ranges. */
export const chartViews = (book: Spreadsheet, sheet: Sheet): ChartView[] =>
  sheet.charts.map((chart) => ({
    id: chart.id,
    type: chart.type,
    options: chart.options,
    anchor: chart.anchor,
    headers: chart.headers,
    rightToLeft: sheet.rightToLeft,
    table: tableOf(book, chart),
  }));
