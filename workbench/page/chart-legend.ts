import type { ChartView } from '../host/http/wire';
import { option, textOf } from './chart-options';
import { face, rtl } from './chart-words';

const legendPlaces: Readonly<Record<string, object | null>> = {
  none: null,
  bottom: { bottom: 8, left: 'center' },
  top: { top: 40, left: 'center' },
  left: { left: 8, top: 'middle', orient: 'vertical' },
  right: { right: 8, top: 'middle', orient: 'vertical' },
  in: { top: 48, right: 16 },
};

/** Where Google puts the legend of a chart: at the right, unless it was told otherwise. */
export const legendPlaceOf = ({ options }: ChartView): string =>
  textOf(option(options, 'legend.position') ?? option(options, 'legend')) || 'right';

/** A legend that lies is laid from the left by echarts: its first name must come last to stand at the right. */
const inOrder = ({ rightToLeft }: ChartView, place: string, names: readonly string[]): readonly string[] =>
  rightToLeft && ['top', 'bottom', 'in'].includes(place) ? [...names].reverse() : names;

/** The legend that tells these names. */
export function legendOf(view: ChartView, names: readonly string[]): object {
  const place = legendPlaceOf(view);
  return legendPlaces[place]
    ? {
        ...legendPlaces[place],
        show: names.length > 0,
        data: inOrder(view, place, names.map(rtl)),
        align: view.rightToLeft ? 'right' : 'left',
        itemWidth: 14,
        itemHeight: 10,
        textStyle: { ...face, fontSize: 12 },
      }
    : { show: false };
}
