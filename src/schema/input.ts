import * as z from 'zod/mini';
import { readDay, readSchoolYear } from './day';

z.config({ jitless: true });

/** The shape of what a client may send; built at its first use, so that loading the bundle stays cheap. */
export type Shape<T> = () => z.ZodMiniType<T>;

/** What the shape describes. */
export type Sent<S> = S extends Shape<infer T> ? T : never;

const iso = z.string().check(z.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && readDay(text) !== null));
const year = z
  .string()
  .check(z.refine((text) => /^\d{4}\/\d{4}$/.test(text) && readSchoolYear(text) !== null));
const id = z.string().check(z.minLength(1), z.maxLength(100));
const text = z.string();

/** A draft: text by field code, several texts where several are allowed, null for blank (contract §2). */
const draft = z.record(z.string(), z.nullable(z.union([z.string(), z.array(z.string())])));

/** A filter: a text or several by name. */
const filter = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What inputs are made of. */
export const parts = {
  text,
  id,
  day: iso,
  schoolYear: year,
  draft,
  filter,
  texts: z.array(text),
  flag: z.boolean(),
  list: z.array,
  number: z.int,
  object: z.strictObject,
  optional: z.optional,
} as const;

/** A shape that is put together when it is first asked for. */
export function shape<T>(build: (of: typeof parts) => z.ZodMiniType<T>): Shape<T> {
  let built: z.ZodMiniType<T> | undefined;
  return () => {
    built ??= build(parts);
    return built;
  };
}

/** What was sent, if it is of the shape; null if not. */
export function understood<T>(of: Shape<T>, sent: unknown): { readonly sent: T } | null {
  const result = of().safeParse(sent);
  return result.success ? { sent: result.data } : null;
}
