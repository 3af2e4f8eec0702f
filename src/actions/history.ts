import type { World } from '../ports';
import { fold } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Entry } from '../sheets/changes';
import { operationsOf } from './applyChanges';
import type { Outcome } from './outcome';
import { done } from './outcome';
import { logOf } from './undo';

const input = shape(({ object, optional, text, day }) =>
  object({
    entity: optional(text),
    id: optional(text),
    who: optional(text),
    operation: optional(text),
    from: optional(day),
    to: optional(day),
    past: optional(text),
  }),
);

/** What the log tells of what was asked, and of its whole. */
export interface Told {
  readonly entries: readonly Entry[];
  /** How many rows each operation changed. */
  readonly counts: Readonly<Record<string, number>>;
  /** Whether there are older operations than these. */
  readonly more: boolean;
  /** Everybody who stands in the log, the last at work first; blank where Google did not say. */
  readonly people: readonly string[];
  /** The operations that were taken back. */
  readonly takenBack: readonly string[];
  /** Of the operations told of, those of the person who asks, even where Google does not name them. */
  readonly own: readonly string[];
  /** Of the rows told of, the ids of those that are removed. */
  readonly gone: readonly string[];
}

/** How many operations are answered at most, and how many rows of each: an import alone may hold thousands. */
const mostOperations = 60;
const mostRows = 15;

/** The newest operations, with a few rows of each. */
function newest(found: readonly Entry[]) {
  const counts = new Map<string, number>();
  let more = false;
  const entries = found.filter(({ operation }) => {
    const rows = counts.get(operation) ?? 0;
    if (rows === 0 && counts.size >= mostOperations) {
      more = true;
      return false;
    }
    counts.set(operation, rows + 1);
    return rows < mostRows;
  });
  return { entries, counts: Object.fromEntries(counts), more };
}

/** What was done to a row, by a person, in one operation or between two days: the newest first, `past` one already told. */
export const history = {
  input,
  run: (world: World, asked: Sent<typeof input>): Outcome<Told> => {
    const is = (asks: string | undefined, said: string | null) =>
      asks === undefined || fold(asks) === fold(said ?? '');
    const all = [...logOf(world)].reverse();
    const past =
      asked.past === undefined ? -1 : all.map(({ operation }) => operation).lastIndexOf(asked.past);
    const found = all.slice(past + 1).filter(({ entity, id, who, operation, moment }) => {
      const day = moment.slice(0, 10);
      return (
        is(asked.entity, entity) &&
        is(asked.id, id) &&
        is(asked.who, who) &&
        is(asked.operation, operation) &&
        day >= (asked.from ?? '') &&
        (asked.to === undefined || day <= asked.to)
      );
    });
    const told = newest(found);
    const ofRows = new Set(told.entries.map(({ id }) => id));
    const fates = new Map<string, boolean>();
    for (const { id, verb, after, isKept } of all)
      if (ofRows.has(id) && verb !== 'settle' && !fates.has(id)) fates.set(id, isKept && after === null);
    const own = operationsOf(world);
    return done({
      ...told,
      people: [...new Set(all.map(({ who }) => who))],
      takenBack: all.flatMap(({ verb, reason }) => (verb === 'undo' ? [reason] : [])),
      own: Object.keys(told.counts).filter((operation) => operation.startsWith(own)),
      gone: [...ofRows].filter((id) => fates.get(id)),
    });
  },
};
