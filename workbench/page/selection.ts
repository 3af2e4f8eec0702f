/** What is chosen in the grid: one active cell, and the rectangle that stretches from an anchor to it. */
import type { Place } from './address';

export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Selection {
  /** Where typing goes. */
  readonly active: Place;
  /** The far corner of the rectangle. */
  readonly far: Place;
}

export const single = (place: Place): Selection => ({ active: place, far: place });

export const rectangleOf = ({ active, far }: Selection): Rectangle => ({
  top: Math.min(active.row, far.row),
  bottom: Math.max(active.row, far.row),
  left: Math.min(active.column, far.column),
  right: Math.max(active.column, far.column),
});

export const within = ({ top, bottom, left, right }: Rectangle, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const isSingle = ({ active, far }: Selection): boolean =>
  active.row === far.row && active.column === far.column;
