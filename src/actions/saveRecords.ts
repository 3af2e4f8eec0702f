import type { World } from '../ports';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { told } from './asking';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import type { Saved } from './saveRecord';
import { recordSent, saveSent } from './saveRecord';
import { partsOf, sliceOfTime, whileTime } from './slices';

const input = shape((of) => of.object({ items: of.list(recordSent(of)) }));

/** What waited while there was no connection goes out in calls of no more than this. */
const mostItems = 20;

/** How long the lock is held, in milliseconds: well under what another save waits for its turn (google/world.ts). */
const longest = 10_000;

/**
 * Saves several records, one after the other in the order they are given, in one call and under one lock. Each is
 * judged on its own and has its own outcome: one that is refused, or whose tab is damaged, keeps none of the others
 * back. Those that there was no time for are told «busy», and are to be sent again.
 */
export const saveRecords = {
  input,
  run: (world: World, { items }: Sent<typeof input>): Outcome<{ results: readonly Outcome<Saved>[] }> => {
    if (items.length > mostItems) return refused([refusal('badRequest', { what: 'items' })]);
    const busy = refused([refusal('busy', {})]);
    const held = world.exclusively(() => {
      const results: Outcome<Saved>[] = [];
      whileTime(partsOf(items, 1), sliceOfTime(longest), (part) => {
        results.push(...part.map((item) => told(() => saveSent(world, item))));
      });
      return items.map((_, at) => results[at] ?? busy);
    });
    return held ? done({ results: held.done }) : busy;
  },
};
