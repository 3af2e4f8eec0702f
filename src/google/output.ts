import type { ChartPlan, Look, OutputPlan } from '../ports';
import { formatOf } from './cells';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

interface Dress {
  readonly background: string | null;
  readonly color: string;
  readonly weight: 'bold' | 'normal';
  readonly size: number;
}

const ink = '#1f2d2b';

/** How each row of an output table looks. */
const looks: { readonly [L in Look]: Dress } = {
  title: { background: null, color: '#0b5e50', weight: 'bold', size: 14 },
  notice: { background: null, color: '#8a5a00', weight: 'normal', size: 10 },
  note: { background: null, color: '#5b6b68', weight: 'normal', size: 10 },
  heading: { background: '#0b5e50', color: '#ffffff', weight: 'bold', size: 12 },
  columns: { background: '#e4f0ed', color: ink, weight: 'bold', size: 10 },
  row: { background: null, color: ink, weight: 'normal', size: 10 },
  blank: { background: null, color: ink, weight: 'normal', size: 10 },
};

/** An output sheet of just the size of its table, grown or cut to it. */
function sheetFor(book: Book, { title, widths, rows }: OutputPlan): Sheet {
  const existing = book.getSheetByName(title);
  const sheet = existing ?? book.insertSheet(title, book.getSheets().length);
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (hasRows < rows.length) sheet.insertRowsAfter(hasRows, rows.length - hasRows);
  if (hasColumns < widths.length) sheet.insertColumnsAfter(hasColumns, widths.length - hasColumns);
  if (hasRows > rows.length) sheet.getRange(rows.length + 1, 1, hasRows - rows.length, hasColumns).clear();
  if (existing) return sheet;
  sheet.setRightToLeft(true);
  sheet.setHiddenGridlines(true);
  widths.forEach((width, index) => sheet.setColumnWidth(index + 1, width));
  return sheet;
}

/** Generated tabs are warning-only, never more: people may look at them as they like (platform rule 21). */
function protect(sheet: Sheet, description: string) {
  const own = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (own.some((protection) => protection.getDescription() === description)) return;
  sheet.protect().setDescription(description).setWarningOnly(true);
}

const rangeOf = (sheet: Sheet, { table }: ChartPlan) =>
  sheet.getRange(table.row, table.column, table.rows, table.columns);

/** Our charts are known by their titles; those that others made are never touched (platform rule 23). */
function writeChart(sheet: Sheet, charts: readonly Chart[], plan: ChartPlan) {
  const range = rangeOf(sheet, plan);
  const own = charts.find((chart) => chart.getOptions()?.get('title') === plan.title);
  if (own) {
    const [drawn] = own.getRanges();
    if (drawn?.getA1Notation() === range.getA1Notation()) return;
    sheet.updateChart(
      own.modify().clearRanges().addRange(range).setPosition(plan.at.row, plan.at.column, 8, 4).build(),
    );
    return;
  }
  const columns = sheet
    .newChart()
    .asColumnChart()
    .setTitle(plan.title)
    .setXAxisTitle(plan.namesTitle)
    .setYAxisTitle(plan.valuesTitle)
    .setLegendPosition(Charts.Position.BOTTOM)
    .setColors([...plan.colours])
    .reverseCategories();
  const chart = (plan.kind === 'stackedBars' ? columns.setStacked() : columns)
    .addRange(range)
    .setNumHeaders(1)
    .setPosition(plan.at.row, plan.at.column, 8, 4)
    .setOption('width', 640)
    .setOption('height', 340)
    .setOption('vAxis.viewWindow.min', 0);
  sheet.insertChart((plan.greatest === null ? chart : chart.setOption('vAxis.viewWindow.max', plan.greatest)).build());
}

/** Writes an output tab in one block of values, its dress and its charts; rows that are no longer there are cleared. */
export function writeOutput(book: Book, plan: OutputPlan): void {
  const sheet = sheetFor(book, plan);
  const { rows, widths } = plan;
  const each = <T>(pick: (dress: Dress) => T): T[][] =>
    rows.map(({ look }) => Array.from({ length: widths.length }, () => pick(looks[look])));
  const block = sheet.getRange(1, 1, rows.length, widths.length);
  block
    .setNumberFormats(rows.map(({ cells }) => cells.map(formatOf)))
    .setValues(rows.map(({ cells }) => cells.map((cell) => cell as string)))
    .setBackgrounds(each(({ background }) => background as string))
    .setFontColors(each(({ color }) => color))
    .setFontWeights(each(({ weight }) => weight))
    .setFontSizes(each(({ size }) => size))
    .setVerticalAlignment('middle')
    .setHorizontalAlignment('right');
  protect(sheet, plan.protection);
  const charts = sheet.getCharts();
  for (const chart of plan.charts) writeChart(sheet, charts, chart);
}
