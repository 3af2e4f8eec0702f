import type { ColumnDress, Format, ListsPlan, TabDress, Validation } from '../ports';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const headerBackground = '#0b5e50';
const headerColor = '#ffffff';

const formats: { readonly [F in Format]: string } = { text: '@', day: 'dd/mm/yyyy', number: '0.##' };

/** A new sheet, right to left, no larger than it needs to be (platform rule 18: blank cells count too). */
function newSheet(book: Book, title: string, rows: number, columns: number): Sheet {
  const sheet = book.insertSheet(title, book.getSheets().length);
  sheet.setRightToLeft(true);
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (hasRows > rows) sheet.deleteRows(rows + 1, hasRows - rows);
  if (hasColumns > columns) sheet.deleteColumns(columns + 1, hasColumns - columns);
  if (hasColumns < columns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
  return sheet;
}

function validationOf(book: Book, plan: Validation): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const rule = SpreadsheetApp.newDataValidation().setHelpText(plan.help).setAllowInvalid(true);
  switch (plan.kind) {
    case 'list':
      return rule.requireValueInList([...plan.words], true).setAllowInvalid(!plan.strict).build();
    case 'range': {
      const lists = book.getSheetByName(plan.tab);
      return lists && rule.requireValueInRange(lists.getRange(2, plan.column, lists.getMaxRows() - 1), true).build();
    }
    case 'day':
      return rule.requireDate().build();
    default:
      return plan.to === null
        ? rule.requireNumberGreaterThanOrEqualTo(plan.from).build()
        : rule.requireNumberBetween(plan.from, plan.to).build();
  }
}

/** Where each planned column stands; the missing ones are added after the last, their headers written. */
function placed(sheet: Sheet, columns: readonly ColumnDress[], same: (header: string, other: string) => boolean) {
  const header = (sheet.getRange('1:1').getValues()[0] ?? []).map(String);
  let last = header.length;
  while (last > 0 && header[last - 1] === '') last -= 1;
  const missing = columns.filter(({ header: wanted }) => !header.some((text) => same(text, wanted)));
  if (missing.length > 0) {
    const room = sheet.getMaxColumns();
    if (last + missing.length > room) sheet.insertColumnsAfter(room, last + missing.length - room);
    sheet.getRange(1, last + 1, 1, missing.length).setValues([missing.map((column) => column.header)]);
  }
  const now = [...header.slice(0, last), ...missing.map((column) => column.header)];
  return columns.map((column) => ({
    column,
    at: now.findIndex((text) => same(text, column.header)) + 1,
    isNew: missing.includes(column),
  }));
}

function dressTab(book: Book, { title, columns, room, hidden }: TabDress, same: (a: string, b: string) => boolean) {
  const existing = book.getSheetByName(title);
  const sheet = existing ?? newSheet(book, title, room + 1, columns.length);
  if (existing && !sheet.isRightToLeft()) sheet.setRightToLeft(true);
  if (sheet.getFrozenRows() < 1) sheet.setFrozenRows(1);
  const rows = sheet.getMaxRows() - 1;
  if (rows < 1) return;
  const lastTyped = existing ? sheet.getLastRow() : 1;
  for (const { column, at, isNew } of placed(sheet, columns, same)) {
    const header = sheet.getRange(1, at);
    header.setFontWeight('bold').setBackground(headerBackground).setFontColor(headerColor).setWrap(true);
    header.setVerticalAlignment('middle').setNote(column.note);
    // The format of a typed cell is left alone: as plain text its number or its day would turn into letters.
    const untyped = isNew ? 1 : Math.max(lastTyped, 1);
    if (untyped < rows + 1)
      sheet.getRange(untyped + 1, at, rows + 1 - untyped).setNumberFormat(formats[column.format]);
    if (column.validation)
      sheet.getRange(2, at, rows).setDataValidation(validationOf(book, column.validation));
    if (!existing || isNew) {
      sheet.setColumnWidth(at, column.width);
      sheet.getRange(2, at, rows).setWrap(true).setVerticalAlignment('top');
    }
    if (column.hidden) sheet.hideColumns(at);
  }
  if (hidden && !sheet.isSheetHidden()) sheet.hideSheet();
}

/** Makes and completes input tabs; a blank sheet that was alone before is taken away. */
export function dressTabs(book: Book, tabs: readonly TabDress[], same: (a: string, b: string) => boolean): void {
  const before = book.getSheets();
  for (const tab of tabs) dressTab(book, tab, same);
  const [only] = before;
  const isOurs = only && tabs.some(({ title }) => title === only.getName());
  if (only && before.length === 1 && !isOurs && only.getLastRow() === 0) book.deleteSheet(only);
}

/** Writes قوائم whole, as plain text, hidden. */
export function writeLists(book: Book, { title, cells }: ListsPlan): void {
  const width = cells[0]?.length ?? 0;
  const sheet = book.getSheetByName(title) ?? newSheet(book, title, cells.length, width);
  const room = sheet.getMaxRows();
  if (room < cells.length) sheet.insertRowsAfter(room, cells.length - room);
  sheet.getRange(1, 1, sheet.getMaxRows(), width).clearContent().setNumberFormat('@');
  sheet.getRange(1, 1, cells.length, width).setValues(cells.map((line) => [...line]));
  if (!sheet.isSheetHidden()) sheet.hideSheet();
}
