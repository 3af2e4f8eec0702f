/** Over 200 lines: everything a script may ask or change of sheets as such, one short answer each. */
import type { Answers, Asking } from '../asking';
import { sheetOf } from '../commands';
import type { Area, Chart, Protection, Sheet } from '../model';
import type { Patch } from '../patch';
import { Refusal } from '../refusal';
import { lastColumn, lastRow } from '../state/cells';
import { demandRoom } from '../state/room';

const someId = () => 1 + Math.floor(Math.random() * 2_000_000_000);

function settingsOf({ spreadsheet }: Asking, id: number) {
  const { cells: _cells, charts: _charts, ...rest } = sheetOf(spreadsheet, id);
  return { ...rest, index: spreadsheet.sheets.findIndex((one) => one.id === id) };
}

function demandNewName({ spreadsheet }: Asking, name: string, id?: number): void {
  if (spreadsheet.sheets.some((one) => one.name.toLowerCase() === name.toLowerCase() && one.id !== id))
    throw new Refusal(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

function freeName({ spreadsheet }: Asking): string {
  for (let n = spreadsheet.sheets.length + 1; ; n++)
    if (!spreadsheet.sheets.some(({ name }) => name === `ورقة${n}`)) return `ورقة${n}`;
}

const lines = {
  Rows: { size: 'rows', frozen: 'frozenRows', word: 'rows', other: 'columns' },
  Columns: { size: 'columns', frozen: 'frozenColumns', word: 'columns', other: 'rows' },
} as const;

function insert(asking: Asking, kind: keyof typeof lines, id: number, at: number, count: number) {
  const sheet = sheetOf(asking.spreadsheet, id);
  if (at < 0 || at > sheet[lines[kind].size] || count < 1)
    throw new Refusal(`Those ${lines[kind].word} are out of bounds.`);
  demandRoom(asking, count * sheet[lines[kind].other]);
  asking.apply({ kind: `insert${kind}`, sheet: id, at, count });
  if (kind === 'Rows' && at > sheet.frozenRows && at === sheet.rows - count)
    likeTheLast(asking, sheet, at, count);
}

/** Rows added below the last look as it does, formats and drop-downs included, as a person sees on Google. */
function likeTheLast({ apply }: Pick<Asking, 'apply'>, sheet: Sheet, at: number, count: number): void {
  const above = sheet.cells[at - 1] ?? [];
  const line = Array.from({ length: sheet.columns }, (_, column): Patch => {
    const { format, style, validation } = above[column] ?? {};
    return { ...(format && { format }), ...(style && { style }), ...(validation && { validation }) };
  });
  if (line.every((patch) => Object.keys(patch).length === 0)) return;
  const patches = Array.from({ length: count }, () => line);
  apply({ kind: 'dressEach', sheet: sheet.id, row: at, column: 0, patches });
}

/** Adds rows below all the others, as a person does at the foot of a sheet. */
export function moreRows(land: Pick<Asking, 'spreadsheet' | 'apply'>, id: number, count: number): void {
  const sheet = sheetOf(land.spreadsheet, id);
  const at = sheet.rows;
  demandRoom(land, count * sheet.columns);
  land.apply({ kind: 'insertRows', sheet: id, at, count });
  likeTheLast(land, sheet, at, count);
}

function remove(asking: Asking, kind: keyof typeof lines, id: number, at: number, count: number) {
  const { size, frozen, word } = lines[kind];
  const sheet = sheetOf(asking.spreadsheet, id);
  if (at < 0 || count < 1 || at + count > sheet[size]) throw new Refusal(`Those ${word} are out of bounds.`);
  const unfrozen = sheet[size] - sheet[frozen];
  const gone = at + count - Math.max(at, sheet[frozen]);
  if (gone >= unfrozen) throw new Refusal(`Sorry, it is not possible to delete all non-frozen ${word}.`);
  asking.apply({ kind: `delete${kind}`, sheet: id, at, count });
}

const overlap = (a: Area, b: Area) =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The spreadsheet and its sheets: names, order, sizes, settings, protections, charts. */
export const structure: Answers = {
  spreadsheet({ spreadsheet, bill }) {
    if (!bill.calls.firstTouch) bill.count('firstTouch');
    const { id, name, timeZone, locale } = spreadsheet;
    return { id, name, timeZone, locale };
  },
  sheets: ({ spreadsheet }) => spreadsheet.sheets.map(({ id, name }) => ({ id, name })),
  activeSheet: ({ spreadsheet }) => spreadsheet.activeSheet,
  settings: settingsOf,
  size: ({ spreadsheet }, id: number) => {
    const { rows, columns } = sheetOf(spreadsheet, id);
    return { rows, columns };
  },
  extent: ({ spreadsheet }, id: number) => {
    const sheet = sheetOf(spreadsheet, id);
    return { rows: lastRow(sheet), columns: lastColumn(sheet) };
  },
  insertSheet(asking, name: string | null, index: number | null) {
    const called = name ?? freeName(asking);
    demandNewName(asking, called);
    demandRoom(asking, 26_000);
    const id = someId();
    const { sheets, activeSheet } = asking.spreadsheet;
    const at = index ?? sheets.findIndex((one) => one.id === activeSheet) + 1;
    asking.apply({ kind: 'insertSheet', id, name: called, index: at });
    asking.apply({ kind: 'select', sheet: id });
    asking.tell({ kind: 'activate', sheet: id });
    return id;
  },
  deleteSheet({ spreadsheet, apply }, sheet: number) {
    if (spreadsheet.sheets.length === 1) throw new Refusal("You can't remove all the sheets in a document.");
    apply({ kind: 'deleteSheet', sheet });
  },
  moveSheet: ({ apply }, sheet: number, index: number) => apply({ kind: 'moveSheet', sheet, index }),
  select({ apply, tell }, sheet: number, area?: Area) {
    apply({ kind: 'select', sheet });
    tell({ kind: 'activate', sheet, ...area });
  },
  setSheet(asking, sheet: number, settings: Partial<Sheet>) {
    if (settings.name !== undefined) demandNewName(asking, settings.name, sheet);
    if (settings.hidden && asking.spreadsheet.sheets.every((one) => one.hidden || one.id === sheet))
      throw new Refusal("You can't hide all the sheets in a document.");
    const { rows, columns } = sheetOf(asking.spreadsheet, sheet);
    if ((settings.frozenRows ?? 0) >= rows)
      throw new Refusal("Sorry, you can't freeze all visible rows on the sheet.");
    if ((settings.frozenColumns ?? 0) >= columns)
      throw new Refusal("Sorry, you can't freeze all visible columns on the sheet.");
    asking.apply({ kind: 'setSheet', sheet, settings });
  },
  widths(
    { spreadsheet, apply },
    id: number,
    which: 'columnWidths' | 'rowHeights',
    at: number,
    count: number,
    size: number,
  ) {
    const all = { ...sheetOf(spreadsheet, id)[which] };
    for (let i = 0; i < count; i++) all[at + i] = size;
    apply({ kind: 'setSheet', sheet: id, settings: { [which]: all } });
  },
  hide(
    { spreadsheet, apply },
    id: number,
    which: 'hiddenColumns' | 'hiddenRows',
    at: number,
    count: number,
    hidden: boolean,
  ) {
    const all = new Set(sheetOf(spreadsheet, id)[which]);
    for (let i = 0; i < count; i++) {
      if (hidden) all.add(at + i);
      else all.delete(at + i);
    }
    apply({ kind: 'setSheet', sheet: id, settings: { [which]: [...all].sort((a, b) => a - b) } });
  },
  insertRows: (asking, id, at, count) => insert(asking, 'Rows', id, at, count),
  insertColumns: (asking, id, at, count) => insert(asking, 'Columns', id, at, count),
  deleteRows: (asking, id, at, count) => remove(asking, 'Rows', id, at, count),
  deleteColumns: (asking, id, at, count) => remove(asking, 'Columns', id, at, count),
  merge({ spreadsheet, apply }, id: number, area: Area, together: boolean) {
    const sheet = sheetOf(spreadsheet, id);
    const others = sheet.merges.filter((one) => !overlap(one, area));
    const merges = together ? [...others, area] : others;
    apply({ kind: 'setSheet', sheet: id, settings: { merges } });
    if (!together) return;
    // A merge keeps the first cell alone.
    const first = sheet.cells[area.row]?.[area.column];
    const { value = '', formula } = first ?? {};
    apply({ kind: 'clear', sheet: id, area, what: ['contents'] });
    if (first)
      apply({
        kind: 'write',
        sheet: id,
        row: area.row,
        column: area.column,
        cells: [[formula === undefined ? value : { value, formula }]],
      });
  },
  protect({ apply }, sheet: number, protection: Omit<Protection, 'id'> & { id?: string }) {
    const id = protection.id ?? String(someId());
    apply({ kind: 'protect', sheet, protection: { ...protection, id } });
    return id;
  },
  unprotect: ({ apply }, sheet: number, id: string) => apply({ kind: 'unprotect', sheet, id }),
  charts: ({ spreadsheet }, id: number) => sheetOf(spreadsheet, id).charts,
  putChart({ apply }, sheet: number, chart: Omit<Chart, 'id'> & { id?: number }) {
    const id = chart.id ?? someId();
    apply({ kind: 'chart', sheet, chart: { ...chart, id } });
    return id;
  },
  removeChart: ({ apply }, sheet: number, id: number) => apply({ kind: 'removeChart', sheet, id }),
  metadata: ({ spreadsheet }, sheet: number | null) =>
    sheet === null ? spreadsheet.metadata : sheetOf(spreadsheet, sheet).metadata,
  allMetadata: ({ spreadsheet }) => [
    ...spreadsheet.metadata.map((one, at) => ({ ...one, at, sheet: null })),
    ...spreadsheet.sheets.flatMap(({ id, metadata }) =>
      metadata.map((one, at) => ({ ...one, at, sheet: id })),
    ),
  ],
  setMetadata: ({ apply }, sheet: number | null, at: number, value: string | null) =>
    apply({ kind: 'setMetadata', sheet, at, value }),
  moveRows({ spreadsheet, apply }, id: number, at: number, count: number, to: number) {
    const { rows } = sheetOf(spreadsheet, id);
    if (at < 0 || count < 1 || at + count > rows || to < 0 || to > rows)
      throw new Refusal('Those rows are out of bounds.');
    apply({ kind: 'moveRows', sheet: id, at, count, to });
  },
  filter: ({ spreadsheet }, id: number) => sheetOf(spreadsheet, id).filter ?? null,
  addMetadata: ({ apply }, sheet: number | null, key: string, value: string) =>
    apply({ kind: 'metadata', sheet, key, value }),
};
