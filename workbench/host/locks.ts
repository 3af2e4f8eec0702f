/** Locks between executions (platform rule 19): one holder at a time, the others wait in order. */
export interface Locks {
  /** Resolves true when granted, false when the time is up. Held twice by one execution is held. */
  take(name: string, holder: number, patience: number): Promise<boolean>;
  release(name: string, holder: number): void;
  /** When an execution ends or dies, and when it shows an alert. */
  releaseAll(holder: number): void;
  holds(name: string, holder: number): boolean;
  /** Whether it holds any lock at all. */
  holdsAny(holder: number): boolean;
}

interface Waiting {
  readonly holder: number;
  readonly answer: (granted: boolean) => void;
}

/** The locks of one workbench. */
export function openLocks(): Locks {
  const holders = new Map<string, number>();
  const queues = new Map<string, Waiting[]>();

  function release(name: string, holder: number): void {
    if (holders.get(name) !== holder) return;
    const next = queues.get(name)?.shift();
    if (next) {
      holders.set(name, next.holder);
      next.answer(true);
    } else holders.delete(name);
  }

  return {
    take(name, holder, patience) {
      const now = holders.get(name);
      if (now === undefined || now === holder) {
        holders.set(name, holder);
        return Promise.resolve(true);
      }
      if (!(patience > 0)) return Promise.resolve(false);
      return new Promise((resolve) => {
        const queue = queues.get(name) ?? [];
        queues.set(name, queue);
        const waiting: Waiting = {
          holder,
          answer: (granted) => {
            clearTimeout(timer);
            resolve(granted);
          },
        };
        const timer = setTimeout(() => {
          queue.splice(queue.indexOf(waiting), 1);
          resolve(false);
        }, patience);
        queue.push(waiting);
      });
    },
    release,
    releaseAll(holder) {
      for (const queue of queues.values())
        for (const waiting of queue.filter((one) => one.holder === holder)) {
          queue.splice(queue.indexOf(waiting), 1);
          waiting.answer(false);
        }
      for (const name of [...holders.keys()]) release(name, holder);
    },
    holds: (name, holder) => holders.get(name) === holder,
    holdsAny: (holder) => [...holders.values()].includes(holder),
  };
}
