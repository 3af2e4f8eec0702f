/** The tabs along the foot, from right to left, and the list of all of them, hidden ones included. */
import type { SheetView } from '../host/http/wire';
import { h, icon } from './element';
import { words } from './words';

export interface Tabs {
  readonly element: HTMLElement;
  show(sheets: readonly SheetView[], shown: number): void;
}

export function tabs(choose: (sheet: number) => void): Tabs {
  const list = h('div', { class: 'tab-list', attrs: { role: 'tablist', 'aria-label': words.tabs } });
  const all = h('div', {
    class: 'all-tabs menu',
    hidden: true,
    attrs: { role: 'menu', 'aria-label': words.allTabs },
  });
  const opener = h(
    'button',
    {
      class: 'quiet',
      type: 'button',
      title: words.allTabs,
      attrs: { 'aria-label': words.allTabs, 'aria-haspopup': 'menu', 'aria-expanded': false },
    },
    icon('list'),
  );
  const toggle = (open: boolean) => {
    all.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) all.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
  };
  opener.addEventListener('click', () => toggle(all.hidden === true));
  document.addEventListener('mousedown', ({ target }) => {
    if (!all.contains(target as Node) && !opener.contains(target as Node)) toggle(false);
  });
  all.addEventListener('keydown', (event) => {
    const items = [...all.querySelectorAll<HTMLElement>('button')];
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      toggle(false);
      opener.focus();
    } else if (by)
      items[
        (items.indexOf(document.activeElement as HTMLElement) + by + items.length) % items.length
      ]?.focus();
    else return;
    event.preventDefault();
  });
  /** Shows that there are more tabs on a side. */
  const fade = () => {
    const gone = Math.abs(list.scrollLeft);
    list.classList.toggle('more-before', gone > 1);
    list.classList.toggle('more-after', gone + list.clientWidth < list.scrollWidth - 1);
  };
  list.addEventListener('scroll', fade, { passive: true });
  const reveal = () => {
    list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    fade();
  };
  new ResizeObserver(reveal).observe(list);
  // The tabs grow with their font.
  void document.fonts.ready.then(reveal);
  list.addEventListener(
    'wheel',
    (event) => {
      if (event.deltaY === 0) return;
      // A wheel turned down goes on towards the last tabs, at the left.
      list.scrollLeft -= event.deltaY;
      event.preventDefault();
    },
    { passive: false },
  );
  list.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const items = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
    const next = items[items.indexOf(document.activeElement as HTMLElement) + by];
    if (!next) return;
    next.click();
    // The keyboard stays among the tabs, whose buttons may be new; Enter goes into the cells.
    list.querySelector<HTMLElement>(`[data-sheet="${next.dataset.sheet}"]`)?.focus();
  });

  const tab = (sheet: SheetView, shown: number): HTMLElement => {
    const button = h(
      'button',
      {
        class: 'tab',
        type: 'button',
        title: sheet.protection === null ? '' : words.protectedTab(sheet.protection),
        attrs: {
          role: 'tab',
          'aria-selected': sheet.id === shown,
          tabindex: sheet.id === shown ? 0 : -1,
          'data-sheet': sheet.id,
        },
        on: { click: () => choose(sheet.id) },
      },
      h('span', { textContent: sheet.name, dir: 'auto' }),
    );
    if (sheet.tabColor) {
      button.classList.add('tinted');
      button.style.setProperty('--tint', sheet.tabColor);
    }
    return button;
  };

  const item = (sheet: SheetView, shown: number): HTMLElement =>
    h(
      'button',
      {
        class: 'menu-item',
        type: 'button',
        attrs: { role: 'menuitemradio', 'aria-checked': sheet.id === shown, 'data-sheet': sheet.id },
        on: {
          click: () => {
            toggle(false);
            choose(sheet.id);
          },
        },
      },
      h('span', { textContent: sheet.name, dir: 'auto' }),
      sheet.hidden ? h('small', { textContent: words.hidden }) : null,
    );

  return {
    element: h('div', { class: 'tabs' }, opener, all, list),
    show(sheets, shown) {
      const visible = sheets.filter(({ hidden, id }) => !hidden || id === shown);
      const focused = list.contains(document.activeElement);
      list.replaceChildren(...visible.map((sheet) => tab(sheet, shown)));
      all.replaceChildren(...sheets.map((sheet) => item(sheet, shown)));
      reveal();
      if (focused) list.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    },
  };
}
