import type { ChartPlan } from '../ports';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

const rangeOf = (sheet: Sheet, { table }: ChartPlan) =>
  sheet.getRange(table.row, table.column, table.rows, table.columns);

/** A chart as it stands on a sheet. */
export interface Drawn {
  readonly chart: Chart;
  readonly title: unknown;
  readonly range: string | undefined;
}

/** The charts on a sheet. Ours are known by their titles; those that others made are never touched (platform rule 23). */
export const drawnOn = (sheet: Sheet): readonly Drawn[] =>
  sheet.getCharts().map((chart) => ({
    chart,
    title: chart.getOptions()?.get('title'),
    range: chart.getRanges()[0]?.getA1Notation(),
  }));

/** Draws a chart, or brings the one of its title over its range. */
export function writeChart(sheet: Sheet, drawn: readonly Drawn[], plan: ChartPlan) {
  const range = rangeOf(sheet, plan);
  const own = drawn.find(({ title }) => title === plan.title);
  if (own) {
    if (own.range === range.getA1Notation()) return;
    const moved = own.chart.modify().clearRanges().addRange(range);
    sheet.updateChart(moved.setPosition(plan.at.row, plan.at.column, 8, 4).build());
    return;
  }
  const columns = sheet
    .newChart()
    .asColumnChart()
    .setTitle(plan.title)
    .setXAxisTitle(plan.namesTitle)
    .setLegendPosition(Charts.Position.BOTTOM)
    .setColors([...plan.colours])
    .reverseCategories();
  const chart = (plan.kind === 'stackedBars' ? columns.setStacked() : columns)
    .addRange(range)
    .setNumHeaders(1)
    .setPosition(plan.at.row, plan.at.column, 8, 4)
    // The builder's own setYAxisTitle may not show on a sheet's chart (platform rule 23).
    .setOption('vAxes', { 0: { title: plan.valuesTitle } })
    .setOption('width', 640)
    .setOption('height', 340)
    .setOption('vAxis.viewWindow.min', 0);
  sheet.insertChart(
    (plan.greatest === null ? chart : chart.setOption('vAxis.viewWindow.max', plan.greatest)).build(),
  );
}
