import { type Place, placeOf } from './address';
import { h } from './element';
import { words } from './words';

/** The box that says where one stands, and goes to the cell that is typed in it. */
export function addressBox(done: (place: Place | undefined) => void): {
  readonly element: HTMLElement;
  show(name: string): void;
} {
  const element = h('input', {
    class: 'address',
    dir: 'ltr',
    spellcheck: false,
    autocomplete: 'off',
    attrs: { 'aria-label': words.address },
  });
  element.addEventListener('focus', () => element.select());
  element.addEventListener('keydown', (event) => {
    const { key } = event;
    if (key !== 'Enter' && key !== 'Escape') return;
    // The cell's editor takes the focus now: this Enter must not become a line in it.
    event.preventDefault();
    done(key === 'Enter' ? placeOf(element.value) : undefined);
  });
  return {
    element,
    show(name) {
      if (document.activeElement !== element) element.value = name;
    },
  };
}
