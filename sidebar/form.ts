// One form's whole life is told here, from the first key to the receipt: over 200 lines, so that it reads in order.
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
import {
  draftOf,
  faultsOf,
  formFields,
  fresh,
  isAsked,
  isWorthKeeping,
  openedFrom,
  reopened,
  typed,
} from './entry';
import type { FieldView } from './field';
import { fieldView } from './field';
import type { Deed } from './notices';
import { notices } from './notices';
import { foldedFields, laidOut } from './paper';
import type { Reply, Said } from './server';
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

/** How long a person waits before being told that they need not (milliseconds). */
const patience = 30_000;

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
  const slots = { fresh: name, correction: `${name}/correction` } as const;
  const slotOf = (one: Entry) => (one.opened ? slots.correction : slots.fresh);

  const kept = drafts.kept(slots.correction) ?? drafts.kept(slots.fresh);
  let entry = kept?.entry ?? fresh(of, seen);
  let isSaving = false;
  /** The latest sending: the refusal of an older one no longer matters. */
  let latest = '';
  /** What the server said of some fields: it stands while their texts are what they were. */
  let standing: readonly (Said & { readonly text: string })[] = [];
  /** What the foot says while fields wait to be mended. */
  let counted: Counted | null = null;
  const told = notices('top');
  const atFoot = notices('foot');

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
    if (field.isFaulty()) judge([field.name], false);
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
      left: () => judge([field], true),
    });
    return view;
  };
  const fields = formFields(of).map(drawField);
  const fieldNamed = (field: string | undefined) => fields.find((one) => one.name === field);
  const isFolded = (field: string) => of.form.folded.includes(field);
  const folded = foldedFields(fields.filter((one) => isFolded(one.name)));

  /** Shows the entry as it stands; the field being typed in is left alone. */
  function show(besides?: FieldView) {
    for (const field of fields) {
      field.ask(isAsked(of, entry, field.name, seen));
      if (field !== besides) {
        field.widget.write(textOf(entry.texts, field.name));
        if (besides && field.isFaulty()) judge([field.name], false);
      }
      field.widget.refresh?.();
    }
    folded.tell((field) => textOf(entry.texts, field));
  }

  // --- Judgement

  /** What is wrong with the entry as it stands: by its declaration, and what the server said that still holds. */
  function problems(): readonly Said[] {
    const faults = faultsOf(of, entry, seen).map(({ code: fault, field, data }) => ({
      field,
      message: (ar.faults[fault] as (label: string, data: object) => string)(labels[field] ?? field, data),
    }));
    return [...faults, ...standing.filter(({ field, text }) => textOf(entry.texts, field ?? '') === text)];
  }

  /** Shows what is wrong with some fields; `anew` also where nothing was wrong before. */
  function judge(names: readonly string[], anew: boolean) {
    const found = problems();
    for (const field of fields) {
      if (!names.includes(field.name) && !field.isFaulty()) continue;
      const own = found.filter((one) => one.field === field.name).map(({ message }) => message);
      if (own.length === 0 || anew || field.isFaulty()) field.say(own);
    }
    if (counted) tellCount();
  }

  /** How many fields wait to be mended, and what can be done about it. */
  function tellCount() {
    const faulty = fields.filter((field) => field.isFaulty()).length;
    counted = faulty > 0 ? counted : null;
    if (counted)
      atFoot.tell({
        tone: 'bad',
        title: counted.title || sidebar.problems.count(faulty),
        deeds: counted.deeds,
      });
    else atFoot.clear();
  }

  /** Shows issues under their fields, those of no field in sight above; the keyboard goes to the first. */
  function point(issues: readonly Said[], { title = '', deeds = [] }: Partial<Counted> = {}) {
    const isInSight = ({ field }: Said) => fieldNamed(field)?.element.hidden === false;
    const within = issues.filter(isInSight);
    const elsewhere = issues.filter((issue) => !isInSight(issue)).map(({ message }) => message);
    for (const field of fields)
      field.say(within.filter((issue) => issue.field === field.name).map(({ message }) => message));
    if (within.some(({ field }) => isFolded(field ?? ''))) folded.open();
    const [only = ''] = elsewhere;
    if (elsewhere.length === 1) told.tell({ tone: 'bad', title: only, deeds });
    else if (elsewhere.length > 1)
      told.tell({ tone: 'bad', title: sidebar.problems.title, lines: elsewhere, deeds });
    else told.clear();
    counted = { title, deeds };
    tellCount();
    const first = elsewhere.length === 0 ? fields.find((field) => field.isFaulty()) : undefined;
    if (first) first.widget.focus();
    else told.element.focus();
    (first?.element ?? element).scrollIntoView({ block: first ? 'center' : 'start' });
  }

  // --- Beginning, taking up again

  const clearAll = () => {
    standing = [];
    counted = null;
    for (const field of fields) {
      field.say([]);
      field.remark('');
      field.clash(null, () => {});
    }
    told.clear();
    atFoot.clear();
  };
  /** Puts another record on the form; what stood there stays kept if it was worth keeping. */
  const put = (next: Entry) => {
    entry = next;
    clearAll();
    show();
    dress();
  };
  const begin = () => {
    drafts.forget(slotOf(entry));
    put(fresh(of, seen));
  };
  const leaveCorrection = () => {
    drafts.forget(slots.correction);
    put(drafts.kept(slots.fresh)?.entry ?? fresh(of, seen));
  };
  const open = (row: Openable) => {
    put(openedFrom(of, row));
    element.scrollIntoView({ block: 'start' });
    correction.focus({ preventScroll: true });
  };

  // --- Saving

  const busy = (now: boolean) => {
    isSaving = now;
    sheet.inert = now;
    mark(save, { 'aria-disabled': now ? true : null, 'aria-busy': now ? true : null });
    save.textContent = now ? sidebar.saving : entry.opened ? sidebar.saveCorrection : sidebar.save[name];
  };

  async function reopen() {
    const reply = await server.recordsOf({ entity: name, filter: { ids: [entry.id] } });
    if (!reply.ok) return point(reply.issues);
    const [row] = reply.value.rows;
    if (!row?.id)
      return point([{ message: sidebar.gone }], { deeds: [{ words: sidebar.saveAnew, do: saveAnew }] });
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

  /** A refusal of the server: what it says, and what can be done about it. */
  function refused(issues: readonly Said[]) {
    standing = issues.map((issue) => ({ ...issue, text: textOf(entry.texts, issue.field ?? '') }));
    const isSaid = (code: string) => issues.some((issue) => issue.code === code);
    if (isSaid('outdated'))
      point(issues, {
        title: ar.refusals.outdated({ label: null }),
        deeds: [{ words: sidebar.reopen, do: () => void reopen() }],
      });
    else point(issues, { deeds: isSaid('deleted') ? [{ words: sidebar.saveAnew, do: saveAnew }] : [] });
  }

  function succeeded(sent: Entry, { receipt, version, row }: SavedRow) {
    const isAsSent = JSON.stringify(entry.texts) === JSON.stringify(sent.texts);
    if (entry.id === sent.id && !isAsSent) {
      // The reply came late, and the person went on: what they have now is a correction of what was saved.
      const draft = draftOf(of, sent, seen) as Readonly<Record<string, string>>;
      drafts.forget(slotOf(entry));
      entry = { ...entry, opened: { version, row, texts: draft } };
      drafts.keep(slotOf(entry), entry);
      dress();
      return told.tell({ tone: 'warn', title: sidebar.savedBefore });
    }
    if (drafts.kept(slotOf(sent))?.entry.id === sent.id) drafts.forget(slotOf(sent));
    if (entry.id === sent.id)
      put(sent.opened ? (drafts.kept(slots.fresh)?.entry ?? fresh(of, seen)) : fresh(of, seen));
    told.tell({
      tone: 'good',
      title: sent.opened ? sidebar.corrected[name] : sidebar.saved[name],
      lines: [h('span', {}, sidebar.receipt, ' ', code(receipt))],
      deeds: [{ words: sidebar.toRow, do: () => void goToRow(ar.tabs[name], row) }],
    });
    folded.element.open = mustUnfold();
    element.scrollIntoView({ block: 'start' });
    told.element.focus({ preventScroll: true });
    void server.rebuildBalance({});
    saved();
  }

  async function submit() {
    if (isSaving) return;
    for (const field of fields) field.widget.left?.();
    const found = problems().filter(({ code: said }) => said === undefined);
    if (found.length > 0) return point(found);
    const sent = entry;
    drafts.keep(slotOf(sent), sent);
    clearAll();
    // The keyboard leaves the fields while they still hold what was typed.
    save.focus({ preventScroll: true });
    busy(true);
    const ticket = newId();
    latest = ticket;
    const late = setTimeout(() => {
      busy(false);
      atFoot.tell({ tone: 'warn', title: sidebar.late });
    }, patience);
    const reply: Reply<SavedRow> = await server.saveRecord({
      entity: name,
      id: sent.id,
      draft: draftOf(of, sent, seen) as Record<string, string>,
      ...(sent.opened ? { version: sent.opened.version } : {}),
    });
    clearTimeout(late);
    if (latest !== ticket && !reply.ok) return;
    busy(false);
    if (reply.ok) return succeeded(sent, reply.value);
    if (entry.id !== sent.id) return;
    if (reply.lost) {
      atFoot.tell({
        tone: 'warn',
        title: reply.issues[0]?.message ?? sidebar.lost,
        deeds: [{ words: sidebar.retry, do: () => void submit() }],
      });
      return save.focus();
    }
    refused(reply.issues);
  }

  // --- The page

  const save = button('save', sidebar.save[name], () => void submit());
  const correction = h('div', { class: 'correction', hidden: true, tabIndex: -1 });
  const dress = () => {
    const { opened } = entry;
    correction.hidden = !opened;
    correction.replaceChildren(
      h('span', {}, sidebar.correcting[name], ' · ', sidebar.correctionOf(String(opened?.row ?? ''))),
      button('link', sidebar.stopCorrecting, leaveCorrection),
    );
    busy(isSaving);
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
  if (kept)
    told.tell({
      tone: 'calm',
      title: sidebar.restored(momentOf(kept.at)),
      deeds: [{ words: sidebar.clear, do: entry.opened ? leaveCorrection : begin }],
    });
  return {
    element,
    open,
    /** The form has come in sight: boxes that grow measure themselves. */
    shown: () => show(),
  };
}

/** What the foot says while fields wait to be mended: a sentence of its own, or how many they are. */
interface Counted {
  readonly title: string;
  readonly deeds: readonly Deed[];
}

interface SavedRow {
  readonly receipt: string;
  readonly version: string;
  readonly row: number;
}
