import type { Row } from '../entities/known';

/**
 * The rows that need an id of their own (domain §3, Ids): those that have none, told with null, and the lower of two
 * that bear the same, told with the row that keeps it: a row copied in the sheet copies its hidden id.
 * `above` are the ids borne by rows above these.
 */
export function rowsNeedingIds(
  rows: readonly Pick<Row, 'row' | 'id'>[],
  above: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<number, number | null> {
  const keepers = new Map(above);
  const needing = new Map<number, number | null>();
  for (const { row, id } of rows) {
    const keeper = id === '' ? null : keepers.get(id);
    if (keeper === undefined) keepers.set(id, row);
    else needing.set(row, keeper);
  }
  return needing;
}
