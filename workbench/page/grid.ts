/**
 * The grid: only the rows in view are elements; heads and frozen rows stay by `position: sticky`, so scrolling is the
 * browser's own. Places are logical (inline start), so one code draws sheets of both directions.
 * Over 200 lines because drawing, place and measure of one surface share their state.
 */
import type { CellView } from '../host/http/wire';
import { addressOf, columnName, type Place } from './address';
import { cellElement } from './cell';
import { h } from './element';
import { type Axis, columnAxis, rowAxis, sizes } from './layout';
import { cellPadding, heightFor } from './measure';
import { rectangleOf, type Selection, within } from './selection';
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
const spillColumns = 12;

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

  let columns = columnAxis({ columns: 0, hiddenColumns: [], columnWidths: {} } as never);
  let rows: Axis = columns;
  let grown = new Map<number, number>();
  let drawn = new Map<number, HTMLElement>();
  let span: readonly [number, number] = [0, 0];
  let covered = new Map<string, Place>();
  let chosen: Selection | undefined;
  let _due = 0;

  const inlineScroll = () => Math.abs(scroller.scrollLeft);
  const frozenRows = () => Math.min(store.sheet.frozenRows, store.sheet.rows);
  const frozenHeight = () => rows.start(frozenRows());
  const frozenWidth = () => columns.start(store.sheet.frozenColumns);

  /** Heights of rows whose cells wrap; told whether any changed. */
  function grow(from: number, to: number): boolean {
    let changed = false;
    for (let row = from; row < to; row++) {
      if (store.sheet.rowHeights[row] !== undefined) continue;
      let height: number = sizes.row;
      for (const [column, cell] of store.row(row) ?? []) {
        if (cell.text === '' || covered.has(addressOf(cell)) || isMerged(cell)) continue;
        height = Math.max(height, heightFor(cell, store.style(row, cell), columns.length(column)));
      }
      if ((grown.get(row) ?? sizes.row) === height) continue;
      changed = true;
      if (height === sizes.row) grown.delete(row);
      else grown.set(row, height);
    }
    return changed;
  }

  const mergeAt = ({ row, column }: Place) =>
    store.sheet.merges.find((merge) => merge.row === row && merge.column === column);
  const isMerged = (place: Place) => mergeAt(place) !== undefined;

  function place(element: HTMLElement, at: Place): void {
    const merge = mergeAt(at);
    const width = merge
      ? columns.start(at.column + merge.columns) - columns.start(at.column)
      : columns.length(at.column);
    element.style.inlineSize = `${width}px`;
    if (merge) {
      element.style.blockSize = `${rows.start(at.row + merge.rows) - rows.start(at.row)}px`;
      element.classList.add('merged');
    }
    element.style.insetInlineStart = `${sizes.rowHead + columns.start(at.column)}px`;
    if (at.column < store.sheet.frozenColumns) element.classList.add('held');
    if (at.column === store.sheet.frozenColumns - 1) element.classList.add('edge');
  }

  /** Text that neither wraps nor fits runs over the blank cells after it. */
  function spillOf(row: number, column: number, cell: CellView | undefined): number {
    if (!cell || cell.text === '' || cell.kind || cell.text.includes('\n')) return 0;
    const style = store.style(row, cell);
    const asked = style?.horizontal;
    const start = store.sheet.rightToLeft ? 'right' : 'left';
    if (style?.wrap || (asked && asked !== start && !asked.startsWith('general'))) return 0;
    let end = column + 1;
    while (end < store.sheet.columns && end - column < spillColumns && !store.cell(row, end)?.text) {
      if (covered.has(addressOf({ row, column: end })) || isMerged({ row, column: end })) break;
      end++;
    }
    return end === column + 1 || isMerged({ row, column })
      ? 0
      : columns.start(end) - columns.start(column) - cellPadding;
  }

  function rowElement(row: number): HTMLElement {
    const head = h(
      'div',
      { class: 'row-head', attrs: { role: 'rowheader', 'data-row': row } },
      String(row + 1),
    );
    const element = h('div', { class: 'row', attrs: { role: 'row', 'aria-rowindex': row + 2 } }, head);
    element.style.insetBlockStart = `${rows.start(row) - (row < frozenRows() ? 0 : frozenHeight())}px`;
    element.style.blockSize = `${rows.length(row)}px`;
    const [from, to] = span;
    const held = Math.min(store.sheet.frozenColumns, from);
    for (let column = 0; column < to; column++) {
      if ((column >= held && column < from) || columns.length(column) === 0) continue;
      const address = addressOf({ row, column });
      if (covered.has(address)) continue;
      const cell = store.cell(row, column);
      const style = cell && store.style(row, cell);
      const made = cellElement(address, cell, style, store.sheet.rightToLeft, spillOf(row, column, cell));
      made.setAttribute('aria-colindex', String(column + 2));
      place(made, { row, column });
      element.append(made);
    }
    return element;
  }

  function drawHeads(): void {
    const corner = h('div', { class: 'corner', attrs: { role: 'presentation' } });
    const letters: HTMLElement[] = [];
    for (let column = 0; column < span[1]; column++) {
      if (columns.length(column) === 0) continue;
      const head = h(
        'div',
        { class: 'column-head', attrs: { role: 'columnheader', 'data-column': column } },
        columnName(column),
      );
      head.style.insetInlineStart = `${sizes.rowHead + columns.start(column)}px`;
      head.style.inlineSize = `${columns.length(column)}px`;
      if (column < store.sheet.frozenColumns) head.classList.add('held');
      letters.push(head);
    }
    heads.replaceChildren(corner, ...letters);
  }

  function clear(): void {
    for (const element of drawn.values()) element.remove();
    drawn = new Map();
  }

  /** The first and last row and column in view, with some around them. */
  function view() {
    const top = scroller.scrollTop + frozenHeight();
    const first = Math.max(frozenRows(), rows.at(top) - overscan);
    const last = Math.min(store.sheet.rows, rows.at(top + scroller.clientHeight) + overscan + 1);
    const few = store.sheet.columns <= 40;
    const left = few ? 0 : Math.max(0, columns.at(inlineScroll()) - 3);
    const right = few
      ? store.sheet.columns
      : Math.min(store.sheet.columns, columns.at(inlineScroll() + scroller.clientWidth) + 4);
    return { first, last, left, right };
  }

  function draw(): void {
    _due = 0;
    if (!store.ready) return;
    const { first, last, left, right } = view();
    if (left < span[0] || right > span[1] || span[1] === 0) {
      span = [left, right];
      clear();
      drawHeads();
    }
    for (const [row, element] of drawn) {
      if (row < frozenRows() || (row >= first && row < last)) continue;
      element.remove();
      drawn.delete(row);
    }
    const added = document.createDocumentFragment();
    for (let row = 0; row < frozenRows(); row++) {
      if (drawn.has(row) || rows.length(row) === 0) continue;
      const element = rowElement(row);
      drawn.set(row, element);
      frozen.append(element);
    }
    for (let row = first; row < last; row++) {
      if (drawn.has(row) || rows.length(row) === 0) continue;
      const element = rowElement(row);
      drawn.set(row, element);
      added.append(element);
    }
    body.append(added);
    if (chosen) paint(chosen);
    void store.need(first, last);
    onRedrawn();
  }

  const later = () => {
    _due ||= requestAnimationFrame(draw);
  };

  function measure(): void {
    columns = columnAxis(store.sheet);
    rows = rowAxis(store.sheet, grown);
    plane.style.inlineSize = `${sizes.rowHead + columns.total}px`;
    frozen.style.blockSize = `${frozenHeight()}px`;
    body.style.blockSize = `${rows.total - frozenHeight()}px`;
    scroller.style.setProperty('--row-head', `${sizes.rowHead}px`);
  }

  function paint(selection: Selection): void {
    const box = rectangleOf(selection);
    for (const [row, element] of drawn) {
      const inRows = row >= box.top && row <= box.bottom;
      element.classList.toggle('chosen-row', inRows);
      for (const cell of element.querySelectorAll<HTMLElement>('.chosen, .active'))
        cell.classList.remove('chosen', 'active');
      if (!inRows) continue;
      for (const cell of element.children) {
        const column = Number(cell.getAttribute('aria-colindex')) - 2;
        if (column >= 0 && within(box, row, column)) cell.classList.add('chosen');
      }
      if (row !== selection.active.row) continue;
      element.querySelector(`[data-cell="${addressOf(selection.active)}"]`)?.classList.add('active');
    }
    for (const head of heads.children) {
      const column = Number(head.getAttribute('data-column') ?? -1);
      head.classList.toggle('chosen', column >= box.left && column <= box.right);
    }
  }

  scroller.addEventListener('scroll', later, { passive: true });
  new ResizeObserver(later).observe(scroller);

  return {
    element: h('div', { class: 'grid' }, scroller),
    scroller,
    over,
    columns: () => columns,
    rows: () => rows,
    reset() {
      const { sheet } = store;
      scroller.dir = sheet.rightToLeft ? 'rtl' : 'ltr';
      scroller.classList.toggle('no-lines', sheet.gridlinesHidden);
      scroller.setAttribute('aria-rowcount', String(sheet.rows + 1));
      scroller.setAttribute('aria-colcount', String(sheet.columns + 1));
      covered = new Map();
      for (const merge of sheet.merges) {
        for (let row = merge.row; row < merge.row + merge.rows; row++) {
          for (let column = merge.column; column < merge.column + merge.columns; column++) {
            if (row !== merge.row || column !== merge.column) covered.set(addressOf({ row, column }), merge);
          }
        }
      }
      grown = new Map();
      span = [0, 0];
      columns = columnAxis(sheet);
      grow(0, Math.min(sheet.rows, 400));
      measure();
      clear();
      draw();
    },
    redraw(from, to) {
      if (grow(from, Math.min(to, store.sheet.rows))) {
        measure();
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
      paint(selection);
    },
    reveal({ row, column }) {
      if (row >= frozenRows()) {
        const top = rows.start(row) - frozenHeight();
        const room = scroller.clientHeight - sizes.columnHead - frozenHeight();
        if (top < scroller.scrollTop) scroller.scrollTop = top;
        else if (top + rows.length(row) > scroller.scrollTop + room)
          scroller.scrollTop = top + rows.length(row) - room;
      }
      if (column >= store.sheet.frozenColumns) {
        const start = columns.start(column) - frozenWidth();
        const room = scroller.clientWidth - sizes.rowHead - frozenWidth();
        const sign = store.sheet.rightToLeft ? -1 : 1;
        const end = start + columns.length(column);
        if (start < inlineScroll()) scroller.scrollLeft = sign * start;
        else if (end > inlineScroll() + room) scroller.scrollLeft = sign * Math.min(start, end - room);
      }
      draw();
    },
    boxOf(place) {
      const anchor = this.anchorOf(place);
      const element = drawn.get(anchor.row)?.querySelector(`[data-cell="${addressOf(anchor)}"]`);
      return (element ?? scroller).getBoundingClientRect();
    },
    anchorOf: (place) => {
      const merge = covered.get(addressOf(place));
      return merge ? { row: merge.row, column: merge.column } : place;
    },
    page: () =>
      Math.max(1, Math.floor((scroller.clientHeight - sizes.columnHead - frozenHeight()) / sizes.row) - 1),
  };
}
