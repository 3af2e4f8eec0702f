import type { SheetView } from '../host/http/wire';
import { addressOf, type Place } from './address';

type Merge = SheetView['merges'][number];

/** The merged cells of a sheet, by their places. */
export interface Merges {
  /** The merge that begins at a place. */
  from(place: Place): Merge | undefined;
  /** Whether a place lies in a merge without being its first cell. */
  covers(place: Place): boolean;
  /** The first cell of the merged cells a place lies in, or itself. */
  anchorOf(place: Place): Place;
}

export function mergesOf({ merges }: Pick<SheetView, 'merges'>): Merges {
  const first = new Map(merges.map((merge) => [addressOf(merge), merge]));
  const covered = new Map<string, Merge>();
  for (const merge of merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row++) {
      for (let column = merge.column; column < merge.column + merge.columns; column++) {
        if (row !== merge.row || column !== merge.column) covered.set(addressOf({ row, column }), merge);
      }
    }
  }
  return {
    from: (place) => first.get(addressOf(place)),
    covers: (place) => covered.has(addressOf(place)),
    anchorOf(place) {
      const merge = covered.get(addressOf(place));
      return merge ? { row: merge.row, column: merge.column } : place;
    },
  };
}
