/**
 * The grid: only the rows in view are elements; heads and frozen rows stay by `position: sticky`, so scrolling is the
 * browser's own. Places are logical (inline start), so one code draws sheets of both directions.
 */
import { addressOf, type Place } from './address';
import { h } from './element';
import { groundOf } from './ground';
import { type Axis, sizes } from './layout';
import { paint } from './paint';
import { columnHeads, rowElement, type Span } from './row';
import type { Selection } from './selection';
import type { Store } from './store';
import { words } from './words';

export interface Grid {
  readonly element: HTMLElement;
  readonly scroller: HTMLElement;
  /** The layer over the cells, in the grid's own directions, for charts. */
  readonly over: HTMLElement;
  readonly columns: () => Axis;
  readonly rows: () => Axis;
  /** Draws the sheet in view from nothing. */
  reset(): void;
  /** Draws again what changed between two rows. */
  redraw(from: number, to: number): void;
  mark(selection: Selection): void;
  reveal(place: Place): void;
  /** Where a cell stands on the screen, merged cells whole. */
  boxOf(place: Place): DOMRect;
  /** The first cell of the merged cells a place lies in, or itself. */
  anchorOf(place: Place): Place;
  /** Rows that fit in the view. */
  page(): number;
}

const overscan = 14;

/** A sheet of no more columns is drawn in its whole breadth. */
const fewColumns = 40;

export function grid(store: Store, onRedrawn: () => void): Grid {
  const heads = h('div', { class: 'column-heads', attrs: { role: 'row' } });
  const frozen = h('div', { class: 'frozen', attrs: { role: 'presentation' } });
  const over = h('div', { class: 'over', attrs: { role: 'presentation' } });
  const body = h('div', { class: 'body', attrs: { role: 'presentation' } }, over);
  const plane = h('div', { class: 'plane', attrs: { role: 'presentation' } }, heads, frozen, body);
  const scroller = h(
    'div',
    { class: 'scroller', attrs: { role: 'grid', 'aria-label': words.cellsOf } },
    plane,
  );

  const ground = groundOf(store);
  const { frozenRows, frozenHeight, frozenWidth } = ground;
  let drawn = new Map<number, HTMLElement>();
  let span: Span = [0, 0];
  let chosen: Selection | undefined;
  let due = 0;

  const inlineScroll = () => Math.abs(scroller.scrollLeft);

  function clear(): void {
    for (const element of drawn.values()) element.remove();
    drawn = new Map();
  }

  /** The first and last row and column in view, with some around them. */
  function view() {
    const { rows, columns } = ground;
    const { sheet } = store;
    const top = scroller.scrollTop + frozenHeight();
    const first = Math.max(frozenRows(), rows.at(top) - overscan);
    const last = Math.min(sheet.rows, rows.at(top + scroller.clientHeight) + overscan + 1);
    const few = sheet.columns <= fewColumns;
    const left = few ? 0 : Math.max(0, columns.at(inlineScroll()) - 3);
    const right = few
      ? sheet.columns
      : Math.min(sheet.columns, columns.at(inlineScroll() + scroller.clientWidth) + 4);
    return { first, last, left, right };
  }

  /** The rows between two that were not drawn yet. */
  function missing(from: number, to: number): DocumentFragment {
    const added = document.createDocumentFragment();
    for (let row = from; row < to; row++) {
      if (drawn.has(row) || ground.rows.length(row) === 0) continue;
      const element = rowElement(row, span, { store, ground });
      drawn.set(row, element);
      added.append(element);
    }
    return added;
  }

  function draw(): void {
    due = 0;
    if (!store.ready) return;
    const { first, last, left, right } = view();
    if (left < span[0] || right > span[1] || span[1] === 0) {
      span = [left, right];
      clear();
      heads.replaceChildren(...columnHeads(span, { store, ground }));
    }
    for (const [row, element] of drawn) {
      if (row < frozenRows() || (row >= first && row < last)) continue;
      element.remove();
      drawn.delete(row);
    }
    frozen.append(missing(0, frozenRows()));
    body.append(missing(first, last));
    if (chosen) paint(chosen, drawn, heads);
    void store.need(first, last);
    onRedrawn();
  }

  const later = () => {
    if (due === 0) due = requestAnimationFrame(draw);
  };

  function lay(): void {
    const { columns, rows } = ground;
    plane.style.inlineSize = `${sizes.rowHead + columns.total}px`;
    frozen.style.blockSize = `${frozenHeight()}px`;
    body.style.blockSize = `${rows.total - frozenHeight()}px`;
    scroller.style.setProperty('--row-head', `${sizes.rowHead}px`);
  }

  function revealRow(row: number): void {
    if (row < frozenRows()) return;
    const { rows } = ground;
    const top = rows.start(row) - frozenHeight();
    const room = scroller.clientHeight - sizes.columnHead - frozenHeight();
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + rows.length(row) > scroller.scrollTop + room)
      scroller.scrollTop = top + rows.length(row) - room;
  }

  function revealColumn(column: number): void {
    if (column < store.sheet.frozenColumns) return;
    const { columns } = ground;
    const start = columns.start(column) - frozenWidth();
    const room = scroller.clientWidth - sizes.rowHead - frozenWidth();
    const sign = store.sheet.rightToLeft ? -1 : 1;
    const end = start + columns.length(column);
    if (start < inlineScroll()) scroller.scrollLeft = sign * start;
    else if (end > inlineScroll() + room) scroller.scrollLeft = sign * Math.min(start, end - room);
  }

  scroller.addEventListener('scroll', later, { passive: true });
  new ResizeObserver(later).observe(scroller);

  const anchorOf = (place: Place) => ground.merges.anchorOf(place);
  return {
    element: h('div', { class: 'grid' }, scroller),
    scroller,
    over,
    columns: () => ground.columns,
    rows: () => ground.rows,
    reset() {
      const { sheet } = store;
      scroller.dir = sheet.rightToLeft ? 'rtl' : 'ltr';
      scroller.classList.toggle('no-lines', sheet.gridlinesHidden);
      scroller.setAttribute('aria-rowcount', String(sheet.rows + 1));
      scroller.setAttribute('aria-colcount', String(sheet.columns + 1));
      span = [0, 0];
      ground.reset();
      lay();
      clear();
      draw();
    },
    redraw(from, to) {
      if (ground.grow(from, to)) {
        lay();
        clear();
      } else {
        for (let row = from; row < to; row++) {
          drawn.get(row)?.remove();
          drawn.delete(row);
        }
      }
      draw();
    },
    mark(selection) {
      chosen = selection;
      paint(selection, drawn, heads);
    },
    reveal({ row, column }) {
      revealRow(row);
      revealColumn(column);
      draw();
    },
    boxOf(place) {
      const anchor = anchorOf(place);
      const element = drawn.get(anchor.row)?.querySelector(`[data-cell="${addressOf(anchor)}"]`);
      return (element ?? scroller).getBoundingClientRect();
    },
    anchorOf,
    page: () =>
      Math.max(1, Math.floor((scroller.clientHeight - sizes.columnHead - frozenHeight()) / sizes.row) - 1),
  };
}
