import { ask } from './bridge';
import { enumeration } from './enums';
import { part } from './part';
import { sheet } from './sheet';

/** SpreadsheetApp.DeveloperMetadataLocationType; rows and columns bear no metadata here yet. */
const locationType = enumeration('SPREADSHEET', 'SHEET', 'ROW', 'COLUMN');

interface Entry {
  readonly key: string;
  readonly value: string;
  /** Its place in the list of its sheet, or of the spreadsheet (null). */
  readonly at: number;
  readonly sheet: number | null;
}

const location = (of: number | null): object =>
  part<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>('DeveloperMetadataLocation')({
    getLocationType: () => (of === null ? locationType.SPREADSHEET : locationType.SHEET),
    getSheet: (): object | null => (of === null ? null : sheet(of)),
  });

/** One piece of developer metadata. Taking one away moves the places of those after it: look for them again. */
function entry({ key, value, at, sheet: of }: Entry): object {
  let held = value;
  const self: object = part<GoogleAppsScript.Spreadsheet.DeveloperMetadata>('DeveloperMetadata')({
    getKey: () => key,
    getValue: () => held,
    getLocation: (): object => location(of),
    setValue: (next: string) => {
      held = String(next);
      ask('bufferedWrite', 'setMetadata', of, at, held);
      return self;
    },
    remove: () => {
      ask('bufferedWrite', 'setMetadata', of, at, null);
    },
  });
  return self;
}

/** Developer metadata of a sheet, or of the spreadsheet (null): our marks on tabs (platform rule 22). */
export const metadata = (of: number | null) => ({
  all: (): object[] =>
    ask<{ key: string; value: string }[]>('metadata', 'metadata', of).map((one, at) =>
      entry({ ...one, at, sheet: of }),
    ),
  add: (key: string, value: string) => {
    ask('bufferedWrite', 'addMetadata', of, key, value);
  },
});

/** Searches the metadata of the spreadsheet and of all its sheets, in one call. */
export function metadataFinder(): object {
  const wanted: { key?: string; value?: string } = {};
  const self: object = part<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>('DeveloperMetadataFinder')({
    withKey: (key: string) => {
      wanted.key = String(key);
      return self;
    },
    withValue: (value: string) => {
      wanted.value = String(value);
      return self;
    },
    find: () =>
      ask<Entry[]>('metadata', 'allMetadata')
        .filter(({ key, value }) => key === (wanted.key ?? key) && value === (wanted.value ?? value))
        .map(entry),
  });
  return self;
}
