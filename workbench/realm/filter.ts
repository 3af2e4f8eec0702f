import type { Filter } from '../host/model';
import { ask } from './bridge';
import { exception } from './exception';
import { part } from './part';
import { range } from './range';

/** The filter of a sheet. Which rows it hides is not worked out: that a column chooses is what scripts ask. */
export function filter(id: number, { area, columns }: Filter): object {
  let choosing = columns;
  const demandWithin = (column: number) => {
    if (column - 1 < area.column || column > area.column + area.columns)
      throw exception('Column is out of the range of the filter.');
  };
  const self: object = part<GoogleAppsScript.Spreadsheet.Filter>('Filter')({
    getRange: (): object => range(id, area),
    getColumnFilterCriteria: (column: number): object | null => {
      demandWithin(column);
      return choosing.includes(column - 1)
        ? part<GoogleAppsScript.Spreadsheet.FilterCriteria>('FilterCriteria')({})
        : null;
    },
    removeColumnFilterCriteria: (column: number) => {
      demandWithin(column);
      choosing = choosing.filter((one) => one !== column - 1);
      ask('bufferedWrite', 'setSheet', id, { filter: { area, columns: choosing } });
      return self;
    },
    remove: () => {
      ask('bufferedWrite', 'setSheet', id, { filter: null });
    },
  });
  return self;
}
