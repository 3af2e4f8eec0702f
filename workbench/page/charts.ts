/**
 * A chart of the sheet as an SVG picture: bars, columns, lines and pies, read from right to left.
 * Over 200 lines because it is one translation, Google's options into echarts', with little to reuse between them.
 */
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartView } from '../host/http/wire';
import { type Series, tableOf } from './chart-table';

echarts.use([
  BarChart,
  LineChart,
  PieChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** Google's option of that path, `hAxis.title`, whether it was set flat or nested. */
function option(options: ChartView['options'], path: string): unknown {
  if (path in options) return options[path];
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], options);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A figure as Moroccan Arabic writes it: Western digits, a decimal comma. */
const written = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');

/** Arabic in an SVG of left-to-right boxes: each label is its own right-to-left run. */
const rtl = (text: string): string => (text === '' ? '' : `\u2067${text}\u2069`);

const pen = document.createElement('canvas').getContext('2d')!;

/** A label broken at its spaces: echarts would break Arabic between any two letters. */
function folded(text: string, width: number): string {
  pen.font = '12px Cairo';
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map(rtl).join('\n');
}

/** One green family and its neighbours, from the first degree to the last; unknown values come last, in grey. */
const palette = ['#0b6b57', '#d9a437', '#4f8fb8', '#8aa63f', '#a8627a', '#7d8f87', '#c9713a', '#5b6bb0'];

const ink = '#1b2723';
const soft = '#4a5a54';
const line = '#dbe3df';
const face = { fontFamily: 'Cairo, sans-serif', color: ink };

const legendPlaces: Readonly<Record<string, object | null>> = {
  none: null,
  bottom: { bottom: 8, left: 'center' },
  top: { top: 40, left: 'center' },
  left: { left: 8, top: 'middle', orient: 'vertical' },
  right: { right: 8, top: 'middle', orient: 'vertical' },
  in: { top: 48, right: 16 },
};

const axisTitle = (name: string) => ({
  name: rtl(name),
  nameLocation: 'middle',
  nameTextStyle: { ...face, color: soft, fontSize: 12 },
});

function common(view: ChartView, names: readonly string[]) {
  const { options } = view;
  const colors = option(options, 'colors');
  const place = textOf(option(options, 'legend.position') ?? option(options, 'legend')) || 'right';
  return {
    animation: false,
    textStyle: face,
    color: Array.isArray(colors) && colors.length > 0 ? colors.map(String) : palette,
    title: {
      text: rtl(textOf(option(options, 'title'))),
      right: view.rightToLeft ? 16 : undefined,
      left: view.rightToLeft ? undefined : 16,
      top: 10,
      textStyle: { ...face, fontSize: 15, fontWeight: 600 },
    },
    tooltip: { trigger: 'item', textStyle: face, confine: true },
    legend: legendPlaces[place]
      ? {
          ...legendPlaces[place],
          show: names.length > 0,
          data: names,
          align: view.rightToLeft ? 'right' : 'left',
          itemWidth: 14,
          itemHeight: 10,
          textStyle: { ...face, fontSize: 12 },
        }
      : { show: false },
    place,
  };
}

/** A legend that lies is laid from the left by echarts: its first name must come last to stand at the right. */
const inOrder = ({ rightToLeft }: ChartView, place: string, names: readonly string[]): readonly string[] =>
  rightToLeft && ['top', 'bottom', 'in'].includes(place) ? [...names].reverse() : names;

/** Each value as its share of its category, for Google's isStacked 'percent'. */
function shares(series: readonly Series[]): readonly Series[] {
  const totals =
    series[0]?.values.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)) ?? [];
  return series.map(({ name, values }) => ({
    name,
    values: values.map((value, at) => (totals[at] ? Math.round(((value ?? 0) / totals[at]) * 1000) / 10 : 0)),
  }));
}

/** Categories run from the right only when the script reversed them (platform rule 23), as on Google. */
const isReversed = ({ options }: ChartView): boolean =>
  option(options, 'reverseCategories') === true || Number(option(options, 'hAxis.direction')) === -1;

const verticalTitle = ({ options }: ChartView): string =>
  textOf(option(options, 'vAxis.title') ?? option(options, 'vAxes.0.title'));

/** Width the title of the upright axis takes, which echarts does not reckon with. */
const titleRoom = (view: ChartView): { readonly left: number; readonly right: number } => {
  const width = verticalTitle(view) === '' ? 0 : 24;
  return isReversed(view) ? { left: 0, right: width } : { left: width, right: 0 };
};

function axes(view: ChartView, categories: readonly string[], percent: boolean) {
  const { options, type } = view;
  const lying = type === 'BAR';
  const reversed = isReversed(view);
  const horizontal = textOf(option(options, 'hAxis.title'));
  const vertical = verticalTitle(view);
  const label = { ...face, color: soft, fontSize: 12 };
  const category = {
    type: 'category',
    data: categories.map((name) => folded(name, lying ? 130 : 92)),
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    axisLabel: { ...label, interval: 0, hideOverlap: true },
  };
  const bound = (key: string) => {
    const asked = option(options, `${lying ? 'hAxis' : 'vAxis'}.${key}`);
    return typeof asked === 'number' ? asked : undefined;
  };
  const value = {
    type: 'value',
    min: bound('viewWindow.min') ?? bound('minValue') ?? (percent ? 0 : undefined),
    max: bound('viewWindow.max') ?? bound('maxValue') ?? (percent ? 100 : undefined),
    minInterval: percent ? undefined : 1,
    splitLine: { lineStyle: { color: line } },
    axisLabel: { ...label, formatter: (at: number) => `${written(at)}${percent ? '%' : ''}` },
  };
  // The axis of values then stands at the right; bars lie from the right, their first category always at the top.
  const reading = reversed ? 'right' : 'left';
  return lying
    ? {
        xAxis: { ...value, inverse: reversed, ...axisTitle(horizontal), nameGap: 28 },
        yAxis: {
          ...category,
          inverse: true,
          position: reading,
          ...axisTitle(vertical),
          nameGap: 140,
        },
      }
    : {
        xAxis: { ...category, inverse: reversed, ...axisTitle(horizontal), nameGap: 34 },
        yAxis: { ...value, position: reading, ...axisTitle(vertical), nameGap: 40 },
      };
}

/** Columns of one category stand from the left in echarts: turned round, so that the first stands at the right. */
const mirrored = <T>(view: ChartView, series: readonly T[]): readonly T[] =>
  view.type === 'COLUMN' && isReversed(view) && !option(view.options, 'isStacked')
    ? [...series].reverse()
    : series;

function cartesian(view: ChartView): object {
  const { options, type } = view;
  const stacked = option(options, 'isStacked');
  const percent = stacked === 'percent' || stacked === 'relative';
  const { categories, series: plain } = tableOf(view);
  const series = percent ? shares(plain) : plain;
  const { place, ...shared } = common(
    view,
    series.map(({ name }) => name),
  );
  const titled = textOf(option(options, 'title')) !== '';
  const room = titleRoom(view);
  return {
    ...shared,
    legend: {
      ...shared.legend,
      data: inOrder(
        view,
        place,
        series.map(({ name }) => rtl(name)),
      ),
    },
    grid: {
      top: (titled ? 48 : 20) + (place === 'top' ? 32 : 0),
      bottom: place === 'bottom' ? 62 : 32,
      left: (place === 'left' ? 150 : 28) + room.left,
      right: (place === 'right' ? 150 : 28) + room.right,
      containLabel: true,
    },
    ...axes(view, categories, percent),
    series: mirrored(
      view,
      series.map(({ name, values }, at) => {
        const own = option(options, `series.${at}.color`);
        const color = typeof own === 'string' ? own : shared.color[at % shared.color.length];
        return {
          name: rtl(name),
          type: type === 'LINE' ? 'line' : 'bar',
          data: values,
          ...(stacked && stacked !== 'false' ? { stack: 'all' } : {}),
          itemStyle: { color },
          lineStyle: { color },
          barMaxWidth: 44,
          symbolSize: 6,
        };
      }),
    ),
  };
}

function pie(view: ChartView): object {
  const { categories, series } = tableOf(view);
  const { place, ...shared } = common(view, categories);
  const hole = Number(option(view.options, 'pieHole') ?? 0);
  const data = categories.map((name, at) => ({ name: rtl(name), value: series[0]?.values[at] ?? 0 }));
  return {
    ...shared,
    legend: {
      ...shared.legend,
      data: inOrder(
        view,
        place,
        data.map(({ name }) => name),
      ),
    },
    series: [
      {
        type: 'pie',
        radius: [`${hole * 66}%`, '66%'],
        center: [place === 'right' ? '38%' : place === 'left' ? '62%' : '50%', '54%'],
        label: {
          ...face,
          position: 'inside',
          color: '#ffffff',
          textBorderColor: ink,
          textBorderWidth: 2,
          formatter: ({ percent }: { readonly percent?: number }) => `${written(percent ?? 0)}%`,
        },
        data,
      },
    ],
  };
}

/** Draws a chart in an element. */
export function drawChart(element: HTMLElement, view: ChartView): void {
  const chart = echarts.init(element, null, { renderer: 'svg' });
  chart.setOption((view.type === 'PIE' ? pie(view) : cartesian(view)) as echarts.EChartsCoreOption);
}
