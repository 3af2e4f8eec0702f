import type { World } from '../ports';
import { fold } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Entry } from '../sheets/changes';
import type { Outcome } from './outcome';
import { done } from './outcome';
import { logOf } from './undo';

const input = shape(({ object, optional, text }) =>
  object({ entity: optional(text), id: optional(text), who: optional(text), operation: optional(text) }),
);

/** How many operations are answered at most, and how many rows of each: an import alone may hold thousands. */
const mostOperations = 60;
const mostRows = 15;

/** What was done to a row, by a person, or in one operation: the newest first, with how many rows each operation changed. */
export const history = {
  input,
  run: (
    world: World,
    asked: Sent<typeof input>,
  ): Outcome<{ entries: readonly Entry[]; counts: Readonly<Record<string, number>> }> => {
    const is = (asks: string | undefined, said: string | null) =>
      asks === undefined || fold(asks) === fold(said ?? '');
    const found = logOf(world)
      .filter(
        ({ entity, id, who, operation }) =>
          is(asked.entity, entity) &&
          is(asked.id, id) &&
          is(asked.who, who) &&
          is(asked.operation, operation),
      )
      .reverse();
    const counts = new Map<string, number>();
    const entries = found.filter(({ operation }) => {
      const rows = counts.get(operation) ?? 0;
      if (rows === 0 && counts.size >= mostOperations) return false;
      counts.set(operation, rows + 1);
      return rows < mostRows;
    });
    return done({ entries, counts: Object.fromEntries(counts) });
  },
};
