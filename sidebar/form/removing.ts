import { forms } from '../../src/messages/forms.ar';
import type { Entry } from '../entry';
import type { Said } from '../server';
import type { Shared } from './shared';

/** Takes the record that stands here out of the file, and offers to bring it back; null where this form may not. */
export function removing(
  { paper, desk, top, drafts, saved }: Pick<Shared, 'paper' | 'desk' | 'top' | 'drafts' | 'saved'>,
  isBusy: () => boolean,
  refused: (issues: readonly Said[]) => void,
  /** Shows what is wrong, with nothing to do about it. */
  point: (issues: readonly Said[]) => void,
) {
  const { remove } = paper;
  if (!remove?.do) return null;
  const { do: out, back } = remove;
  const bringBack = async (sent: Entry) => {
    const reply = await back(sent);
    if (!reply.ok) return point(reply.issues);
    top.tell({ tone: 'good', title: forms.restored });
    saved();
  };
  return async () => {
    if (isBusy()) return;
    const sent = desk.entry();
    const reply = await out(sent);
    if (!reply.ok) return refused(reply.issues);
    drafts.forget(desk.slotOf(sent));
    desk.goOn(true);
    top.tell({
      tone: 'good',
      title: forms.removed,
      deeds: [{ words: forms.restore, do: () => void bringBack(sent) }],
    });
    top.element.focus({ preventScroll: true });
    saved();
  };
}
