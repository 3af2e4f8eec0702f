/** A chart of the sheet as an SVG picture: bars, columns, lines and pies, read from right to left. */
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartView } from '../host/http/wire';
import { axes, titleRoom } from './chart-axes';
import { legendOf, legendPlaceOf } from './chart-legend';
import { isReversed, option, textOf } from './chart-options';
import { type Series, tableOf } from './chart-table';
import { face, ink, rtl, written } from './chart-words';

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

/** One green family and its neighbours, from the first degree to the last; unknown values come last, in grey. */
const palette = ['#0b6b57', '#d9a437', '#4f8fb8', '#8aa63f', '#a8627a', '#7d8f87', '#c9713a', '#5b6bb0'];

/** What charts of all types share, with a legend of these names. */
function common(view: ChartView, names: readonly string[]) {
  const { options } = view;
  const colors = option(options, 'colors');
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
    legend: legendOf(view, names),
  };
}

/** Each value as its share of its category, for Google's isStacked 'percent'. */
function shares(series: readonly Series[]): readonly Series[] {
  const totals =
    series[0]?.values.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)) ?? [];
  return series.map(({ name, values }) => ({
    name,
    values: values.map((value, at) => (totals[at] ? Math.round(((value ?? 0) / totals[at]) * 1000) / 10 : 0)),
  }));
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
  const shared = common(
    view,
    series.map(({ name }) => name),
  );
  const place = legendPlaceOf(view);
  const titled = textOf(option(options, 'title')) !== '';
  const room = titleRoom(view);
  return {
    ...shared,
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
  const place = legendPlaceOf(view);
  const hole = Number(option(view.options, 'pieHole') ?? 0);
  const data = categories.map((name, at) => ({ name: rtl(name), value: series[0]?.values[at] ?? 0 }));
  return {
    ...common(view, categories),
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
