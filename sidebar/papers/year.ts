import { papersView as words } from '../../src/messages/papersView.ar';
import { listBox } from '../listBox';
import { schoolYears } from '../schoolYears';
import type { Around, Asking } from './asking';

/** The school year: said to those that ask for it, looked at for the rows and the months that others offer. */
export function yearAsking(around: Around, changed: () => void): Asking & { readonly year: () => string } {
  const { element, box, offer } = listBox('papers-year', words.year, changed);
  offer(
    schoolYears(around).map((one) => [one, one]),
    around.data.schoolYear,
  );
  return {
    element,
    year: () => box.value,
    suit: ({ kind: { asks } }) => {
      element.hidden = !asks.schoolYear && asks.of !== 'row' && !asks.month;
    },
    give: ({ kind: { asks }, schoolYear }) => (asks.schoolYear ? { schoolYear } : {}),
  };
}
