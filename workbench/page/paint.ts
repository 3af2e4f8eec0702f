import { addressOf } from './address';
import { rectangleOf, type Selection, within } from './selection';

/** Marks what is chosen among the rows that are drawn, and the heads of its columns. */
export function paint(
  selection: Selection,
  rows: ReadonlyMap<number, HTMLElement>,
  heads: HTMLElement,
): void {
  const box = rectangleOf(selection);
  for (const [row, element] of rows) {
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
