import type { World } from '../ports';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import type { Saved } from './saveRecord';
import { recordSent, saveSent } from './saveRecord';

const input = shape((of) => of.object({ items: of.list(recordSent(of)) }));

/** What waited while there was no connection goes out in calls of no more than this. */
const mostItems = 20;

/**
 * Saves several records, one after the other in the order they are given, in one call and under one lock. Each is
 * judged on its own and has its own outcome: one that is refused keeps none of the others back.
 */
export const saveRecords = {
  input,
  run: (world: World, { items }: Sent<typeof input>): Outcome<{ results: readonly Outcome<Saved>[] }> => {
    if (items.length > mostItems) return refused([refusal('badRequest', { what: 'items' })]);
    const held = world.exclusively(() => items.map((item) => saveSent(world, item)));
    return held ? done({ results: held.done }) : refused([refusal('busy', {})]);
  },
};
