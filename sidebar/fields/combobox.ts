import { rowWords as ar } from '../../src/messages/ar';
import { sidebar } from '../../src/messages/sidebar.ar';
import { fold } from '../../src/schema/fold';
import type { Source } from '../../src/schema/kind';
import { matching, optionsOf } from '../choices';
import { h, icon, mark } from '../element';
import { listbox } from './listbox';
import type { Around, Widget } from './widget';

export const sourceOf = ({ kind: { control } }: Around): Source =>
  'source' in control ? control.source : { list: '' };

/** What invites a search in a list. */
export const invitation = (source: Source): string =>
  'entity' in source ? sidebar.searchIn[source.entity] : sidebar.choose;

/** What is said of a list without choices. */
export const emptiness = (source: Source): string =>
  'entity' in source ? sidebar.emptyTab(ar.tabs[source.entity]) : sidebar.emptyList;

/** The arrow that opens the list for the mouse. */
export function opener(label: string, toggle: () => void): HTMLButtonElement {
  const arrow = h(
    'button',
    { class: 'opener', type: 'button', tabIndex: -1, attrs: { 'aria-label': sidebar.openList(label) } },
    icon('down'),
  );
  arrow.addEventListener('mousedown', (event) => event.preventDefault());
  arrow.addEventListener('click', toggle);
  return arrow;
}

/** One of a list, found by typing: what is typed stays as typed until it is one of the list. */
export function comboboxWidget(around: Around): Widget {
  const source = sourceOf(around);
  const input = h('input', {
    type: 'text',
    id: around.id,
    class: 'box',
    autocomplete: 'off',
    spellcheck: false,
    placeholder: invitation(source),
  });
  let searching = false;
  const options = () => optionsOf(source, around.offers(), around.seen);
  const list = listbox({
    input,
    label: around.label,
    several: false,
    empty: emptiness(source),
    options,
    query: () => (searching ? input.value : ''),
    isPicked: (text) => input.value !== '' && fold(text) === fold(input.value),
    pick: (text) => {
      searching = false;
      input.value = text;
      around.changed();
    },
  });
  input.addEventListener('input', () => {
    searching = true;
    list.open();
    list.update();
    around.changed();
  });
  input.addEventListener('click', () => {
    if (list.isOpen()) return;
    searching = false;
    list.open();
    input.select();
  });
  const toggle = () => {
    input.focus();
    searching = false;
    if (list.isOpen()) list.close();
    else list.open();
  };
  /** A search that leaves one choice has made it; words that name one are written as the list writes them. */
  const settle = () => {
    list.close();
    if (!searching || input.value === '') return;
    searching = false;
    const all = options();
    const exact = all.find(({ folded }) => folded === fold(input.value));
    const { shown, more } = matching(all, input.value);
    const only = exact ?? (shown.length === 1 && more === 0 ? shown[0] : undefined);
    if (!only || only.text === input.value) return;
    input.value = only.text;
    around.changed();
  };
  const element = h(
    'div',
    { class: 'combo' },
    h('div', { class: 'boxed' }, input, opener(around.label, toggle)),
    list.element,
  );
  mark(element, { 'data-combo': true });
  return {
    element,
    target: input,
    focus: () => input.focus(),
    isSet: false,
    read: () => input.value,
    write: (text) => {
      if (input.value !== text) input.value = text;
    },
    left: settle,
  };
}
