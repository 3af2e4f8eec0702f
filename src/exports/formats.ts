import type { Balances } from '../balance/balances';
import type { RegionTold } from '../balance/regionTold';
import type { EntityName } from '../entities/index';
import type { Settings } from '../entities/settings';
import type { Known } from '../schema/known';
import { balanceTable } from './balanceTable';
import type { Whose } from './balanceText';
import { balanceText } from './balanceText';
import { csvOf } from './csv';
import { regionData, regionTable, regionText } from './region';
import type { ExportedRow } from './rows';
import { jsonOf, linesOf, tableOf } from './rows';

/** A form in which rows and balances leave the file. */
export interface Format {
  /** How the name of its file ends. */
  readonly ending: string;
  readonly rows: (entity: EntityName, rows: readonly ExportedRow[]) => string;
  readonly balances: (balances: Balances, settings: Settings, known: Known, whose: Whose) => string;
  readonly region: (told: RegionTold, settings: Settings, known: Known) => string;
}

/** The forms, by public name (contract §2). */
export const formats = {
  csv: {
    ending: 'csv',
    rows: (entity, rows) => csvOf(tableOf(entity, rows)),
    balances: (balances, settings, known) => csvOf(balanceTable(balances, settings, known)),
    region: (told, settings, known) => csvOf(regionTable(told, settings, known)),
  },
  json: {
    ending: 'json',
    rows: (_, rows) => jsonOf(rows),
    balances: (balances) => `${JSON.stringify(balances, null, 1)}\n`,
    region: (told) => `${JSON.stringify(regionData(told), null, 1)}\n`,
  },
  text: { ending: 'txt', rows: linesOf, balances: balanceText, region: regionText },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

export const isFormatName = (name: string): name is FormatName =>
  Object.prototype.hasOwnProperty.call(formats, name);
