import type { Entity } from '../src/schema/entity';
import type { Seen } from '../src/schema/form';
import type { Entry } from './entry';
import { draftOf } from './entry';
import type { Keeping, SavedRow } from './keeping';
import type { Said } from './server';

/** How long a person waits before being told that they need not (milliseconds). */
const patience = 30_000;

interface Hearing {
  readonly busy: (isBusy: boolean) => void;
  /** The reply is late: the person may wait, go on, or save again. */
  readonly late: () => void;
  readonly lost: (sentence: string) => void;
  readonly refused: (issues: readonly Said[]) => void;
  readonly saved: (row: SavedRow) => void;
}

/**
 * Sends records one at a time, whatever is clicked. The same record may be sent again after a lost or late reply:
 * its id makes that harmless (contract §2). Of several replies for one record the first success is the one heard.
 */
export function sending(of: Entity, keeping: Keeping, seen: Seen) {
  let isBusy = false;
  let latest = 0;
  const saved = new WeakSet<Entry>();

  const send = async (entry: Entry, hears: Hearing) => {
    if (isBusy) return;
    const busy = (now: boolean) => {
      isBusy = now;
      hears.busy(now);
    };
    latest += 1;
    const turn = latest;
    busy(true);
    const late = setTimeout(() => {
      busy(false);
      hears.late();
    }, patience);
    const reply = await keeping.save(entry, draftOf(of, entry, seen) as Record<string, string>);
    clearTimeout(late);
    if (turn === latest) busy(false);
    if (saved.has(entry)) return;
    if (reply.ok) {
      saved.add(entry);
      return hears.saved(reply.value);
    }
    if (turn !== latest) return;
    if (reply.lost) hears.lost(reply.issues[0]?.message ?? '');
    else hears.refused(reply.issues);
  };
  return { isBusy: () => isBusy, send };
}
