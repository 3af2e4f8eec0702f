import { rowWords as ar } from '../src/messages/ar';
import type { Day } from '../src/schema/day';
import { isBlank } from '../src/schema/fold';
import type { Seen } from '../src/schema/form';
import type { Kind } from '../src/schema/kind';
import { h } from './element';
import type { FieldView, fieldView } from './field';

interface Sole {
  readonly label: string;
  // biome-ignore lint/suspicious/noExplicitAny: a field may hold any value, as in an entity's declaration.
  readonly kind: Kind<any>;
  readonly text?: string;
  readonly note?: string;
  /** Days one tap away. */
  readonly near?: readonly Day[];
  /** Words that are offered, not imposed. */
  readonly offers?: () => readonly string[] | null;
  readonly changed?: () => void;
  /** It is judged as it is left, as the fields of a form are. */
  readonly isJudged?: true;
}

/** What is wrong with a text, as any form would say it. */
function faultOf({ label, kind }: Sole, text: string, seen: Seen): string | null {
  if (isBlank(text)) return kind.optional ? null : ar.faults.required(label, {});
  const meaning = kind.read(text, seen);
  return meaning.ok
    ? null
    : (ar.faults[meaning.code as keyof typeof ar.faults] as (label: string, data: object) => string)(
        label,
        meaning.data,
      );
}

/** A field that belongs to no record: what was wrong with it is no longer told once it changes. */
export function soleField(fieldOf: typeof fieldView, seen: Seen, name: string, sole: Sole): FieldView {
  const { text = '', note = '', near = [], offers = () => null, changed, isJudged, ...rest } = sole;
  const field = fieldOf({
    ...rest,
    name,
    note,
    seen,
    near,
    month: null,
    offers,
    recalls: () => undefined,
    changed: () => {
      field.say([]);
      changed?.();
    },
    left: () => {
      const fault = isJudged ? faultOf(sole, String(field.widget.read()), seen) : null;
      if (fault !== null) field.say([fault]);
    },
  });
  field.widget.write(text);
  return field;
}

/** A few fields that make no record: drawn as those of every form, asked for as their kinds say, judged in the same words. */
export function soleFields<N extends string>(
  fieldOf: typeof fieldView,
  seen: Seen,
  asked: Readonly<Record<N, Sole>>,
) {
  const names = Object.keys(asked) as N[];
  const fields = names.map((name) => soleField(fieldOf, seen, name, asked[name]));
  return {
    elements: fields.map(({ element, below }) => h('div', { class: 'place' }, element, below)),
    write: (name: N, text: string) => fields[names.indexOf(name)]?.widget.write(text),
    refresh: () => {
      for (const { widget } of fields) widget.refresh?.();
    },
    /** The texts, or null where one of them cannot be read: it is told under its field. */
    read: (): Readonly<Record<N, string>> | null => {
      for (const { widget } of fields) widget.left?.();
      const texts = fields.map(({ widget }) => String(widget.read()).trim());
      const faults = names.map((name, at) => faultOf(asked[name], texts[at] ?? '', seen));
      faults.forEach((fault, at) => {
        fields[at]?.say(fault === null ? [] : [fault]);
      });
      const first = faults.findIndex((fault) => fault !== null);
      if (first >= 0) {
        fields[first]?.widget.focus();
        return null;
      }
      return Object.fromEntries(names.map((name, at) => [name, texts[at]])) as Record<N, string>;
    },
  };
}
