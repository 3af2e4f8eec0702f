import { outbox as words } from '../../src/messages/outbox.ar';
import type { Entry } from '../entry';
import { namesOf } from '../recent';
import type { Shared } from './shared';
import { shownText } from './shownText';

/** The way into the outbox for a record that cannot reach the file now, and its way back onto the form. */
export function handingOver(
  { paper, desk, top, drafts, saved }: Pick<Shared, 'paper' | 'desk' | 'top' | 'drafts' | 'saved'>,
  locate: () => Promise<void>,
) {
  const { name, of, keeping } = paper;
  /** The form says that a record waits in the outbox. */
  let isHandedOver = false;
  desk.watch((isAnother) => {
    if (isAnother) isHandedOver = false;
  });
  const setAside = () => {
    desk.goOn(!!desk.entry().opened);
    top.tell({
      tone: 'calm',
      title: words.handedOver,
      deeds: [{ words: words.title, do: () => scrollTo(0, 0) }],
    });
    isHandedOver = true;
    top.goTo();
  };
  drafts.drawn(name, {
    saved: () => {
      if (isHandedOver) top.clear();
      saved();
    },
    take: (waited) => {
      desk.put(waited);
      top.tell({ tone: 'calm', title: words.opened });
      void locate();
    },
  });
  /** It cannot reach the file now: it waits in the outbox, and the person may go on. */
  return (sent: Entry): boolean => {
    const { entity } = keeping;
    if (!entity) return false;
    const draft = desk.draftOf(sent);
    const [date = ''] = of.dated ?? [];
    const named = [shownText(of, date, draft[date] ?? ''), ...namesOf(of, draft)];
    drafts.putOut({
      id: sent.id,
      form: name,
      entity,
      entry: sent,
      draft,
      told: named.map((text) => text.slice(0, 120)),
      at: Date.now(),
    });
    if (desk.entry().id === sent.id) setAside();
    return true;
  };
}
