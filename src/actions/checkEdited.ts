import { entityNames } from '../entities/index';
import { ar } from '../messages/ar';
import type { World } from '../ports';
import { judgeDraft } from '../rules/judge';
import { isBlank } from '../schema/fold';
import { keepMarks, marksOf } from '../sheets/marks';
import { columnsIn, textsIn } from '../sheets/table';
import { markRows, withIds } from './checkRows';
import { openFile } from './file';

/** A paste of more rows than this is left to «فحص الملف»: a simple trigger has thirty seconds (platform rule 9). */
const mostRows = 600;

/**
 * Judges the rows that were just typed or pasted into a tab: faulty cells are marked, mended ones cleared, rows
 * without an id get one. Says nothing of tabs that are not people's to type in.
 */
export function checkEdited(world: World, tab: string, first: number, last: number): void {
  const entity = entityNames.find((name) => ar.tabs[name] === tab);
  const [from, to] = [Math.max(first, 2), Math.min(last, Math.max(first, 2) + mostRows - 1)];
  if (entity === undefined || to < from) return;
  const { workbook } = world;
  const columns = columnsIn(entity, workbook.header(tab) ?? []);
  const typed = workbook.rows(tab, from, to).map((cells, index) => ({
    row: from + index,
    id: columns.id === null ? '' : (cells[columns.id] ?? ''),
    texts: textsIn(columns, cells),
  }));
  const rows = typed.filter(({ texts }) => !Object.values(texts).every(isBlank));
  const blank = typed.filter((row) => !rows.includes(row) && row.id !== '');
  const before = marksOf(workbook);
  if (rows.length === 0 && blank.every(({ id }) => !before[entity]?.[id])) return;
  const ids = columns.id === null ? [] : workbook.column(tab, columns.id + 1);
  const above = new Map(ids.slice(1, from - 1).map((id, index) => [id, index + 2]));
  const own = withIds(world, entity, rows, columns, above);
  const { known, rowsOf } = openFile(world);
  const after = markRows(
    world,
    entity,
    [...own, ...blank],
    ({ row, texts }) => {
      if (blank.some((one) => one.row === row)) return [];
      const judged = judgeDraft(entity, texts, row, rowsOf, known);
      return 'faults' in judged ? judged.faults : [];
    },
    columns,
    before,
  );
  if (JSON.stringify(after) !== JSON.stringify(before)) keepMarks(workbook, after);
}
