import { outbox as outboxWords } from '../src/messages/outbox.ar';
import { sidebar } from '../src/messages/sidebar.ar';
import type { Seen } from '../src/schema/form';
import { button, h, mark } from './element';
import type { Paper } from './form/declared';
import { deskOf } from './form/desk';
import { filling } from './form/filling';
import { handingOver } from './form/handingOver';
import { heading } from './form/heading';
import { otherTabs } from './form/otherTabs';
import { receipts } from './form/receipt';
import { refusals } from './form/refusals';
import { removing } from './form/removing';
import { resuming } from './form/resuming';
import type { Shared } from './form/shared';
import { topOf } from './form/top';
import type { Openable } from './keeping';
import { notices } from './notices';
import { sending } from './saving';
import type { Drafts } from './unsaved';

interface Around {
  readonly paper: Paper;
  readonly seen: Seen;
  readonly drafts: Drafts;
  /** A row was saved: what shows rows should look again. */
  readonly saved: () => void;
}

/** A form, drawn from its declaration: its parts put together, and how a record goes out from it. */
export function formView({ paper, seen, drafts, saved }: Around) {
  const { of, words, keeping } = paper;
  const element = h('section', { class: 'form', attrs: { 'aria-label': words.name } });
  const top = topOf(element);
  const atFoot = notices('foot');
  const { isBusy, send: sendOut } = sending(of, keeping, seen);
  const send = () => void submit();

  const desk = deskOf(paper, seen, drafts);
  const shared: Shared = { paper, desk, top, seen, drafts, saved };
  const tabs = otherTabs(shared);
  const { takeUp, open, locate } = resuming(shared);
  const fill = filling(shared, atFoot, tabs.tell);
  const { element: sheet, wrong, show } = fill;
  const save = button('save', words.save, send);
  save.title = sidebar.saveKeys;
  const foot = h('div', { class: 'foot' }, atFoot.element, save);
  const busy = (now: boolean) => {
    sheet.inert = now;
    mark(save, { 'aria-disabled': now || null, 'aria-busy': now || null });
    save.textContent = now
      ? sidebar.saving
      : desk.entry().opened && !paper.always && !paper.told
        ? sidebar.saveCorrection
        : words.save;
  };
  const giveRoom = (isGiven: boolean) => {
    sheet.hidden = isGiven;
    foot.hidden = isGiven;
  };
  desk.watch(() => {
    giveRoom(desk.waits());
    busy(isBusy());
  });
  const { element: conflict, refused } = refusals(shared, fill, () => giveRoom(true), send);
  const handOver = handingOver(shared, locate);
  const succeeded = receipts(shared, takeUp);
  const takeOut = removing(shared, isBusy, refused, wrong.point);
  const { correction, about } = heading(shared, takeOut);

  async function submit() {
    if (isBusy()) return;
    fill.leave();
    const found = wrong.byDeclaration();
    if (found.length > 0) return wrong.point(found);
    const sent = desk.entry();
    const slot = desk.slotOf(sent);
    const isHere = () => desk.entry().id === sent.id;
    wrong.clear();
    // The keyboard leaves the fields while they still hold what was typed.
    save.focus({ preventScroll: true });
    if (!drafts.isOnline() && handOver(sent)) return;
    drafts.sent(slot, sent);
    await sendOut(sent, {
      busy,
      late: () =>
        atFoot.tell({
          tone: 'warn',
          title: sidebar.late,
          deeds: keeping.entity ? [{ words: outboxWords.goOn, do: () => void handOver(sent) }] : [],
        }),
      lost: (title) => {
        if (isHere() && handOver(sent)) return;
        drafts.notSaved(slot);
        atFoot.tell({ tone: 'warn', title, deeds: [{ words: sidebar.retry, do: send }] });
      },
      refused: (issues) => {
        drafts.notSaved(slot);
        if (isHere()) refused(issues);
      },
      saved: (row) => succeeded(sent, row),
    });
  }

  element.append(tabs.element, top.element, correction, conflict, about, sheet, foot);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!foot.hidden) send();
  });
  void locate();
  return {
    element,
    open: (row: Openable) => {
      open(row);
      correction.focus({ preventScroll: true });
    },
    /** The form has come in sight: boxes that grow measure themselves. */
    shown: show,
    /** What it sees of the file has changed: a form in which nothing was written yet proposes anew; what is told stays. */
    renew: () => {
      desk.renew();
      show();
    },
  };
}
