import { otherWords } from '../../src/messages/ar';
import { papersView as words } from '../../src/messages/papersView.ar';
import { listBox } from '../listBox';
import type { Around, Asking, Kind } from './asking';
import type { Subject } from './subjects';
import { blank, listedSubjects, rowSubjects } from './subjects';

/** What the list is called: by the tab whose rows it offers, where it offers rows. */
const listName = ({ of = 'account', entity }: Kind['asks']): string =>
  of === 'row' && entity ? otherWords.tabs[entity] : words.of[of];

/** What a paper is of, where a list can offer it: the directorate, a mentor, a CPP, or a row of a tab. */
export function subjectAsking(around: Around): Asking {
  const { told } = around;
  const { element, box, call, offer } = listBox('papers-of', '', told.clear);
  const { lists, mine } = listedSubjects(around);
  let subjects: readonly Subject[] = [];
  let turn = 0;

  const put = (next: readonly Subject[], chosen = '') => {
    subjects = next;
    offer(
      next.map(({ value, text }) => [value, text]),
      chosen,
    );
  };
  const putRows = async (...of: Parameters<typeof rowSubjects>) => {
    const own = turn;
    put([blank(words.working)]);
    const reply = await rowSubjects(...of);
    if (own !== turn) return;
    if (reply.ok) put(reply.value);
    else told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
  };
  return {
    element,
    suit: ({ kind: { asks }, schoolYear }) => {
      turn += 1;
      const { of, entity } = asks;
      element.hidden = of === undefined || of === 'school';
      if (of === undefined || of === 'school') return;
      call(listName(asks));
      if (of !== 'row') put(lists[of](asks), mine());
      else if (entity) void putRows(entity, schoolYear, asks.isOptional);
    },
    give: ({ kind: { asks } }) => {
      const { of, isOptional } = asks;
      if (of === undefined || of === 'school') return {};
      if (of !== 'account' && !isOptional && box.value === '') {
        told.tell({ tone: 'warn', title: words.missing(listName(asks)) });
        box.focus();
        return null;
      }
      return subjects.find(({ value }) => value === box.value)?.gives ?? {};
    },
  };
}
