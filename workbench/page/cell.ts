/** One cell of the grid as an element; the grid gives it its place. */
import type { CellView } from '../host/http/wire';
import type { Border, Style } from '../host/model';
import { h } from './element';
import { lineOf, pixelsOf } from './measure';

type Side = 'left' | 'center' | 'right';

/** Text begins where the sheet begins, numbers and days end where it ends, truths and errors stand in the middle. */
function sideOf(cell: CellView, style: Style | undefined, rightToLeft: boolean): Side {
  const asked = style?.horizontal;
  if (asked === 'left' || asked === 'center' || asked === 'right') return asked;
  if (cell.kind === 'boolean' || cell.kind === 'error') return 'center';
  const atEnd = cell.kind === 'number' || cell.kind === 'date';
  return atEnd === rightToLeft ? 'left' : 'right';
}

const arabic = /[\u0590-\u08ff\ufb1d-\ufefc]/;

const directionOf = (cell: CellView, style: Style | undefined): string =>
  style?.direction ?? (cell.kind && cell.kind !== 'boolean' && !arabic.test(cell.text) ? 'ltr' : 'auto');

/**
 * The lines of a cell: its bottom and end are its own edges; its top and start lie on the edges of the cells before it,
 * so that a line two cells share is drawn once.
 */
function outline(element: HTMLElement, border: Border, rightToLeft: boolean): void {
  const { top, bottom, left, right } = border;
  const [start, end] = rightToLeft ? [right, left] : [left, right];
  if (bottom) element.style.borderBlockEndColor = bottom;
  if (end) element.style.borderInlineEndColor = end;
  const shadows = [top && `0 -1px ${top}`, start && `${rightToLeft ? 1 : -1}px 0 ${start}`].filter(Boolean);
  if (shadows.length > 0) element.style.boxShadow = shadows.join(', ');
}

function dress(element: HTMLElement, style: Style, rightToLeft: boolean): void {
  const { background, color, bold, italic, size, family, vertical, wrap, border } = style;
  if (background) element.style.backgroundColor = background;
  if (color) element.style.color = color;
  if (bold) element.style.fontWeight = '700';
  if (italic) element.style.fontStyle = 'italic';
  if (size) {
    element.style.fontSize = `${pixelsOf(size)}px`;
    element.style.lineHeight = `${lineOf(style)}px`;
  }
  if (family) element.style.fontFamily = `${JSON.stringify(family)}, var(--font)`;
  if (vertical) element.dataset.vertical = vertical;
  if (wrap) element.classList.add('wraps');
  if (border) outline(element, border, rightToLeft);
}

/** The element of a cell; `spill` is the width its text may take over blank neighbours. */
export function cellElement(
  address: string,
  cell: CellView | undefined,
  style: Style | undefined,
  rightToLeft: boolean,
  spill: number,
): HTMLElement {
  const element = h('div', { class: 'cell', attrs: { role: 'gridcell', 'data-cell': address } });
  if (style) dress(element, style, rightToLeft);
  if (!cell) return element;
  if (cell.note) element.classList.add('noted');
  if (cell.breaks !== undefined) element.classList.add('broken');
  if (cell.list) element.classList.add('listed');
  if (cell.text === '') return element;
  const side = sideOf(cell, style, rightToLeft);
  const text = h('span', { class: 'text', dir: directionOf(cell, style) }, cell.text);
  text.style.textAlign = side;
  if (cell.text.includes('\n')) text.classList.add('lines');
  if (spill > 0) {
    text.style.inlineSize = `${spill}px`;
    element.classList.add('spills');
  }
  element.append(text);
  return element;
}
