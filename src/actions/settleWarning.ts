import type { EntityName } from '../entities/index';
import type { World } from '../ports';
import { hintsIn } from '../rules/warnings';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { deedOf } from './applyChanges';
import { deleted } from './deleted';
import { openFile } from './file';
import { openLog } from './log';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { fitting, misfitOf } from './request';
import { settledOf } from './undo';

const input = shape(({ object, text, id }) => object({ entity: text, id, code: text }));

function settleAlone(world: World, sent: Sent<typeof input>): Outcome<Record<string, never>> {
  const entity = fitting(sent.entity) as EntityName;
  const { known, rowsOf } = openFile(world);
  const settled = settledOf(world);
  if (settled(sent.id, sent.code)) return done({});
  const row = rowsOf(entity).find(({ id }) => id === sent.id);
  if (!row) return refused([deleted(null)]);
  const open = hintsIn(entity, rowsOf, known, settled).get(row.row) ?? [];
  if (!open.some(({ code }) => code === sent.code)) return refused([refusal('badRequest', { what: 'code' })]);
  openLog(world).write(deedOf(world, 'settle', sent.code), [
    { entity, id: sent.id, before: null, after: null },
  ]);
  return done({});
}

/** Settles a warning of a row: «اطلعتُ عليه». Kept in the log; the warning is not told again (R15). */
export const settleWarning = {
  input,
  run: (world: World, sent: Sent<typeof input>): Outcome<Record<string, never>> => {
    const misfit = misfitOf(sent.entity, {});
    if (misfit !== null) return refused([refusal('badRequest', { what: misfit })]);
    const held = world.exclusively(() => settleAlone(world, sent));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
