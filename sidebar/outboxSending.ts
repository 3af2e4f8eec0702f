import type { Outcome } from '../src/actions/outcome';
import type { Saved } from '../src/actions/saveRecord';
import type { GoneOut, Outbox, Waiting } from './outbox';
import { answered, nextOut } from './outbox';
import type { Said } from './server';

/** How long it waits before each new trial, in milliseconds; the last is for all that follow. */
const pauses = [5_000, 15_000, 60_000, 120_000, 300_000] as const;

type Sent = {
  readonly ok: boolean;
  readonly lost?: boolean;
  readonly value?: { readonly results: readonly Outcome<Saved>[] };
  readonly issues?: readonly Said[];
};

interface Around {
  readonly send: (items: readonly Waiting[]) => Promise<Sent>;
  readonly isOnline: () => boolean;
  readonly wentOut: (items: readonly GoneOut[]) => void;
  /** Runs it unless another tab is at it: two tabs have one outbox. */
  readonly alone: (work: () => Promise<void>) => Promise<boolean>;
}

/**
 * Sends what waits in the outbox, many in a call: when the connection returns, and patiently by itself. The ids make
 * it harmless to send again what had arrived (contract §2).
 */
export function outboxSending(box: Outbox, { send, isOnline, wentOut, alone }: Around) {
  let tried = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isUnderWay = false;
  let sending: ReadonlySet<string> = new Set();
  let losses = 0;
  /** The records that were lost when they went alone; none goes alone before two calls of several were lost. */
  let lostAlone: Set<string> | undefined;

  const later = () => {
    clearTimeout(timer);
    timer = undefined;
    if (nextOut(box.items()).length === 0) return;
    timer = setTimeout(() => void go(), pauses[Math.min(tried, pauses.length - 1)]);
    tried += 1;
  };
  const round = async () => {
    const out = nextOut(box.items(), lostAlone);
    if (out.length === 0) return;
    sending = new Set(out.map(({ id }) => id));
    box.change((items) => items);
    const reply = await send(out);
    sending = new Set();
    const isBusy = reply.issues?.some(({ code }) => code === 'busy');
    if (!reply.ok && (reply.lost || isBusy)) {
      if (reply.lost && lostAlone) {
        if (out.some(({ id }) => lostAlone?.has(id))) lostAlone.clear();
        for (const { id } of out) lostAlone.add(id);
      } else if (reply.lost && out.length > 1 && ++losses > 1) lostAlone = new Set();
      return void box.change((items) => items);
    }
    losses = 0;
    const results =
      reply.value?.results ??
      // Refused as a whole: each is told why, and stays.
      out.map((): Outcome<Saved> => ({ ok: false, issues: (reply.issues ?? []) as never }));
    let gone: readonly GoneOut[] = [];
    box.change((items) => {
      const after = answered(items, out, results);
      gone = after.out;
      return after.items;
    });
    if (gone.length > 0) {
      tried = 0;
      wentOut(gone);
    }
    // More than one call carries: the next follows at once, unless the file is busy.
    const [next] = nextOut(box.items(), lostAlone);
    if (!next) lostAlone = undefined;
    else if (gone.length > 0 && !lostAlone?.has(next.id)) await round();
  };
  async function go(evenOffline = false) {
    if (isUnderWay) return;
    clearTimeout(timer);
    timer = undefined;
    if (!isOnline() && !evenOffline) return;
    isUnderWay = true;
    try {
      await alone(round);
    } finally {
      isUnderWay = false;
    }
    later();
  }

  return {
    isSending: (id: string) => sending.has(id),
    /** Something was put in: it goes out by itself, after a while. */
    later: () => {
      if (timer !== undefined || isUnderWay) return;
      tried = 0;
      later();
    },
    /** At once: the connection returned, or the person asks. */
    now: (isAsked = false) => {
      tried = 0;
      void go(isAsked);
    },
  };
}
