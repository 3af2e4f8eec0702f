import type { Area } from '../host/model';
import { ask } from './bridge';
import { part } from './part';
import { range } from './range';

/** A search for text in an area; findAll and findNext each scan the whole of it. */
export function textFinder(id: number, area: Area, text: string): object {
  let entire = false;
  let cased = false;
  let next = 0;
  const found = () => ask<[number, number][]>('finder', 'find', id, area, String(text), entire, cased);
  const at = ([row, column]: [number, number]): object => range(id, { row, column, rows: 1, columns: 1 });
  const self: object = part<GoogleAppsScript.Spreadsheet.TextFinder>('TextFinder')({
    matchEntireCell: (whole: boolean) => {
      entire = whole;
      return self;
    },
    matchCase: (matters: boolean) => {
      cased = matters;
      return self;
    },
    findAll: () => found().map(at),
    findNext: () => {
      const place = found()[next++];
      return place ? at(place) : null;
    },
  });
  return self;
}
