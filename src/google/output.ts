import { fingerprint } from '../fingerprint';
import type { Fill, Look, OutputPlan } from '../ports';
import { type cellsIn, formatOf } from './cells';
import { markTab, tabFinder } from './marks';
import { type Drawn, drawnOn, writeChart } from './outputCharts';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Holding = ReturnType<typeof cellsIn>['held'];

interface Dress {
  readonly background: string | null;
  readonly color: string;
  readonly weight: 'bold' | 'normal';
}

const ink = '#1f2d2b';

/** How each row of an output table looks. */
const looks: { readonly [L in Look]: Dress } = {
  title: { background: null, color: '#0b5e50', weight: 'bold' },
  notice: { background: null, color: '#8a5a00', weight: 'normal' },
  note: { background: null, color: '#5b6b68', weight: 'normal' },
  heading: { background: '#0b5e50', color: '#ffffff', weight: 'bold' },
  columns: { background: '#e4f0ed', color: ink, weight: 'bold' },
  row: { background: null, color: ink, weight: 'normal' },
  blank: { background: null, color: ink, weight: 'normal' },
};

/** A sheet's size, from handles alone: asking the sheet itself would cost a call each. */
const sizeOf = (sheet: Sheet) => ({
  rows: sheet.getRange('A:A').getNumRows(),
  columns: sheet.getRange('1:1').getNumColumns(),
});

/** Columns left blank beside a table, for its charts to lie on. */
const underCharts = 8;

const widen = (sheet: Sheet, widths: OutputPlan['widths']) =>
  widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });

/** A new output sheet, right to left, as wide as its table; protected once, when it is made. */
function newOutput(book: Book, { title, widths, rows, charts, protection }: OutputPlan): Sheet {
  const sheet = book.insertSheet(title, book.getSheets().length);
  const wanted = { rows: rows.length, columns: widths.length + (charts.length > 0 ? underCharts : 0) };
  const size = sizeOf(sheet);
  if (size.rows > wanted.rows) sheet.deleteRows(wanted.rows + 1, size.rows - wanted.rows);
  if (size.columns > wanted.columns) sheet.deleteColumns(wanted.columns + 1, size.columns - wanted.columns);
  markTab(sheet, title);
  sheet.setRightToLeft(true);
  sheet.setHiddenGridlines(true);
  widen(sheet, widths);
  sheet.getRange('1:1').setFontSize(14);
  protect(sheet, protection);
  return sheet;
}

/** Grows a sheet to its table; what a longer table left below is cleared. */
function resize(sheet: Sheet, { rows, widths }: OutputPlan) {
  const size = sizeOf(sheet);
  if (size.rows < rows.length) sheet.insertRowsAfter(size.rows, rows.length - size.rows);
  if (size.columns < widths.length) sheet.insertColumnsAfter(size.columns, widths.length - size.columns);
  if (size.rows > rows.length)
    sheet.getRange(rows.length + 1, 1, size.rows - rows.length, size.columns).clear();
}

/** Generated tabs are warning-only, never more: people may look at them as they like (platform rule 21). */
function protect(sheet: Sheet, description: string) {
  const own = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (own.some((protection) => protection.getDescription() === description)) return;
  sheet.protect().setDescription(description).setWarningOnly(true);
}

/** Takes away what the page of another level left in the tab. */
function clearOther(sheet: Sheet, drawn: readonly Drawn[], { gone = [], widths }: OutputPlan) {
  const stale = drawn.filter(({ title }) => gone.includes(String(title)));
  for (const { chart } of stale) sheet.removeChart(chart);
  if (stale.length > 0) widen(sheet, widths);
}

/** The block of an output tab: formats first, so that no text becomes a formula; then its values in one call. */
function writeBlock(sheet: Sheet, { rows, widths }: OutputPlan, held: Holding) {
  sheet
    .getRange(1, 1, rows.length, widths.length)
    .setNumberFormats(rows.map(({ cells }) => cells.map(formatOf)))
    .setValues(rows.map(({ cells }) => cells.map(held)));
}

function dressBlock(sheet: Sheet, { rows, widths }: OutputPlan) {
  const each = <T>(pick: (dress: Dress, fill: Fill | null) => T): T[][] =>
    rows.map(({ look, fills }) =>
      Array.from({ length: widths.length }, (_, at) => pick(looks[look], fills?.[at] ?? null)),
    );
  sheet
    .getRange(1, 1, rows.length, widths.length)
    .setBackgrounds(each(({ background }, fill) => fill?.background ?? background))
    .setFontColors(each(({ color }, fill) => fill?.ink ?? color))
    .setFontWeights(each(({ weight }) => weight))
    .setVerticalAlignment('middle')
    .setHorizontalAlignment('right')
    .setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT);
}

/** Where it is remembered how the rows of the output tabs were last dressed, and what their charts draw. */
const dressed = 'dressed';

/** How the rows of a tab are to look, and its charts, in short: most builds change figures, not rows. */
const outlineOf = ({ rows, charts }: OutputPlan) =>
  fingerprint(JSON.stringify([rows.map(({ look, fills }) => (fills ? [look, fills] : look)), charts]));

/** The outlines of the last build; a store that was lost or spoiled only means dressing again. */
function outlines(store: GoogleAppsScript.Properties.Properties): Readonly<Record<string, string>> {
  try {
    return JSON.parse(store.getProperty(dressed) ?? '{}');
  } catch {
    return {};
  }
}

/**
 * Writes the output tabs, each in one block of values, with their dress and charts. Charts are read before anything
 * is written: a read after a write would make Google flush in between.
 */
export function writeOutputs(book: Book, plans: readonly OutputPlan[], held: Holding): void {
  const sheetOf = tabFinder(book);
  const store = PropertiesService.getDocumentProperties();
  const before = outlines(store);
  const there = plans.map((plan) => {
    const sheet = sheetOf(plan.title);
    const outline = outlineOf(plan);
    // Asking for the charts costs a call for each tab: only where rows or ranges changed.
    const isAsBefore = sheet !== null && before[plan.title] === outline;
    const charts = sheet && !isAsBefore && plan.charts.length > 0 ? drawnOn(sheet) : [];
    return { plan, sheet, outline, isAsBefore, charts };
  });
  const seen = there.some(({ sheet }) => !sheet) ? book.getActiveSheet() : null;
  const after: Record<string, string> = {};
  for (const { plan, sheet: existing, outline, isAsBefore, charts } of there) {
    const sheet = existing ?? newOutput(book, plan);
    after[plan.title] = outline;
    resize(sheet, plan);
    writeBlock(sheet, plan, held);
    if (isAsBefore) continue;
    dressBlock(sheet, plan);
    clearOther(sheet, charts, plan);
    for (const chart of plan.charts) writeChart(sheet, charts, chart);
  }
  if (JSON.stringify(after) !== JSON.stringify(before)) store.setProperty(dressed, JSON.stringify(after));
  // A new sheet comes to the front; whoever works stays where they were.
  if (seen) book.setActiveSheet(seen);
}
