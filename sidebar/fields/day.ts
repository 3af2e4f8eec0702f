import { sidebar } from '../../src/messages/sidebar.ar';
import type { Day } from '../../src/schema/day';
import { inFigures, inWords, readDay } from '../../src/schema/day';
import { button, h, icon } from '../element';
import type { Around, Widget } from './widget';

const asUtc = (day: Day) => new Date(`${day}T00:00:00Z`);

/** «الخميس 12 مارس 2026». */
const named = (day: Day): string => `${sidebar.weekdays[asUtc(day).getUTCDay()]} ${inWords(day)}`;

const dayBefore = (day: Day): Day => {
  const date = asUtc(day);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

/** A day in any form of R11, as typed until it is left; what was understood is said in words under it. */
export function dayWidget(around: Around): Widget {
  const words = h('p', { class: 'said', id: `${around.id}-said`, attrs: { 'aria-live': 'polite' } });
  const input = h('input', {
    type: 'text',
    id: around.id,
    class: 'box',
    dir: 'auto',
    autocomplete: 'off',
    placeholder: sidebar.dayHint,
  });
  // The calendar opens by a true click only: inside a foreign frame no script may open it.
  const picker = h('input', {
    type: 'date',
    class: 'picker',
    tabIndex: -1,
    title: sidebar.calendar,
    attrs: { 'aria-label': `${around.label}: ${sidebar.calendar}` },
  });
  const say = () => {
    const day = readDay(input.value);
    words.textContent = day === null ? '' : named(day);
    picker.value = day ?? '';
  };
  const put = (day: Day) => {
    input.value = inFigures(day);
    say();
    around.changed();
  };
  input.addEventListener('input', () => {
    say();
    around.changed();
  });
  picker.addEventListener('change', () => {
    if (picker.value) put(picker.value);
  });
  const { clockDay } = around.seen;
  const quick = (name: string, day: Day) => button('quick', name, () => put(day));
  const quicks =
    around.isProposed &&
    h(
      'div',
      { class: 'quicks' },
      quick(sidebar.today, clockDay),
      quick(sidebar.yesterday, dayBefore(clockDay)),
    );
  const calendar = h('span', { class: 'calendar' }, icon('calendar'), picker);
  return {
    element: h(
      'div',
      {},
      h('div', { class: 'boxed' }, input, calendar),
      h('div', { class: 'under' }, words, quicks),
    ),
    target: input,
    focus: () => input.focus(),
    toldBy: words.id,
    isSet: false,
    read: () => input.value,
    write: (text) => {
      const day = readDay(text);
      if (day === null || readDay(input.value) !== day) input.value = day === null ? text : inFigures(day);
      say();
    },
    left: () => {
      const day = readDay(input.value);
      if (day !== null) input.value = inFigures(day);
    },
  };
}
