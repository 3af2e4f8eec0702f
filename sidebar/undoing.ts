import { pages } from '../src/messages/pages.ar';
import type { Deed, Notices } from './notices';
import { server } from './server';

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
