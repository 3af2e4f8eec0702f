/** Over 200 lines: every command of the workbench is listed, and applied, in one place. */
import type { Area, Chart, Protection, Sheet, Spreadsheet } from './model';
import type { Cleared, Content, Lines, Patch } from './patch';
import { Refusal } from './refusal';
import { blankSheet } from './state/blank';
import { border, clear, dress, dressEach, write } from './state/cells';
import { deleteColumns, deleteRows, insertColumns, insertRows, moveRows } from './state/grid';
import { applyService, isServiceCommand, type ServiceCommand } from './state/services';

type SheetSettings = Partial<
  Pick<
    Sheet,
    | 'name'
    | 'rightToLeft'
    | 'hidden'
    | 'frozenRows'
    | 'frozenColumns'
    | 'tabColor'
    | 'gridlinesHidden'
    | 'hiddenColumns'
    | 'hiddenRows'
    | 'columnWidths'
    | 'rowHeights'
    | 'merges'
    | 'filter'
  >
>;

/**
 * Everything that can happen to a spreadsheet, as JSON: applied here, journaled and replayed by the file.
 * `sheet` is a sheet's id; rows and columns count from 0. A command holds no clock and no chance: ids come in it.
 */
export type Command =
  | ServiceCommand
  | {
      readonly kind: 'write';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly Content[])[];
    }
  | { readonly kind: 'dress'; readonly sheet: number; readonly area: Area; readonly patch: Patch }
  | {
      readonly kind: 'dressEach';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly patches: readonly (readonly Patch[])[];
    }
  | {
      readonly kind: 'border';
      readonly sheet: number;
      readonly area: Area;
      readonly lines: Lines;
      readonly color: string;
    }
  | {
      readonly kind: 'clear';
      readonly sheet: number;
      readonly area: Area;
      readonly what: readonly Cleared[];
    }
  | {
      readonly kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      readonly sheet: number;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'insertSheet';
      readonly id: number;
      readonly name: string;
      readonly index: number;
      readonly rows?: number;
      readonly columns?: number;
    }
  | { readonly kind: 'deleteSheet'; readonly sheet: number }
  | { readonly kind: 'moveSheet'; readonly sheet: number; readonly index: number }
  | { readonly kind: 'setSheet'; readonly sheet: number; readonly settings: SheetSettings }
  | { readonly kind: 'protect'; readonly sheet: number; readonly protection: Protection }
  | { readonly kind: 'unprotect'; readonly sheet: number; readonly id: string }
  | { readonly kind: 'chart'; readonly sheet: number; readonly chart: Chart }
  | { readonly kind: 'removeChart'; readonly sheet: number; readonly id: number }
  | {
      readonly kind: 'metadata';
      /** null: the spreadsheet's own. */
      readonly sheet: number | null;
      readonly key: string;
      readonly value: string;
    }
  | {
      readonly kind: 'setMetadata';
      readonly sheet: number | null;
      /** Its place in the list of its sheet, or of the spreadsheet. */
      readonly at: number;
      /** null takes it away. */
      readonly value: string | null;
    }
  | {
      readonly kind: 'moveRows';
      readonly sheet: number;
      readonly at: number;
      readonly count: number;
      /** Where the rows are to stand, counted before they move. */
      readonly to: number;
    }
  | {
      readonly kind: 'properties';
      readonly store: string;
      /** null deletes a key. */
      readonly set: Readonly<Record<string, string | null>>;
      /** Empties the store first. */
      readonly afresh?: boolean;
    }
  | { readonly kind: 'select'; readonly sheet: number }
  | {
      readonly kind: 'setSpreadsheet';
      readonly settings: Partial<Pick<Spreadsheet, 'name' | 'timeZone' | 'locale'>>;
    };

/** The sheet of that id. */
export function sheetOf(spreadsheet: Spreadsheet, id: number): Sheet {
  const sheet = spreadsheet.sheets.find((one) => one.id === id);
  if (!sheet) throw new Refusal(`Sheet ${id} not found`);
  return sheet;
}

const placed = <T>(list: T[], same: (one: T) => boolean, item: T): T[] =>
  list.some(same) ? list.map((one) => (same(one) ? item : one)) : [...list, item];

/** Carries one command out on the state. */
export function apply(spreadsheet: Spreadsheet, command: Command): void {
  if (isServiceCommand(command)) {
    applyService(spreadsheet, command);
    return;
  }
  if (command.kind === 'insertSheet') {
    const { id, name, index, rows, columns } = command;
    spreadsheet.sheets.splice(index, 0, blankSheet(id, name, rows, columns));
    return;
  }
  if (command.kind === 'setSpreadsheet') {
    Object.assign(spreadsheet, command.settings);
    return;
  }
  if (command.kind === 'properties') {
    const store = command.afresh ? {} : { ...spreadsheet.properties[command.store] };
    for (const [key, value] of Object.entries(command.set)) {
      if (value === null) delete store[key];
      else store[key] = value;
    }
    spreadsheet.properties[command.store] = store;
    return;
  }
  if (command.kind === 'metadata' && command.sheet === null) {
    spreadsheet.metadata.push({ key: command.key, value: command.value });
    return;
  }
  if (command.kind === 'setMetadata') {
    const holder = command.sheet === null ? spreadsheet : sheetOf(spreadsheet, command.sheet);
    holder.metadata = holder.metadata.flatMap((one, at) => {
      if (at !== command.at) return [one];
      return command.value === null ? [] : [{ ...one, value: command.value }];
    });
    return;
  }
  const sheet = sheetOf(spreadsheet, command.sheet as number);
  switch (command.kind) {
    case 'write':
      write(sheet, command.row, command.column, command.cells);
      break;
    case 'dress':
      dress(sheet, command.area, command.patch);
      break;
    case 'dressEach':
      dressEach(sheet, command.row, command.column, command.patches);
      break;
    case 'border':
      border(sheet, command.area, command.lines, command.color);
      break;
    case 'clear':
      clear(sheet, command.area, command.what);
      break;
    case 'insertRows':
      insertRows(spreadsheet, sheet, command.at, command.count);
      break;
    case 'deleteRows':
      deleteRows(spreadsheet, sheet, command.at, command.count);
      break;
    case 'insertColumns':
      insertColumns(spreadsheet, sheet, command.at, command.count);
      break;
    case 'deleteColumns':
      deleteColumns(spreadsheet, sheet, command.at, command.count);
      break;
    case 'moveRows':
      moveRows(spreadsheet, sheet, command.at, command.count, command.to);
      break;
    case 'deleteSheet':
      spreadsheet.sheets = spreadsheet.sheets.filter((one) => one !== sheet);
      if (spreadsheet.activeSheet === sheet.id)
        spreadsheet.activeSheet = (
          spreadsheet.sheets.find((one) => !one.hidden) ?? spreadsheet.sheets[0]!
        ).id;
      break;
    case 'moveSheet':
      spreadsheet.sheets = spreadsheet.sheets.filter((one) => one !== sheet);
      spreadsheet.sheets.splice(command.index, 0, sheet);
      break;
    case 'setSheet':
      Object.assign(sheet, command.settings);
      break;
    case 'protect':
      sheet.protections = placed(
        sheet.protections,
        ({ id }) => id === command.protection.id,
        command.protection,
      );
      break;
    case 'unprotect':
      sheet.protections = sheet.protections.filter(({ id }) => id !== command.id);
      break;
    case 'chart':
      sheet.charts = placed(sheet.charts, ({ id }) => id === command.chart.id, command.chart);
      break;
    case 'removeChart':
      sheet.charts = sheet.charts.filter(({ id }) => id !== command.id);
      break;
    case 'metadata':
      sheet.metadata.push({ key: command.key, value: command.value });
      break;
    case 'select':
      spreadsheet.activeSheet = sheet.id;
      break;
  }
}
