/** The menus of the script: a menu bar of ARIA's own kind, moved about with the arrow keys. */
import type { MenuEntry, MenuView } from '../host/http/wire';
import { h, icon } from './element';
import { words } from './words';

export interface MenuBar {
  readonly element: HTMLElement;
  show(menus: readonly MenuView[]): void;
}

const items = (menu: Element): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>(':scope > [role=menuitem], :scope > .submenu > [role=menuitem]'),
];

function step(menu: Element, by: number): void {
  const all = items(menu);
  const at = all.indexOf(document.activeElement as HTMLElement);
  all[(at + by + all.length) % all.length]?.focus();
}

export function menuBar(choose: (label: string, door: string) => void, done: () => void): MenuBar {
  const element = h('div', { class: 'menu-bar', attrs: { role: 'menubar', 'aria-label': words.menuBar } });

  let shown = '';
  const close = () => {
    for (const button of element.querySelectorAll('[aria-expanded=true]'))
      button.setAttribute('aria-expanded', 'false');
    for (const menu of element.querySelectorAll<HTMLElement>('[role=menu]')) menu.hidden = true;
  };

  function entry(view: MenuEntry): HTMLElement {
    if ('separator' in view) return h('div', { class: 'separator', attrs: { role: 'separator' } });
    if ('entries' in view) {
      const menu = menuOf(view.entries);
      const button = opener(view.label, menu, 'submenu-opener');
      return h('div', { class: 'submenu', attrs: { role: 'none' } }, button, menu);
    }
    return h('button', {
      class: 'menu-item',
      type: 'button',
      textContent: view.label,
      attrs: { role: 'menuitem', tabindex: -1, 'data-door': view.door },
      on: {
        click: () => {
          close();
          done();
          choose(view.label, view.door);
        },
      },
    });
  }

  const menuOf = (entries: readonly MenuEntry[]): HTMLElement =>
    h('div', { class: 'menu', hidden: true, attrs: { role: 'menu' } }, ...entries.map(entry));

  function opener(label: string, menu: HTMLElement, kind: string): HTMLButtonElement {
    const set = (open: boolean) => {
      button.setAttribute('aria-expanded', String(open));
      menu.hidden = !open;
      if (open) items(menu)[0]?.focus();
    };
    const button = h(
      'button',
      {
        class: kind,
        type: 'button',
        attrs: { role: 'menuitem', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
        on: {
          click: () => {
            const open = menu.hidden === true;
            if (kind === 'menu-opener') close();
            set(open);
          },
        },
      },
      label,
      icon('down'),
    );
    return button;
  }

  element.addEventListener('keydown', (event) => {
    const menu = (event.target as Element).closest('[role=menu]');
    const openers = [...element.querySelectorAll<HTMLElement>('.menu-opener')];
    if (event.key === 'Escape') {
      close();
      done();
    } else if (menu && event.key === 'ArrowDown') step(menu, 1);
    else if (menu && event.key === 'ArrowUp') step(menu, -1);
    else if (!menu && event.key === 'ArrowDown') (event.target as HTMLElement).click();
    else if (!menu && /^Arrow(Left|Right)$/.test(event.key)) {
      const at = openers.indexOf(event.target as HTMLElement) + (event.key === 'ArrowLeft' ? 1 : -1);
      openers[(at + openers.length) % openers.length]?.focus();
    } else return;
    event.preventDefault();
  });
  document.addEventListener('mousedown', (event) => {
    if (!element.contains(event.target as Node)) close();
  });
  window.addEventListener('blur', close);

  return {
    element,
    show(menus) {
      // The same menus are left as they are: one may be open.
      const next = JSON.stringify(menus);
      if (next === shown) return;
      shown = next;
      element.replaceChildren(
        ...menus.map(({ name, entries }) => {
          const menu = menuOf(entries);
          return h(
            'div',
            { class: 'menu-place', attrs: { role: 'none' } },
            opener(name, menu, 'menu-opener'),
            menu,
          );
        }),
      );
    },
  };
}
