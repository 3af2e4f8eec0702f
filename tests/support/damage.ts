import type { Cell, Sheet, Spreadsheet } from '../../workbench/host/model';
import type { Content } from '../../workbench/host/patch';
import type { Workbench } from '../../workbench/host/workbench';
import { cellAt, headerOf, sheetNamed, valuesOf } from './shipped';

/** What people do to a spreadsheet, as the commands of the workbench: each named as a person would tell it. */

const contentOf = (cell: Cell | undefined): Content => {
  if (!cell) return '';
  const { value, formula, format } = cell;
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
  };
};

/** The cells of a sheet down to its last row, as they may be written elsewhere. */
const contentsOf = (sheet: Sheet): Content[][] =>
  Array.from({ length: sheet.cells.length }, (_, row) =>
    Array.from({ length: sheet.columns }, (_unused, column) => contentOf(cellAt(sheet, row, column))),
  );

/** The header cells of a sheet in their places, blank ones too. */
export const headersAt = (sheet: Sheet): string[] => (valuesOf(sheet)[0] ?? []).map(String);

const lastRow = (sheet: Sheet): number => {
  const rows = valuesOf(sheet);
  let last = rows.length;
  while (last > 0 && rows[last - 1]!.every((value) => value === '')) last -= 1;
  return last;
};

export function hands(bench: Workbench, spreadsheet: Spreadsheet) {
  const tab = (name: string) => sheetNamed(spreadsheet, name);
  const columnOf = (name: string, header: string) => headersAt(tab(name)).indexOf(header);
  const write = (sheet: Sheet, row: number, column: number, cells: Content[][]) =>
    bench.apply({ kind: 'write', sheet: sheet.id, row, column, cells });
  const down = (sheet: Sheet, column: number) => contentsOf(sheet).map((line) => [line[column] ?? '']);
  const insertColumn = (sheet: Sheet, at: number, cells: Content[][]) => {
    bench.apply({ kind: 'insertColumns', sheet: sheet.id, at, count: 1 });
    write(sheet, 0, at, cells);
  };
  return {
    tab,
    columnOf,
    renameColumn: (name: string, header: string, as: string) =>
      write(tab(name), 0, columnOf(name, header), [[as]]),
    moveColumn: (name: string, header: string, to: number) => {
      const sheet = tab(name);
      const from = columnOf(name, header);
      const cells = down(sheet, from);
      bench.apply({ kind: 'deleteColumns', sheet: sheet.id, at: from, count: 1 });
      insertColumn(sheet, to, cells);
    },
    duplicateColumn: (name: string, header: string, as = header) => {
      const sheet = tab(name);
      const at = columnOf(name, header);
      const [, ...rest] = down(sheet, at);
      insertColumn(sheet, at + 1, [[as], ...rest]);
    },
    insertColumn: (name: string, at: number, header: string, each: Content) => {
      const sheet = tab(name);
      const rows = lastRow(sheet) - 1;
      insertColumn(sheet, at, [[header], ...Array.from({ length: rows }, () => [each])]);
    },
    deleteColumn: (name: string, header: string) =>
      bench.apply({ kind: 'deleteColumns', sheet: tab(name).id, at: columnOf(name, header), count: 1 }),
    renameTab: (name: string, as: string) =>
      bench.apply({ kind: 'setSheet', sheet: tab(name).id, settings: { name: as } }),
    deleteTab: (name: string) => bench.apply({ kind: 'deleteSheet', sheet: tab(name).id }),
    duplicateTab: (name: string, as: string) => {
      const sheet = tab(name);
      const id = 987_654;
      bench.apply({ kind: 'insertSheet', id, name: as, index: 1 });
      write(tab(as), 0, 0, contentsOf(sheet).slice(0, 900));
      // A duplicate bears the mark of the sheet it was made from.
      for (const { key, value } of sheet.metadata) bench.apply({ kind: 'metadata', sheet: id, key, value });
    },
    hideTab: (name: string) =>
      bench.apply({ kind: 'setSheet', sheet: tab(name).id, settings: { hidden: true } }),
    sortBy: (name: string, header: string) => {
      const sheet = tab(name);
      const at = columnOf(name, header);
      const count = lastRow(sheet);
      const keyOf = (line: Content[]) => JSON.stringify((line[at] as { value?: unknown })?.value ?? '');
      const lines = contentsOf(sheet).slice(1, count);
      lines.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
      write(sheet, 1, 0, lines);
    },
    pasteHeader: (name: string, row: number) => {
      const sheet = tab(name);
      const header = contentsOf(sheet)[0]!;
      bench.apply({ kind: 'insertRows', sheet: sheet.id, at: row - 1, count: 1 });
      write(sheet, row - 1, 0, [header]);
    },
    moveHeaderTo: (name: string, row: number) =>
      bench.apply({ kind: 'moveRows', sheet: tab(name).id, at: 0, count: 1, to: row }),
    deleteHeader: (name: string) => bench.apply({ kind: 'deleteRows', sheet: tab(name).id, at: 0, count: 1 }),
    merge: (name: string, header: string, row: number, rows: number) => {
      const sheet = tab(name);
      const area = { row: row - 1, column: columnOf(name, header), rows, columns: 1 };
      bench.apply({ kind: 'setSheet', sheet: sheet.id, settings: { merges: [...sheet.merges, area] } });
      const under = { ...area, row: row, rows: rows - 1 };
      bench.apply({ kind: 'clear', sheet: sheet.id, area: under, what: ['contents'] });
    },
    blankRows: (name: string, row: number, count: number) =>
      bench.apply({ kind: 'insertRows', sheet: tab(name).id, at: row - 1, count }),
    filter: (name: string, header: string) => {
      const sheet = tab(name);
      const area = { row: 0, column: 0, rows: lastRow(sheet), columns: headerOf(sheet).length };
      const filter = { area, columns: [columnOf(name, header)] };
      bench.apply({ kind: 'setSheet', sheet: sheet.id, settings: { filter } });
    },
    formulas: (name: string, header: string, formula: string) => {
      const sheet = tab(name);
      const at = columnOf(name, header);
      const cells = down(sheet, at)
        .slice(1, lastRow(sheet))
        .map(([content]) => {
          const value = (content as { value?: unknown }).value ?? content;
          return [{ value: value as string, formula }];
        });
      write(sheet, 1, at, cells);
    },
  };
}
