import { sidebar } from '../src/messages/sidebar.ar';
import type { Control } from '../src/schema/kind';
import { h } from './element';
import type { FieldView } from './field';

/** Controls that stand together when they follow one another: numbers in one row, degrees under one heading. */
const gathered: ReadonlySet<string> = new Set<Control['control']>(['number', 'degree']);

function together(fields: readonly FieldView[]): readonly HTMLElement[] {
  const [first] = fields;
  if (!first) return [];
  if (fields.length === 1) return [h('div', { class: 'place' }, first.element, first.below)];
  if (first.control === 'number')
    return [
      h(
        'div',
        { class: 'place' },
        h('div', { class: 'row' }, ...fields.map(({ element }) => element)),
        ...fields.map(({ below }) => below),
      ),
    ];
  const title = sidebar.together[first.control as Control['control']] ?? '';
  const group = h('fieldset', { class: 'group' }, h('legend', {}, title));
  for (const { element, below } of fields) group.append(h('div', { class: 'place' }, element, below));
  return [group];
}

/** The fields of a form laid out in their order. */
export function laidOut(fields: readonly FieldView[]): readonly HTMLElement[] {
  const runs: FieldView[][] = [];
  for (const field of fields) {
    const run = runs[runs.length - 1];
    if (run?.[0] && gathered.has(field.control) && run[0].control === field.control) run.push(field);
    else runs.push([field]);
  }
  return runs.flatMap(together);
}

/** «تفاصيل أخرى»: folded, with a line that says what is inside. */
export function foldedFields(fields: readonly FieldView[]) {
  const inside = h('span', { class: 'inside' });
  const summary = h('summary', {}, h('span', { class: 'more' }, sidebar.more), inside);
  const element = h(
    'details',
    { class: 'folded' },
    summary,
    h('div', { class: 'unfolded' }, ...laidOut(fields)),
  );
  return {
    element,
    open: () => {
      element.open = true;
    },
    tell: (texts: (field: string) => string) => {
      const filled = fields
        .filter(({ name }) => texts(name) !== '')
        .map(({ name, label }) => sidebar.detail(label, texts(name)));
      inside.textContent =
        filled.length > 0 ? filled.join(' · ') : fields.map(({ label }) => label).join(' · ');
    },
  };
}
