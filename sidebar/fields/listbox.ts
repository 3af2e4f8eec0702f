import { sidebar } from '../../src/messages/sidebar.ar';
import type { Option } from '../choices';
import { matching } from '../choices';
import { code, h, icon, mark, parted, worded } from '../element';

interface Asking {
  readonly input: HTMLInputElement;
  readonly label: string;
  readonly several: boolean;
  /** What is said where there is nothing to choose from. */
  readonly empty: string;
  readonly options: () => readonly Option[];
  /** What is searched for; blank for the whole list. */
  readonly query: () => string;
  readonly isPicked: (text: string) => boolean;
  readonly pick: (text: string) => void;
}

/** A choice on two lines where there is more to tell than its words: the code goes down with the rest. */
function wordsOf({ text, told }: Option): HTMLElement {
  if (told === '') return h('span', { class: 'words' }, ...worded(text));
  const { name, code: end } = parted(text);
  const aside = h(
    'span',
    { class: 'aside' },
    end !== '' && code(end),
    end !== '' && ' · ',
    h('bdi', {}, told),
  );
  return h('span', { class: 'words' }, h('bdi', {}, name), aside);
}

export interface Listbox {
  readonly element: HTMLElement;
  readonly isOpen: () => boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** Searches anew. */
  readonly update: () => void;
}

/** The list under a combobox (ARIA 1.2): the keyboard stays in the input, aria-activedescendant moves. */
export function listbox({ input, label, several, empty, options, query, isPicked, pick }: Asking): Listbox {
  const list = h('ul', {
    class: 'options',
    id: `${input.id}-list`,
    attrs: { role: 'listbox', 'aria-label': label },
  });
  const told = h('p', { class: 'told', attrs: { role: 'status' } });
  const element = h('div', { class: 'popup', hidden: true }, list, told);
  if (several) mark(list, { 'aria-multiselectable': true });
  mark(input, {
    role: 'combobox',
    'aria-expanded': false,
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
  });
  let all: readonly Option[] = [];
  let active = -1;
  /** The person moved to a choice themselves. */
  let isMoved = false;

  const items = () => list.children as HTMLCollectionOf<HTMLElement>;
  const activate = (index: number) => {
    items()[active]?.classList.remove('active');
    active = index;
    const item = items()[active];
    item?.classList.add('active');
    mark(input, { 'aria-activedescendant': item?.id ?? null });
    if (item)
      list.scrollTop = Math.min(
        item.offsetTop,
        Math.max(list.scrollTop, item.offsetTop + item.offsetHeight - list.clientHeight),
      );
  };
  const draw = () => {
    const { shown, more } = matching(all, query());
    list.replaceChildren(
      ...shown.map((option, index) => {
        const picked = isPicked(option.text);
        const item = h(
          'li',
          { class: 'option', id: `${list.id}-${index}`, attrs: { role: 'option', 'aria-selected': picked } },
          h('span', { class: 'tick' }, picked && icon('check')),
          wordsOf(option),
        );
        item.dataset['text'] = option.text;
        return item;
      }),
    );
    list.hidden = shown.length === 0;
    told.textContent =
      more > 0 ? sidebar.others(more) : shown.length > 0 ? '' : all.length === 0 ? empty : sidebar.noMatch;
    told.hidden = told.textContent === '';
  };
  const isOpen = () => !element.hidden;
  const close = () => {
    element.hidden = true;
    mark(input, { 'aria-expanded': false, 'aria-activedescendant': null });
    active = -1;
    isMoved = false;
  };
  const update = () => {
    draw();
    activate(query() !== '' && items().length > 0 ? 0 : -1);
  };
  const open = () => {
    if (isOpen()) return;
    all = options();
    element.hidden = false;
    mark(input, { 'aria-expanded': true });
    list.scrollTop = 0;
    update();
    const picked = [...items()].findIndex((item) => item.getAttribute('aria-selected') === 'true');
    if (!several && picked >= 0) activate(picked);
    element.scrollIntoView({ block: 'nearest' });
  };
  const choose = (item: HTMLElement | undefined) => {
    const text = item?.dataset['text'];
    if (text === undefined) return false;
    pick(text);
    if (!several) close();
    else {
      const kept = active;
      draw();
      activate(Math.min(kept, items().length - 1));
    }
    return true;
  };
  const move = (step: number) => {
    const count = items().length;
    if (count === 0) return;
    isMoved = true;
    if (active < 0) activate(step > 0 ? 0 : count - 1);
    else if (Math.abs(step) > 1) activate(Math.max(0, Math.min(count - 1, active + step)));
    else activate((active + step + count) % count);
  };
  const keys: Readonly<Record<string, () => unknown>> = {
    ArrowDown: () => (isOpen() ? move(1) : open()),
    ArrowUp: () => (isOpen() ? move(-1) : open()),
    PageDown: () => (isOpen() ? move(10) : false),
    PageUp: () => (isOpen() ? move(-10) : false),
    Enter: () => isOpen() && choose(items()[active]),
    // Leaving takes the choice one had moved to, and leaves.
    Tab: () => {
      if (isOpen() && isMoved && !several) choose(items()[active]);
      return false;
    },
    Escape: () => (isOpen() ? close() : false),
  };
  input.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.isComposing) return;
    const key = keys[event.key];
    // A key that had nothing to do here is left to the page.
    if (!key || key() === false) return;
    event.preventDefault();
    event.stopPropagation();
  });
  // The mouse never takes the keyboard away from the input.
  element.addEventListener('pointerdown', (event) => event.preventDefault());
  element.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const item = (target as Element).closest<HTMLElement>('.option');
    if (!item) return;
    activate([...items()].indexOf(item));
    choose(item);
  });
  return { element, isOpen, open, close, update };
}
