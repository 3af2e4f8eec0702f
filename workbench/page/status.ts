/** The status line: what the last run would cost on Google, and the sum of what is chosen. */
import type { EstimateView } from '../host/http/wire';
import { h } from './element';
import { rectangleOf, type Selection } from './selection';
import type { Store } from './store';
import { words } from './words';

export interface Status {
  readonly element: HTMLElement;
  estimate(estimate: EstimateView): void;
  choice(store: Store, selection: Selection): void;
}

const mostCells = 20_000;

export function status(): Status {
  const sum = h('span', { class: 'sum' });
  const estimate = h('span', { class: 'estimate', title: words.estimateHelp });
  return {
    element: h('div', { class: 'status' }, sum, estimate),
    estimate({ low, typ, high }) {
      estimate.textContent = words.estimate(low, typ, high);
    },
    choice(store, selection) {
      const { top, left, bottom, right } = rectangleOf(selection);
      const { lastRow, lastColumn } = store.sheet;
      let total = 0;
      let count = 0;
      let walked = 0;
      for (let row = top; row <= Math.min(bottom, lastRow) && walked < mostCells; row++) {
        for (let column = left; column <= Math.min(right, lastColumn); column++, walked++) {
          const cell = store.cell(row, column);
          if (cell?.kind !== 'number') continue;
          const value = Number((cell.edit ?? cell.text).replace(',', '.'));
          if (!Number.isFinite(value)) continue;
          total += value;
          count++;
        }
      }
      sum.textContent =
        count > 1 ? words.sum(String(Number(total.toPrecision(12))).replace('.', ','), count) : '';
    },
  };
}
