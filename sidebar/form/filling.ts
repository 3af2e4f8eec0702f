import { forms } from '../../src/messages/forms.ar';
import { sidebar } from '../../src/messages/sidebar.ar';
import { visitedAt } from '../../src/messages/visitedAt.ar';
import type { Day } from '../../src/schema/day';
import { endOfMonth } from '../../src/schema/day';
import { textOf } from '../../src/schema/entity';
import { isBlank } from '../../src/schema/fold';
import { button, h } from '../element';
import type { Text } from '../entry';
import { formFields, isAsked, taken, typed } from '../entry';
import type { FieldView } from '../field';
import { fieldView } from '../field';
import type { Notices } from '../notices';
import { foldedFields, laidOut } from '../paper';
import { problems } from '../problems';
import type { Shared } from './shared';
import { shownText } from './shownText';

/** The fields of a form as a person fills them, and what is wrong with them. */
export function filling(
  { paper, desk, top, seen }: Pick<Shared, 'paper' | 'desk' | 'top' | 'seen'>,
  atFoot: Notices,
  /** A person wrote in a field. */
  written: () => void,
) {
  const { of, labels, notes, drawn } = paper;
  const textIn = (field: string) => textOf(desk.entry().texts, field);
  const shownIn = (field: string) => shownText(of, field, textIn(field));
  const write = (field: string, text: Text) => desk.write(typed(of, desk.entry(), field, text, seen));
  /** A record was put here, and no field of it had the keyboard yet: leaving one was leaving the record before. */
  let isUntouched = false;

  const changed = (field: FieldView) => {
    write(field.name, field.widget.read());
    const standIn = of.helps[field.name]?.standsFor?.(desk.entry().texts, seen);
    field.remark(standIn ? sidebar.satelliteTold(standIn.chosen) : '');
    if (standIn) {
      const line = visitedAt(standIn.chosen);
      const lines = textIn(standIn.toldIn);
      write(field.name, standIn.text);
      if (!lines.includes(line)) write(standIn.toldIn, lines === '' ? line : `${lines}\n${line}`);
      field.widget.write(standIn.text);
    }
    show(field);
    if (field.isFaulty()) wrong.judge([field.name], false);
    desk.keep();
    written();
  };
  const pickMonth = (from: FieldView, to: string, first: Day) => {
    write(to, endOfMonth(first));
    from.widget.write(first);
    changed(from);
  };
  const drawField = (field: string): FieldView => {
    const help = of.helps[field];
    const monthTo = help?.monthTo;
    const view: FieldView = fieldView({
      name: field,
      label: labels[field] ?? field,
      kind: of.fields[field]!,
      seen,
      draw: drawn?.[field],
      note: notes[field] ?? '',
      near: help?.near?.(seen) ?? [],
      month: monthTo ? (first) => pickMonth(view, monthTo, first) : null,
      offers: () => help?.offers?.(desk.entry().texts, seen) ?? null,
      recalls: () => help?.recalls?.(desk.entry().texts, seen),
      changed: () => changed(view),
      left: () => {
        if (!isUntouched) wrong.judge([field], true);
      },
    });
    return view;
  };
  const fields = formFields(of).map(drawField);
  const isFolded = (field: string) => of.form.folded.includes(field);
  const folded = foldedFields(fields.filter((one) => isFolded(one.name)));
  const wrong = problems({
    of,
    seen,
    labels,
    fields,
    entry: desk.entry,
    atTop: top,
    atFoot,
    unfold: folded.open,
  });
  const copied = h('p', { class: 'copied', hidden: true });

  /** Shows the record as it stands; the field being typed in is left alone. */
  function show(besides?: FieldView) {
    const entry = desk.entry();
    for (const field of fields) {
      field.ask(isAsked(of, entry, field.name, seen));
      if (field !== besides) {
        field.widget.write(textIn(field.name));
        if (besides && field.isFaulty()) wrong.judge([field.name], false);
      }
      field.widget.refresh?.();
      if (of.helps[field.name]?.isApproximate) {
        const isOwn = entry.own.includes(field.name) || textIn(field.name) === '';
        field.remark(isOwn ? '' : forms.approximate);
      }
    }
    tellCopied();
    folded.tell(shownIn);
  }

  /** What was taken over from other rows, and a way to write it otherwise. */
  function tellCopied() {
    const others = fields.filter(
      ({ name }) =>
        of.helps[name]?.copied && !isAsked(of, desk.entry(), name, seen) && !isBlank(textIn(name)),
    );
    copied.hidden = others.length === 0;
    const said = others.map(({ name, label }) => sidebar.detail(label, shownIn(name)));
    copied.replaceChildren(
      h('span', {}, forms.copied(said.join(' · '))),
      ' ',
      button('link', forms.change, () => {
        const names = others.map(({ name }) => name);
        desk.write(taken(desk.entry(), names));
        show();
        others[0]?.widget.focus();
      }),
    );
  }

  const begin = () => {
    show();
    folded.element.open = of.form.folded.some(
      (field) => !of.fields[field]?.optional && isBlank(textIn(field)),
    );
  };
  const sheet = h(
    'div',
    { class: 'sheet' },
    ...laidOut(fields.filter((one) => !isFolded(one.name))),
    copied,
    folded.element,
  );
  sheet.addEventListener('focusin', () => {
    isUntouched = false;
  });
  folded.element.hidden = of.form.folded.length === 0;
  folded.element.addEventListener('toggle', () => show());
  begin();
  desk.watch((isAnother) => {
    if (!isAnother) return;
    isUntouched = true;
    wrong.clear();
    begin();
  });
  return {
    element: sheet,
    wrong,
    show: () => show(),
    /** The keyboard leaves the fields: each takes what was typed. */
    leave: () => {
      for (const field of fields) field.widget.left?.();
    },
    remark: (field: string, sentence: string) => {
      fields.find(({ name }) => name === field)?.remark(sentence);
      if (isFolded(field)) folded.open();
    },
  };
}

export type Filling = ReturnType<typeof filling>;
