import { ask } from './bridge';
import { chartType, position } from './charts';
import { enumeration } from './enums';
import { guard } from './gate';
import { part } from './part';
import type { SomeRange, SomeSheet } from './places';
import { protectionType } from './protection';
import { sheet } from './sheet';
import { spreadsheet } from './spreadsheet';
import { ui } from './ui';
import { criteria, validationBuilder } from './validation';

/** Of SpreadsheetApp, only the Ui may be touched in AuthMode.NONE, and it needs no scope of the spreadsheet's. */
const guarded = guard('SpreadsheetApp', 'spreadsheet', ['getUi']);

function active(): object {
  // The first touch of the spreadsheet is a row of the cost model by itself.
  ask('local', 'spreadsheet');
  return spreadsheet();
}

/** SpreadsheetApp: there is one spreadsheet, and it is the active one. */
export const spreadsheetApp = part<GoogleAppsScript.Spreadsheet.SpreadsheetApp>(
  'SpreadsheetApp',
  guarded,
)({
  getActiveSpreadsheet: active,
  getActive: active,
  getActiveSheet: (): object => sheet(ask('metadata', 'activeSheet')),
  setActiveSheet: (one: SomeSheet & { activate(): object }) => one.activate(),
  setActiveRange: (one: SomeRange & { activate(): object }) => one.activate(),
  getUi: (): object => ui(),
  flush: () => {
    ask('flush', 'flush');
  },
  newDataValidation: (): object => validationBuilder(),
  ProtectionType: protectionType,
  WrapStrategy: enumeration('WRAP', 'OVERFLOW', 'CLIP'),
  BorderStyle: enumeration('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'),
  TextDirection: enumeration('LEFT_TO_RIGHT', 'RIGHT_TO_LEFT'),
  DataValidationCriteria: criteria,
  DeveloperMetadataVisibility: enumeration('DOCUMENT', 'PROJECT'),
});

/** Charts: its enumerations alone. */
export const charts = part<GoogleAppsScript.Charts.Charts>('Charts')({
  ChartType: chartType,
  Position: position,
  ChartMergeStrategy: enumeration('MERGE_COLUMNS', 'MERGE_ROWS'),
  ChartHiddenDimensionStrategy: enumeration('IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH'),
});
