/** Each term of the cost model of performance.md, in milliseconds: low, typical, high. */
const prices = {
  local: [0.15, 0.5, 1.5],
  metadata: [8, 100, 160],
  read: [40, 70, 240],
  bufferedWrite: [0.5, 1.3, 2],
  flush: [30, 150, 610],
  structural: [90, 107, 250],
  // The model prices a finder by the cells it scans; each of its calls is also priced as the read it is.
  finder: [40, 70, 240],
  propertiesGet: [20, 32, 84],
  propertiesSet: [43, 63, 231],
  cacheGet: [3, 4, 8],
  cachePut: [73, 93, 281],
  lock: [20, 50, 150],
  chart: [150, 300, 800],
  mail: [400, 800, 2400],
  'mail kB': [8, 12, 24],
  // Triggers, permissions, what is left of a quota: not in the model, assumed to cost as a metadata call.
  account: [8, 100, 160],
  start: [500, 1000, 3000],
  firstTouch: [45, 130, 300],
  'cells read': [0.0083, 0.0095, 0.03],
  'cells written': [0.014, 0.045, 0.08],
  'cells scanned': [0.0015, 0.003, 0.006],
} as const satisfies Record<string, readonly [number, number, number]>;

/** A row of the cost model that a service call can be. */
export type Term = Exclude<keyof typeof prices, 'start' | 'firstTouch' | 'mail kB' | `cells ${string}`>;

/** JavaScript: the milliseconds of this machine times these. */
const script = [1.05, 1.75, 2.7] as const;

/** An estimate of time on Google, never a measurement. */
export interface Estimate {
  readonly low: number;
  readonly typ: number;
  readonly high: number;
}

/** What one execution asked for, counted exactly. */
export interface Bill {
  count(term: keyof typeof prices, times?: number): void;
  /** A service call: a read after an unflushed write costs a flush too. */
  call(term: Term): void;
  readonly calls: Readonly<Record<string, number>>;
  /** Every service call but the local handle ones, implied flushes included. */
  remote(): number;
  estimate(scriptTime: number): Estimate;
}

const notCalls = new Set([
  'local',
  'start',
  'firstTouch',
  'mail kB',
  'cells read',
  'cells written',
  'cells scanned',
]);

/** A bill with the start of the run already on it. */
export function openBill(): Bill {
  const calls: Record<string, number> = { start: 1 };
  let unflushed = false;
  const count = (term: keyof typeof prices, times = 1) => {
    if (times) calls[term] = (calls[term] ?? 0) + times;
  };
  return {
    count,
    calls,
    call(term) {
      if (unflushed && (term === 'read' || term === 'metadata' || term === 'finder')) count('flush');
      if (term === 'bufferedWrite' || term === 'chart') unflushed = true;
      else if (['read', 'metadata', 'finder', 'flush', 'structural'].includes(term)) unflushed = false;
      count(term);
    },
    remote: () =>
      Object.entries(calls).reduce((sum, [term, times]) => sum + (notCalls.has(term) ? 0 : times), 0),
    estimate(scriptTime) {
      const total = (i: 0 | 1 | 2) =>
        Math.round(
          Object.entries(calls).reduce(
            (sum, [term, times]) => sum + prices[term as keyof typeof prices][i] * times,
            scriptTime * script[i],
          ),
        );
      return { low: total(0), typ: total(1), high: total(2) };
    },
  };
}
