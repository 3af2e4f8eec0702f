import { randomUUID } from 'node:crypto';
import type { Cell, Sheet, Spreadsheet } from '../model';
import { areaOf } from './a1';
import { BLANK_STYLES } from './blank';
import { type FileChart, readCharts } from './chart-read';
import { type FileNotes, readNotes } from './notes';
import { isOf, type Parts, reached, relationsOf, textOf, workbookPath } from './package';
import { type ReadCells, readCells, readMerges } from './sheet-read';
import { readView } from './sheet-view';
import { readState, type SavedSheet } from './state';
import { readStrings } from './strings';
import { type Formats, readFormats } from './style-read';
import { FileUnusable } from './unusable';
import { type FileRule, LIST_SHEET, type Names, readRules } from './validations';
import { attributesOf, childrenOf, listIn, type Parent, unescapeXml } from './xml';

/** What a tab of the file holds beyond our model. */
export interface FileSheet {
  readonly path: string;
  readonly fileId: number;
  readonly state: string | undefined;
  readonly part: Parent;
  readonly cells: ReadCells;
  readonly rules: readonly FileRule[];
  readonly notes: FileNotes;
  readonly charts: readonly FileChart[];
}

/** The file a spreadsheet was read from: its parts, and what of them the model does not hold. */
export interface Original {
  readonly parts: Parts;
  readonly reached: ReadonlySet<string>;
  readonly workbook: string;
  /** By the id of the sheet in the model. */
  readonly sheets: ReadonlyMap<number, FileSheet>;
  /** Ids of the tabs in the file's order; undefined for those we do not show (our lists, chart sheets). */
  readonly order: readonly (number | undefined)[];
  /** The tab of our long lists. */
  readonly lists: { readonly path: string; readonly fileId: number } | undefined;
  /** The highest number a tab of the file bears. */
  readonly lastFileId: number;
  readonly formats: Formats;
  readonly stylesXml: string;
  readonly shift: number;
}

interface Tab {
  readonly name: string;
  readonly fileId: number;
  readonly state: string | undefined;
  readonly path: string | undefined;
}

/** Reads a workbook's parts into the model. */
export function readWorkbook(parts: Parts, name: string): { spreadsheet: Spreadsheet; original: Original } {
  const workbook = workbookPath(parts);
  const relations = relationsOf(parts, workbook);
  const xml = textOf(parts, workbook)!;
  const related = (word: string) => {
    const path = relations.find(isOf(word))?.target;
    return path === undefined ? undefined : textOf(parts, path);
  };
  const tabs = listIn(xml, 'sheets').map(({ attributes }): Tab => {
    const given = attributesOf(attributes);
    const id = Object.entries(given).find(([key]) => key.endsWith(':id'))?.[1];
    const relation = relations.find((one) => one.id === id);
    const isSheet = relation && isOf('worksheet')(relation) && parts.has(relation.target);
    return {
      name: given.name ?? '',
      fileId: Number(given.sheetId),
      state: given.state,
      path: isSheet ? relation.target : undefined,
    };
  });
  if (!tabs.some(({ path }) => path)) throw new FileUnusable('is not a usable workbook: it has no worksheet');

  const saved = readState(parts);
  const idOf = identities(tabs, saved?.sheets ?? []);
  const strings = readStrings(related('sharedStrings') ?? '');
  const stylesXml = related('styles') ?? BLANK_STYLES;
  const formats = readFormats(stylesXml, related('theme'));
  const shift = /^(?:1|true)$/.test(attributesOf(/<workbookPr\b[^>]*>/.exec(xml)?.[0] ?? '').date1904 ?? '')
    ? 1462
    : 0;
  const listTab = tabs.find((tab) => tab.name === LIST_SHEET);
  const lists = listTab?.path
    ? readCells(childrenOf(textOf(parts, listTab.path)!), { strings, formats, shift, size: undefined }).cells
    : [];
  const definedNames = new Map(
    listIn(xml, 'definedNames').map((one) => [attributesOf(one.attributes).name!, unescapeXml(one.inner)]),
  );
  const names: Names = {
    sheetId: (tab) => idOf.get(tab)?.id,
    definedName: (one) => definedNames.get(one),
    listAt: ({ row, column, rows }) =>
      Array.from({ length: Math.min(rows, lists.length) }, (_, at) =>
        String(lists[row + at]?.[column]?.value ?? ''),
      ),
  };

  const files = new Map<number, FileSheet>();
  const sheets = tabs.flatMap((tab): Sheet[] => {
    const known = idOf.get(tab.name);
    if (!known || !tab.path) return [];
    const { sheet, file } = readSheet(tab, known.id, known.saved);
    files.set(known.id, file);
    return [sheet];
  });

  function readSheet(tab: Tab, id: number, was: SavedSheet | undefined): { sheet: Sheet; file: FileSheet } {
    const path = tab.path!;
    const body = textOf(parts, path)!;
    const part = childrenOf(body);
    const own = relationsOf(parts, path);
    const cells = readCells(part, { strings, formats, shift, size: was });
    const rules = readRules(body, id, names);
    const notes = readNotes(parts, own.find(isOf('comments'))?.target);
    const charts = readCharts(parts, own.find(isOf('drawing'))?.target, id, names.sheetId, was?.charts ?? []);
    const merges = readMerges(part);
    applyRules(cells, rules);
    applyNotes(cells, notes);
    const sheet: Sheet = {
      id,
      name: was?.title !== undefined && was.name === tab.name ? was.title : tab.name,
      rows: Math.max(cells.rows, ...merges.map((area) => area.row + area.rows)),
      columns: Math.max(cells.columns, ...merges.map((area) => area.column + area.columns)),
      cells: cells.cells,
      ...readView(part),
      hidden: tab.state !== undefined && tab.state !== 'visible',
      columnWidths: cells.columnWidths,
      rowHeights: cells.rowHeights,
      hiddenColumns: cells.hiddenColumns,
      hiddenRows: cells.hiddenRows,
      merges,
      protections: [...(was?.protections ?? [])],
      charts: charts.map(({ chart }) => chart),
      metadata: [...(was?.metadata ?? [])],
    };
    return { sheet, file: { path, fileId: tab.fileId, state: tab.state, part, cells, rules, notes, charts } };
  }

  const active = tabs[Number(attributesOf(/<workbookView\b[^>]*>/.exec(xml)?.[0] ?? '').activeTab ?? 0)];
  const activeSheet =
    (active && idOf.get(active.name)?.id) ?? sheets.find(({ hidden }) => !hidden)?.id ?? sheets[0]!.id;
  return {
    spreadsheet: {
      id: saved?.id ?? randomUUID(),
      name,
      timeZone: saved?.timeZone ?? 'Africa/Casablanca',
      locale: saved?.locale ?? 'ar_MA',
      sheets,
      activeSheet,
      properties: saved?.properties ?? {},
      metadata: [...(saved?.metadata ?? [])],
    },
    original: {
      parts,
      reached: reached(parts),
      workbook,
      sheets: files,
      order: tabs.map((tab) => (tab.path ? idOf.get(tab.name)?.id : undefined)),
      lists: listTab?.path === undefined ? undefined : { path: listTab.path, fileId: listTab.fileId },
      lastFileId: Math.max(0, ...tabs.map(({ fileId }) => fileId)),
      formats,
      stylesXml,
      shift,
    },
  };
}

/** The id of each tab: as saved here under its name, else under its number in the file, else that number. */
function identities(
  tabs: readonly Tab[],
  saved: readonly SavedSheet[],
): Map<string, { id: number; saved: SavedSheet | undefined }> {
  const shown = tabs.filter(({ name }) => name !== LIST_SHEET);
  const byName = new Map(saved.map((sheet) => [sheet.name, sheet]));
  const taken = new Set(shown.flatMap(({ name }) => byName.get(name)?.id ?? []));
  return new Map(
    shown.map((tab) => {
      const was =
        byName.get(tab.name) ?? saved.find(({ fileId, id }) => fileId === tab.fileId && !taken.has(id));
      let id = was?.id ?? tab.fileId;
      while (!was && taken.has(id)) id += 1000;
      taken.add(id);
      return [tab.name, { id, saved: was }];
    }),
  );
}

/** Puts rules on cells; blank cells alike share one object, since a rule often reigns over thousands. */
function applyRules({ cells, rows, columns, keptOf }: ReadCells, rules: readonly FileRule[]): void {
  for (const { areas, validation } of rules) {
    if (!validation) continue;
    const alike = new Map<Cell | undefined, Cell>();
    for (const area of areas)
      for (let row = area.row; row < Math.min(area.row + area.rows, rows); row++) {
        let line = cells[row];
        if (!line) cells[row] = line = [];
        for (let column = area.column; column < Math.min(area.column + area.columns, columns); column++) {
          const cell = line[column];
          if (cell && cell.value !== '') {
            line[column] = grown(cell, { validation }, keptOf);
            continue;
          }
          const blank = alike.get(cell) ?? { value: '', ...cell, validation };
          alike.set(cell, blank);
          line[column] = blank;
        }
      }
  }
}

function applyNotes({ cells, keptOf }: ReadCells, { byCell }: FileNotes): void {
  for (const [name, { text }] of byCell) {
    const { row = 0, column = 0 } = areaOf(name) ?? {};
    let line = cells[row];
    if (!line) cells[row] = line = [];
    line[column] = grown(line[column] ?? { value: '' }, { note: text }, keptOf);
  }
}

/** A cell with more on it, which still goes by what the file says of it. */
function grown(cell: Cell, more: Partial<Cell>, keptOf: ReadCells['keptOf']): Cell {
  const next = { ...cell, ...more };
  const kept = keptOf.get(cell);
  if (kept) keptOf.set(next, kept);
  return next;
}
