import type { PrintLook, PrintPlan } from '../ports';
import { type cellsIn, formatOf } from './cells';
import { markTab, tabFinder } from './marks';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Dress {
  readonly size: number;
  readonly isBold: boolean;
  readonly isCentred: boolean;
  readonly isFramed: boolean;
  readonly background: string | null;
}

const plain: Dress = { size: 10, isBold: false, isCentred: false, isFramed: false, background: null };

/** How the cells of each role look: black on white, as any printer can. */
const looks: { readonly [L in PrintLook]: Dress } = {
  letterhead: { ...plain, isBold: true, isCentred: true },
  title: { ...plain, size: 12, isBold: true, isCentred: true, isFramed: true },
  heading: { ...plain, isBold: true },
  text: plain,
  quiet: { ...plain, size: 9 },
  columns: { ...plain, isBold: true, isFramed: true, background: '#eeeeee' },
  row: { ...plain, isFramed: true },
  total: { ...plain, isBold: true, isFramed: true, background: '#eeeeee' },
  signature: { ...plain, isBold: true, isCentred: true },
};

/** A sheet of exactly this many rows and columns, blank, whatever stood there before. */
function blankSheet(book: Book, { title, rows, widths }: PrintPlan): Sheet {
  const existing = tabFinder(book)(title);
  const sheet = existing ?? book.insertSheet(title, book.getSheets().length);
  if (existing) {
    const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
    all.breakApart();
    all.clear();
  } else markTab(sheet, title);
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (hasRows > rows.length) sheet.deleteRows(rows.length + 1, hasRows - rows.length);
  if (hasRows < rows.length) sheet.insertRowsAfter(hasRows, rows.length - hasRows);
  if (hasColumns > widths.length) sheet.deleteColumns(widths.length + 1, hasColumns - widths.length);
  if (hasColumns < widths.length) sheet.insertColumnsAfter(hasColumns, widths.length - hasColumns);
  return sheet;
}

/** Rows that follow one another and are alike: where each stretch begins, and how many they are. */
function stretches<T>(rows: readonly T[], alike: (row: T) => string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  rows.forEach((row, index) => {
    const last = found[found.length - 1];
    if (last && alike(rows[index - 1] as T) === alike(row)) last[1] += 1;
    else found.push([index, 1]);
  });
  return found;
}

/**
 * Writes a tab to be printed from, one page wide: values, frames, joined cells, heights. A script sets neither the
 * direction of the paper nor where pages end; Google's print dialog fits the width by itself (decision 29).
 */
export function printTab(book: Book, plan: PrintPlan, held: ReturnType<typeof cellsIn>['held']): void {
  const { rows, widths, isLeftToRight } = plan;
  const sheet = blankSheet(book, plan);
  sheet.setRightToLeft(!isLeftToRight);
  sheet.setHiddenGridlines(true);
  widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  const all = sheet.getRange(1, 1, rows.length, widths.length);
  const grid = <T>(blank: T, pick: (of: PrintPlan['rows'][number]['cells'][number]) => T): T[][] =>
    rows.map(({ cells }) => {
      const line = widths.map(() => blank);
      for (const of of cells) line[of.at] = pick(of);
      return line;
    });
  const each = <T>(pick: (dress: Dress) => T): T[][] =>
    rows.map(({ look }) => widths.map(() => pick(looks[look])));
  const start = isLeftToRight ? 'left' : 'right';
  all
    .setNumberFormats(grid('@', ({ cell }) => formatOf(cell)))
    .setValues(grid('' as ReturnType<typeof held>, ({ cell }) => held(cell)))
    .setFontSizes(each(({ size }) => size))
    .setFontWeights(each(({ isBold }) => (isBold ? 'bold' : 'normal')))
    .setBackgrounds(each(({ background }) => background))
    .setHorizontalAlignments(
      rows.map(({ look, cells }) => {
        const line = widths.map(() => (looks[look].isCentred ? 'center' : start));
        for (const { at, isCentred } of cells) if (isCentred) line[at] = 'center';
        return line;
      }),
    )
    .setVerticalAlignment('middle')
    .setWrap(true)
    .setTextDirection(SpreadsheetApp.TextDirection[isLeftToRight ? 'LEFT_TO_RIGHT' : 'RIGHT_TO_LEFT']);
  const shapeOf = ({ look, cells }: PrintPlan['rows'][number]) =>
    `${looks[look].isFramed} ${cells.map(({ at, span }) => `${at}+${span}`).join(' ')}`;
  for (const [from, count] of stretches(rows, shapeOf)) {
    const row = rows[from] as PrintPlan['rows'][number];
    for (const { at, span } of row.cells)
      if (span > 1) sheet.getRange(from + 1, at + 1, count, span).mergeAcross();
    if (looks[row.look].isFramed)
      sheet
        .getRange(from + 1, 1, count, widths.length)
        .setBorder(true, true, true, true, true, true, '#777777', SpreadsheetApp.BorderStyle.SOLID);
  }
  // Joined cells do not grow by themselves.
  for (const [from, count] of stretches(rows, ({ lines, look }) => `${lines} ${look === 'title'}`)) {
    const { lines, look } = rows[from] as PrintPlan['rows'][number];
    sheet.setRowHeights(from + 1, count, look === 'title' ? 32 + 22 * (lines - 1) : 21 + 16 * (lines - 1));
  }
  book.setActiveSheet(sheet);
}
