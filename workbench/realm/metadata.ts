import { ask } from './bridge';
import { part } from './part';

/** Developer metadata of a sheet, or of the spreadsheet (null): our marks on tabs (platform rule 22). */
export const metadata = (sheet: number | null) => ({
  all: (): object[] =>
    ask<{ key: string; value: string }[]>('metadata', 'metadata', sheet).map(({ key, value }) =>
      part<GoogleAppsScript.Spreadsheet.DeveloperMetadata>('DeveloperMetadata')({
        getKey: () => key,
        getValue: () => value,
      }),
    ),
  add: (key: string, value: string) => {
    ask('bufferedWrite', 'addMetadata', sheet, key, value);
  },
});
