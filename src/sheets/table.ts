import type { TabledName } from '../entities/index';
import { entityNamed, isHelper } from '../entities/index';
import type { Row } from '../entities/known';
import { ar } from '../messages/ar';
import type { Damage } from '../messages/catalogue';
import type { Cell, Grid, Run, Workbook } from '../ports';
import { readDay } from '../schema/day';
import { fold, isBlank } from '../schema/fold';
import type { Kind } from '../schema/kind';

/** Where a tab keeps each field: columns found by folded header, in any order (contract §3). 0-based. */
export interface Columns {
  readonly of: Readonly<Record<string, number>>;
  /** The column of المعرف; null where the tab has none. */
  readonly id: number | null;
}

/** A file that cannot be used, or a tab that cannot be written to; says exactly what is damaged. */
export class Damaged extends Error {
  constructor(readonly damage: Damage) {
    super(ar.refusals.damaged(damage));
  }
}

/** Hands moved rows, or wrote in the one that is to be written, since they were read: no lock stops hands. */
export class Moved extends Error {}

/** The headers of an entity's tab, by field. */
export const headersOf = (entity: TabledName): Readonly<Record<string, string>> => ar.fields[entity];

export const tabOf = (entity: TabledName): string => ar.tabs[entity];

/** Finds the columns of an entity in a header row. A missing or doubled one damages the tab. */
export function columnsIn(entity: TabledName, header: readonly string[]): Columns {
  const places = new Map<string, number>();
  const doubled = new Set<string>();
  header.forEach((text, index) => {
    const folded = fold(text);
    if (places.has(folded)) doubled.add(folded);
    else places.set(folded, index);
  });
  const tab = tabOf(entity);
  const placeOf = (label: string): number => {
    if (doubled.has(fold(label))) throw new Damaged({ tab, twice: label });
    const place = places.get(fold(label));
    if (place === undefined) throw new Damaged({ tab, column: label });
    return place;
  };
  const of: Record<string, number> = {};
  const headers = headersOf(entity);
  for (const field of Object.keys(entityNamed(entity).fields)) of[field] = placeOf(headers[field] as string);
  if (doubled.has(fold(ar.id))) throw new Damaged({ tab, twice: ar.id });
  return { of, id: places.get(fold(ar.id)) ?? null };
}

/** The texts of a row of cells, by field. */
export function textsIn({ of }: Columns, cells: readonly string[]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const field of Object.keys(of)) texts[field] = cells[of[field] as number] ?? '';
  return texts;
}

/** The rows of an entity's tab; a row whose cells but المعرف are all blank is no row, and numbering goes on. */
export function rowsIn(entity: TabledName, grid: Grid): readonly Row[] {
  const columns = columnsIn(entity, grid[0] ?? []);
  const rows: Row[] = [];
  for (let index = 1; index < grid.length; index += 1) {
    const cells = grid[index] as readonly string[];
    const texts = textsIn(columns, cells);
    if (Object.values(texts).every(isBlank)) continue;
    rows.push({ row: index + 1, id: columns.id === null ? '' : (cells[columns.id] ?? ''), texts });
  }
  return rows;
}

/** Whether a header row holds every one of some headers, folded. */
export const holdsAll =
  (wanted: readonly string[]) =>
  (header: readonly string[]): boolean => {
    const there = new Set(header.map(fold));
    return wanted.every((one) => there.has(fold(one)));
  };

/** The rows of a tab, and where its fields stand. */
export interface Table {
  readonly rows: readonly Row[];
  readonly columns: Columns;
}

/** Reads the rows of an entity's tab, or null where the file has no such tab. */
export function readTable(workbook: Workbook, entity: TabledName): Table | null {
  const headers = [...Object.values(headersOf(entity)), ...(isHelper(entity) ? [] : [ar.id])];
  const grid = workbook.tab(tabOf(entity), headers.length, holdsAll(headers));
  return grid && { rows: rowsIn(entity, grid), columns: columnsIn(entity, grid[0] ?? []) };
}

/** The rows alone of an entity's tab. */
export const readRows = (workbook: Workbook, entity: TabledName): readonly Row[] | null =>
  readTable(workbook, entity)?.rows ?? null;

/** The cell that keeps a canonical text: a real date, a number, or the text as it stands; so does one that reads as neither. */
function cellFor(kind: Kind<unknown>, text: string): Cell {
  if (text === '') return '';
  if (kind.cell === 'day' && readDay(text) === text) return { day: text };
  return kind.cell === 'number' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** A row to write: its texts by field, and its id. */
export interface Written {
  readonly texts: Readonly<Record<string, string>>;
  readonly id: string;
}

type Pick = (row: Written) => Cell;

/** How each of our columns is filled, from left to right; counted from 0. */
function picksOf(entity: TabledName, { of, id }: Columns): readonly (readonly [number, Pick])[] {
  const { fields } = entityNamed(entity);
  const placed = Object.entries(of).map(([field, column]): readonly [number, Pick] => [
    column,
    ({ texts }) => cellFor(fields[field] as Kind<unknown>, texts[field] ?? ''),
  ]);
  if (id !== null) placed.push([id, (written) => written.id]);
  return placed.sort(([one], [other]) => one - other);
}

/**
 * Rows of an entity, one below the other, as runs of neighbouring columns, so that a stranger's column between ours
 * is never written over.
 */
export function runsOf(
  entity: TabledName,
  columns: Columns,
  row: number,
  rows: readonly Written[],
): readonly Run[] {
  const runs: { column: number; pick: Pick[] }[] = [];
  for (const [column, cell] of picksOf(entity, columns)) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.pick.length === column + 1) last.pick.push(cell);
    else runs.push({ column: column + 1, pick: [cell] });
  }
  return runs.map(({ column, pick }) => ({
    row,
    column,
    cells: rows.map((written) => pick.map((cell) => cell(written))),
  }));
}

/** New rows of an entity, below all others, as one run: whole or absent, whoever's columns lie between ours. */
export function newRowsOf(
  entity: TabledName,
  columns: Columns,
  row: number,
  rows: readonly Written[],
): readonly Run[] {
  const picks = picksOf(entity, columns);
  const [first = 0] = picks[0] ?? [];
  const [last = 0] = picks[picks.length - 1] ?? [];
  const at = new Map(picks);
  const columnsBetween = Array.from({ length: last - first + 1 }, (_, index) => at.get(first + index));
  return [
    {
      row,
      column: first + 1,
      cells: rows.map((written) => columnsBetween.map((pick) => pick?.(written) ?? null)),
    },
  ];
}

/** Some cells of a row to write: their texts by field, and the row's id where it has a new one. */
export interface Patch {
  readonly row: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly id?: string;
}

/** Patches as runs of cells: those of a column that lie one below the other go together. Nothing else is written. */
export function patchesOf(
  entity: TabledName,
  { of, id }: Columns,
  patches: readonly Patch[],
): readonly Run[] {
  const { fields } = entityNamed(entity);
  const runs = new Map<number, { row: number; column: number; cells: Cell[][] }[]>();
  const put = (column: number, row: number, cell: Cell) => {
    const own = runs.get(column) ?? [];
    runs.set(column, own);
    const last = own[own.length - 1];
    if (last && last.row + last.cells.length === row) last.cells.push([cell]);
    else own.push({ row, column: column + 1, cells: [[cell]] });
  };
  for (const patch of [...patches].sort((one, other) => one.row - other.row)) {
    for (const [field, text] of Object.entries(patch.texts))
      put(of[field] as number, patch.row, cellFor(fields[field] as Kind<unknown>, text));
    if (patch.id !== undefined && id !== null) put(id, patch.row, patch.id);
  }
  return [...runs.values()].flat();
}
