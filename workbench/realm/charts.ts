import type { Area, Chart } from '../host/model';
import { ask } from './bridge';
import { type EnumValue, enumeration } from './enums';
import { part } from './part';
import { areaOf, type SomeRange } from './places';
import { range } from './range';

/** Charts.ChartType. */
export const chartType = enumeration(
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
);

/** Where a chart's legend stands. */
export const position = enumeration('TOP', 'RIGHT', 'BOTTOM', 'LEFT', 'NONE');

type Draft = Omit<Chart, 'id'> & { readonly id?: number };
type ChartRange = Chart['ranges'][number];

const drafts = new WeakMap<object, { readonly sheet: number; readonly draft: Draft }>();

/** What a built chart stands for. */
export function draftOf(chart: object): Draft {
  const known = drafts.get(chart);
  if (!known) throw new Error('the workbench was given a chart it did not build');
  return known.draft;
}

/** A chart as a script sees it: what a builder built, or what stands on a sheet. */
export function embeddedChart(sheet: number, draft: Draft): object {
  const self: object = part<GoogleAppsScript.Spreadsheet.EmbeddedChart>('EmbeddedChart')({
    getChartId: () => (draft.id ?? null) as number,
    getOptions: (): object =>
      part<GoogleAppsScript.Charts.ChartOptions>('ChartOptions')({
        get: (name: string) => draft.options[name] ?? null,
      }),
    getRanges: () => draft.ranges.map(({ sheet: id, ...area }: ChartRange): object => range(id, area)),
    getContainerInfo: (): object =>
      part<GoogleAppsScript.Spreadsheet.ContainerInfo>('ContainerInfo')({
        getAnchorRow: () => draft.anchor.row + 1,
        getAnchorColumn: () => draft.anchor.column + 1,
        getOffsetX: () => draft.anchor.x,
        getOffsetY: () => draft.anchor.y,
      }),
    getNumHeaders: () => draft.headers,
    getTransposeRowsAndColumns: () => draft.transposed,
    modify: (): object => chartBuilder(sheet, draft),
  });
  drafts.set(self, { sheet, draft });
  return self;
}

/** Puts a built chart on its sheet, anew or in place of the one with its id. */
export function putChart(sheet: number, chart: object): void {
  ask('chart', 'putChart', sheet, draftOf(chart));
}

const initial: Draft = {
  type: 'COLUMN',
  ranges: [],
  options: {},
  headers: 0,
  transposed: false,
  anchor: { row: 0, column: 0, x: 0, y: 0 },
};

/** A chart in the making; a builder's method writes the option Google's documentation names for it. */
export function chartBuilder(sheet: number, from: Draft = initial): object {
  let draft = from;
  const set = (change: Partial<Draft>) => {
    draft = { ...draft, ...change };
    return self;
  };
  const option = (name: string, value: unknown) => set({ options: { ...draft.options, [name]: value } });
  const as = (type: string) => () => set({ type });
  // One builder answers for the general one and for those asBarChart and its kin give.
  const self: object = part<
    GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder &
      Omit<GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder, 'asBarChart'>
  >('EmbeddedChartBuilder')({
    asBarChart: as('BAR'),
    asColumnChart: as('COLUMN'),
    asLineChart: as('LINE'),
    asPieChart: as('PIE'),
    asTableChart: as('TABLE'),
    setChartType: (type: EnumValue) => set({ type: type.toString() }),
    getChartType: () => chartType[draft.type as keyof typeof chartType],
    addRange: (one: SomeRange) => {
      const area: Area = areaOf(one);
      return set({ ranges: [...draft.ranges, { ...area, sheet: one.getSheet().getSheetId() }] });
    },
    clearRanges: () => set({ ranges: [] }),
    getRanges: () => draft.ranges.map(({ sheet: id, ...area }: ChartRange): object => range(id, area)),
    setPosition: (row: number, column: number, x: number, y: number) =>
      set({ anchor: { row: row - 1, column: column - 1, x, y } }),
    setNumHeaders: (headers: number) => set({ headers }),
    setTransposeRowsAndColumns: (transposed: boolean) => set({ transposed }),
    setMergeStrategy: (strategy: EnumValue) => option('mergeStrategy', strategy.toString()),
    setHiddenDimensionStrategy: (strategy: EnumValue) =>
      option('hiddenDimensionStrategy', strategy.toString()),
    setOption: option,
    setTitle: (title: string) => option('title', title),
    setStacked: () => option('isStacked', true),
    // Kept under the method's own name: which axis it turns depends on the type (platform rule 23).
    reverseCategories: () => option('reverseCategories', true),
    reverseDirection: () => option('reverseDirection', true),
    setXAxisTitle: (title: string) => option('hAxis.title', title),
    setYAxisTitle: (title: string) => option('vAxis.title', title),
    setLegendPosition: (place: EnumValue) => option('legend.position', place.toString().toLowerCase()),
    setColors: (colors: readonly string[]) => option('colors', colors),
    setRange: (start: number, end: number) => {
      option('vAxis.viewWindow.min', start);
      return option('vAxis.viewWindow.max', end);
    },
    build: (): object => embeddedChart(sheet, draft),
  });
  return self;
}
