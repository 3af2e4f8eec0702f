import { sidebar } from '../../src/messages/sidebar.ar';
import { fold } from '../../src/schema/fold';
import { severalTexts } from '../../src/schema/kinds';
import { matching, optionsOf } from '../choices';
import { h, icon, mark, worded } from '../element';
import { emptiness, invitation, opener, sourceOf } from './combobox';
import { listbox } from './listbox';
import type { Around, Widget } from './widget';

/** Several of a list: those picked stand as chips, the others are ticked in a list that stays open. */
export function severalWidget(around: Around): Widget {
  const source = sourceOf(around);
  let picked: readonly string[] = [];
  const chips = h('ul', { class: 'chips', attrs: { 'aria-label': around.label } });
  const input = h('input', {
    type: 'text',
    id: around.id,
    class: 'box',
    autocomplete: 'off',
    spellcheck: false,
  });
  const options = () => optionsOf(source, around.offers(), around.seen);

  const draw = () => {
    chips.replaceChildren(
      ...picked.map((text) => {
        const away = h(
          'button',
          { class: 'away', type: 'button', attrs: { 'aria-label': sidebar.remove(text) } },
          icon('close'),
        );
        away.addEventListener('click', () => {
          drop(text);
          input.focus();
        });
        return h('li', { class: 'chip' }, h('span', { class: 'words' }, ...worded(text)), away);
      }),
    );
    chips.hidden = picked.length === 0;
    input.placeholder = picked.length === 0 ? invitation(source) : sidebar.addAnother;
  };
  const is = (text: string) => (one: string) => fold(one) === fold(text);
  const set = (next: readonly string[]) => {
    picked = next;
    draw();
    around.changed();
  };
  const drop = (text: string) => set(picked.filter((one) => !is(text)(one)));
  const add = (text: string) => {
    set([...picked, text]);
    chips.scrollTop = chips.scrollHeight;
  };
  const toggle = (text: string) => {
    input.value = '';
    if (picked.some(is(text))) drop(text);
    else add(text);
  };
  const list = listbox({
    input,
    label: around.label,
    several: true,
    empty: emptiness(source),
    options,
    query: () => input.value,
    isPicked: (text) => picked.some(is(text)),
    pick: toggle,
  });
  input.addEventListener('input', () => {
    list.open();
    list.update();
    around.changed();
  });
  input.addEventListener('click', list.open);
  input.addEventListener('keydown', ({ key }) => {
    const last = picked[picked.length - 1];
    if (key === 'Backspace' && input.value === '' && last !== undefined) drop(last);
  });
  const settle = () => {
    list.close();
    if (input.value.trim() === '') return;
    const { shown, more } = matching(options(), input.value);
    const only = shown.length === 1 && more === 0 ? shown[0]?.text : undefined;
    if (only === undefined) return;
    input.value = '';
    if (picked.some(is(only))) draw();
    else add(only);
  };
  const open = () => {
    input.focus();
    if (list.isOpen()) list.close();
    else list.open();
  };
  draw();
  const element = h(
    'div',
    { class: 'combo' },
    chips,
    h('div', { class: 'boxed' }, input, opener(around.label, open)),
    list.element,
  );
  mark(element, { 'data-combo': true });
  return {
    element,
    target: input,
    focus: () => input.focus(),
    isSet: false,
    // What was typed and not picked is part of the draft: never lost, and told if it is none of the list.
    read: () => (input.value.trim() === '' ? picked : [...picked, ...severalTexts(input.value)]),
    write: (text) => {
      if (fold(text) === fold([...picked, ...severalTexts(input.value)].join('، '))) return;
      picked = severalTexts(text);
      input.value = '';
      draw();
    },
    left: settle,
  };
}
