import type { World } from '../ports';
import type { Shape } from '../schema/input';
import { understood } from '../schema/input';
import { Damaged, Moved } from '../sheets/table';
import type { Outcome } from './outcome';
import { refusal, refused } from './outcome';

/** A verb: what it takes, and what it does. */
interface Action {
  readonly input: Shape<never>;
  readonly run: (world: World, input: never) => Outcome<unknown>;
}

/** Verbs by their public names. */
export type Registry = Readonly<Record<string, { readonly input: unknown; readonly run: unknown }>>;

const badRequest = (what: string) => refused([refusal('badRequest', { what })]);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const has = (registry: object, name: string) => Object.prototype.hasOwnProperty.call(registry, name);

/** Damage found on the way is told, and so is that hands were at the rows; anything unforeseen throws. */
export function told<T>(work: () => Outcome<T>): Outcome<T> {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Damaged) return refused([refusal('damaged', thrown.damage)]);
    if (thrown instanceof Moved) return refused([refusal('busy', {})]);
    throw thrown;
  }
}

/** Runs one of some actions on what was sent, if it is what the action takes. */
export const performing =
  (registry: Registry) =>
  (world: World, name: string, input: unknown): Outcome<unknown> => {
    const { input: shape, run } = registry[name] as unknown as Action;
    const meant = understood(shape, input);
    return meant === null ? badRequest(`input: ${name}`) : told(() => run(world, meant.sent));
  };

/** The actions that come from elsewhere when one of them is asked for. */
export interface Elsewhere {
  readonly names: object;
  readonly perform: (world: World, name: string, input: unknown) => Outcome<unknown>;
}

/** The one door of the sidebar: `{ action, input }` in, an outcome out; everything a client sends is checked here. */
export const asking =
  (registry: Registry, elsewhere?: Elsewhere) =>
  (world: World, request: unknown): Outcome<unknown> => {
    if (!isObject(request)) return badRequest('request');
    const { action, input } = request;
    if (typeof action !== 'string') return badRequest(`action: ${typeof action}`);
    if (has(registry, action)) return performing(registry)(world, action, input ?? {});
    if (elsewhere && has(elsewhere.names, action)) return elsewhere.perform(world, action, input ?? {});
    return badRequest(`action: ${action.slice(0, 60)}`);
  };
