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

/** How many entries are answered at most, newest first. */
const most = 200;

/** What was done to a row, by a person, or in one operation: the newest first (سجل العمليات). */
export const history = {
  input,
  run: (world: World, asked: Sent<typeof input>): Outcome<{ entries: readonly Entry[] }> => {
    const is = (asks: string | undefined, said: string | null) =>
      asks === undefined || fold(asks) === fold(said ?? '');
    const entries = logOf(world).filter(
      ({ entity, id, who, operation }) =>
        is(asked.entity, entity) && is(asked.id, id) && is(asked.who, who) && is(asked.operation, operation),
    );
    return done({ entries: [...entries].reverse().slice(0, most) });
  },
};
