import { sidebar } from '../../src/messages/sidebar.ar';
import { inFigures } from '../../src/schema/day';
import { fold } from '../../src/schema/fold';
import { optionsOf } from '../choices';
import { button, h, mark } from '../element';
import type { Around, Widget } from './widget';

/** A short closed list, all of it in sight: one is picked, or none. A second tap, or Delete, takes it back. */
export function segmentsWidget(around: Around, name: string): Widget {
  const { control } = around.kind;
  const source = 'source' in control ? control.source : { list: '' };
  const row = h('div', { class: 'segments', id: around.id, attrs: { role: 'radiogroup' } });
  const stray = h('p', { class: 'said', hidden: true });
  let text = '';
  let drawn = '';
  /** The chosen one while a pointer is down on it. */
  let pressed: HTMLInputElement | null = null;

  const show = () => {
    let isAmong = text === '';
    for (const input of row.querySelectorAll('input')) {
      input.checked = fold(input.value) === fold(text);
      isAmong ||= input.checked;
    }
    stray.hidden = isAmong;
    stray.textContent = isAmong ? '' : sidebar.stray(text);
  };
  const pick = (next: string) => {
    if (next === text) return;
    text = next;
    show();
    around.changed();
  };
  const draw = () => {
    const options = optionsOf(source, around.offers(), around.seen).map((option) => option.text);
    if (options.join('\n') === drawn) return show();
    drawn = options.join('\n');
    row.replaceChildren(
      ...options.map((value) => {
        const input = h('input', { type: 'radio', name: around.id, value, class: 'unseen' });
        const label = h('label', { class: 'segment' }, input, h('span', {}, value));
        label.addEventListener('pointerdown', () => {
          pressed = input.checked ? input : null;
        });
        input.addEventListener('click', () => {
          // Arrow keys click too, without a pointer: only a second tap takes the choice back.
          pick(pressed === input ? '' : value);
          pressed = null;
        });
        return label;
      }),
    );
    show();
  };
  row.addEventListener('keydown', ({ key }) => {
    pressed = null;
    if (key === 'Delete' || key === 'Backspace') pick('');
  });
  draw();
  return {
    element: h('div', { class: name }, row, stray),
    target: row,
    focus: () => (row.querySelector<HTMLElement>('input:checked') ?? row.querySelector('input'))?.focus(),
    isSet: true,
    read: () => text,
    write: (next) => {
      text = next;
      draw();
    },
    refresh: draw,
  };
}

/** A degree of progress: the five of them, the last known one beside, and a way back to unknown. */
export function degreeWidget(around: Around): Widget {
  const inner = segmentsWidget(around, 'degrees');
  const told = h('p', { class: 'recalled', id: `${around.id}-recalled` });
  const unset = button('link unset', sidebar.unset, () => {
    inner.write('');
    refresh();
    around.changed();
    inner.focus();
  });
  mark(unset, { 'aria-label': sidebar.unsetOf(around.label), tabindex: -1 });
  const refresh = () => {
    inner.refresh?.();
    inner.target.classList.remove('many');
    inner.target.classList.toggle('many', inner.target.scrollWidth > inner.target.clientWidth + 1);
    const last = around.recalls();
    told.textContent = last
      ? sidebar.lastDegree(last.degree, inFigures(last.on))
      : last === null
        ? sidebar.noDegree
        : '';
    for (const input of inner.element.querySelectorAll('input'))
      input.parentElement?.classList.toggle('last', !!last && fold(input.value) === fold(last.degree));
    unset.hidden = inner.read() === '';
  };
  inner.element.addEventListener('click', refresh);
  inner.element.addEventListener('keyup', refresh);
  return {
    ...inner,
    toldBy: told.id,
    element: h('div', { class: 'graded' }, h('div', { class: 'beside' }, told, unset), inner.element),
    write: (text) => {
      inner.write(text);
      refresh();
    },
    refresh,
  };
}
