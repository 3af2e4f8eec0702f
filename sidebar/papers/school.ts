import { papersView as words } from '../../src/messages/papersView.ar';
import { reference } from '../../src/schema/kinds';
import { h } from '../element';
import { soleFields } from '../soleFields';
import type { Around, Asking } from './asking';

/** The school that a paper is of: sought as in every form, for a directorate has hundreds. */
export function schoolAsking({ told, seen, fieldOf }: Around): Asking {
  const { elements, read } = soleFields(fieldOf, seen, {
    school: { label: words.of.school, kind: reference('school'), changed: told.clear },
  });
  const element = h('div', {}, ...elements);
  return {
    element,
    suit: ({ kind: { asks } }) => {
      element.hidden = asks.of !== 'school';
    },
    give: ({ kind: { asks } }) => (asks.of === 'school' ? read() : {}),
  };
}
