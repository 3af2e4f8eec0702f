import type { EntityName } from '../entities/index';
import { entityNamed } from '../entities/index';
import type { Row } from '../entities/known';
import { ar } from '../messages/ar';
import type { Workbook } from '../ports';
import type { Day } from '../schema/day';
import { daysAfter, readDay } from '../schema/day';
import type { Draft } from '../schema/entity';
import { textOf } from '../schema/entity';
import { isBlank } from '../schema/fold';
import type { Known } from '../schema/known';
import type { Columns, Patch, Written } from './table';
import { columnsIn, Damaged, newRowsOf, patchesOf, runsOf, tabOf, textsIn } from './table';

/** The tab of an entity, ready to find and write single rows: its header read, nothing else. */
export interface Place {
  readonly columns: Columns;
  /**
   * The row that bears an id, with its texts; null if none does, `emptied` if a hand blanked its cells: with nothing
   * but المعرف a row is none (domain §3). Two that bear it damage the tab.
   */
  readonly find: (
    id: string,
  ) => { readonly row: number; readonly texts: Readonly<Record<string, string>> } | 'emptied' | null;
  /** The rows of ids, all at once; one that is borne twice damages the tab. */
  readonly rowsOf: (ids: readonly string[]) => ReadonlyMap<string, number>;
  /** A row's texts as they stand. */
  readonly texts: (row: number) => Readonly<Record<string, string>>;
  /** Whether rows still bear the ids they were found by; of a single one also whether its texts are as they were read. */
  readonly areStill: (
    rows: readonly {
      readonly at: number;
      readonly id: string;
      readonly seen?: Readonly<Record<string, string>>;
    }[],
  ) => boolean;
  /** Writes rows one below the other, a run of cells for each unbroken run of our columns. */
  readonly write: (row: number, rows: readonly Written[]) => void;
  /** Adds rows below all others, from a row on, each whole or not at all. */
  readonly add: (row: number, rows: readonly Written[]) => void;
  /** Writes some cells of some rows, and no others. */
  readonly patch: (patches: readonly Patch[]) => void;
  readonly remove: (rows: readonly number[]) => void;
  /** The rows whose day lies within some days of one, as they were typed. */
  readonly near: (dateField: string, day: Day, within: number) => readonly Row[];
  /** The row below the last that holds anything. */
  readonly next: () => number;
}

/** Opens the tab of an entity; throws Damaged where the tab, a column or المعرف is missing. */
export function placeOf(workbook: Workbook, entity: EntityName): Place {
  const tab = tabOf(entity);
  const header = workbook.header(tab);
  if (!header) throw new Damaged({ tab, missing: true });
  const columns: Columns = columnsIn(entity, header);
  const { id: idColumn } = columns;
  if (idColumn === null) throw new Damaged({ tab, column: ar.id });
  return {
    columns,
    find: (id) => {
      const bearing = workbook
        .find(tab, idColumn + 1, id)
        .filter((row) => row > 1)
        .map((row) => ({ row, texts: textsIn(columns, workbook.row(tab, row)) }));
      const rows = bearing.filter(({ texts }) => !Object.values(texts).every(isBlank));
      if (rows.length > 1) throw new Damaged({ tab, rows: rows.map(({ row }) => row) });
      return rows[0] ?? (bearing.length > 0 ? 'emptied' : null);
    },
    rowsOf: (ids) => {
      const wanted = new Set(ids);
      const rows = new Map<string, number>();
      workbook.column(tab, idColumn + 1).forEach((id, index) => {
        if (index === 0 || !wanted.has(id)) return;
        const earlier = rows.get(id);
        if (earlier !== undefined) throw new Damaged({ tab, rows: [earlier, index + 1] });
        rows.set(id, index + 1);
      });
      return rows;
    },
    texts: (row) => textsIn(columns, workbook.row(tab, row)),
    areStill: (rows) => {
      const [only] = rows;
      if (!only) return true;
      const cells = rows.length === 1 ? workbook.row(tab, only.at) : [];
      const ids = rows.length === 1 ? [] : workbook.column(tab, idColumn + 1);
      const texts = textsIn(columns, cells);
      const idAt = (row: number) => (rows.length === 1 ? cells[idColumn] : ids[row - 1]) ?? '';
      return (
        rows.every(({ at, id }) => idAt(at).toLowerCase() === id.toLowerCase()) &&
        (rows.length > 1 || Object.entries(only.seen ?? {}).every(([field, text]) => texts[field] === text))
      );
    },
    write: (row, rows) => workbook.put(tab, runsOf(entity, columns, row, rows)),
    add: (row, rows) => workbook.put(tab, newRowsOf(entity, columns, row, rows)),
    patch: (patches) => workbook.put(tab, patchesOf(entity, columns, patches)),
    remove: (rows) => workbook.remove(tab, rows),
    near: (dateField, day, within) => {
      const [from, to] = [daysAfter(day, -within), daysAfter(day, within)];
      const found = workbook.column(tab, (columns.of[dateField] as number) + 1).flatMap((text, index) => {
        const own = index === 0 ? null : readDay(text);
        return own !== null && own >= from && own <= to ? [index + 1] : [];
      });
      return runsOfRows(found).flatMap(([first, last]) =>
        workbook.rows(tab, first, last).map((cells, index) => ({
          row: first + index,
          id: cells[idColumn] ?? '',
          texts: textsIn(columns, cells),
        })),
      );
    },
    next: () => workbook.lastRow(tab) + 1,
  };
}

/** Rows that lie this near one another are read in one call. */
const oneCall = 300;

/** Rows as a few stretches, from first to last, so that reading them takes a few calls however they lie. */
function runsOfRows(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && row - last[0] < oneCall) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

/** A draft as its cells would hold it: canonical where it can be read, as typed where it cannot. */
export function canonical(entity: EntityName, draft: Draft, known: Known): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [field, kind] of Object.entries(entityNamed(entity).fields)) {
    const said = textOf(draft, field);
    const meaning = isBlank(said) ? null : kind.read(said, known);
    texts[field] = meaning === null ? '' : meaning.ok ? kind.write(meaning.value, known) : said;
  }
  return texts;
}
