import { papersView as words } from '../../src/messages/papersView.ar';
import type { SchoolYear } from '../../src/schema/day';
import { months } from '../../src/schema/day';
import type { Offered } from '../listBox';
import { listBox } from '../listBox';
import type { Around, Asking } from './asking';

/** The months of a school year, by their first days. */
const monthsOf = (schoolYear: SchoolYear): readonly Offered[] =>
  Array.from({ length: 12 }, (_, at) => {
    const number = ((at + 8) % 12) + 1;
    const year = Number(schoolYear.slice(0, 4)) + (number < 9 ? 1 : 0);
    return [`${year}-${String(number).padStart(2, '0')}-01`, `${months[number - 1]} ${year}`];
  });

/** The month of a paper: at first this one; one that was chosen stands until another year is. */
export function monthAsking({ told, data }: Around): Asking {
  const { element, box, offer } = listBox('papers-month', words.month, told.clear);
  return {
    element,
    suit: ({ kind: { asks }, schoolYear }) => {
      element.hidden = !asks.month;
      offer(monthsOf(schoolYear), box.value === '' ? `${data.today.slice(0, 7)}-01` : box.value);
    },
    give: ({ kind: { asks } }) => (asks.month ? { month: box.value } : {}),
  };
}
