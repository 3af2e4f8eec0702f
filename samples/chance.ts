import { createHash } from 'node:crypto';

/** Chance that is the same on every machine: what it draws follows from its seed alone (mulberry32). */
export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number;
  /** True this many times in a hundred. */
  readonly inHundred: (times: number) => boolean;
  readonly one: <T>(of: readonly T[]) => T;
  /** Some different ones, in the order of the list. */
  readonly some: <T>(of: readonly T[], count: number) => readonly T[];
}

/** A new source of chance. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    inHundred: (times) => below(100) < times,
    one: (of) => of[below(of.length)]!,
    some: (of, count) => {
      const left = of.map((_, index) => index);
      const drawn: number[] = [];
      while (drawn.length < Math.min(count, of.length)) drawn.push(...left.splice(below(left.length), 1));
      return drawn.sort((one, other) => one - other).map((index) => of[index]!);
    },
  };
}

/** The UUID of the nth row of a tab, the same in every making. */
export function uuidOf(entity: string, nth: number): string {
  const hex = createHash('sha256').update(`${entity} ${nth}`).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
