type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A new sheet, right to left, no larger than it needs to be: blank cells count too (platform rule 18). */
export function newSheet(book: Book, title: string, at: number, rows: number, columns: number): Sheet {
  const sheet = book.insertSheet(title, at);
  sheet.setRightToLeft(true);
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (hasRows > rows) sheet.deleteRows(rows + 1, hasRows - rows);
  if (hasColumns > columns) sheet.deleteColumns(columns + 1, hasColumns - columns);
  if (hasColumns < columns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
  return sheet;
}
