import type { GenericSchema, ObjectEntries } from 'valibot';
import {
  array,
  boolean,
  check,
  custom,
  maxLength,
  minLength,
  nullable,
  number,
  optional,
  pipe,
  record,
  safeInteger,
  safeParse,
  strictObject,
  string,
  union,
} from 'valibot';
import { readDay, readSchoolYear } from './day';

/** The shape of what a client may send; built at its first use, so that loading the bundle stays cheap. */
export type Shape<T> = () => GenericSchema<unknown, T>;

/** What the shape describes. */
export type Sent<S> = S extends Shape<infer T> ? T : never;

const text = string();
const iso = pipe(
  text,
  check((said) => /^\d{4}-\d{2}-\d{2}$/.test(said) && readDay(said) !== null),
);
const year = pipe(
  text,
  check((said) => /^\d{4}\/\d{4}$/.test(said) && readSchoolYear(said) !== null),
);
const id = pipe(text, minLength(1), maxLength(100));

/** To the library a list is an object too, and names that every object has pass unseen; here neither does. */
const plain = custom<object>(
  (sent) =>
    typeof sent === 'object' &&
    sent !== null &&
    !Array.isArray(sent) &&
    !Object.getOwnPropertyNames(sent).some((name) => name in Object.prototype),
);
const object = <E extends ObjectEntries>(entries: E) => pipe(plain, strictObject(entries));
const textsByName = <V extends GenericSchema<unknown, unknown>>(said: V) => pipe(plain, record(text, said));

/** A draft: text by field code, several texts where several are allowed, null for blank (contract §2). */
const draft = textsByName(nullable(union([text, array(text)])));

/** A filter: a text or several by name. */
const filter = textsByName(union([text, array(text)]));

/** What inputs are made of. */
export const parts = {
  text,
  id,
  day: iso,
  schoolYear: year,
  draft,
  filter,
  texts: array(text),
  textOrTexts: union([text, array(text)]),
  flag: boolean(),
  list: array,
  number: () => pipe(number(), safeInteger()),
  object,
  optional,
} as const;

/** A shape that is put together when it is first asked for. */
export function shape<T>(build: (of: typeof parts) => GenericSchema<unknown, T>): Shape<T> {
  let built: GenericSchema<unknown, T> | undefined;
  return () => {
    built ??= build(parts);
    return built;
  };
}

/** What was sent, if it is of the shape; null if not. */
export function understood<T>(of: Shape<T>, sent: unknown): { readonly sent: T } | null {
  const result = safeParse(of(), sent);
  return result.success ? { sent: result.output } : null;
}
