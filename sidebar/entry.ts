import { readDay } from '../src/schema/day';
import type { Draft, Entity } from '../src/schema/entity';
import { read, textOf } from '../src/schema/entity';
import type { Fault } from '../src/schema/fault';
import { fold, isBlank } from '../src/schema/fold';
import type { Seen } from '../src/schema/form';
import type { Kind } from '../src/schema/kind';
import { severalTexts } from '../src/schema/kinds';
import { newId } from './uuid';

/** What a field holds while a form is being filled. */
export type Text = string | readonly string[];

/** A record being entered or corrected: what stands in its form, and which of it the person wrote. */
export interface Entry {
  readonly id: string;
  readonly texts: Readonly<Record<string, Text>>;
  /** The fields a person filled themselves: no proposal touches them. */
  readonly own: readonly string[];
  /** For a correction: the row as it was opened, its version, and what tells this opening from any other (contract §2). */
  readonly opened?: {
    readonly version: string;
    readonly edit?: string | undefined;
    readonly row: number;
    readonly texts: Readonly<Record<string, string>>;
  };
}

/** A row as it is opened for correction now, or has just been saved. */
export const opening = (version: string, row: number, texts: Readonly<Record<string, string>>) => ({
  version,
  edit: newId(),
  row,
  texts,
});

/** What a correction sends beside the row's id: nothing for a new record. */
export const madeOn = ({ opened }: Entry) => opened && { version: opened.version, edit: opened.edit };

/** The fields a form may ask for, in its order. */
export const formFields = ({ form }: Entity): readonly string[] => [...form.asked, ...form.folded];

const isSeveral = (of: Entity, field: string) => of.fields[field]?.control.control === 'severalChoices';

/** A cell's text as its field holds it. */
export const held = (of: Entity, field: string, text: string): Text =>
  isSeveral(of, field) ? severalTexts(text) : text;

/** Whether the form asks for a field at all, as it stands. */
export function isAsked(of: Entity, { texts, own }: Entry, field: string, seen: Seen): boolean {
  const { asked, copied } = of.helps[field] ?? {};
  if (copied) return own.includes(field) || !copied(texts, seen);
  return asked?.(texts, seen) ?? true;
}

const withField = (entry: Entry, field: string, text: Text): Entry => ({
  ...entry,
  texts: { ...entry.texts, [field]: text },
});

/** A choice that no longer makes sense beside what it follows. */
const isStale = (of: Entity, { texts }: Entry, field: string, seen: Seen): boolean => {
  const offered = of.helps[field]?.offers?.(texts, seen);
  const said = fold(textOf(texts, field));
  return !!offered && said !== '' && !isSeveral(of, field) && !offered.some((one) => fold(one) === said);
};

/** Proposes a field anew, unless the person filled it themselves. */
function proposed(of: Entity, entry: Entry, field: string, seen: Seen): Entry {
  const help = of.helps[field];
  if (!help?.proposes) return entry;
  const asked = isAsked(of, entry, field, seen);
  if (asked && entry.own.includes(field) && !isStale(of, entry, field, seen)) return entry;
  const text = help.proposes(entry.texts, seen);
  const own = entry.own.filter((one) => one !== field);
  return withField({ ...entry, own }, field, held(of, field, text));
}

/** The fields that follow a field, and theirs, propose anew. */
function followed(of: Entity, entry: Entry, field: string, seen: Seen): Entry {
  let next = entry;
  for (const other of formFields(of)) {
    if (!of.helps[other]?.follows?.includes(field)) continue;
    const before = textOf(next.texts, other);
    next = proposed(of, next, other, seen);
    if (textOf(next.texts, other) !== before) next = followed(of, next, other, seen);
  }
  return next;
}

/** A new record, with all that can be proposed. */
export function fresh(of: Entity, seen: Seen): Entry {
  let entry: Entry = { id: newId(), texts: {}, own: [] };
  // Folded fields first: what is offered and proposed above may look at who is at work.
  for (const field of [...of.form.folded, ...of.form.asked]) entry = proposed(of, entry, field, seen);
  return entry;
}

/** A row opened for correction; all it holds was written by someone. */
export function openedFrom(
  of: Entity,
  row: {
    readonly id: string;
    readonly version: string;
    readonly row: number;
    readonly draft: Readonly<Record<string, string>>;
  },
): Entry {
  const fields = Object.keys(of.fields);
  return {
    id: row.id,
    texts: Object.fromEntries(fields.map((field) => [field, held(of, field, row.draft[field] ?? '')])),
    own: fields.filter((field) => !isBlank(row.draft[field] ?? '')),
    opened: opening(row.version, row.row, row.draft),
  };
}

/** The record after a person changed a field. What was emptied may be proposed again when what it follows changes. */
export function typed(of: Entity, entry: Entry, field: string, text: Text, seen: Seen): Entry {
  const blank = isBlank(textOf({ [field]: text }, field));
  const others = entry.own.filter((one) => one !== field);
  const next = withField({ ...entry, own: blank ? others : [...others, field] }, field, text);
  return followed(of, next, field, seen);
}

/** The record once the person wants to write some fields themselves. */
export const taken = (entry: Entry, fields: readonly string[]): Entry => ({
  ...entry,
  own: [...new Set([...entry.own, ...fields])],
});

/** Whether there is anything to lose. */
export function isWorthKeeping(of: Entity, { own, opened, texts }: Entry): boolean {
  if (!opened) return own.length > 0;
  return formFields(of).some(
    (field) =>
      textOf(texts, field) !== textOf({ [field]: held(of, field, opened.texts[field] ?? '') }, field),
  );
}

/** The text of a cell that means the same, as a save writes it. */
export const canonical = (kind: Kind<unknown>, text: string, seen: Seen): string => {
  const { control } = kind.control;
  if (isBlank(text) || control === 'text' || control === 'lines') return text;
  if (control === 'day') return readDay(text) ?? text;
  const meaning = kind.read(text, seen);
  return meaning.ok ? kind.write(meaning.value, seen) : text;
};

/** The draft that is judged and sent: what its cells would hold (contract §2). */
export function draftOf(of: Entity, { texts, opened }: Entry, seen: Seen): Draft {
  const draft: Record<string, string> = {};
  for (const [field, kind] of Object.entries(of.fields))
    draft[field] = canonical(kind as Kind<unknown>, textOf(texts, field), seen);
  // What a save fills stays as the row has it, unless what it is filled from has changed.
  for (const [field, fill] of Object.entries(of.filled)) {
    const filledFrom = (from: Draft) => {
      const judged = read(of, from, seen);
      return fill?.(judged.ok ? judged.record : judged.partial, seen);
    };
    draft[field] =
      opened && filledFrom(opened.texts) === filledFrom(draft) ? (opened.texts[field] ?? '') : '';
  }
  return draft;
}

/** What is wrong with a record as it stands; nothing of a field that only waits for the one it follows. */
export function faultsOf(of: Entity, entry: Entry, seen: Seen): readonly Fault[] {
  const judged = read(of, draftOf(of, entry, seen), seen);
  if (judged.ok) return [];
  const faulty = new Set(judged.faults.map(({ field }) => field));
  const waits = (field: string) =>
    !isAsked(of, entry, field, seen) && !!of.helps[field]?.follows?.some((other) => faulty.has(other));
  return judged.faults.filter(({ field }) => !waits(field));
}
