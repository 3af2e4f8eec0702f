/** What a tab tells the others: which records it is at, and since when it is open. */
interface Said {
  readonly from: string;
  readonly since: number;
  readonly ids: readonly string[];
  /** It wants to hear the others. */
  readonly asks?: boolean;
}

/** Another tab that is at the same record: whether it was open before this one. */
export interface Elsewhere {
  readonly isFirst: boolean;
}

/** The part of a BroadcastChannel that is used. */
export interface Channel {
  readonly postMessage: (said: Said) => void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

const isSaid = (value: unknown): value is Said => {
  const { from, since, ids } = (value ?? {}) as Partial<Said>;
  return typeof from === 'string' && typeof since === 'number' && Array.isArray(ids);
};

/** How often tabs at one record ask after each other; one that does not answer twice is gone (milliseconds). */
const round = 4_000;

const channelNamed = (name: string): Channel | null => {
  try {
    return new BroadcastChannel(name) as unknown as Channel;
  } catch {
    return null;
  }
};

/**
 * Which records the person's other tabs are at: two tabs on one record can warn each other. Where the browser has no
 * channel between tabs, none is ever elsewhere; versions still hold what is saved apart.
 */
export function presence(name: string, me: string, channel = channelNamed(name), now = Date.now) {
  const since = now();
  const mine = new Map<string, string>();
  const others = new Map<string, { readonly said: Said; readonly at: number }>();
  const watching = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const tell = (ids: readonly string[], asks = false) => {
    try {
      channel?.postMessage({ from: me, since, ids, asks });
    } catch {
      // A closed channel tells nothing.
    }
  };
  const say = (asks = false) => tell([...new Set(mine.values())], asks);
  const of = (id: string): Elsewhere | null => {
    const there = [...others.values()].filter(({ said }) => said.ids.includes(id));
    if (there.length === 0) return null;
    return {
      isFirst: there.some(({ said }) => said.since < since || (said.since === since && said.from < me)),
    };
  };
  const watch = () => {
    const isShared = [...mine.values()].some((id) => of(id));
    if (isShared && timer === undefined)
      timer = setInterval(() => {
        for (const [from, { at }] of others) if (now() - at > 2.5 * round) others.delete(from);
        say(true);
        heard();
      }, round);
    else if (!isShared) {
      clearInterval(timer);
      timer = undefined;
    }
  };
  const heard = () => {
    watch();
    for (const one of watching) one();
  };
  if (channel)
    channel.onmessage = ({ data }) => {
      if (!isSaid(data) || data.from === me) return;
      if (data.ids.length > 0) others.set(data.from, { said: data, at: now() });
      else others.delete(data.from);
      if (data.asks) say();
      heard();
    };
  return {
    of,
    /** A form is at a record; null: at none that matters. */
    at: (form: string, id: string | null) => {
      if ((mine.get(form) ?? null) === id) return;
      if (id === null) mine.delete(form);
      else mine.set(form, id);
      say(true);
      watch();
      // Said twice: a tab that was just being opened may have missed the first.
      clearTimeout(again);
      again = setTimeout(() => say(true), 1_500);
    },
    watch: (hear: () => void) => void watching.add(hear),
    /** The tab closes. */
    leave: () => tell([]),
    back: () => say(true),
  };
}

export type Presence = ReturnType<typeof presence>;
