import type { World } from '../ports';
import { judge } from '../rules/judge';
import type { MendName } from '../rules/mends';
import { mends } from '../rules/mends';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { canonical } from '../sheets/place';
import { applyChanges, operationsOf } from './applyChanges';
import { mendable } from './checkWorkbook';
import { openFile } from './file';
import { openLog } from './log';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { partsOf, sliceOfTime, whileTime } from './slices';

const input = shape(({ object, text }) => object({ mend: text }));

/** Rows that are written and logged at once. */
const part = 500;

/**
 * Mends in one step all the rows that have a fault the product knows how to mend; one operation, to be undone as one.
 * What a slice has no time for (`left`), or an earlier try was cut short in, is mended by asking again.
 */
export const mendRows = {
  input,
  run: (
    world: World,
    { mend }: Sent<typeof input>,
  ): Outcome<{ readonly mended: number; readonly left: number; readonly operation: string }> => {
    const isOver = sliceOfTime();
    if (!Object.prototype.hasOwnProperty.call(mends, mend))
      return refused([refusal('badRequest', { what: `mend: ${mend}` })]);
    const held = world.exclusively(() => {
      const file = openFile(world);
      file.all();
      const { known, rowsOf } = file;
      const changes = mendable(mend as MendName, file, judge(rowsOf, known, file.names).leftOut)
        .filter(({ row }) => row.id !== '')
        .map(({ entity, row, texts }) => ({
          entity,
          id: row.id,
          before: canonical(entity, row.texts, known),
          after: canonical(entity, texts, known),
          at: row.row,
        }));
      if (changes.length === 0) return done({ mended: 0, left: 0, operation: '' });
      const operation = operationsOf(world) + world.uuid().slice(8);
      const log = openLog(world);
      const count = whileTime(partsOf(changes, part), isOver, (some) =>
        applyChanges({ ...world, uuid: () => operation }, 'mend', some, mend, undefined, log),
      );
      const mended = Math.min(count * part, changes.length);
      return done({ mended, left: changes.length - mended, operation });
    });
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
