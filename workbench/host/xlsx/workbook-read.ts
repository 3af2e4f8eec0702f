import { randomUUID } from 'node:crypto';
import type { Sheet, Spreadsheet } from '../model';
import { BLANK_STYLES } from './blank';
import { type FileChart, readCharts } from './chart-read';
import { readFilter } from './filter';
import { type FileNotes, readNotes } from './notes';
import { isOf, type Parts, reached, relationsOf, textOf, workbookPath } from './package';
import { type FileRule, type Names, readRules } from './rule-read';
import { LIST_SHEET } from './rule-words';
import { applyNotes, applyRules } from './rules-on-cells';
import { type ReadCells, readCells, readMerges } from './sheet-read';
import { readView } from './sheet-view';
import { readState, type SavedSheet } from './state';
import { readStrings } from './strings';
import { type Formats, readFormats } from './style-read';
import { identities, readTabs, type Tab } from './tabs';
import { FileUnusable } from './unusable';
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

/** Reads a workbook's parts into the model. */
export function readWorkbook(parts: Parts, name: string): { spreadsheet: Spreadsheet; original: Original } {
  const workbook = workbookPath(parts);
  const relations = relationsOf(parts, workbook);
  const xml = textOf(parts, workbook)!;
  const related = (word: string) => {
    const path = relations.find(isOf(word))?.target;
    return path === undefined ? undefined : textOf(parts, path);
  };
  const tabs = readTabs(parts, xml, relations);
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
    const filter = readFilter(part);
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
      ...(filter && { filter }),
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
      ...(saved?.services && { services: saved.services }),
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
