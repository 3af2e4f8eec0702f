import type { LogPlan } from '../ports';
import { markTab, tabFinder } from './marks';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

function newLog(book: Book, { title, headers, widths, protection }: LogPlan): Sheet {
  const seen = book.getActiveSheet();
  const sheet = book.insertSheet(title, book.getSheets().length);
  markTab(sheet, title);
  sheet.setRightToLeft(true);
  const columns = sheet.getMaxColumns();
  if (columns > headers.length) sheet.deleteColumns(headers.length + 1, columns - headers.length);
  else if (columns < headers.length) sheet.insertColumnsAfter(columns, headers.length - columns);
  sheet.deleteRows(3, sheet.getMaxRows() - 2);
  sheet.getRange(1, 1, 2, headers.length).setNumberFormat('@');
  sheet
    .getRange(1, 1, 1, headers.length)
    .setValues([[...headers]])
    .setFontWeight('bold')
    .setBackground('#0b5e50')
    .setFontColor('#ffffff');
  sheet.setFrozenRows(1);
  widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.protect().setDescription(protection).setWarningOnly(true);
  book.setActiveSheet(seen);
  return sheet;
}

/** A log of before it had all its columns gets the others. */
function widened(sheet: Sheet, headers: readonly string[]): Sheet {
  try {
    sheet.getRange(1, headers.length);
  } catch {
    const there = sheet.getMaxColumns();
    sheet.insertColumnsAfter(there, headers.length - there);
    sheet.getRange(1, 1, 1, headers.length).setValues([[...headers]]);
  }
  return sheet;
}

/** A log whose making was cut short gets its headers. */
function headed(sheet: Sheet, headers: readonly string[]): void {
  const header = sheet.getRange(1, 1, 1, headers.length);
  if (header.getValues()[0]?.every((cell) => cell === ''))
    header.setNumberFormat('@').setValues([[...headers]]);
}

/** Appends lines below the last: one in a single call, many in one block; none only completes its headers. */
export function appendLines(book: Book, plan: LogPlan): void {
  const found = tabFinder(book)(plan.title);
  const sheet = found ? widened(found, plan.headers) : newLog(book, plan);
  const [line] = plan.lines;
  if (plan.lines.length === 1 && line) {
    sheet.appendRow([...line]);
    return;
  }
  if (plan.lines.length === 0) {
    headed(sheet, plan.headers);
    return;
  }
  const last = sheet.getLastRow();
  const room = sheet.getRange('A:A').getNumRows();
  const needed = last + plan.lines.length;
  if (needed > room) sheet.insertRowsAfter(room, needed - room);
  sheet
    .getRange(last + 1, 1, plan.lines.length, plan.headers.length)
    .setNumberFormat('@')
    .setValues(plan.lines.map((one) => [...one]));
}
