import { papersView as words } from '../../src/messages/papersView.ar';
import { inFigures, lastDayOf, readDay } from '../../src/schema/day';
import { day } from '../../src/schema/kinds';
import { h } from '../element';
import { soleFields } from '../soleFields';
import type { Around, Asking, Kind } from './asking';

/** A paper's day goes by the name that its kind gives it. */
const called = ({ day: name = words.asOf }: Pick<Kind, 'day'>) => name;

/** The day of a paper, a field for each name it goes by: today, or the last of a year that is past. */
export function dayAsking({ told, data, seen, fieldOf }: Around, kinds: readonly Kind[]): Asking {
  const days = [...new Set([words.asOf, ...kinds.map(called)])].map((label) => {
    const field = soleFields(fieldOf, seen, {
      asOf: { label, kind: day(), near: [data.today], changed: told.clear },
    });
    return { label, ...field, element: h('div', {}, ...field.elements) };
  });
  const all = h('div', {}, ...days.map(({ element }) => element));
  let ofYear = '';
  return {
    element: all,
    suit: ({ kind, schoolYear }) => {
      all.hidden = !kind.asks.asOf;
      for (const { label, element } of days) element.hidden = label !== called(kind);
      // A day that was chosen stands until another year is.
      if (schoolYear === ofYear) return;
      ofYear = schoolYear;
      const last = lastDayOf(schoolYear);
      for (const { write } of days) write('asOf', inFigures(last < data.today ? last : data.today));
    },
    give: ({ kind }) => {
      if (!kind.asks.asOf) return {};
      const typed = days.find(({ label }) => label === called(kind))?.read();
      return typed ? { asOf: readDay(typed.asOf) ?? '' } : null;
    },
  };
}
