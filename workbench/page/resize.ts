/** Columns made wider or narrower by the edge of their letter; a double press fits what is seen in them. */
import { h } from './element';
import type { Grid } from './grid';
import { sizes } from './layout';

const reach = 5;
const narrowest = 24;
const widest = 1200;

/** Listens to the letters above the grid; `give` is told the width a column is given. */
export function resizing(grid: Grid, give: (column: number, width: number) => void): void {
  const guide = h('div', { class: 'guide', hidden: true });
  grid.element.append(guide);
  const rightToLeft = () => grid.scroller.dir === 'rtl';

  /** The column whose far edge is under the pointer. */
  const edgeAt = (event: MouseEvent): number | undefined => {
    const head = (event.target as Element).closest<HTMLElement>('.column-head');
    if (!head) return undefined;
    const column = Number(head.dataset.column);
    const box = head.getBoundingClientRect();
    const [toEnd, toStart] = rightToLeft()
      ? [event.clientX - box.left, box.right - event.clientX]
      : [box.right - event.clientX, event.clientX - box.left];
    if (toEnd <= reach) return column;
    const before = grid.columns().step(column, -1);
    return toStart <= reach && before !== column ? before : undefined;
  };

  grid.scroller.addEventListener('mousemove', (event) => {
    const head = (event.target as Element).closest<HTMLElement>('.column-head');
    if (head) head.style.cursor = edgeAt(event) === undefined ? '' : 'col-resize';
  });

  grid.scroller.addEventListener(
    'mousedown',
    (event) => {
      const column = event.button === 0 ? edgeAt(event) : undefined;
      if (column === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const from = event.clientX;
      const before = grid.columns().length(column);
      const origin = grid.element.getBoundingClientRect().left;
      const widthAt = ({ clientX }: MouseEvent) =>
        Math.round(
          Math.max(narrowest, Math.min(widest, before + (rightToLeft() ? from - clientX : clientX - from))),
        );
      const follow = (at: MouseEvent) => {
        const moved = (widthAt(at) - before) * (rightToLeft() ? -1 : 1);
        guide.hidden = false;
        guide.style.left = `${from - origin + moved}px`;
      };
      const end = (at: MouseEvent) => {
        document.removeEventListener('mousemove', follow);
        guide.hidden = true;
        if (widthAt(at) !== before) give(column, widthAt(at));
      };
      document.addEventListener('mousemove', follow);
      document.addEventListener('mouseup', end, { once: true });
    },
    { capture: true },
  );

  grid.scroller.addEventListener(
    'dblclick',
    (event) => {
      const column = edgeAt(event);
      if (column === undefined) return;
      const texts = grid.scroller.querySelectorAll(`[aria-colindex="${column + 2}"]:not(.merged) > .text`);
      const pen = document.createRange();
      const widths = [...texts].map((text) => {
        pen.selectNodeContents(text);
        return pen.getBoundingClientRect().width;
      });
      const width = Math.ceil(Math.max(sizes.column / 2, ...widths) + 14);
      give(column, Math.min(widest, width));
    },
    { capture: true },
  );
}
