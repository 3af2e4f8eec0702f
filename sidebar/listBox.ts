import { h } from './element';

/** A value, and the words it is offered in. */
export type Offered = readonly [value: string, text: string];

/** A list under its label, to choose one from. */
export function listBox(id: string, label: string, changed: () => void) {
  const box = h('select', { class: 'box', id, on: { change: changed } });
  const name = h('label', { class: 'label', htmlFor: id }, label);
  return {
    element: h('div', { class: 'field' }, name, box),
    box,
    call: (text: string) => {
      name.textContent = text;
    },
    /** Offers other values; the one named is chosen where it is among them, else the first. */
    offer: (options: readonly Offered[], chosen: string) => {
      box.replaceChildren(...options.map(([value, text]) => h('option', { value }, text)));
      if (options.some(([value]) => value === chosen)) box.value = chosen;
    },
  };
}
