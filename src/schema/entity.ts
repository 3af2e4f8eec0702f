import type { Fault, FaultData, Warning } from './fault';
import { fault } from './fault';
import { isBlank } from './fold';
import type { Help } from './form';
import type { Kind, ValueOf } from './kind';
import { separator } from './kinds';
import type { Known } from './known';

/** No cell of an .xlsx file holds a longer text. */
export const longestText = 32_767;

// biome-ignore lint/suspicious/noExplicitAny: a field may hold any value; RecordOf gives each its own type back.
export type Fields = Readonly<Record<string, Kind<any>>>;

/** The meanings of a row's fields. */
export type Meanings<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** A row as people type it: text by field code, or several texts where several are allowed; blank is '' or null. */
export type Draft = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** A check of one row on itself, run on what could be read of it; a rule says nothing of fields it cannot see. */
export type Rule<F extends Fields> = (row: Partial<Meanings<F>>, known: Known) => Fault | null;

/** A hint on one sound row: it counts all the same. */
export type Warn<F extends Fields> = (row: Meanings<F>, known: Known) => Warning | null;

/** How a form asks for the fields: at once, and folded under «تفاصيل أخرى». What is in neither is not asked. */
export interface Form<K> {
  readonly asked: readonly K[];
  readonly folded: readonly K[];
  /** Who usually fills it; told, never locked: anybody may enter on another's behalf. */
  readonly audience?: 'mentor' | 'directorate';
  /** The fields that name a row at a glance, in a list of rows. */
  readonly glance?: readonly K[];
}

/** A form of its own for what others add afterwards to a row that exists: an answer to a request. */
export interface Later<K> extends Form<K> {
  /** Its public name, as a view of the sidebar. */
  readonly name: string;
  /** What it tells of the row. */
  readonly told: readonly K[];
  /** Whether a row still waits for it. */
  readonly awaits: (row: Draft, known: Known) => boolean;
}

interface Parts<F extends Fields> {
  /** The field that names a row to other rows, unique in its tab (domain §3, Keys). */
  readonly key?: keyof F & string;
  /** The field that dates a row, or where its period begins and ends. */
  readonly dated?: readonly [keyof F & string, (keyof F & string)?];
  /** The field that names the mentors whose row it is. */
  readonly by?: keyof F & string;
  readonly rules?: readonly Rule<F>[];
  readonly warns?: readonly Warn<F>[];
  readonly form?: Form<keyof F & string>;
  readonly later?: Later<keyof F & string>;
  readonly helps?: { readonly [K in keyof F & string]?: Help };
  /** Fields that a save fills where they were left blank, from the rest of the row: its cell's text, or blank. */
  readonly filled?: {
    readonly [K in keyof F & string]?: (row: Partial<Meanings<F>>, known: Known) => string;
  };
}

/** A noun of the task book: its fields in column order, the rules of one row, its form. */
export interface Entity<N extends string = string, F extends Fields = Fields> extends Parts<F> {
  readonly name: N;
  readonly fields: F;
  readonly rules: readonly Rule<F>[];
  readonly warns: readonly Warn<F>[];
  readonly form: Form<keyof F & string>;
  readonly helps: { readonly [K in keyof F & string]?: Help };
  readonly filled: { readonly [K in keyof F & string]?: (row: Partial<Meanings<F>>, known: Known) => string };
}

/** The record of an entity: its meanings, typed from its declaration. */
export type RecordOf<E> = E extends Entity<string, infer F> ? Meanings<F> : never;

/** Declares an entity. Without a form of its own, every field is asked, in column order. */
export const entity = <N extends string, F extends Fields>(
  name: N,
  fields: F,
  parts: Parts<F> = {},
): Entity<N, F> => ({
  rules: [],
  warns: [],
  helps: {},
  filled: {},
  form: { asked: Object.keys(fields), folded: [] },
  ...parts,
  name,
  fields,
});

/** What a row turned out to be: sound with its record, or faulty with its reasons and what could be read. */
export type Judged<F extends Fields> =
  | { readonly ok: true; readonly record: Meanings<F> }
  | { readonly ok: false; readonly partial: Partial<Meanings<F>>; readonly faults: readonly Fault[] };

/** The text a draft holds for a field, as its cell would hold it. */
export const textOf = (draft: Draft, field: string): string => {
  const said = Object.prototype.hasOwnProperty.call(draft, field) ? draft[field] : '';
  return said === null || said === undefined ? '' : typeof said === 'string' ? said : said.join(separator);
};

function meaningOf<V>(kind: Kind<V>, field: string, said: string, known: Known): V | null | Fault {
  const without = () => (kind.optional ? null : fault('required', field, {}));
  if (isBlank(said)) return without();
  if (said.length > longestText)
    return fault('outOfRange', field, { longest: longestText, length: said.length });
  // Half of a surrogate pair is no sign: neither .xlsx nor UTF-8 holds it, and Google would put another in its place.
  if (/[\ud800-\udfff]/u.test(said)) return fault('outOfRange', field, { halfAPair: true });
  const meaning = kind.read(said, known);
  if (!meaning.ok) return fault(meaning.code, field, meaning.data as FaultData[typeof meaning.code]);
  return Array.isArray(meaning.value) && meaning.value.length === 0 ? without() : meaning.value;
}

const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'code' in value;

/**
 * Judges one row on itself, wherever it was typed: the same words in a form and in a tab get the same verdict.
 * A blank required field gives `required` only, an unreadable one its own code only; rules judge what was read.
 */
export function read<F extends Fields>(of: Entity<string, F>, draft: Draft, known: Known): Judged<F> {
  const faults: Fault[] = [];
  const meanings: Record<string, unknown> = {};
  for (const field of Object.keys(of.fields)) {
    const value = meaningOf(of.fields[field] as Kind<unknown>, field, textOf(draft, field), known);
    if (isFault(value)) faults.push(value);
    else meanings[field] = value;
  }
  const partial = meanings as Partial<Meanings<F>>;
  for (const rule of of.rules) {
    const found = rule(partial, known);
    if (found) faults.push(found);
  }
  return faults.length === 0 ? { ok: true, record: partial as Meanings<F> } : { ok: false, partial, faults };
}

/** The canonical texts of a record: what its cells hold. */
export function write<F extends Fields>(
  of: Entity<string, F>,
  record: Meanings<F>,
  known: Known,
): Readonly<Record<keyof F & string, string>> {
  const texts: Record<string, string> = {};
  for (const field of Object.keys(of.fields)) {
    const kind = of.fields[field] as Kind<unknown>;
    texts[field] = kind.write(record[field], known);
  }
  return texts as Record<keyof F & string, string>;
}

/** The codes of a row's faults, each once, in the order of the alphabet. */
export const codesOf = <C extends string>(found: readonly { readonly code: C }[]): readonly C[] =>
  [...new Set(found.map(({ code }) => code))].sort();
