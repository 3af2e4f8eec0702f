import { h, mark } from '../element';
import type { Around, Widget } from './widget';

const single = (input: HTMLInputElement): Widget => ({
  element: input,
  target: input,
  focus: () => input.focus(),
  isSet: false,
  read: () => input.value,
  write: (text) => {
    if (input.value !== text) input.value = text;
  },
});

/** Free text on one line; words that were used before are offered, not imposed. */
export function textWidget(around: Around): Widget {
  const input = h('input', {
    type: 'text',
    id: around.id,
    class: 'box',
    dir: 'auto',
    autocomplete: 'off',
    on: { input: around.changed },
  });
  if (around.offers() === null) return single(input);
  const offered = h('datalist', { id: `${around.id}-offered` });
  mark(input, { list: offered.id });
  const refresh = () =>
    offered.replaceChildren(...(around.offers() ?? []).map((value) => h('option', { value })));
  refresh();
  return { ...single(input), element: h('div', {}, input, offered), refresh };
}

/** A number, typed as text in any form of R12. */
export const numberWidget = (around: Around): Widget => {
  const { control } = around.kind;
  const whole = control.control === 'number' && control.whole;
  const attrs = { inputmode: whole ? 'numeric' : 'decimal' };
  const input = h('input', {
    type: 'text',
    id: around.id,
    class: 'box number',
    dir: 'ltr',
    autocomplete: 'off',
    attrs,
    on: { input: around.changed },
  });
  return single(input);
};

/** Lines, each of which says one thing: the box grows with them. */
export function linesWidget(around: Around): Widget {
  const placeholder = around.note === '' ? ' ' : around.note;
  const area = h('textarea', { id: around.id, class: 'box lines', rows: 2, dir: 'auto', placeholder });
  const grow = () => {
    area.style.height = 'auto';
    if (area.scrollHeight > 0) area.style.height = `${area.scrollHeight + 2}px`;
  };
  area.addEventListener('input', () => {
    grow();
    around.changed();
  });
  return {
    element: area,
    target: area,
    focus: () => area.focus(),
    isSet: false,
    read: () => area.value,
    write: (text) => {
      if (area.value !== text) area.value = text;
      grow();
    },
    refresh: grow,
  };
}
