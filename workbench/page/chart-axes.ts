/** The axes of a chart: its categories and its values, each at the side where Arabic reads it. */
import type { ChartView } from '../host/http/wire';
import { isReversed, option, textOf } from './chart-options';
import { face, folded, line, rtl, soft, written } from './chart-words';

const axisTitle = (name: string) => ({
  name: rtl(name),
  nameLocation: 'middle',
  nameTextStyle: { ...face, color: soft, fontSize: 12 },
});

const verticalTitle = ({ options }: ChartView): string =>
  textOf(option(options, 'vAxis.title') ?? option(options, 'vAxes.0.title'));

/** Width the title of the upright axis takes, which echarts does not reckon with. */
export const titleRoom = (view: ChartView): { readonly left: number; readonly right: number } => {
  const width = verticalTitle(view) === '' ? 0 : 24;
  return isReversed(view) ? { left: 0, right: width } : { left: width, right: 0 };
};

/** Of the lines of a category's name: its axis's title stands below the last of them. */
const lineHeight = 16;

/** The axes of a view of these categories. */
export function axes(view: ChartView, categories: readonly string[], percent: boolean) {
  const { options, type } = view;
  const lying = type === 'BAR';
  const reversed = isReversed(view);
  const horizontal = textOf(option(options, 'hAxis.title'));
  const vertical = verticalTitle(view);
  const label = { ...face, color: soft, fontSize: 12 };
  const names = categories.map((name) => folded(name, lying ? 130 : 92));
  const lines = Math.max(1, ...names.map((name) => name.split('\n').length));
  const category = {
    type: 'category',
    data: names,
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    axisLabel: { ...label, lineHeight, interval: 0, hideOverlap: true },
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
        xAxis: { ...category, inverse: reversed, ...axisTitle(horizontal), nameGap: 18 + lines * lineHeight },
        yAxis: { ...value, position: reading, ...axisTitle(vertical), nameGap: 40 },
      };
}
