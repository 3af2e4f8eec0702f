import type { ReplyOf } from '../src/actions/index';
import { historyView } from '../src/messages/historyView.ar';
import { pages } from '../src/messages/pages.ar';
import type { Draft } from '../src/schema/entity';
import { textOf } from '../src/schema/entity';
import { fold, isBlank } from '../src/schema/fold';
import type { Deed, Notices } from './notices';
import { notices } from './notices';
import { server } from './server';
import type { Drawn } from './views';

/** «تراجع»: takes an operation back and tells how it went, then does what the view does after a change. */
export const undoing = (operation: string, told: Notices, after: () => void): Deed => ({
  words: pages.undo,
  do: async () => {
    told.tell({ tone: 'calm', title: pages.working });
    const reply = await server.undo({ operation });
    if (!reply.ok) return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    const { kept } = reply.value;
    told.tell({
      tone: kept.length === 0 ? 'good' : 'warn',
      title: kept.length === 0 ? pages.undone : pages.notUndone(kept.length),
      lines: kept.map(({ message }) => message),
    });
    after();
  },
});

interface SavedOne {
  readonly entity: string;
  readonly id: string;
  /** What was sent. */
  readonly draft: Draft;
  readonly after: () => void;
}

type Entry = ReplyOf<'history'>['entries'][number];

/** Whether an entry of the log is the saving of a draft. */
const isSaving = ({ verb, after }: Entry, { draft }: SavedOne) =>
  verb === 'save' &&
  Object.entries(after ?? {}).every(
    ([field, text]) => isBlank(textOf(draft, field)) || fold(textOf(draft, field)) === fold(text),
  );

/** Takes back what was just saved: the last word of the log on its row, if it is that very save. */
export function undoSaved(host: HTMLElement, saved: SavedOne): Drawn {
  const told = notices('top');
  host.append(told.element);
  const look = async () => {
    told.tell({ tone: 'calm', title: pages.working });
    const reply = await server.history({ entity: saved.entity, id: saved.id });
    if (!reply.ok) return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    const last = reply.value.entries.find(({ verb }) => verb !== 'settle');
    // Of a colleague's saving, nothing is taken back.
    const isOwn = last !== undefined && reply.value.own.includes(last.operation);
    if (isOwn && isSaving(last, saved)) undoing(last.operation, told, saved.after).do();
    else told.tell({ tone: 'warn', title: historyView.movedOn });
  };
  void look();
  return {};
}
