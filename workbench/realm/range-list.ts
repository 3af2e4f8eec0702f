import type { Area } from '../host/model';
import type { Patch } from '../host/patch';
import { ask } from './bridge';
import { part } from './part';
import { range } from './range';

/** Ranges of one sheet that are changed in one call. */
export function rangeList(sheet: number, areas: readonly Area[]): object {
  const dress = (patch: Patch) => {
    ask('bufferedWrite', 'dressAll', sheet, areas, patch);
    return self;
  };
  const self: object = part<GoogleAppsScript.Spreadsheet.RangeList>('RangeList')({
    getRanges: (): object[] => areas.map((area) => range(sheet, area)),
    setBackground: (background: string | null): object => dress({ style: { background } }),
    setFontColor: (color: string | null): object => dress({ style: { color } }),
    setNote: (note: string | null): object => dress({ note }),
    clearNote: (): object => dress({ note: null }),
  });
  return self;
}
