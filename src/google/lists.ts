import type { ListsPlan } from '../ports';
import { markTab, tabFinder } from './marks';
import { newSheet } from './newSheet';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Drop-downs look into this many rows of a list, so that it may grow without their being made again. */
const roomForLists = 1000;

/** Writes قوائم whole, as plain text, hidden. */
export function writeLists(book: Book, { title, cells }: ListsPlan): void {
  const width = cells[0]?.length ?? 0;
  const existing = tabFinder(book)(title);
  const sheet = existing ?? newSheet(book, title, book.getSheets().length, roomForLists, width);
  const room = sheet.getRange('A:A').getNumRows();
  if (room < cells.length) sheet.insertRowsAfter(room, cells.length - room);
  sheet.getRange(1, 1, Math.max(room, cells.length), width).clearContent().setNumberFormat('@');
  sheet.getRange(1, 1, cells.length, width).setValues(cells.map((line) => [...line]));
  if (existing) return;
  markTab(sheet, title);
  sheet.hideSheet();
}
