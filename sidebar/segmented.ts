import { h } from './element';

interface Choice<V extends string> {
  /** What its radios are called among those of the page. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: V, text: string])[];
  readonly chosen: V;
  readonly changed?: () => void;
}

/** A choice among a few, all of them in sight; one is always taken. */
export function segmented<V extends string>({ name, label, options, chosen, changed = () => {} }: Choice<V>) {
  const radios = options.map(([value, text]) => ({
    value,
    text,
    input: h('input', {
      type: 'radio',
      class: 'unseen',
      name,
      value,
      checked: value === chosen,
      on: { change: changed },
    }),
  }));
  return {
    element: h(
      'div',
      { class: 'segments', attrs: { role: 'radiogroup', 'aria-label': label } },
      ...radios.map(({ text, input }) => h('label', { class: 'segment' }, input, h('span', {}, text))),
    ),
    chosen: (): V => radios.find(({ input }) => input.checked)?.value ?? chosen,
  };
}
