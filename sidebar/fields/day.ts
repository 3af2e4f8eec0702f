import { forms } from '../../src/messages/forms.ar';
import { sidebar } from '../../src/messages/sidebar.ar';
import type { Day } from '../../src/schema/day';
import { dayBefore, firstDayOf, inFigures, inWords, readDay, schoolYearOf } from '../../src/schema/day';
import { button, h, icon } from '../element';
import type { Around, Widget } from './widget';

/** «الخميس 12 مارس 2026». */
const named = (day: Day): string =>
  `${sidebar.weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${inWords(day)}`;

/** How many months are offered: those of two school years. */
const offered = 24;

/** A choice of months, from the first of the school year on; the one chosen is not kept: the days are. */
function monthChoice(label: string, from: Day, pick: (first: Day) => void): HTMLElement {
  const first = Number(from.slice(0, 4)) * 12 + 8;
  const months = Array.from({ length: offered }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  });
  const select = h(
    'select',
    { class: 'quick', attrs: { 'aria-label': `${label}: ${forms.wholeMonth}` } },
    h('option', { value: '' }, forms.wholeMonth),
    ...months.map((day) => h('option', { value: day }, inWords(day).replace(/^\d+ /, ''))),
  );
  select.addEventListener('change', () => {
    if (select.value !== '') pick(select.value);
    select.value = '';
  });
  return select;
}

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
  const wordsOf = (day: Day) =>
    day === clockDay ? sidebar.today : day === dayBefore(clockDay) ? sidebar.yesterday : inFigures(day);
  const quicks =
    (around.near.length > 0 || around.month !== null) &&
    h(
      'div',
      { class: 'quicks' },
      ...around.near.map((day) => button('quick', wordsOf(day), () => put(day))),
      around.month && monthChoice(around.label, firstDayOf(schoolYearOf(clockDay)), around.month),
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
