import type { EntityName } from '../entities/index';
import { levelOf } from '../entities/index';
import { keyOf } from '../entities/known';
import type { World } from '../ports';
import { referencesTo, referredNames } from '../rules/references';
import type { Draft } from '../schema/entity';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Referred } from '../schema/known';
import { lastWordOf } from '../sheets/changes';
import { receiptOf, versionOf } from '../sheets/identity';
import { markOutOfDate } from '../sheets/outOfDate';
import { canonical, placeOf } from '../sheets/place';
import { headersOf, tabOf } from '../sheets/table';
import { applyChanges, deedOf } from './applyChanges';
import { deleted } from './deleted';
import type { File } from './file';
import { openFileOf } from './file';
import { openLog } from './log';
import type { Issue, Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { isEdit, isOutlived, operationOf } from './outlived';
import { fitting, misfitOf } from './request';
import { logOf } from './undo';

const removal = shape(({ object, text, id, optional }) =>
  object({ entity: text, id, version: text, edit: optional(text) }),
);
const input = shape(({ object, text, id }) => object({ entity: text, id, version: text }));

interface Moved {
  readonly receipt: string;
  readonly version: string;
}

/** A row that others refer to is not removed, but where another bears its key too: that one stands for both. */
function referringTo(
  entity: EntityName,
  { row, texts }: { readonly row: number; readonly texts: Draft },
  { rowsOf, known }: File,
): Issue | null {
  if (!referredNames().has(entity)) return null;
  const to = entity as Referred;
  const key = keyOf(to, texts);
  if (key === null || rowsOf(to).some((one) => one.row !== row && keyOf(to, one.texts) === key)) return null;
  const tabs = referencesTo(to, key, rowsOf, known)
    .map((found) => ({
      tab: tabOf(found.entity),
      rows: found.rows.filter((one) => found.entity !== entity || one !== row).length,
    }))
    .filter(({ rows }) => rows > 0);
  return tabs.length === 0 ? null : refusal('referenced', { named: known.nameOf(to, key), tabs });
}

function removeAlone(
  world: World,
  entity: EntityName,
  { id, version, edit }: Sent<typeof removal>,
): Outcome<Moved> {
  const file = openFileOf(world, entity);
  const { known } = file;
  const place = placeOf(world.workbook, entity);
  const present = place.find(id);
  const receipt = receiptOf(entity, id);
  if (!present || present === 'emptied') {
    const last = lastWordOf(logOf(world).filter((entry) => entry.id === id && entry.entity === entity));
    // The reply of the first removal was lost: it is done.
    if (!last || last.isThere) return refused([deleted(last)]);
    markOutOfDate(world.workbook, levelOf(entity));
    return done({ receipt, version });
  }
  const log = openLog(world);
  const operation = operationOf(world, edit);
  if (version !== versionOf(present.texts) || isOutlived(world, log, { entity, id }, operation))
    return refused([refusal('outdated', { label: null })]);
  const referring = referringTo(entity, present, file);
  if (referring) return refused([referring]);
  const before = canonical(entity, present.texts, known);
  applyChanges(
    world,
    'remove',
    [{ entity, id, before, after: null, at: present.row, seen: present.texts }],
    '',
    new Map([[entity, place]]),
    log,
    operation,
  );
  return done({ receipt, version });
}

/** Removes a row from its tab; the log keeps it, and `restoreRecord` brings it back (domain §3). */
export const removeRecord = {
  input: removal,
  run: (world: World, sent: Sent<typeof removal>): Outcome<Moved> => {
    const misfit = misfitOf(sent.entity, {}) ?? (isEdit(sent.edit) ? null : 'edit');
    if (misfit !== null) return refused([refusal('badRequest', { what: misfit })]);
    const held = world.exclusively(() => removeAlone(world, fitting(sent.entity), sent));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};

function restoreAlone(world: World, entity: EntityName, id: string): Outcome<Moved> {
  const { known } = openFileOf(world, entity);
  const place = placeOf(world.workbook, entity);
  const log = openLog(world);
  const receipt = receiptOf(entity, id);
  const present = place.find(id);
  const last = lastWordOf(logOf(world).filter((entry) => entry.id === id && entry.entity === entity));
  if (present && present !== 'emptied') {
    // An earlier try brought it back and was cut short before its line.
    const after = canonical(entity, present.texts, known);
    if (last && !last.isThere) {
      markOutOfDate(world.workbook, levelOf(entity));
      log.write(deedOf(world, 'restore', ''), [{ entity, id, before: null, after }]);
    }
    return done({ receipt, version: versionOf(present.texts) });
  }
  if (!last?.texts) return refused([deleted(last)]);
  const kept = last.texts;
  const texts = Object.fromEntries(Object.keys(headersOf(entity)).map((field) => [field, kept[field] ?? '']));
  applyChanges(
    world,
    'restore',
    [{ entity, id, before: null, after: texts }],
    '',
    new Map([[entity, place]]),
    log,
  );
  return done({ receipt, version: versionOf(texts) });
}

/**
 * Brings a removed row back from the log, below the others; one that is there already stays. A row that a hand deleted
 * comes back as the log last knew it.
 */
export const restoreRecord = {
  input,
  run: (world: World, { entity, id }: Sent<typeof input>): Outcome<Moved> => {
    const misfit = misfitOf(entity, {});
    if (misfit !== null) return refused([refusal('badRequest', { what: misfit })]);
    const held = world.exclusively(() => restoreAlone(world, fitting(entity), id));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
