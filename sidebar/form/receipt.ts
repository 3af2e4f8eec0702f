import { outbox as outboxWords } from '../../src/messages/outbox.ar';
import { sidebar } from '../../src/messages/sidebar.ar';
import type { Kept } from '../drafts';
import { code, h } from '../element';
import type { Entry } from '../entry';
import { isWorthKeeping, opening } from '../entry';
import { fetched } from '../fetched';
import { hints } from '../hints';
import type { SavedRow } from '../keeping';
import { goToRow } from '../server';
import type { Shared } from './shared';

/** The receipt of a record that was saved: what is told of it, what can be done about it, and what comes next. */
export function receipts(
  { paper, desk, top, drafts, saved }: Pick<Shared, 'paper' | 'desk' | 'top' | 'drafts' | 'saved'>,
  takeUp: (kept: Kept) => void,
) {
  const { name, of, words, keeping, always, log } = paper;

  const toRow = async (row: number) => {
    const reply = await goToRow(keeping.tab, row);
    if (!reply.ok) top.tell({ tone: 'warn', title: reply.issues[0]?.message ?? sidebar.gone });
  };
  /** Takes the very save back, where nobody has touched the row since. */
  const takeBack = (sent: Entry) => {
    top.clear();
    fetched('undoSaved')(top.element, {
      entity: of.name,
      id: sent.id,
      draft: desk.draftOf(sent),
      after: saved,
    }).shown?.();
  };

  return (sent: Entry, { receipt, version, row, warnings }: SavedRow) => {
    const entry = desk.entry();
    const isInSight = entry.id === sent.id;
    if (isInSight && JSON.stringify(entry.texts) !== JSON.stringify(sent.texts)) {
      // The reply came late, and the person went on: what they have now is a correction of what was saved.
      const texts = desk.draftOf(sent);
      const slot = desk.slotOf(entry);
      const correction = { ...entry, opened: opening(version, row, texts) };
      drafts.saved(slot);
      drafts.keep(slot, correction);
      desk.become(correction);
      return top.tell({ tone: 'warn', title: sidebar.savedBefore });
    }
    drafts.saved(desk.slotOf(sent));
    drafts.outbox.take(sent.id);
    if (isInSight) desk.goOn(!!sent.opened);
    const other = always || paper.told || sent.opened ? null : drafts.latestNew(name, desk.entry().id);
    top.tell({
      tone: 'good',
      title: sent.opened ? words.corrected : words.saved,
      lines: receipt === undefined ? [] : [h('span', {}, sidebar.receipt, ' ', code(receipt))],
      deeds: [
        ...(row === 0 ? [] : [{ words: sidebar.toRow, do: () => void toRow(row) }]),
        ...(log && isWorthKeeping(of, sent) ? [{ words: sidebar.undo, do: () => takeBack(sent) }] : []),
        ...(other ? [{ words: outboxWords.otherUnsaved, do: () => takeUp(other) }] : []),
      ],
    });
    const { settle } = keeping;
    if (warnings.length > 0)
      top.element.append(hints(warnings, settle && ((warning) => settle(sent.id, warning))));
    if (isInSight) top.goTo();
    saved();
  };
}
