import { h } from './element';

/** A list to choose one from, or all. */
export const picked = (label: string, choose: () => void) => {
  const select = h('select', { class: 'box', attrs: { 'aria-label': label }, on: { change: choose } });
  return {
    element: select,
    /** What is chosen; null for all. */
    chosen: () => (select.selectedIndex <= 0 ? null : select.value),
    offer: (all: string, options: readonly (readonly [string, string])[]) => {
      const before = select.selectedIndex <= 0 ? null : select.value;
      select.replaceChildren(
        h('option', { value: '' }, all),
        ...options.map(([value, text]) => h('option', { value, selected: value === before }, text)),
      );
    },
    clear: () => {
      select.selectedIndex = 0;
    },
  };
};
