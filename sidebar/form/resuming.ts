import { sidebar } from '../../src/messages/sidebar.ar';
import { inFigures } from '../../src/schema/day';
import type { Kept } from '../drafts';
import { openedFrom } from '../entry';
import type { Openable } from '../keeping';
import type { Shared } from './shared';

const momentOf = (at: number): string => {
  const here = at - new Date(at).getTimezoneOffset() * 60_000;
  const [day = '', hour = ''] = new Date(here).toISOString().split('T');
  return `${inFigures(day)} ${hour.slice(0, 5)}`;
};

/** Taking up what is not saved: an entry of another time, told at once, or a row opened for correction. */
export function resuming({ paper, desk, top, drafts }: Pick<Shared, 'paper' | 'desk' | 'top' | 'drafts'>) {
  const { of, keeping, always } = paper;
  const tellRestored = (at: number) => {
    const isCorrection = !!desk.entry().opened;
    top.tell({
      tone: 'calm',
      title: sidebar.restored(momentOf(at)),
      deeds: [{ words: sidebar.clear, do: () => desk.leave(isCorrection) }],
    });
  };
  if (desk.kept) tellRestored(desk.kept.at);
  return {
    takeUp: ({ entry, at }: Kept) => {
      desk.put(entry);
      tellRestored(at);
    },
    /** Puts a row here, as it was being corrected if it was. */
    open: (row: Openable) => {
      const opened = openedFrom(of, row);
      const waited = drafts.outbox.take(row.id);
      const unsaved = waited ?? drafts.kept(desk.slotOf(opened));
      const entry = unsaved?.entry ?? opened;
      desk.put(entry);
      if (waited) drafts.keep(desk.slotOf(entry), entry);
      if (unsaved) tellRestored(unsaved.at);
      top.inSight();
    },
    /** A correction that only the server kept: its row, where it still is as it was then. */
    locate: async () => {
      const sought = desk.entry();
      const { opened } = sought;
      if (opened?.row !== 0 || always) return;
      const reply = await keeping.find(sought);
      const row = reply.ok ? reply.value : null;
      const entry = desk.entry();
      if (row?.version !== opened.version || entry.id !== sought.id) return;
      desk.become({ ...entry, opened: { ...opened, row: row.row, texts: row.draft } });
    },
  };
}
