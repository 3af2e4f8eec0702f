import { ask } from './bridge';
import { exception } from './exception';
import { metadata, metadataFinder } from './metadata';
import { part } from './part';
import { areaOfA1, type SomeSheet } from './places';
import { range } from './range';
import { sheet } from './sheet';

interface Facts {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
}

/** The zone dates are read and written in (platform rule 17); not a service call of the script's. */
export const zoneOfSpreadsheet = (): string => ask<Facts>('local', 'spreadsheet').timeZone;

/** The one spreadsheet there is. Documented behaviour only: reference/spreadsheet/spreadsheet. */
export function spreadsheet(): object {
  const facts = () => ask<Facts>('metadata', 'spreadsheet');
  const names = (term: 'local' | 'metadata') => ask<{ id: number; name: string }[]>(term, 'sheets');
  const active = () => ask<number>('metadata', 'activeSheet');
  const self: object = part<GoogleAppsScript.Spreadsheet.Spreadsheet>('Spreadsheet')({
    getId: () => ask<Facts>('local', 'spreadsheet').id,
    getName: () => facts().name,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${ask<Facts>('local', 'spreadsheet').id}/edit`,
    getSpreadsheetTimeZone: () => facts().timeZone,
    getSpreadsheetLocale: () => facts().locale,
    getSheetByName: (name: string): object | null => {
      const found = names('local').find((one) => one.name === name);
      return found ? sheet(found.id) : null;
    },
    getSheetById: (id: number): object | null =>
      names('local').some((one) => one.id === id) ? sheet(id) : null,
    getSheets: () => names('metadata').map(({ id }): object => sheet(id)),
    getNumSheets: () => names('metadata').length,
    getActiveSheet: (): object => sheet(active()),
    setActiveSheet: (one: SomeSheet) => {
      ask('bufferedWrite', 'select', one.getSheetId());
      return one;
    },
    insertSheet: (first?: unknown, second?: unknown): object => {
      const name = typeof first === 'string' ? first : null;
      const index = [first, second].find((one) => typeof one === 'number') ?? null;
      return sheet(ask<number>('structural', 'insertSheet', name, index));
    },
    deleteSheet: (one: SomeSheet) => {
      ask('structural', 'deleteSheet', one.getSheetId());
    },
    moveActiveSheet: (place: number) => {
      ask('structural', 'moveSheet', active(), place - 1);
    },
    getRange: (notation: string): object => {
      const at = notation.lastIndexOf('!');
      const name = notation.slice(0, Math.max(0, at)).replace(/^'|'$/g, '').replace(/''/g, "'");
      const id = at < 0 ? active() : names('local').find((one) => one.name === name)?.id;
      if (id === undefined) throw exception('Range not found');
      return range(id, areaOfA1(notation.slice(at + 1), ask('local', 'size', id)));
    },
    toast: (message: string, title = '', seconds = 5) => {
      ask('local', 'tell', {
        kind: 'toast',
        message: String(message),
        title: String(title ?? ''),
        seconds: seconds ?? -1,
      });
    },
    getDeveloperMetadata: () => metadata(null).all(),
    createDeveloperMetadataFinder: (): object => metadataFinder(),
    addDeveloperMetadata: (key: string, value = '', _visibility?: unknown) => {
      metadata(null).add(key, String(value));
      return self;
    },
  });
  return self;
}
