import { outbox as words } from '../../src/messages/outbox.ar';
import { isWorthKeeping } from '../entry';
import { notices } from '../notices';
import type { Shared } from './shared';

/** Tells other tabs which record is here; warns where one of them is at it too. */
export function otherTabs({ paper, desk, drafts }: Pick<Shared, 'paper' | 'desk' | 'drafts'>) {
  const { name, of, always } = paper;
  const { elsewhere } = drafts;
  const twice = notices('twice');
  const tell = () => {
    const { id, opened } = desk.entry();
    elsewhere.at(name, !always && (opened || isWorthKeeping(of, desk.entry())) ? id : null);
    const there = always ? null : elsewhere.of(id);
    if (!there) return twice.clear();
    twice.tell({
      tone: 'calm',
      title: words.elsewhere,
      // What was begun there goes on there, and stays kept.
      deeds: there.isFirst && !opened ? [{ words: words.startHere, do: () => desk.goOn(false) }] : [],
    });
  };
  elsewhere.watch(tell);
  desk.watch(tell);
  return { element: twice.element, tell };
}
