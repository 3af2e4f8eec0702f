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

/** Appends lines below the last: one in a single call, many in one block. */
export function appendLines(book: Book, plan: LogPlan): void {
  const sheet = tabFinder(book)(plan.title) ?? newLog(book, plan);
  const [line] = plan.lines;
  if (plan.lines.length === 1 && line) {
    sheet.appendRow([...line]);
    return;
  }
  if (plan.lines.length === 0) return;
  const last = sheet.getLastRow();
  const room = sheet.getRange('A:A').getNumRows();
  const needed = last + plan.lines.length;
  if (needed > room) sheet.insertRowsAfter(room, needed - room);
  sheet
    .getRange(last + 1, 1, plan.lines.length, plan.headers.length)
    .setNumberFormat('@')
    .setValues(plan.lines.map((one) => [...one]));
}
