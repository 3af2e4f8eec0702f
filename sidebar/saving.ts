import type { ActivityName } from '../src/entities/activity';
import { entityNamed } from '../src/entities/index';
import type { Seen } from '../src/schema/form';
import type { Entry } from './entry';
import { draftOf } from './entry';
import type { Said } from './server';
import { server } from './server';

/** How long a person waits before being told that they need not (milliseconds). */
const patience = 30_000;

/** Where a saved record now stands. */
export interface SavedRow {
  readonly receipt: string;
  readonly version: string;
  readonly row: number;
}

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
export function sending(name: ActivityName, seen: Seen) {
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
    const reply = await server.saveRecord({
      entity: name,
      id: entry.id,
      draft: draftOf(entityNamed(name), entry, seen) as Record<string, string>,
      ...(entry.opened ? { version: entry.opened.version } : {}),
    });
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
