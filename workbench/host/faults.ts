/**
 * Faults that can be ordered for a run, and how they are carried out: docs/faults.md tells how to use them.
 * A remote call is a question to Google that is not a local handle; the first of a run is number 1.
 */
import type { Command } from './commands';
import type { WorkbenchEvent } from './events';
import type { Edit } from './hand';
import type { Locks } from './locks';

/** What Google counts out to a person and may have run out of (platform rules 24 and 26). */
export type Quota = 'properties' | 'mail';

/** A wait of so many milliseconds: before the n-th remote call, or before the caller hears of the result. */
export interface Delay {
  readonly ms: number;
  readonly at: number | 'reply';
}

/** What another does between the calls n - 1 and n of a run. */
export interface Meanwhile {
  readonly at: number;
  /** Who; the workbench's own user where absent. */
  readonly user?: string;
  /** Cells typed by hand, which no lock stops (platform rule 19). Their onEdit runs beside the run, as on Google. */
  readonly edits?: readonly Edit[];
  /** What hands do otherwise: rows deleted, sorted, moved; a tab renamed. */
  readonly changes?: readonly Command[];
  /**
   * A whole run of another door. Ended before call n is carried out; but where this run holds a lock by then, the
   * other is begun and not waited for: it goes on when the lock is free, and ends before this run's result is told.
   */
  readonly run?: { readonly door: string; readonly args?: readonly unknown[] };
}

/** Mishaps of one run. Each is what it says and nothing more; several at once are several mishaps. */
export interface Faults {
  /** The execution dies before its n-th remote call, as at the end of its six minutes: no `finally` runs. */
  readonly dieAt?: number;
  /** The n-th remote call is not carried out and throws, as a service of Google that fails. */
  readonly throwAt?: number;
  /** The work is done, and the caller hears a failure of the network instead (platform rule 15). */
  readonly loseReply?: boolean;
  readonly delay?: Delay | readonly Delay[];
  readonly meanwhile?: Meanwhile | readonly Meanwhile[];
  /**
   * Another execution holds the document's lock from the start of the run, for so many milliseconds, whether the run
   * lasts as long or not. Infinity: longer than anybody waits; tryLock is refused at once, in this run alone.
   */
  readonly lockHeld?: number;
  /** LockService.getDocumentLock() is null, as in a web app (platform rule 19). */
  readonly noDocumentLock?: boolean;
  /** Stores that take nothing more, though what is in them can be read and deleted. */
  readonly quotaSpent?: readonly Quota[];
  /** Google does not tell the e-mail (platform rule 11); the person's own stores and key stay theirs. */
  readonly blankEmail?: boolean;
}

/** What of the workbench a mishap needs. */
export interface Others {
  /** Types at once; the promise ends with the onEdit that follows. */
  type(edits: readonly Edit[], user: string | undefined): Promise<unknown>;
  apply(command: Command): void;
  run(door: string, args: readonly unknown[], user: string | undefined): Promise<unknown>;
  tell(event: WorkbenchEvent): void;
}

/** The mishaps of one run, as the run meets them. */
export interface Mishaps {
  /** When the run begins. */
  begin(locks: Locks): void;
  /** Before its n-th remote call, of this name; `held` tells whether it holds a lock. */
  before(call: number, name: string, held: () => boolean): Promise<'die' | 'throw' | undefined>;
  /** Once the work is done: whether the caller hears of it. */
  reply(): Promise<'told' | 'lost'>;
  /** Once the run has ended and its locks are free: what it set going ends too; edits a cell refused are thrown here. */
  settled(): Promise<void>;
}

const listed = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : Array.isArray(one) ? (one as readonly T[]) : [one as T];

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Longest wait a timer of this machine can keep. */
const forEver = 2 ** 31 - 1;

/** Holders of no execution: locks are held in their name. */
let phantoms = 0;

/** The mishaps of one run of a door. */
export function mishaps(door: string, faults: Faults, others: Others): Mishaps {
  const { dieAt, throwAt, lockHeld = 0 } = faults;
  const delays = listed(faults.delay);
  const meanwhile = listed(faults.meanwhile);
  const begun: Promise<unknown>[] = [];
  const struck = (fault: keyof Faults, at?: number, call?: string) =>
    others.tell({ kind: 'fault', door, fault, ...(at && call && { at, call }) });

  const goesOn = (work: Promise<unknown>) => {
    begun.push(work);
    // Heard when the run has settled.
    work.catch(() => undefined);
    return work;
  };

  async function happens({ user, edits, changes = [], run }: Meanwhile, held: boolean): Promise<void> {
    for (const command of changes) others.apply(command);
    if (edits) void goesOn(others.type(edits, user));
    if (!run) return;
    // An error of the other's run is the other's.
    const going = goesOn(others.run(run.door, run.args ?? [], user).catch(() => undefined));
    if (!held) await going;
  }

  return {
    begin(locks) {
      if (!(lockHeld > 0)) return;
      struck('lockHeld');
      if (lockHeld === Number.POSITIVE_INFINITY) return;
      const holder = -++phantoms;
      const name = faults.noDocumentLock ? 'script' : 'document';
      void locks
        .take(name, holder, forEver)
        .then(() => setTimeout(() => locks.releaseAll(holder), lockHeld).unref());
    },
    async before(call, name, held) {
      for (const { ms } of delays.filter(({ at }) => at === call)) {
        struck('delay', call, name);
        await wait(ms);
      }
      for (const one of meanwhile.filter(({ at }) => at === call)) {
        struck('meanwhile', call, name);
        await happens(one, held());
      }
      if (call === dieAt) struck('dieAt', call, name);
      else if (call === throwAt) struck('throwAt', call, name);
      return call === dieAt ? 'die' : call === throwAt ? 'throw' : undefined;
    },
    async reply() {
      for (const { ms } of delays.filter(({ at }) => at === 'reply')) {
        struck('delay');
        await wait(ms);
      }
      if (!faults.loseReply) return 'told';
      struck('loseReply');
      return 'lost';
    },
    async settled() {
      await Promise.all(begun);
    },
  };
}
