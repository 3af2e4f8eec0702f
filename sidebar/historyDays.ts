import { historyView as words } from '../src/messages/historyView.ar';
import type { Day } from '../src/schema/day';
import { readDay } from '../src/schema/day';
import { day, optional } from '../src/schema/kinds';
import { button, h } from './element';
import { soleFields } from './soleFields';
import type { OnFile } from './views';

/** The days between which سجل العمليات is looked at: all of them, until some are chosen. */
export function daysBetween(
  { fieldOf, seen, data }: Pick<OnFile, 'fieldOf' | 'seen' | 'data'>,
  changed: () => void,
) {
  let from: Day | null = null;
  let to: Day | null = null;
  const days = soleFields(fieldOf, seen, {
    from: { label: words.from, kind: optional(day()), near: [data.today] },
    to: { label: words.to, kind: optional(day()), near: [data.today] },
  });
  const told = h('summary', {}, words.days);
  const between = (first: Day | null, last: Day | null) => {
    [from, to] = first !== null && last !== null && last < first ? [last, first] : [first, last];
    told.textContent = from === null && to === null ? words.days : words.between(from, to);
    element.open = false;
  };
  const clear = () => {
    days.write('from', '');
    days.write('to', '');
    // Blank, they have no faults left to tell.
    days.read();
    between(null, null);
  };
  const element = h(
    'details',
    { class: 'by-days' },
    told,
    ...days.elements,
    h(
      'div',
      { class: 'choices' },
      button('link', words.show, () => {
        const texts = days.read();
        if (!texts) return;
        between(readDay(texts.from), readDay(texts.to));
        changed();
      }),
      button('link', words.everyDay, () => {
        clear();
        changed();
      }),
    ),
  );
  return {
    element,
    clear,
    /** The days as the log is asked for them. */
    chosen: () => ({ ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }),
  };
}
