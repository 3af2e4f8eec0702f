import type { SheetView } from '../host/http/wire';

/** Google's sizes of a fresh grid, in pixels. */
export const sizes = { column: 100, row: 21, rowHead: 46, columnHead: 24 } as const;

/** Where the columns or rows of a sheet begin; hidden ones have no length. */
export interface Axis {
  readonly count: number;
  readonly total: number;
  start(at: number): number;
  length(at: number): number;
  /** Which one lies at this distance. */
  at(distance: number): number;
  /** The next visible one in a direction, or the same when there is none. */
  step(from: number, by: 1 | -1): number;
}

/** An axis from the length of each of its parts. */
export function axis(count: number, lengthOf: (at: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let at = 0; at < count; at++) starts[at + 1] = starts[at]! + lengthOf(at);
  const bounded = (at: number) => Math.max(0, Math.min(count, at));
  const start = (at: number) => starts[bounded(at)]!;
  const length = (at: number) => start(at + 1) - start(at);
  return {
    count,
    total: starts[count]!,
    start,
    length,
    at(distance) {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= distance) low = middle;
        else high = middle - 1;
      }
      return Math.max(0, low);
    },
    step(from, by) {
      for (let at = from + by; at >= 0 && at < count; at += by) if (length(at) > 0) return at;
      return from;
    },
  };
}

export const columnAxis = (sheet: SheetView): Axis => {
  const hidden = new Set(sheet.hiddenColumns);
  return axis(sheet.columns, (at) => (hidden.has(at) ? 0 : (sheet.columnWidths[at] ?? sizes.column)));
};

/** Rows keep the height they were given; the others grow with what is wrapped in them. */
export const rowAxis = (sheet: SheetView, grown: ReadonlyMap<number, number>): Axis => {
  const hidden = new Set(sheet.hiddenRows);
  return axis(sheet.rows, (at) =>
    hidden.has(at) ? 0 : (sheet.rowHeights[at] ?? grown.get(at) ?? sizes.row),
  );
};
