// One form's life, from the first key to the receipt: over 200 lines so that it reads in order, on one page.

import type { FormWords } from '../src/messages/forms.ar';
import { forms } from '../src/messages/forms.ar';
import { outbox as outboxWords } from '../src/messages/outbox.ar';
import { sidebar } from '../src/messages/sidebar.ar';
import { visitedAt } from '../src/messages/visitedAt.ar';
import type { Day } from '../src/schema/day';
import { endOfMonth, inFigures, readDay } from '../src/schema/day';
import type { Entity } from '../src/schema/entity';
import { textOf } from '../src/schema/entity';
import { isBlank } from '../src/schema/fold';
import type { Seen } from '../src/schema/form';
import type { Kept } from './drafts';
import { button, code, h, mark, worded } from './element';
import type { Entry } from './entry';
import { draftOf, formFields, fresh, isAsked, isWorthKeeping, openedFrom, taken, typed } from './entry';
import { fetched } from './fetched';
import type { FieldView } from './field';
import { fieldView } from './field';
import { hints } from './hints';
import type { Keeping, Openable, SavedRow } from './keeping';
import type { Deed } from './notices';
import { notices } from './notices';
import { foldedFields, laidOut } from './paper';
import { problems } from './problems';
import { namesOf } from './recent';
import { sending } from './saving';
import type { Reply, Said } from './server';
import { goToRow } from './server';
import type { Drafts } from './unsaved';
import { newId } from './uuid';

/** A form as it is drawn: what is declared, what it is called, how its records reach the file. */
export interface Paper {
  /** Its name, under which unsaved entries are kept. */
  readonly name: string;
  readonly of: Entity;
  readonly words: FormWords & { readonly name: string };
  readonly labels: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly keeping: Keeping;
  /** It only completes rows that exist, and tells these fields of them. */
  readonly told?: readonly string[];
  /** Its rows stand in سجل العمليات: shows what that tells of one. */
  readonly log?: (id: string) => void;
  /** What is always open, instead of a new record. */
  readonly always?: () => Openable;
  /** Takes an opened record out of the file, where this form is the place for that, and brings it back. */
  readonly remove?: {
    readonly do?: (entry: Entry) => Promise<Reply<unknown>>;
    readonly back: (entry: Entry) => Promise<Reply<unknown>>;
  };
}

interface Around {
  readonly paper: Paper;
  readonly seen: Seen;
  readonly drafts: Drafts;
  /** A row was saved: what shows rows should look again. */
  readonly saved: () => void;
}

/** A cell's text for the eye: a day in figures. */
const shownText = (of: Entity, field: string, text: string): string => {
  const day = of.fields[field]?.cell === 'day' ? readDay(text) : null;
  return day === null ? text : inFigures(day);
};

const momentOf = (at: number): string => {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${inFigures(day)} ${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** A form, drawn from its declaration. */
export function formView({ paper, seen, drafts, saved }: Around) {
  const { name, of, words, labels, notes, keeping, told: toldOf, always, remove, log } = paper;
  const blank = () => (always ? openedFrom(of, always()) : fresh(of, seen));
  const slotOf = ({ id }: Pick<Entry, 'id'>) => (always ? name : `${name}/${id}`);

  const kept = drafts.latest(name);
  let entry = kept?.entry ?? blank();
  const told = notices('top');
  const atFoot = notices('foot');
  const twice = notices('twice');
  const sender = sending(of, keeping, seen);

  // --- Fields

  /** A record was put here, and no field of it had the keyboard yet: leaving one was leaving the record before. */
  let isUntouched = false;
  /** The form says that a record waits in the outbox. */
  let isHandedOver = false;
  const changed = (field: FieldView) => {
    entry = typed(of, entry, field.name, field.widget.read(), seen);
    const standIn = of.helps[field.name]?.standsFor?.(entry.texts, seen);
    field.remark(standIn ? sidebar.satelliteTold(standIn.chosen) : '');
    if (standIn) {
      const line = visitedAt(standIn.chosen);
      const lines = textOf(entry.texts, standIn.toldIn);
      entry = typed(of, entry, field.name, standIn.text, seen);
      if (!lines.includes(line))
        entry = typed(of, entry, standIn.toldIn, lines === '' ? line : `${lines}\n${line}`, seen);
      field.widget.write(standIn.text);
    }
    show(field);
    if (field.isFaulty()) wrong.judge([field.name], false);
    if (isWorthKeeping(of, entry)) drafts.keep(slotOf(entry), entry);
    else drafts.forget(slotOf(entry));
    attend();
  };
  const pickMonth = (from: FieldView, to: string) => (first: Day) => {
    entry = typed(of, entry, to, endOfMonth(first), seen);
    from.widget.write(first);
    changed(from);
  };
  const drawField = (field: string): FieldView => {
    const help = of.helps[field];
    const view: FieldView = fieldView({
      name: field,
      label: labels[field] ?? field,
      kind: of.fields[field]!,
      seen,
      note: notes[field] ?? '',
      near: help?.near?.(seen) ?? [],
      month: help?.monthTo ? (first) => pickMonth(view, help.monthTo as string)(first) : null,
      offers: () => help?.offers?.(entry.texts, seen) ?? null,
      recalls: () => help?.recalls?.(entry.texts, seen),
      changed: () => changed(view),
      left: () => {
        if (!isUntouched) wrong.judge([field], true);
      },
    });
    return view;
  };
  const fields = formFields(of).map(drawField);
  const fieldNamed = (field: string | undefined) => fields.find((one) => one.name === field);
  const isFolded = (field: string) => of.form.folded.includes(field);
  const folded = foldedFields(fields.filter((one) => isFolded(one.name)));
  const wrong = problems({
    of,
    seen,
    labels,
    fields,
    entry: () => entry,
    atTop: told,
    atFoot,
    unfold: folded.open,
  });

  /** Shows the entry as it stands; the field being typed in is left alone. */
  function show(besides?: FieldView) {
    for (const field of fields) {
      field.ask(isAsked(of, entry, field.name, seen));
      if (field !== besides) {
        field.widget.write(textOf(entry.texts, field.name));
        if (besides && field.isFaulty()) wrong.judge([field.name], false);
      }
      field.widget.refresh?.();
      if (of.helps[field.name]?.isApproximate) {
        const isOwn = entry.own.includes(field.name) || textOf(entry.texts, field.name) === '';
        field.remark(isOwn ? '' : forms.approximate);
      }
    }
    tellCopied();
    folded.tell((field) => shownText(of, field, textOf(entry.texts, field)));
  }

  /** What was taken over from other rows, and a way to write it otherwise. */
  function tellCopied() {
    const names = formFields(of).filter(
      (field) =>
        of.helps[field]?.copied && !isAsked(of, entry, field, seen) && !isBlank(textOf(entry.texts, field)),
    );
    copied.hidden = names.length === 0;
    const said = names.map((field) =>
      sidebar.detail(labels[field] ?? '', shownText(of, field, textOf(entry.texts, field))),
    );
    copied.replaceChildren(
      h('span', {}, forms.copied(said.join(' · '))),
      ' ',
      button('link', forms.change, () => {
        entry = taken(entry, names);
        show();
        fieldNamed(names[0])?.widget.focus();
      }),
    );
  }

  /** Tells other tabs which record is here; warns where one of them is at it too. */
  const attend = () => {
    const { id, opened } = entry;
    drafts.elsewhere.at(name, !always && (opened || isWorthKeeping(of, entry)) ? id : null);
    const there = always ? null : drafts.elsewhere.of(id);
    if (!there) return twice.clear();
    twice.tell({
      tone: 'calm',
      title: outboxWords.elsewhere,
      // What was begun there goes on there, and stays kept.
      deeds: there.isFirst && !opened ? [{ words: outboxWords.startHere, do: () => put(blank()) }] : [],
    });
  };
  drafts.elsewhere.watch(() => attend());

  // --- Beginning, taking up again

  /** Puts another record on the form; what stood there stays kept if it was worth keeping. */
  const put = (next: Entry) => {
    entry = next;
    isUntouched = true;
    isHandedOver = false;
    conflict.replaceChildren();
    wrong.clear();
    show();
    dress();
    folded.element.open = mustUnfold();
  };
  const begin = () => {
    drafts.forget(slotOf(entry));
    put(blank());
  };
  /** The new record that was being entered before a correction, or a blank one. */
  const beforehand = () => (always ? blank() : (drafts.latestNew(name, entry.id)?.entry ?? blank()));
  const leaveCorrection = () => {
    drafts.forget(slotOf(entry));
    put(beforehand());
  };
  const takeUp = (kept: Kept) => {
    put(kept.entry);
    tellRestored(kept.at);
  };
  const tellRestored = (at: number) =>
    told.tell({
      tone: 'calm',
      title: sidebar.restored(momentOf(at)),
      deeds: [{ words: sidebar.clear, do: entry.opened && !always ? leaveCorrection : begin }],
    });
  const open = (row: Openable) => {
    const opened = openedFrom(of, row);
    const waited = drafts.outbox.take(row.id);
    const unsaved = waited ?? drafts.kept(slotOf(opened));
    put(unsaved?.entry ?? opened);
    if (waited) drafts.keep(slotOf(entry), entry);
    if (unsaved) tellRestored(unsaved.at);
    element.scrollIntoView({ block: 'start' });
    correction.focus({ preventScroll: true });
  };

  /** A correction that only the server kept: its row, where it still is as it was then. */
  async function locate() {
    const { id, opened } = entry;
    if (opened?.row !== 0 || always) return;
    const reply = await keeping.find(entry);
    const row = reply.ok ? reply.value : null;
    if (row?.version !== opened.version || entry.id !== id) return;
    entry = { ...entry, opened: { version: row.version, row: row.row, texts: row.draft } };
    dress();
  }

  // --- Saving

  const busy = (now: boolean) => {
    sheet.inert = now;
    mark(save, { 'aria-disabled': now ? true : null, 'aria-busy': now ? true : null });
    save.textContent = now ? sidebar.saving : isCorrection() ? sidebar.saveCorrection : words.save;
  };

  /** Looks at the row as it now stands. Until what clashes is settled, what was typed stays kept as it was. */
  async function reopen(isBack = false) {
    const { id } = entry;
    const again: Deed = { words: sidebar.reopen, do: () => void reopen(isBack) };
    const reply = await keeping.find(entry);
    if (entry.id !== id) return;
    if (!reply.ok) return wrong.point(reply.issues, { deeds: [again] });
    if (!reply.value) return wrong.point([{ message: sidebar.gone }], { deeds: [anew] });
    wrong.clear();
    told.tell({ tone: 'warn', title: forms.outdated, deeds: [again] });
    element.scrollIntoView({ block: 'start' });
    const room = h('div', {});
    conflict.replaceChildren(room);
    fetched('conflict')(room, {
      of,
      labels,
      seen,
      entry: () => entry,
      row: reply.value,
      id: log ? id : null,
      isBack,
      drawn: () => {
        if (room.parentNode === null) return;
        told.clear();
        sheet.hidden = true;
        foot.hidden = true;
      },
      goOn: (next, lines, remarks) => {
        if (room.parentNode === null) return;
        put(next);
        if (isWorthKeeping(of, entry)) drafts.keep(slotOf(entry), entry);
        else drafts.forget(slotOf(entry));
        for (const [field, remark] of Object.entries(remarks)) {
          fieldNamed(field)?.remark(remark);
          if (isFolded(field)) folded.open();
        }
        const [title = '', ...others] = lines;
        told.tell({ tone: 'warn', title, lines: others });
        element.scrollIntoView({ block: 'start' });
      },
      submit: () => void submit(),
    }).shown?.();
  }

  /** A removed row may be saved as a new one, with all that was typed. */
  function saveAnew() {
    drafts.forget(slotOf(entry));
    const { opened: _, ...rest } = entry;
    entry = { ...rest, id: newId() };
    dress();
    void submit();
  }

  const anew: Deed = { words: sidebar.saveAnew, do: saveAnew };
  /** Brings a removed row back, for what was typed to go on from it. */
  async function restoreRow() {
    const reply = await remove?.back(entry);
    if (!reply?.ok) return wrong.point(reply?.issues ?? [], { deeds: [anew] });
    saved();
    await reopen(true);
  }

  /** A refusal of the server, and what can be done about it. */
  function refused(issues: readonly Said[]) {
    const isSaid = (said: string) => issues.some((issue) => issue.code === said);
    if (isSaid('outdated')) return void reopen();
    const back: Deed = { words: sidebar.restoreRow, do: () => void restoreRow() };
    wrong.refused(issues, { deeds: isSaid('deleted') ? [...(remove ? [back] : []), anew] : [] });
  }

  async function toRow(row: number) {
    const reply = await goToRow(keeping.tab, row);
    if (!reply.ok) told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? sidebar.gone });
  }

  function succeeded(sent: Entry, { receipt, version, row, warnings }: SavedRow) {
    const isInSight = entry.id === sent.id;
    if (isInSight && JSON.stringify(entry.texts) !== JSON.stringify(sent.texts)) {
      // The reply came late, and the person went on: what they have now is a correction of what was saved.
      const texts = draftOf(of, sent, seen) as Readonly<Record<string, string>>;
      drafts.saved(slotOf(entry));
      entry = { ...entry, opened: { version, row, texts } };
      drafts.keep(slotOf(entry), entry);
      dress();
      return told.tell({ tone: 'warn', title: sidebar.savedBefore });
    }
    drafts.saved(slotOf(sent));
    drafts.outbox.take(sent.id);
    if (isInSight) put(sent.opened ? beforehand() : blank());
    const other = always || toldOf || sent.opened ? null : drafts.latestNew(name, entry.id);
    told.tell({
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
      told.element.append(hints(warnings, settle && ((warning) => settle(sent.id, warning))));
    if (isInSight) {
      element.scrollIntoView({ block: 'start' });
      told.element.focus({ preventScroll: true });
    }
    saved();
  }

  /** Takes the very save back, where nobody has touched the row since. */
  function takeBack(sent: Entry) {
    told.clear();
    fetched('undoSaved')(told.element, {
      entity: of.name,
      id: sent.id,
      draft: draftOf(of, sent, seen),
      after: saved,
    }).shown?.();
  }

  async function takeOut() {
    if (!remove?.do || sender.isBusy()) return;
    const sent = entry;
    const reply = await remove.do(sent);
    if (!reply.ok) return refused(reply.issues);
    drafts.forget(slotOf(sent));
    put(beforehand());
    told.tell({
      tone: 'good',
      title: forms.removed,
      deeds: [{ words: forms.restore, do: () => void bringBack(sent) }],
    });
    told.element.focus({ preventScroll: true });
    saved();
  }

  async function bringBack(sent: Entry) {
    const reply = await remove?.back(sent);
    if (!reply?.ok) return wrong.point(reply?.issues ?? []);
    told.tell({ tone: 'good', title: forms.restored });
    saved();
  }

  /** It cannot reach the file now: it waits in the outbox, and the person may go on. */
  function handOver(sent: Entry) {
    const { entity } = keeping;
    if (!entity) return false;
    const draft = draftOf(of, sent, seen) as Readonly<Record<string, string>>;
    const [date = ''] = of.dated ?? [];
    const told = [shownText(of, date, draft[date] ?? ''), ...namesOf(of, draft)].map((text) =>
      text.slice(0, 120),
    );
    drafts.putOut({ id: sent.id, form: name, entity, entry: sent, draft, told, at: Date.now() });
    if (entry.id === sent.id) setAside();
    return true;
  }
  function setAside() {
    put(entry.opened ? beforehand() : blank());
    told.tell({
      tone: 'calm',
      title: outboxWords.handedOver,
      deeds: [{ words: outboxWords.title, do: () => scrollTo(0, 0) }],
    });
    isHandedOver = true;
    element.scrollIntoView({ block: 'start' });
    told.element.focus({ preventScroll: true });
  }

  async function submit() {
    if (sender.isBusy()) return;
    for (const field of fields) field.widget.left?.();
    const found = wrong.byDeclaration();
    if (found.length > 0) return wrong.point(found);
    const sent = entry;
    wrong.clear();
    // The keyboard leaves the fields while they still hold what was typed.
    save.focus({ preventScroll: true });
    if (!drafts.isOnline() && handOver(sent)) return;
    drafts.sent(slotOf(sent), sent);
    await sender.send(sent, {
      busy,
      late: () =>
        atFoot.tell({
          tone: 'warn',
          title: sidebar.late,
          deeds: keeping.entity ? [{ words: outboxWords.goOn, do: () => void handOver(sent) }] : [],
        }),
      lost: (title) => {
        if (entry.id === sent.id && handOver(sent)) return;
        drafts.notSaved(slotOf(sent));
        atFoot.tell({ tone: 'warn', title, deeds: [{ words: sidebar.retry, do: () => void submit() }] });
      },
      refused: (issues) => {
        drafts.notSaved(slotOf(sent));
        if (entry.id === sent.id) refused(issues);
      },
      saved: (row) => succeeded(sent, row),
    });
  }

  // --- The page

  const isCorrection = () => !!entry.opened && !always && !toldOf;
  const save = button('save', words.save, () => void submit());
  save.title = sidebar.saveKeys;
  const correction = h('div', { class: 'correction', hidden: true, tabIndex: -1 });
  const dress = () => {
    const { opened } = entry;
    correction.hidden = !opened || !!always;
    correction.replaceChildren(
      h('span', {}, words.correcting, opened?.row ? ` · ${sidebar.correctionOf(String(opened.row))}` : ''),
      button('link', toldOf ? forms.backToList : sidebar.stopCorrecting, leaveCorrection),
    );
    if (log && opened) correction.append(button('link', sidebar.rowHistory, () => log(entry.id)));
    if (remove?.do) correction.append(button('link', forms.remove, () => void takeOut()));
    // A form that completes rows has nothing to ask before one is open.
    const waits = !!toldOf && !opened;
    sheet.hidden = waits;
    foot.hidden = waits;
    about.hidden = !toldOf;
    about.replaceChildren(
      ...(waits
        ? [h('p', { class: 'quiet' }, forms.nothingAwaits)]
        : (toldOf ?? []).flatMap((field) => [
            h('dt', {}, labels[field] ?? ''),
            h('dd', {}, ...worded(shownText(of, field, textOf(entry.texts, field)))),
          ])),
    );
    busy(sender.isBusy());
    attend();
  };
  const mustUnfold = () =>
    of.form.folded.some((field) => !of.fields[field]?.optional && isBlank(textOf(entry.texts, field)));

  const asked = laidOut(fields.filter((one) => !isFolded(one.name)));
  const copied = h('p', { class: 'copied', hidden: true });
  const about = h('dl', { class: 'about' });
  folded.element.hidden = of.form.folded.length === 0;
  const conflict = h('div', {});
  const sheet = h('div', { class: 'sheet' }, ...asked, copied, folded.element);
  const foot = h('div', { class: 'foot' }, atFoot.element, save);
  const element = h(
    'section',
    { class: 'form', attrs: { 'aria-label': words.name } },
    twice.element,
    told.element,
    correction,
    conflict,
    about,
    sheet,
    foot,
  );
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!foot.hidden) void submit();
  });
  sheet.addEventListener('focusin', () => {
    isUntouched = false;
  });
  folded.element.addEventListener('toggle', () => show());
  show();
  dress();
  folded.element.open = mustUnfold();
  if (kept) tellRestored(kept.at);
  void locate();
  drafts.drawn(name, {
    saved: () => {
      if (isHandedOver) told.clear();
      saved();
    },
    take: (waited) => {
      put(waited);
      told.tell({ tone: 'calm', title: outboxWords.opened });
      void locate();
    },
  });
  return {
    element,
    open,
    /** The form has come in sight: boxes that grow measure themselves. */
    shown: () => show(),
    /** What it sees of the file has changed: a form in which nothing was written yet proposes anew; what is told stays. */
    renew: () => {
      if (!isWorthKeeping(of, entry) && (always || !entry.opened)) entry = blank();
      show();
    },
  };
}
