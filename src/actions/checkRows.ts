import type { EntityName } from '../entities/index';
import type { Row } from '../entities/known';
import { ar } from '../messages/ar';
import { words } from '../messages/words.ar';
import type { Run, World } from '../ports';
import { rowsNeedingIds } from '../rules/copiedIds';
import type { Fault } from '../schema/fault';
import type { Marked, Marks } from '../sheets/marks';
import { markPlan } from '../sheets/marks';
import type { Columns } from '../sheets/table';
import { Damaged, headersOf, tabOf } from '../sheets/table';
import { issueOf } from './outcome';

/** Ids as a run of cells for each stretch of rows that lie together. */
function idRuns(
  given: readonly { readonly row: number; readonly id: string }[],
  column: number,
): readonly Run[] {
  const runs: { row: number; column: number; cells: string[][] }[] = [];
  for (const { row, id } of given) {
    const last = runs[runs.length - 1];
    if (last && last.row + last.cells.length === row) last.cells.push([id]);
    else runs.push({ row, column, cells: [[id]] });
  }
  return runs;
}

/** Gives an id to the rows of a tab that need one; `above` are the ids borne by rows above these. */
export function withIds(
  world: World,
  entity: EntityName,
  rows: readonly Row[],
  { id: column }: Columns,
  above?: ReadonlyMap<string, number>,
): readonly Row[] {
  if (column === null) throw new Damaged({ tab: tabOf(entity), column: ar.id });
  const needing = rowsNeedingIds(rows, above);
  if (needing.size === 0) return rows;
  const all = rows.map((row) => (needing.has(row.row) ? { ...row, id: world.uuid() } : row));
  const given = all.filter(({ row }) => needing.has(row));
  world.workbook.put(tabOf(entity), idRuns(given, column + 1));
  return all;
}

/** Marks the faulty cells of rows that were judged, and clears those that were mended; answers the marks as they are then. */
export function markRows(
  world: World,
  entity: EntityName,
  rows: readonly Row[],
  faultsOf: (row: Row) => readonly Fault[],
  columns: Columns,
  before: Marks,
): Marks {
  const labels = headersOf(entity);
  const found = rows.flatMap((row): readonly Marked[] =>
    faultsOf(row).map((fault) => ({
      id: row.id,
      row: row.row,
      field: fault.field,
      note: `${words.marked} ${issueOf(fault, labels).message}`,
    })),
  );
  const columnOf = (field: string) => (columns.of[field] ?? 0) + 1;
  const { plan, after } = markPlan(entity, before, rows, found, columnOf);
  if (plan.marked.length > 0 || plan.cleared.length > 0) world.workbook.markCells(tabOf(entity), plan);
  return after;
}
