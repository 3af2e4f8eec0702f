import { entityNamed } from '../../src/entities/index';
import { papersView as words } from '../../src/messages/papersView.ar';
import { listBox } from '../listBox';
import { schoolYears } from '../schoolYears';
import type { Around, Asking, Kind } from './asking';

/** Whether a paper is of one of rows that bear a day, which are offered by year. */
const areDated = ({ of, entity }: Kind['asks']): boolean =>
  of === 'row' && entity !== undefined && entityNamed(entity).dated !== undefined;

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
      element.hidden = !asks.schoolYear && !areDated(asks) && !asks.month;
    },
    give: ({ kind: { asks }, schoolYear }) => (asks.schoolYear ? { schoolYear } : {}),
  };
}
