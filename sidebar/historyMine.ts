import type { SidebarData } from '../src/actions/openSidebarData';
import { historyView as words } from '../src/messages/historyView.ar';
import { pages } from '../src/messages/pages.ar';
import { byOperation, mayUndo, summaryOf } from './historyCards';
import type { Notices } from './notices';
import { server } from './server';

/** How far back one's own last deed is looked for, in answers of the log. */
const mostPages = 5;

/** The last of one's own deeds that may be taken back; where Google does not say who is at work, the file still knows one's own. */
async function lastOfMine(email: string) {
  let past: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const reply = await server.history({ who: email, ...(past === undefined ? {} : { past }) });
    if (!reply.ok) return reply.issues[0]?.message ?? '';
    const { entries, takenBack, own, counts, more } = reply.value;
    const back = new Set(takenBack);
    const found = byOperation(entries);
    const last = found.find(
      (operation) =>
        mayUndo(operation, back) && (email !== '' || own.includes(operation[0]?.operation ?? '')),
    );
    if (last || !more) return { last, counts };
    past = found[found.length - 1]?.[0]?.operation;
  }
  return { last: undefined, counts: {} };
}

/** Shows what the last of one's own deeds was, and takes it back when that is confirmed. */
export async function undoMine(
  { email }: Pick<SidebarData, 'email'>,
  told: Notices,
  undo: (operation: string) => void,
): Promise<void> {
  told.tell({ tone: 'calm', title: pages.working });
  const found = await lastOfMine(email);
  if (typeof found === 'string') return told.tell({ tone: 'warn', title: found });
  const { last, counts } = found;
  const operation = last?.[0]?.operation;
  if (!last || operation === undefined) return told.tell({ tone: 'calm', title: words.nothingMine });
  told.tell({
    tone: 'warn',
    title: words.sure,
    lines: summaryOf(last, counts[operation] ?? last.length),
    deeds: [
      { words: words.yes, do: () => undo(operation) },
      { words: words.no, do: told.clear },
    ],
  });
  told.element.focus({ preventScroll: true });
}
