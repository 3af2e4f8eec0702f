/** Charts over the grid, at their anchors; the drawing itself is loaded when a tab first needs it. */
import type { ChartView } from '../host/http/wire';
import { api, Gone } from './api';
import type * as charts from './charts';
import { h } from './element';
import type { Grid } from './grid';
import type { Store } from './store';
import { words } from './words';

/** Google's size of a new chart. */
const fresh = { width: 600, height: 371 };

const sizeOf = (options: ChartView['options'], key: 'width' | 'height'): number =>
  typeof options[key] === 'number' ? options[key] : fresh[key];

export const titleOf = ({ options }: ChartView): string =>
  typeof options.title === 'string' ? options.title : '';

/** Draws the charts of the sheet in view, again only where they changed. */
export function chartLayer(store: Store, grid: Grid): { refresh(): Promise<void>; place(): void } {
  let sheet = -1;
  let drawn = new Map<
    number,
    { readonly view: string; readonly anchor: ChartView['anchor']; readonly element: HTMLElement }
  >();
  let drawing: Promise<typeof charts> | undefined;

  const drawer = () => {
    // A path esbuild leaves alone: charts.js is a bundle of its own.
    drawing ??= import('/charts.js' as string) as Promise<typeof charts>;
    return drawing;
  };

  const place = () => {
    const above = grid.rows().start(store.sheet.frozenRows);
    for (const { anchor, element } of drawn.values()) {
      element.style.insetBlockStart = `${grid.rows().start(anchor.row) + anchor.y - above}px`;
      element.style.insetInlineStart = `calc(var(--row-head) + ${grid.columns().start(anchor.column) + anchor.x}px)`;
    }
  };

  return {
    place,
    async refresh() {
      const { id } = store.sheet;
      if (id !== sheet) {
        grid.over.replaceChildren();
        drawn = new Map();
        sheet = id;
      }
      if (store.sheet.charts === 0 && drawn.size === 0) return;
      try {
        const [views, { drawChart }] = await Promise.all([api.charts(id), drawer()]);
        if (id !== store.sheet.id) return;
        const next: typeof drawn = new Map();
        for (const chart of views) {
          const view = JSON.stringify(chart);
          const old = drawn.get(chart.id);
          if (old?.view === view) {
            next.set(chart.id, old);
            drawn.delete(chart.id);
            continue;
          }
          const element = h('figure', {
            class: 'chart',

            attrs: { role: 'img', 'aria-label': words.chart(titleOf(chart)), 'data-chart': chart.id },
          });
          element.style.width = `${sizeOf(chart.options, 'width')}px`;
          element.style.height = `${sizeOf(chart.options, 'height')}px`;
          grid.over.append(element);
          // The picture is laid out from left to right whatever the sheet.
          const picture = h('div', { class: 'picture', dir: 'ltr' });
          element.append(picture);
          drawChart(picture, chart);
          next.set(chart.id, { view, anchor: chart.anchor, element });
        }
        for (const { element } of drawn.values()) element.remove();
        drawn = next;
        place();
      } catch (error) {
        if (!(error instanceof Gone)) throw error;
      }
    },
  };
}
