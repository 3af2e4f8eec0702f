import type { World } from '../ports';
import { asking, performing } from './asking';
import { everyday } from './everyday';
import { office } from './office';
import type { Outcome } from './outcome';

/**
 * What the sidebar, and whoever runs the bundle, may ask for (contract §2). A new action is a line in everyday.ts, or in
 * office.ts and officeNames.ts.
 */
export const actions = { ...everyday, ...office } as const;

export type Actions = typeof actions;
export type ActionName = keyof Actions;

/** All of them at one door, wherever they are shipped. */
export const ask = asking(actions);

/** Runs one action on what was sent, if it is what the action takes. */
export const perform = performing(actions);

/** What crosses as JSON unchanged (platform rule 13). */
type Crossing<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends Date | ((...of: never[]) => unknown)
    ? never
    : { [K in keyof T]: Crossing<T[K]> };

/** The value an action answers with; one that would not cross, a Date say, is no value at all. */
export type ReplyOf<N extends ActionName> = Actions[N] extends { run: (...of: never[]) => Outcome<infer V> }
  ? V extends Crossing<V>
    ? V
    : never
  : never;

/** The input an action takes. */
export type InputOf<N extends ActionName> =
  Parameters<Actions[N]['run']> extends [World, infer I] ? I : Record<string, never>;
