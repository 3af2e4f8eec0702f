/** Faults ordered ahead, for runs that others will ask for: a person at the sidebar, a test with a page. */
import type { Faults } from './faults';

/** Which of the runs to come an order waits for. */
export interface Which {
  /** Runs of this door alone. Without it any run that is asked for; triggers only where they are named. */
  readonly door?: string;
  /** Runs whose first argument names this `action`, as what the sidebar asks does (contract §2). */
  readonly action?: string;
  /** How many runs it befalls; one where absent. */
  readonly times?: number;
}

/** An order that still waits. */
export interface Ordered extends Which {
  readonly id: number;
  readonly faults: Faults;
  readonly times: number;
}

/** The orders of one workbench, first come first served: a run takes one. */
export interface Orders {
  add(faults: Faults, which?: Which): Ordered;
  cancel(id: number): void;
  cancelAll(): void;
  readonly waiting: () => readonly Ordered[];
  /** What befalls a run that begins now; one that begins by itself is befallen by name alone. */
  take(door: string, args: readonly unknown[], byItself?: boolean): Faults;
}

const actionOf = ([first]: readonly unknown[]): unknown =>
  typeof first === 'object' && first !== null ? (first as { action?: unknown }).action : undefined;

/** The orders; `changed` hears of each that comes or goes, `triggers` are the doors nobody asks for. */
export function openOrders(changed: () => void, triggers: ReadonlySet<string>): Orders {
  let orders: readonly Ordered[] = [];
  let last = 0;
  const keep = (next: readonly Ordered[]) => {
    if (next.length === 0 && orders.length === 0) return;
    orders = next;
    changed();
  };
  return {
    add(faults, { times = 1, ...which } = {}) {
      const order = { id: ++last, faults, ...which, times };
      keep([...orders, order]);
      return order;
    },
    cancel: (id) => keep(orders.filter((one) => one.id !== id)),
    cancelAll: () => keep([]),
    waiting: () => orders,
    take(door, args, byItself = triggers.has(door)) {
      const found = orders.find(
        (one) =>
          (one.door === undefined ? !byItself : one.door === door) &&
          (one.action === undefined || one.action === actionOf(args)),
      );
      if (!found) return {};
      const left = found.times - 1;
      keep(orders.flatMap((one) => (one !== found ? one : left > 0 ? { ...one, times: left } : [])));
      return found.faults;
    },
  };
}
