/** What a mark in the corner of a cell says: its note, or the rule its value breaks. */
import { placeOf } from './address';
import { h } from './element';
import type { Grid } from './grid';
import type { Store } from './store';
import { words } from './words';

export function hints(store: Store, grid: Grid): HTMLElement {
  const element = h('div', { class: 'hint', hidden: true, attrs: { role: 'tooltip' } });
  let shown: Element | null = null;
  let soon = 0;

  const hide = () => {
    clearTimeout(soon);
    element.hidden = true;
    shown = null;
  };
  const show = (cell: Element, address: string) => {
    const place = placeOf(address);
    const view = place && store.cell(place.row, place.column);
    if (!view || (!view.note && view.breaks === undefined)) return;
    element.replaceChildren(
      ...(view.breaks === undefined
        ? []
        : [h('p', { class: 'hint-broken', dir: 'auto' }, words.broken, view.breaks && ` ${view.breaks}`)]),
      ...(view.note ? [h('p', { textContent: view.note, dir: 'auto' })] : []),
    );
    element.hidden = false;
    const box = cell.getBoundingClientRect();
    const own = element.getBoundingClientRect();
    const start = grid.scroller.dir === 'rtl' ? box.left - own.width - 6 : box.right + 6;
    const fits = start >= 4 && start + own.width <= window.innerWidth - 4;
    element.style.left = `${fits ? start : Math.max(4, Math.min(window.innerWidth - own.width - 4, box.left))}px`;
    element.style.top = `${Math.min(fits ? box.top : box.bottom + 6, window.innerHeight - own.height - 4)}px`;
  };
  grid.scroller.addEventListener('mouseover', ({ target }) => {
    const cell = (target as Element).closest('.noted, .broken');
    if (cell === shown) return;
    hide();
    if (!cell) return;
    shown = cell;
    soon = window.setTimeout(() => show(cell, cell.getAttribute('data-cell')!), 250);
  });
  grid.scroller.addEventListener('mouseleave', hide);
  grid.scroller.addEventListener('scroll', hide, { passive: true });
  return element;
}
