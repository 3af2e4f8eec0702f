import { ar } from '../messages/ar';
import type { World } from '../ports';
import type { Change } from '../sheets/changes';
import { isUuid } from '../sheets/identity';
import { operationsOf } from './applyChanges';
import type { Log } from './log';

/** The column of سجل العمليات that names the operation, counted from 1. */
const operationColumn = 4;

/** Whether what tells one edit of a row from another is as clients make it: a UUID, or nothing. */
export const isEdit = (edit: string | undefined): boolean => edit === undefined || isUuid(edit);

/** The operation that an edit is, of the person at work; undefined where the client does not tell its edits apart. */
export const operationOf = (world: World, edit: string | undefined): string | undefined =>
  edit === undefined ? undefined : operationsOf(world) + edit.slice(8).toLowerCase();

/**
 * Whether an operation was done to a row before, and others have changed the row since: it comes late, and is not to be
 * done again, though the row may be back at the version that it was made on (docs/decisions/012). Where it has the last
 * word its run was cut short before the row. A row with fewer than two lines is not looked up at all.
 */
export function isOutlived(
  { workbook }: World,
  log: Log,
  row: Pick<Change, 'entity' | 'id'>,
  operation: string | undefined,
): boolean {
  const lines = log.linesOf(row);
  if (operation === undefined || lines.length < 2) return false;
  const own = new Set(workbook.find(ar.tabs.log, operationColumn, `#${operation}`));
  return !own.has(lines[lines.length - 1] as number) && lines.some((line) => own.has(line));
}
