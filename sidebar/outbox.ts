import type { Outcome } from '../src/actions/outcome';
import type { Saved } from '../src/actions/saveRecord';
import type { EntityName } from '../src/entities/index';
import type { Entry } from './entry';
import { opening } from './entry';
import type { Said } from './server';
import type { OwnStore } from './store';

/** A record that could not go out yet, with all that is needed to send it, to tell it and to take it up again. */
export interface Waiting {
  readonly id: string;
  /** The form that it was typed in. */
  readonly form: string;
  readonly entity: EntityName;
  readonly entry: Entry;
  readonly draft: Readonly<Record<string, string>>;
  /** What names it at a glance. */
  readonly told: readonly string[];
  /** When it was put here, or put here anew (milliseconds). */
  readonly at: number;
  /** Why the file refused it; it stays until the person decides. */
  readonly issues?: readonly Said[];
}

/** A saved record, as the person is told of it. */
export type GoneOut = Waiting & { readonly saved: Saved };

/** A call carries no more (contract §2, `saveRecords`). */
const mostItems = 20;

/** The record put in: at the end, or in its own place where it waits already. */
export const putIn = (items: readonly Waiting[], item: Waiting): readonly Waiting[] =>
  items.some(({ id }) => id === item.id)
    ? items.map((one) => (one.id === item.id ? item : one))
    : [...items, item];

/**
 * What goes out next, in the order it was put in; what was refused keeps nothing back. Where calls of several were lost
 * it goes one at a time, and those that were lost alone come after the others: one of them may be what loses the call.
 */
export function nextOut(items: readonly Waiting[], lostAlone?: ReadonlySet<string>): readonly Waiting[] {
  const out = items.filter(({ issues }) => !issues);
  if (!lostAlone) return out.slice(0, mostItems);
  return [...out.filter(({ id }) => !lostAlone.has(id)), ...out].slice(0, 1);
}

const isBusy = (outcome: Outcome<Saved>) => !outcome.ok && outcome.issues.some(({ code }) => code === 'busy');

/**
 * The outbox after an answer: what was saved leaves it, what was refused says why, what found the file busy waits on.
 * A record that was corrected while it was under way is now a correction of what was saved.
 */
export function answered(
  items: readonly Waiting[],
  sent: readonly Waiting[],
  results: readonly Outcome<Saved>[],
): { readonly items: readonly Waiting[]; readonly out: readonly GoneOut[]; readonly again: boolean } {
  const out: GoneOut[] = [];
  const left = items.flatMap((item): readonly Waiting[] => {
    const at = sent.findIndex(({ id }) => id === item.id);
    const went = sent[at];
    const result = results[at];
    if (!went || !result) return [item];
    const isSame = went.at === item.at;
    if (result.ok) {
      out.push({ ...went, saved: result.value });
      const { version, row } = result.value;
      return isSame ? [] : [{ ...item, entry: { ...item.entry, opened: opening(version, row, went.draft) } }];
    }
    return isSame && !isBusy(result) ? [{ ...item, issues: result.issues }] : [item];
  });
  return { items: left, out, again: nextOut(left).length > 0 };
}

const name = 'outbox';

const isWaiting = (value: unknown): value is Waiting => {
  const { id, form, entity, entry, draft, told } = (value ?? {}) as Partial<Waiting>;
  return (
    typeof id === 'string' &&
    typeof form === 'string' &&
    typeof entity === 'string' &&
    !!entry?.texts &&
    typeof draft === 'object' &&
    Array.isArray(told)
  );
};

/**
 * What waits for the connection, in the order it was saved, under the ids it was given: kept in this browser, and read
 * anew before each change, for another tab may have changed it meanwhile.
 */
export function outbox(store: OwnStore) {
  const changed = new Set<() => void>();
  /** What the browser did not keep: it waits in this page alone, beside what other tabs have stored. */
  let beside: readonly Waiting[] = [];
  const items = (): readonly Waiting[] => {
    const kept = store.recall(name);
    return beside.reduce(putIn, Array.isArray(kept) ? kept.filter(isWaiting) : []);
  };
  const tell = () => {
    for (const hear of changed) hear();
  };
  const change = (by: (before: readonly Waiting[]) => readonly Waiting[]) => {
    const before = items();
    const after = by(before);
    if (after.length === 0) store.forget(name);
    const isKept = after.length === 0 || store.keep(name, after);
    beside = isKept ? [] : after.filter((one) => beside.includes(one) || !before.includes(one));
    tell();
  };
  return {
    items,
    /** Whether some of it is lost when the page is closed. */
    isAtRisk: () => beside.length > 0,
    change,
    /** Another tab has changed it, where the browser says so of a key of its store. */
    hear: (key: string | null) => {
      if (key === store.home + name) tell();
    },
    put: (item: Waiting) => change((before) => putIn(before, item)),
    take: (id: string): Waiting | null => {
      const found = items().find((one) => one.id === id) ?? null;
      if (found) change((before) => before.filter((one) => one.id !== id));
      return found;
    },
    watch: (hear: () => void) => void changed.add(hear),
  };
}

export type Outbox = ReturnType<typeof outbox>;
