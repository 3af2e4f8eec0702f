import { forms } from '../../src/messages/forms.ar';
import { sidebar } from '../../src/messages/sidebar.ar';
import { h } from '../element';
import { fetched } from '../fetched';
import type { Deed } from '../notices';
import type { Said } from '../server';
import { newId } from '../uuid';
import type { Filling } from './filling';
import type { Shared } from './shared';

/** What the server refuses, and what can be done about it: a row that has changed since it was opened, or was removed. */
export function refusals(
  { paper, desk, top, seen, saved }: Pick<Shared, 'paper' | 'desk' | 'top' | 'seen' | 'saved'>,
  fill: Filling,
  /** What clashes is drawn: the fields and the foot leave it their room. */
  drawn: () => void,
  submit: () => void,
) {
  const { of, labels, keeping, remove, log } = paper;
  const { wrong } = fill;
  const conflict = h('div', {});
  desk.watch((isAnother) => {
    if (isAnother) conflict.replaceChildren();
  });

  /** A removed row may be saved as a new one, with all that was typed. */
  const anew: Deed = {
    words: sidebar.saveAnew,
    do: () => {
      desk.forget();
      const { opened: _, ...rest } = desk.entry();
      desk.become({ ...rest, id: newId() });
      submit();
    },
  };

  /** Looks at the row as it now stands. Until what clashes is settled, what was typed stays kept as it was. */
  async function reopen(isBack = false) {
    const sought = desk.entry();
    const again: Deed = { words: sidebar.reopen, do: () => void reopen(isBack) };
    const reply = await keeping.find(sought);
    if (desk.entry().id !== sought.id) return;
    if (!reply.ok) return wrong.point(reply.issues, { deeds: [again] });
    if (!reply.value) return wrong.point([{ message: sidebar.gone }], { deeds: [anew] });
    wrong.clear();
    top.tell({ tone: 'warn', title: forms.outdated, deeds: [again] });
    top.inSight();
    const room = h('div', {});
    conflict.replaceChildren(room);
    fetched('conflict')(room, {
      of,
      labels,
      seen,
      entry: desk.entry,
      row: reply.value,
      id: log ? sought.id : null,
      isBack,
      drawn: () => {
        if (room.parentNode === null) return;
        top.clear();
        drawn();
      },
      goOn: (next, lines, remarks) => {
        if (room.parentNode === null) return;
        desk.put(next);
        desk.keep();
        for (const [field, remark] of Object.entries(remarks)) fill.remark(field, remark);
        const [title = '', ...others] = lines;
        top.tell({ tone: 'warn', title, lines: others });
        top.inSight();
      },
      submit,
    }).shown?.();
  }

  /** Brings a removed row back, for what was typed to go on from it. */
  const restoreRow = async () => {
    const reply = await remove?.back(desk.entry());
    if (!reply?.ok) return wrong.point(reply?.issues ?? [], { deeds: [anew] });
    saved();
    await reopen(true);
  };

  return {
    element: conflict,
    refused: (issues: readonly Said[]) => {
      const isSaid = (said: string) => issues.some((issue) => issue.code === said);
      if (isSaid('outdated')) return void reopen();
      const back: Deed = { words: sidebar.restoreRow, do: () => void restoreRow() };
      wrong.refused(issues, { deeds: isSaid('deleted') ? [...(remove ? [back] : []), anew] : [] });
    },
  };
}
