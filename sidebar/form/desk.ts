import type { Seen } from '../../src/schema/form';
import type { Entry } from '../entry';
import { draftOf, fresh, isWorthKeeping, openedFrom } from '../entry';
import type { Drafts } from '../unsaved';
import type { Paper } from './declared';

/** The record that stands on a form, where it is kept while it is not saved, and what may take its place. */
export function deskOf({ name, of, always, told }: Paper, seen: Seen, drafts: Drafts) {
  const blank = () => (always ? openedFrom(of, always()) : fresh(of, seen));
  const slotOf = ({ id }: Pick<Entry, 'id'>) => (always ? name : `${name}/${id}`);
  const kept = drafts.latest(name);
  let entry = kept?.entry ?? blank();
  const watching: ((isAnother: boolean) => void)[] = [];
  const place = (next: Entry, isAnother: boolean) => {
    entry = next;
    for (const hear of watching) hear(isAnother);
  };
  /** Puts another record here; what stood here stays kept if it was worth keeping. */
  const put = (next: Entry) => place(next, true);
  /** What comes next: the new record that was being entered before a correction, or a blank one. */
  const goOn = (afterCorrection: boolean) =>
    put((afterCorrection && !always && drafts.latestNew(name, entry.id)?.entry) || blank());
  const forget = () => drafts.forget(slotOf(entry));
  const isWorth = () => isWorthKeeping(of, entry);
  return {
    entry: () => entry,
    slotOf,
    /** A record as it is judged and sent. */
    draftOf: (record: Entry) => draftOf(of, record, seen) as Readonly<Record<string, string>>,
    put,
    goOn,
    /** Texts of the record change. */
    write: (next: Entry) => {
      entry = next;
    },
    /** What stands here becomes a correction, or a new record: its texts stay. */
    become: (next: Entry) => place(next, false),
    /** Keeps the record as it stands, where there is anything to lose. */
    keep: () => {
      if (isWorth()) drafts.keep(slotOf(entry), entry);
      else forget();
    },
    forget,
    /** The person gives up what stands here. */
    leave: (isCorrection: boolean) => {
      forget();
      goOn(isCorrection);
    },
    /** Where nothing was written yet, all is proposed anew. */
    renew: () => {
      if (!isWorth() && (always || !entry.opened)) entry = blank();
    },
    /** A form that completes rows has nothing to ask before one is open. */
    waits: () => !!told && !entry.opened,
    /** Hears, now and whenever it changes, which record stands here, and whether that is another one. */
    watch: (hear: (isAnother: boolean) => void) => {
      watching.push(hear);
      hear(false);
    },
    /** What it began with, if that was kept from another time. */
    kept,
  };
}

export type Desk = ReturnType<typeof deskOf>;
