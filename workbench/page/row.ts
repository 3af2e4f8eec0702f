/** A row of the grid and its head, as elements: only the cells of the columns in view, each in its place. */
import type { CellView } from '../host/http/wire';
import { addressOf, columnName, type Place } from './address';
import { cellElement } from './cell';
import { h } from './element';
import type { Ground } from './ground';
import { sizes } from './layout';
import { cellPadding } from './measure';
import type { Store } from './store';

/** The first column drawn, and the one after the last; frozen ones are drawn besides. */
export type Span = readonly [from: number, to: number];

/** What is drawn, and on what ground. */
export interface Drawn {
  readonly store: Store;
  readonly ground: Ground;
}

const spillColumns = 12;

function place(element: HTMLElement, at: Place, { store, ground }: Drawn): void {
  const { columns, rows, merges } = ground;
  const merge = merges.from(at);
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
function spillOf(at: Place, cell: CellView | undefined, { store, ground }: Drawn): number {
  const { columns, merges } = ground;
  if (!cell || cell.text === '' || cell.kind || cell.text.includes('\n')) return 0;
  const style = store.style(at.row, cell);
  const asked = style?.horizontal;
  const start = store.sheet.rightToLeft ? 'right' : 'left';
  if (style?.wrap || (asked && asked !== start && !asked.startsWith('general'))) return 0;
  let end = at.column + 1;
  while (end < store.sheet.columns && end - at.column < spillColumns && !store.cell(at.row, end)?.text) {
    const next = { row: at.row, column: end };
    if (merges.covers(next) || merges.from(next)) break;
    end++;
  }
  return end === at.column + 1 || merges.from(at)
    ? 0
    : columns.start(end) - columns.start(at.column) - cellPadding;
}

/** A row, its head first. */
export function rowElement(row: number, [from, to]: Span, drawn: Drawn): HTMLElement {
  const { store, ground } = drawn;
  const { columns, rows, merges } = ground;
  const head = h(
    'div',
    { class: 'row-head', attrs: { role: 'rowheader', 'data-row': row } },
    String(row + 1),
  );
  const element = h('div', { class: 'row', attrs: { role: 'row', 'aria-rowindex': row + 2 } }, head);
  const above = row < ground.frozenRows() ? 0 : ground.frozenHeight();
  element.style.insetBlockStart = `${rows.start(row) - above}px`;
  element.style.blockSize = `${rows.length(row)}px`;
  const held = Math.min(store.sheet.frozenColumns, from);
  for (let column = 0; column < to; column++) {
    if ((column >= held && column < from) || columns.length(column) === 0) continue;
    const at = { row, column };
    if (merges.covers(at)) continue;
    const cell = store.cell(row, column);
    const style = cell && store.style(row, cell);
    const made = cellElement(addressOf(at), cell, style, store.sheet.rightToLeft, spillOf(at, cell, drawn));
    made.setAttribute('aria-colindex', String(column + 2));
    place(made, at, drawn);
    element.append(made);
  }
  return element;
}

/** The letters of the columns, and the corner before them. */
export function columnHeads([, to]: Span, { store, ground: { columns } }: Drawn): readonly HTMLElement[] {
  const letters: HTMLElement[] = [h('div', { class: 'corner', attrs: { role: 'presentation' } })];
  for (let column = 0; column < to; column++) {
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
  return letters;
}
