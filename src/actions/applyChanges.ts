import type { EntityName } from '../entities/index';
import { levelOf } from '../entities/index';
import type { World } from '../ports';
import type { Change, Verb } from '../sheets/changes';
import { differences } from '../sheets/changes';
import { markOutOfDate } from '../sheets/outOfDate';
import type { Place } from '../sheets/place';
import { placeOf } from '../sheets/place';
import type { Patch } from '../sheets/table';
import { Moved } from '../sheets/table';
import type { Log } from './log';
import { openLog } from './log';

/** What was done: the operation to quote when it is to be undone, and the row in which each change now stands. */
export interface Applied {
  readonly operation: string;
  /** By change; null for a removed one. */
  readonly rows: readonly (number | null)[];
}

function placesOf(world: World, changes: readonly Change[], given: ReadonlyMap<EntityName, Place>) {
  const places = new Map(given);
  for (const { entity } of changes)
    if (!places.has(entity)) places.set(entity, placeOf(world.workbook, entity));
  return places;
}

/** The cells of a row in which a change differs. */
const patchOf = (change: Change, row: number): Patch => ({
  row,
  texts: differences(change).after ?? {},
  ...(change.named ? { id: change.id } : {}),
});

/** Writes the changes of one tab: edits in their rows, additions as one block below, removals last. */
function writeTab(place: Place, changes: readonly Change[]): ReadonlyMap<Change, number> {
  const sought = changes.filter(({ before, at }) => before !== null && at === undefined).map(({ id }) => id);
  const found: ReadonlyMap<string, number> =
    sought.length > 0 ? place.rowsOf(sought) : new Map<string, number>();
  const rows = new Map<Change, number>();
  const removed: number[] = [];
  const added: Change[] = [];
  const patches: Patch[] = [];
  for (const change of changes) {
    const { before, after, id } = change;
    const row = change.at ?? found.get(id);
    if (before === null) added.push(change);
    else if (row === undefined) continue;
    else if (after === null) removed.push(row);
    else {
      if (change.partly) patches.push(patchOf(change, row));
      else place.write(row, [{ texts: after, id }]);
      rows.set(change, row);
    }
  }
  if (patches.length > 0) place.patch(patches);
  if (added.length > 0) {
    const first = place.next();
    place.add(
      first,
      added.map(({ after, id }) => ({ texts: after ?? {}, id })),
    );
    added.forEach((change, index) => {
      rows.set(change, first + index);
    });
  }
  if (removed.length > 0) place.remove(removed);
  return rows;
}

/**
 * What the operations of the person at work begin with: eight digits of what tells persons apart, so that one's own
 * are known among those of «غير معروف» too; nobody can be found by it.
 */
export const operationsOf = (world: World): string => world.digest(world.whose()).slice(0, 8);

/** Who does something now, and what; under one operation for all its rows. */
export const deedOf = (world: World, verb: Verb, reason: string, operation?: string) => ({
  verb,
  operation: operation ?? operationsOf(world) + world.uuid().slice(8),
  who: world.email(),
  moment: world.moment(),
  reason,
});

/**
 * Carries changes out and writes them to سجل العمليات as one operation; the balance is out of date from then on.
 * To be called inside `world.exclusively`, after the changes were judged; `given` are places already opened, and
 * `operation` the one that this is, where the client tells its edits apart.
 *
 * A run may be killed between any two steps, and the same be asked for again. So the log is told first what the tabs
 * are about to lose — texts that are written over, rows that go —, and last what they have won, which they hold
 * themselves; a line that an earlier try wrote is not written twice.
 *
 * Rows are written by their places. Hands sort, insert and type while a run judges, so they are looked at once more,
 * right before the first write: where one is no longer as it was found nothing is written (`Moved`).
 */
export function applyChanges(
  world: World,
  verb: Verb,
  changes: readonly Change[],
  reason = '',
  given: ReadonlyMap<EntityName, Place> = new Map(),
  log: Log = openLog(world),
  operation?: string,
): Applied {
  const places = placesOf(world, changes, given);
  for (const [entity, place] of places) {
    const own = changes.flatMap(({ at, named, before, ...change }) =>
      change.entity === entity && before !== null && at !== undefined && !named ? [{ ...change, at }] : [],
    );
    if (!place.areStill(own)) throw new Moved();
  }
  const deed = deedOf(world, verb, reason, operation);
  const rows = new Map<Change, number>();
  log.write(
    deed,
    log.untold(
      verb,
      changes.filter(({ before }) => before !== null),
      operation ?? operationsOf(world),
    ),
  );
  for (const [entity, place] of places) {
    const own = changes.filter((change) => change.entity === entity);
    if (own.length > 0) for (const [change, row] of writeTab(place, own)) rows.set(change, row);
  }
  markOf(world, changes);
  log.write(
    deed,
    changes.filter(({ before }) => before === null),
  );
  return { operation: deed.operation, rows: changes.map((change) => rows.get(change) ?? null) };
}

/** Marks the balance of the file that has the rows of some changes. */
function markOf({ workbook }: World, [first]: readonly Change[]): void {
  if (first) markOutOfDate(workbook, levelOf(first.entity));
}

/** Tells the log of added rows that an earlier try wrote before it was cut short: those it does not know at all. */
export function completeLog(
  world: World,
  verb: Verb,
  added: readonly Change[],
  reason = '',
  log: Log = openLog(world),
): void {
  const untold = added.filter((change) => log.linesOf(change).length === 0);
  if (untold.length === 0) return;
  markOf(world, untold);
  log.write(deedOf(world, verb, reason), untold);
}
