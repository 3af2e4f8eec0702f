import type { SidebarData } from '../src/actions/openSidebarData';
import { isolated } from '../src/messages/phrase';
import { sidebar } from '../src/messages/sidebar.ar';
import type { Day } from '../src/schema/day';
import { inWords } from '../src/schema/day';
import { h, mark } from './element';

const dayNumber = (day: Day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** A deadline this near is also told in days. */
const near = 45;

/** The next of the task book's days (domain §5); calm, and nothing once they are past. */
function nextDeadline({ deadlines, today }: SidebarData): string {
  const next = (['programme', 'balance'] as const)
    .filter((paper) => deadlines[paper] >= today)
    .sort((one, other) => (deadlines[one] < deadlines[other] ? -1 : 1))[0];
  if (next === undefined) return '';
  const left = dayNumber(deadlines[next]) - dayNumber(today);
  const sentence = sidebar.deadlines[next](inWords(deadlines[next]));
  return left <= near ? `${sentence} (${isolated(sidebar.soon(left))})` : sentence;
}

/** The four stages, each a step further. */
function logo(): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  mark(svg, { viewBox: '0 0 24 24', class: 'mark', 'aria-hidden': true });
  const field = document.createElementNS(space, 'rect');
  mark(field, { width: 24, height: 24, rx: 6, fill: 'var(--accent)' });
  svg.append(field);
  [0, 1, 2, 3].forEach((step) => {
    const bar = document.createElementNS(space, 'rect');
    const height = 4 + step * 3;
    mark(bar, { x: 16.5 - step * 3.9, y: 18 - height, width: 2.6, height, rx: 1, fill: 'var(--surface)' });
    svg.append(bar);
  });
  return svg;
}

/** The product's name, the school year, the next deadline. */
export function header(data: SidebarData | null): HTMLElement {
  const deadline = data ? nextDeadline(data) : '';
  return h(
    'header',
    { class: 'head' },
    h(
      'div',
      { class: 'names' },
      logo(),
      h('h1', {}, sidebar.product),
      data && h('span', { class: 'year' }, sidebar.year(data.schoolYear)),
    ),
    deadline !== '' && h('p', { class: 'deadline' }, deadline),
  );
}
