import { timeline as said, timelineView as words } from '../../src/messages/timeline.ar';
import type { Calendar } from '../../src/region/calendar';
import { placeIn } from '../../src/region/calendar';
import type { Period } from '../../src/region/plan';
import type { Day } from '../../src/schema/day';
import { months } from '../../src/schema/day';
import { h, mark } from '../element';

/** The state of an activity as its bar shows it. */
export type Look = keyof typeof said.signs;

/** How wide a column is at least, in rem, so that its name can be read: a quarter is named by two months. */
const narrowest = (unit: number) => (unit === 3 ? 5 : 2.75);

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** A column's name: its month, and the year where that is new; of wider ones their first and last. */
function namesOf({ from, to }: Period, isNew: boolean, unit: number): readonly [string, string] {
  const month = (day: Day) => months[Number(day.slice(5, 7)) - 1] ?? '';
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (unit >= 12) return first === last ? [first, ''] : [first, last];
  return unit === 1 ? [month(from), isNew ? first : ''] : [`${month(from)}–${month(to)}`, first];
}

/** A part of a lane, set where its days lie: the first month at the right. */
function placed(calendar: Calendar, period: Period, name: string, sign = ''): HTMLElement {
  const { at, length } = placeIn(calendar, period);
  const part = h('span', { class: name }, sign);
  part.style.insetInlineStart = percent(at);
  part.style.width = percent(length);
  return part;
}

/** The lanes of a chart over one calendar: they scroll together, and nothing else does; drawn anew, they stay in place. */
export function lanesOver(calendar: Calendar, today: Day, before: { readonly place: () => number } | null) {
  const lanes: HTMLElement[] = [];
  const { columns, unit } = calendar;
  const isNow = ({ from, to }: Period) => from <= today && today <= to;
  let place = before?.place() ?? 0;
  /** A lane that was brought along tells of it too: only what moves first moves the others. */
  const together = ({ target }: Event) => {
    const { scrollLeft } = target as HTMLElement;
    if (scrollLeft === place) return;
    place = scrollLeft;
    for (const lane of lanes) if (lane !== target) lane.scrollLeft = place;
  };
  const lane = (name: string, ...parts: readonly HTMLElement[]) => {
    const time = h('div', { class: 'time' }, ...parts);
    time.style.setProperty('--columns', String(columns.length));
    time.style.setProperty('--narrowest', `${narrowest(unit)}rem`);
    const element = h('div', { class: `lane ${name}`, on: { scroll: together } }, time);
    lanes.push(element);
    return element;
  };
  const now = () => (columns.some(isNow) ? [placed(calendar, { from: today, to: today }, 'today')] : []);
  return {
    /** The names of the columns; the present one is marked. */
    head: () =>
      lane(
        'names-of',
        ...columns.map((column, at) => {
          const isNew = at === 0 || isNow(column) || column.from.slice(5, 7) === '01';
          const [name, under] = namesOf(column, isNew, unit);
          return h(
            'span',
            { class: isNow(column) ? 'month now' : 'month' },
            name,
            h('span', { class: 'month-year' }, under),
          );
        }),
      ),
    /** The bar of an activity, where it was first to be, and today. */
    barOf: (period: Period, first: Period | null, look: Look) => {
      const bar = lane(
        'bar-of',
        ...(first && placeIn(calendar, first).length > 0 ? [placed(calendar, first, 'bar first')] : []),
        placed(calendar, period, `bar ${look}`, said.signs[look]),
        ...now(),
      );
      // The name above it says the same; the keyboard stops at what can be pressed.
      mark(bar, { 'aria-hidden': true, tabindex: -1 });
      return bar;
    },
    /** How far they are scrolled. */
    place: () => place,
    /** Brings in sight what was so before; the first time the present column. */
    toPlace: () => {
      const at = columns.findIndex(isNow);
      const one = lanes.find(({ clientWidth }) => clientWidth > 0);
      if (!one) return;
      // Right to left, a lane scrolls into the negative.
      if (!before && at >= 0)
        place = -Math.max(0, (one.scrollWidth * at) / columns.length - one.clientWidth / 3);
      for (const lane of lanes) lane.scrollLeft = place;
      place = one.scrollLeft;
    },
  };
}

/** What the colours and signs of bars mean. */
export const legend = (): HTMLElement => {
  const looks = Object.keys(words.legend) as (keyof typeof words.legend)[];
  const swatch = (look: (typeof looks)[number]) =>
    look === 'today'
      ? h('span', { class: 'swatch today' })
      : h('span', { class: `swatch bar ${look}` }, look === 'first' ? '' : said.signs[look]);
  return h('ul', { class: 'legend' }, ...looks.map((look) => h('li', {}, swatch(look), words.legend[look])));
};
