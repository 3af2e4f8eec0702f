import type { Term } from '../host/costs';
import { exception } from './exception';
import type { RunSettings } from './settings';

/** The one run this realm is for: set by `start`, before anything else. */
export const run: {
  settings: RunSettings;
  ask: (question: string) => string;
  touched: number;
  log: string[];
} = {
  settings: undefined as never,
  ask: undefined as never,
  touched: 0,
  log: [],
};

/** Asks the host, synchronously; only JSON crosses. The term is the call's row in the cost model. */
export function ask<T>(term: Term, op: string, ...args: unknown[]): T {
  const answer = JSON.parse(run.ask(JSON.stringify({ term, op, args }))) as { value?: T; refusal?: string };
  if (answer.refusal !== undefined) throw exception(answer.refusal);
  return answer.value as T;
}

/** A cell's value on its way to the host: JSON, with words for what JSON lacks. */
export function crossing(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? { $text: '#NUM!' } : { $date: value.getTime() };
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $text: '#NUM!' };
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return { $text: String(value) };
}

/** And back: a Date of this realm. */
export const revived = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && '$date' in value
    ? new Date((value as { $date: number }).$date)
    : value;
