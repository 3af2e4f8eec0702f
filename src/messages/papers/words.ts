import type { Plurals } from '../phrase';
import { isolated } from '../phrase';

/** The forms of a counted thing, {n} its number; a language without some of them repeats the last. */
export type Counted = { readonly [F in keyof Plurals]: string };

/** The same words in another language: the shape of the Arabic ones, so that one that is missing does not compile. */
export type In<T> = T extends string
  ? string
  : T extends readonly (infer E)[]
    ? readonly In<E>[]
    : { readonly [K in keyof T]: In<T[K]> };

/** A sentence with its values, each set apart so that its own direction does not disturb the others. */
export const said = (sentence: string, values: Readonly<Record<string, string | number>> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.prototype.hasOwnProperty.call(values, name) ? isolated(values[name] as string | number) : whole,
  );

/** A share in per cent, one decimal, with the language's sign. */
export const percentIn = ({ percent }: { readonly percent: string }, share: number): string =>
  percent.replace('{n}', share.toFixed(1).replace('.', ','));

/** «لا زيارات، زيارة واحدة، زيارتان، 3 زيارات، 11 زيارة، 100 زيارة» (domain §6); French knows one and several. */
export function countedIn(count: number, forms: Counted): string {
  const rest = count % 100;
  const form =
    count === 0
      ? forms.zero
      : count === 1
        ? forms.one
        : count === 2
          ? forms.two
          : rest >= 3 && rest <= 10
            ? forms.few
            : rest >= 11
              ? forms.many
              : forms.other;
  return said(form, { n: count });
}

/** A sentence made of sentences: these are not set apart, for each runs as the whole does. */
export const joined = (sentence: string, parts: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
