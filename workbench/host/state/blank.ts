import { randomUUID } from 'node:crypto';
import type { Sheet, Spreadsheet } from '../model';

/** A new tab as Google makes it: 1000 rows of 26 columns (platform rule 18). */
export const blankSheet = (id: number, name: string, rows = 1000, columns = 26): Sheet => ({
  id,
  name,
  rows,
  columns,
  cells: [],
  rightToLeft: false,
  hidden: false,
  frozenRows: 0,
  frozenColumns: 0,
  tabColor: null,
  gridlinesHidden: false,
  columnWidths: {},
  rowHeights: {},
  hiddenColumns: [],
  hiddenRows: [],
  merges: [],
  protections: [],
  charts: [],
  metadata: [],
});

/** A new spreadsheet: one blank tab «ورقة1», Moroccan time, Arabic of Morocco. */
export const emptySpreadsheet = (name = 'جدول بيانات بدون عنوان'): Spreadsheet => ({
  id: randomUUID(),
  name,
  timeZone: 'Africa/Casablanca',
  locale: 'ar_MA',
  sheets: [blankSheet(0, 'ورقة1')],
  activeSheet: 0,
  properties: {},
  metadata: [],
});
