/** An unsaved form as the server keeps it; null: there is none any more. */
export interface Away {
  readonly draft: Record<string, string | string[] | null>;
  readonly id: string;
  readonly version?: string | undefined;
  readonly edit?: string | undefined;
}

interface Answer {
  readonly ok: boolean;
  readonly lost?: boolean;
  readonly issues?: readonly { readonly message: string; readonly code?: string }[];
}

/** From a key to its call; between two calls; after a call that did not come back (milliseconds). */
const pauses = { key: 1_500, call: 2_000, lost: 15_000 } as const;

/**
 * Sends unsaved forms to the person's own store on the server as they are typed: one call at a time, the last state of
 * each always sent, and none that a save has ended brought back to life.
 */
export function draftsAway<E extends string>(
  send: (entity: E, away: Away | null) => Promise<Answer>,
  full: (sentence: string) => void,
) {
  const wanted = new Map<E, Away | null>();
  let under: E | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFull = false;
  /** Of the entities whose save is under way: whether a call for them may yet arrive after it. */
  const saving = new Map<E, boolean>();

  const later = (pause: number) => {
    if (under !== null || timer !== undefined) return;
    timer = setTimeout(() => void run(), pause);
  };
  const next = () => [...wanted.keys()].find((entity) => !saving.has(entity));
  async function run() {
    clearTimeout(timer);
    timer = undefined;
    const entity = next();
    if (under !== null || entity === undefined) return;
    const away = wanted.get(entity) ?? null;
    wanted.delete(entity);
    under = entity;
    const reply = await send(entity, away);
    under = null;
    if (!reply.ok && reply.lost) {
      if (!wanted.has(entity)) wanted.set(entity, away);
    } else if (!reply.ok && !isFull) {
      isFull = true;
      full(reply.issues?.[0]?.message ?? '');
    }
    if (next() !== undefined) later(reply.lost ? pauses.lost : pauses.call);
  }

  return {
    keep: (entity: E, away: Away | null) => {
      wanted.set(entity, away);
      later(pauses.key);
    },
    /** At once, as the page goes out of sight. */
    flush: () => void run(),
    /** A save of the entity goes out. */
    saving: (entity: E) => void saving.set(entity, under === entity),
    /** It did not succeed: what is typed is kept as before. */
    notSaved: (entity: E) => {
      saving.delete(entity);
      if (next() !== undefined) later(pauses.key);
    },
    /** It did: the server has ended its draft by itself; a call that may have come after it is made good. */
    saved: (entity: E) => {
      const mayRevive = saving.get(entity) || under === entity;
      saving.delete(entity);
      wanted.delete(entity);
      if (mayRevive) {
        wanted.set(entity, null);
        later(0);
      }
      if (next() !== undefined) later(pauses.key);
    },
  };
}
