// One form's life, from the first key to the receipt: over 200 lines so that it reads in order, on one page.
import type { ActivityName } from '../src/entities/activity';
import { entityNamed } from '../src/entities/index';
import { ar } from '../src/messages/ar';
import { sidebar } from '../src/messages/sidebar.ar';
import { inFigures } from '../src/schema/day';
import { textOf } from '../src/schema/entity';
import { isBlank } from '../src/schema/fold';
import type { Seen } from '../src/schema/form';
import type { Drafts } from './drafts';
import { button, code, h, mark } from './element';
import type { Entry } from './entry';
import { draftOf, formFields, fresh, isAsked, isWorthKeeping, openedFrom, reopened, typed } from './entry';
import type { FieldView } from './field';
import { fieldView } from './field';
import { notices } from './notices';
import { foldedFields, laidOut } from './paper';
import { problems } from './problems';
import type { SavedRow } from './saving';
import { sending } from './saving';
import type { Said } from './server';
import { goToRow, server } from './server';
import { newId } from './uuid';

/** A row as `recordsOf` lists it, that bears an id. */
export type Openable = Parameters<typeof openedFrom>[1];

interface Around {
  readonly name: ActivityName;
  readonly seen: Seen;
  readonly drafts: Drafts;
  /** A row was saved: what shows rows should look again. */
  readonly saved: () => void;
}

const labelsOf = (name: ActivityName) => ar.fields[name] as Readonly<Record<string, string>>;

const momentOf = (at: number): string => {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${inFigures(day)} ${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** The form of an activity, drawn from its declaration. */
export function formView({ name, seen, drafts, saved }: Around) {
  const of = entityNamed(name);
  const labels = labelsOf(name);
  const notes: Readonly<Record<string, string>> = { ...ar.notes[name], ...sidebar.notes[name] };
  const slotOf = ({ id, opened }: Pick<Entry, 'id' | 'opened'>) => (opened ? `${name}/${id}` : name);

  const kept = drafts.latest(name);
  let entry = kept?.entry ?? fresh(of, seen);
  const told = notices('top');
  const atFoot = notices('foot');
  const sender = sending(name, seen);

  // --- Fields

  const changed = (field: FieldView) => {
    entry = typed(of, entry, field.name, field.widget.read(), seen);
    const standIn = of.helps[field.name]?.standsFor?.(entry.texts, seen);
    field.remark(standIn ? sidebar.satelliteTold(standIn.chosen) : '');
    if (standIn) {
      const line = sidebar.satellite(standIn.chosen);
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
  };
  const drawField = (field: string): FieldView => {
    const view: FieldView = fieldView({
      name: field,
      label: labels[field] ?? field,
      kind: of.fields[field]!,
      seen,
      note: notes[field] ?? '',
      isProposed: !!of.helps[field]?.proposes,
      offers: () => of.helps[field]?.offers?.(entry.texts, seen) ?? null,
      recalls: () => {
        const { recalls } = of.helps[field] ?? {};
        return recalls?.(entry.texts, seen);
      },
      changed: () => changed(view),
      left: () => wrong.judge([field], true),
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
    }
    folded.tell((field) => textOf(entry.texts, field));
  }

  // --- Beginning, taking up again

  /** Puts another record on the form; what stood there stays kept if it was worth keeping. */
  const put = (next: Entry) => {
    entry = next;
    wrong.clear();
    show();
    dress();
    folded.element.open = mustUnfold();
  };
  const begin = () => {
    drafts.forget(slotOf(entry));
    put(fresh(of, seen));
  };
  /** The new record that was being entered before a correction, or a blank one. */
  const beforehand = () => drafts.kept(name)?.entry ?? fresh(of, seen);
  const leaveCorrection = () => {
    drafts.forget(slotOf(entry));
    put(beforehand());
  };
  const tellRestored = (at: number) =>
    told.tell({
      tone: 'calm',
      title: sidebar.restored(momentOf(at)),
      deeds: [{ words: sidebar.clear, do: entry.opened ? leaveCorrection : begin }],
    });
  const open = (row: Openable) => {
    const opened = openedFrom(of, row);
    const unsaved = drafts.kept(slotOf(opened));
    put(unsaved?.entry ?? opened);
    if (unsaved) tellRestored(unsaved.at);
    element.scrollIntoView({ block: 'start' });
    correction.focus({ preventScroll: true });
  };

  // --- Saving

  const busy = (now: boolean) => {
    sheet.inert = now;
    mark(save, { 'aria-disabled': now ? true : null, 'aria-busy': now ? true : null });
    save.textContent = now ? sidebar.saving : entry.opened ? sidebar.saveCorrection : sidebar.save[name];
  };

  async function reopen() {
    const reply = await server.recordsOf({ entity: name, filter: { ids: [entry.id] } });
    if (!reply.ok) return wrong.point(reply.issues);
    const [row] = reply.value.rows;
    if (!row?.id)
      return wrong.point([{ message: sidebar.gone }], { deeds: [{ words: sidebar.saveAnew, do: saveAnew }] });
    const taken = reopened(of, entry, { ...row, id: row.id });
    put(taken.entry);
    drafts.keep(slotOf(entry), entry);
    for (const [field, text] of Object.entries(taken.clashes)) {
      const view = fieldNamed(field);
      view?.clash(text, () => {
        view.widget.write(text);
        view.clash(null, () => {});
        changed(view);
      });
      if (isFolded(field)) folded.open();
    }
    told.tell({ tone: 'warn', title: sidebar.reopened });
    element.scrollIntoView({ block: 'start' });
  }

  /** A removed row may be saved as a new one, with all that was typed. */
  function saveAnew() {
    drafts.forget(slotOf(entry));
    const { opened: _, ...rest } = entry;
    entry = { ...rest, id: newId() };
    dress();
    void submit();
  }

  /** A refusal of the server, and what can be done about it. */
  function refused(issues: readonly Said[]) {
    const isSaid = (said: string) => issues.some((issue) => issue.code === said);
    if (isSaid('outdated'))
      wrong.refused(issues, {
        title: ar.refusals.outdated({ label: null }),
        deeds: [{ words: sidebar.reopen, do: () => void reopen() }],
      });
    else
      wrong.refused(issues, { deeds: isSaid('deleted') ? [{ words: sidebar.saveAnew, do: saveAnew }] : [] });
  }

  async function toRow(row: number) {
    const reply = await goToRow(ar.tabs[name], row);
    if (!reply.ok) told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? sidebar.gone });
  }

  function succeeded(sent: Entry, { receipt, version, row }: SavedRow) {
    const isInSight = entry.id === sent.id;
    if (isInSight && JSON.stringify(entry.texts) !== JSON.stringify(sent.texts)) {
      // The reply came late, and the person went on: what they have now is a correction of what was saved.
      const texts = draftOf(of, sent, seen) as Readonly<Record<string, string>>;
      drafts.forget(slotOf(entry));
      entry = { ...entry, opened: { version, row, texts } };
      drafts.keep(slotOf(entry), entry);
      dress();
      return told.tell({ tone: 'warn', title: sidebar.savedBefore });
    }
    if (drafts.kept(slotOf(sent))?.entry.id === sent.id) drafts.forget(slotOf(sent));
    if (isInSight) put(sent.opened ? beforehand() : fresh(of, seen));
    told.tell({
      tone: 'good',
      title: sent.opened ? sidebar.corrected[name] : sidebar.saved[name],
      lines: [h('span', {}, sidebar.receipt, ' ', code(receipt))],
      deeds: [{ words: sidebar.toRow, do: () => void toRow(row) }],
    });
    if (isInSight) {
      element.scrollIntoView({ block: 'start' });
      told.element.focus({ preventScroll: true });
    }
    void server.rebuildBalance({});
    saved();
  }

  async function submit() {
    if (sender.isBusy()) return;
    for (const field of fields) field.widget.left?.();
    const found = wrong.byDeclaration();
    if (found.length > 0) return wrong.point(found);
    const sent = entry;
    drafts.keep(slotOf(sent), sent);
    wrong.clear();
    // The keyboard leaves the fields while they still hold what was typed.
    save.focus({ preventScroll: true });
    await sender.send(sent, {
      busy,
      late: () => atFoot.tell({ tone: 'warn', title: sidebar.late }),
      lost: (title) =>
        atFoot.tell({ tone: 'warn', title, deeds: [{ words: sidebar.retry, do: () => void submit() }] }),
      refused: (issues) => {
        if (entry.id === sent.id) refused(issues);
      },
      saved: (row) => succeeded(sent, row),
    });
  }

  // --- The page

  const save = button('save', sidebar.save[name], () => void submit());
  save.title = sidebar.saveKeys;
  const correction = h('div', { class: 'correction', hidden: true, tabIndex: -1 });
  const dress = () => {
    const { opened } = entry;
    correction.hidden = !opened;
    correction.replaceChildren(
      h('span', {}, sidebar.correcting[name], ' · ', sidebar.correctionOf(String(opened?.row ?? ''))),
      button('link', sidebar.stopCorrecting, leaveCorrection),
    );
    busy(sender.isBusy());
  };
  const mustUnfold = () =>
    of.form.folded.some((field) => !of.fields[field]?.optional && isBlank(textOf(entry.texts, field)));

  const asked = laidOut(fields.filter((one) => !isFolded(one.name)));
  const sheet = h('div', { class: 'sheet' }, ...asked, folded.element);
  const foot = h('div', { class: 'foot' }, atFoot.element, save);
  const element = h(
    'section',
    { class: 'form', attrs: { 'aria-label': ar.one[name] } },
    told.element,
    correction,
    sheet,
    foot,
  );
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  });
  folded.element.addEventListener('toggle', () => show());
  show();
  dress();
  folded.element.open = mustUnfold();
  if (kept) tellRestored(kept.at);
  return {
    element,
    open,
    /** The form has come in sight: boxes that grow measure themselves. */
    shown: () => show(),
  };
}
