import type { Area, Chart, Filter, Protection, Sheet } from '../host/model';
import { ask, crossing } from './bridge';
import { chartBuilder, embeddedChart, putChart } from './charts';
import type { EnumValue } from './enums';
import { exception } from './exception';
import { filter } from './filter';
import { metadata } from './metadata';
import { part } from './part';
import { areaOfA1, mismatch, outside, type SomeRange, type SomeSheet } from './places';
import { protection } from './protection';
import { range } from './range';
import { rangeList } from './range-list';
import { spreadsheet } from './spreadsheet';

type Settings = Omit<Sheet, 'cells' | 'charts'> & { readonly index: number };
type Size = { readonly rows: number; readonly columns: number };

/** A sheet of the local workbook, by its id. Documented behaviour only: reference/spreadsheet/sheet. */
export function sheet(id: number): SomeSheet {
  const size = () => ask<Size>('local', 'size', id);
  const settings = () => ask<Settings>('metadata', 'settings', id);
  const extent = () => ask<Size>('metadata', 'extent', id);
  const set = (change: Partial<Sheet>) => {
    ask('bufferedWrite', 'setSheet', id, change);
    return self;
  };
  const structural = (op: string, ...where: readonly number[]) => {
    ask('structural', op, id, ...where);
    return self;
  };
  const widths = (which: 'columnWidths' | 'rowHeights', at: number, count: number, pixels: number) => {
    ask('bufferedWrite', 'widths', id, which, at - 1, count, pixels);
    return self;
  };
  const hide = (which: 'hiddenColumns' | 'hiddenRows', at: number, count: number, hidden: boolean) => {
    ask('bufferedWrite', 'hide', id, which, at - 1, count, hidden);
  };
  const clear = (...what: string[]) => {
    ask('bufferedWrite', 'clear', id, { row: 0, column: 0, ...size() }, what);
    return self;
  };

  function getRange(first: unknown, column?: number, rows = 1, columns = 1): object {
    const limit = size();
    let area: Area;
    if (typeof first === 'string' && column === undefined) area = areaOfA1(first, limit);
    else {
      const numbers = [first, column, rows, columns];
      if (!numbers.every((n) => typeof n === 'number' && Number.isFinite(n)))
        throw mismatch('SpreadsheetApp.Sheet.getRange', ...numbers);
      if (rows < 1) throw exception('The number of rows in the range must be at least 1.');
      if (columns < 1) throw exception('The number of columns in the range must be at least 1.');
      if ((first as number) < 1) throw exception('The starting row of the range is too small.');
      if ((column as number) < 1) throw exception('The starting column of the range is too small.');
      area = { row: (first as number) - 1, column: (column as number) - 1, rows, columns };
    }
    if (area.row + area.rows > limit.rows || area.column + area.columns > limit.columns) throw outside();
    return range(id, area);
  }

  const self: SomeSheet = part<GoogleAppsScript.Spreadsheet.Sheet>('Sheet')({
    getSheetId: () => id,
    getName: () => settings().name,
    getSheetName: () => settings().name,
    setName: (name: string) => set({ name: String(name) }),
    getParent: (): object => spreadsheet(),
    getIndex: () => settings().index + 1,
    getRange,
    getRangeList: (names: readonly string[]): object => {
      const limit = size();
      return rangeList(
        id,
        names.map((name) => areaOfA1(name, limit)),
      );
    },
    getDataRange: (): object => {
      const { rows, columns } = extent();
      return range(id, { row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) });
    },
    getLastRow: () => extent().rows,
    getLastColumn: () => extent().columns,
    getMaxRows: () => settings().rows,
    getMaxColumns: () => settings().columns,
    activate: () => {
      ask('bufferedWrite', 'select', id);
      return self;
    },
    appendRow: (values: readonly unknown[]) => {
      ask('structural', 'appendRow', id, values.map(crossing));
      return self;
    },

    insertRowsAfter: (after: number, count: number) => structural('insertRows', after, count),
    insertRowsBefore: (before: number, count: number) => structural('insertRows', before - 1, count),
    insertRowAfter: (after: number) => structural('insertRows', after, 1),
    insertColumnsAfter: (after: number, count: number) => structural('insertColumns', after, count),
    insertColumnsBefore: (before: number, count: number) => structural('insertColumns', before - 1, count),
    insertColumnAfter: (after: number) => structural('insertColumns', after, 1),
    insertColumnBefore: (before: number) => structural('insertColumns', before - 1, 1),
    deleteRows: (at: number, count: number) => void structural('deleteRows', at - 1, count),
    deleteRow: (at: number) => structural('deleteRows', at - 1, 1),
    deleteColumns: (at: number, count: number) => void structural('deleteColumns', at - 1, count),
    moveRows: (rows: SomeRange, to: number) =>
      void structural('moveRows', rows.getRow() - 1, rows.getNumRows(), to - 1),
    deleteColumn: (at: number) => structural('deleteColumns', at - 1, 1),

    setRightToLeft: (rightToLeft: boolean) => set({ rightToLeft }),
    isRightToLeft: () => settings().rightToLeft,
    setFrozenRows: (frozenRows: number) => void set({ frozenRows }),
    getFrozenRows: () => settings().frozenRows,
    setFrozenColumns: (frozenColumns: number) => void set({ frozenColumns }),
    getFrozenColumns: () => settings().frozenColumns,
    hideSheet: () => set({ hidden: true }),
    showSheet: () => set({ hidden: false }),
    isSheetHidden: () => settings().hidden,
    setTabColor: (tabColor: string | null) => set({ tabColor }),
    setHiddenGridlines: (gridlinesHidden: boolean) => set({ gridlinesHidden }),
    hasHiddenGridlines: () => settings().gridlinesHidden,

    hideColumns: (at: number, count = 1) => hide('hiddenColumns', at, count, true),
    showColumns: (at: number, count = 1) => hide('hiddenColumns', at, count, false),
    isColumnHiddenByUser: (at: number) => settings().hiddenColumns.includes(at - 1),
    hideRows: (at: number, count = 1) => hide('hiddenRows', at, count, true),
    showRows: (at: number, count = 1) => hide('hiddenRows', at, count, false),
    isRowHiddenByUser: (at: number) => settings().hiddenRows.includes(at - 1),
    setColumnWidth: (at: number, pixels: number) => widths('columnWidths', at, 1, pixels),
    setColumnWidths: (at: number, count: number, pixels: number) => widths('columnWidths', at, count, pixels),
    getColumnWidth: (at: number) => settings().columnWidths[at - 1] ?? 100,
    setRowHeight: (at: number, pixels: number) => widths('rowHeights', at, 1, pixels),
    setRowHeights: (at: number, count: number, pixels: number) => widths('rowHeights', at, count, pixels),
    getRowHeight: (at: number) => settings().rowHeights[at - 1] ?? 21,

    clear: (options?: { contentsOnly?: boolean; formatOnly?: boolean }) => {
      if (options?.contentsOnly) return clear('contents');
      return options?.formatOnly ? clear('formats') : clear('contents', 'formats');
    },
    clearContents: () => clear('contents'),
    clearFormats: () => clear('formats'),
    clearNotes: () => clear('notes'),

    protect: (): object => {
      // A sheet has one protection: asking again gives the same.
      const known = ask<Settings>('local', 'settings', id).protections.find(({ kind }) => kind === 'SHEET');
      return known
        ? protection(id, known, known.id)
        : protection(id, { kind: 'SHEET', description: '', warningOnly: false });
    },
    getProtections: (type: EnumValue) =>
      settings()
        .protections.filter(({ kind }: Protection) => kind === type.toString())
        .map((one): object => protection(id, one, one.id)),

    getCharts: () => ask<Chart[]>('metadata', 'charts', id).map((chart): object => embeddedChart(id, chart)),
    newChart: (): object => chartBuilder(id),
    insertChart: (chart: object) => putChart(id, chart),
    updateChart: (chart: object) => putChart(id, chart),
    removeChart: (chart: { getChartId(): number }) => {
      ask('chart', 'removeChart', id, chart.getChartId());
    },

    getFilter: (): object | null => {
      const known = ask<Filter | null>('metadata', 'filter', id);
      return known && filter(id, known);
    },

    getDeveloperMetadata: () => metadata(id).all(),
    addDeveloperMetadata: (key: string, value = '', _visibility?: unknown) => {
      metadata(id).add(key, String(value));
      return self;
    },
  });
  return self;
}
