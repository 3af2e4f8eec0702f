import type { EntityName } from '../entities/index';
import type { World } from '../ports';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { receiptOf, versionOf } from '../sheets/identity';
import { canonical, placeOf } from '../sheets/place';
import { headersOf } from '../sheets/table';
import { applyChanges } from './applyChanges';
import { openFile } from './file';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { fitting, misfitOf } from './request';
import { logOf } from './undo';

const input = shape(({ object, text, id }) => object({ entity: text, id, version: text }));

interface Moved {
  readonly receipt: string;
  readonly version: string;
}

function removeAlone(world: World, entity: EntityName, id: string, version: string): Outcome<Moved> {
  const { known } = openFile(world);
  const place = placeOf(world.workbook, entity);
  const present = place.find(id);
  const receipt = receiptOf(entity, id);
  if (!present || present === 'emptied') {
    const last = logOf(world)
      .filter((entry) => entry.id === id)
      .pop();
    // The reply of the first removal was lost: it is done.
    return last?.before && last.after === null
      ? done({ receipt, version })
      : refused([refusal('deleted', {})]);
  }
  if (version !== versionOf(present.texts)) return refused([refusal('outdated', { label: null })]);
  const before = canonical(entity, present.texts, known);
  applyChanges(
    world,
    'remove',
    [{ entity, id, before, after: null, at: present.row }],
    '',
    new Map([[entity, place]]),
  );
  return done({ receipt, version });
}

/** Removes a row from its tab; the log keeps it, and `restoreRecord` brings it back (domain §3). */
export const removeRecord = {
  input,
  run: (world: World, { entity, id, version }: Sent<typeof input>): Outcome<Moved> => {
    const misfit = misfitOf(entity, {});
    if (misfit !== null) return refused([refusal('badRequest', { what: misfit })]);
    const held = world.exclusively(() => removeAlone(world, fitting(entity), id, version));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};

function restoreAlone(world: World, entity: EntityName, id: string): Outcome<Moved> {
  const place = placeOf(world.workbook, entity);
  const receipt = receiptOf(entity, id);
  const present = place.find(id);
  if (present && present !== 'emptied') return done({ receipt, version: versionOf(present.texts) });
  const last = logOf(world)
    .filter((entry) => entry.id === id && entry.entity === entity && entry.verb !== 'settle')
    .pop();
  if (!last?.before || last.after !== null || 'tooLong' in last.before)
    return refused([refusal('deleted', {})]);
  const texts = Object.fromEntries(
    Object.keys(headersOf(entity)).map((field) => [field, last.before?.[field] ?? '']),
  );
  applyChanges(
    world,
    'restore',
    [{ entity, id, before: null, after: texts }],
    '',
    new Map([[entity, place]]),
  );
  return done({ receipt, version: versionOf(texts) });
}

/** Brings a removed row back from the log, below the others; one that is there already stays. */
export const restoreRecord = {
  input,
  run: (world: World, { entity, id }: Sent<typeof input>): Outcome<Moved> => {
    const misfit = misfitOf(entity, {});
    if (misfit !== null) return refused([refusal('badRequest', { what: misfit })]);
    const held = world.exclusively(() => restoreAlone(world, fitting(entity), id));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
