import { otherWords } from '../../src/messages/ar';
import { cardLabels } from '../../src/messages/jobCardLabels.ar';
import { teamWords as words } from '../../src/messages/team.ar';
import { readCard } from '../../src/region/jobCard';
import type { Seen } from '../../src/schema/form';
import { button, h } from '../element';
import { goToRow } from '../server';
import type { ChartMember } from './teamChart';

/** What is done with a member's row. */
export interface MemberDeeds {
  readonly edit: (member: ChartMember & { readonly id: string }) => void;
  readonly print: (id: string) => void;
}

const points = (items: readonly string[]) => h('ul', {}, ...items.map((item) => h('li', {}, item)));

/** A job card as it stands in its cell: part by part where it has the usual form, else line by line as it was typed. */
function cardOf(text: string): HTMLElement {
  const card = readCard(text, cardLabels);
  if (!card) return h('p', { class: 'typed' }, text);
  return h(
    'div',
    {},
    h('h4', {}, cardLabels.mission),
    h('p', {}, card.mission),
    h('h4', {}, cardLabels.tasks),
    points(card.tasks),
    ...(card.reportsTo === '' ? [] : [h('h4', {}, cardLabels.reportsTo), h('p', {}, card.reportsTo)]),
    ...(card.indicators.length === 0 ? [] : [h('h4', {}, cardLabels.indicators), points(card.indicators)]),
  );
}

/** What unfolds beneath a member of the chart: how to reach them, their job card, what can be done. */
export function memberCard(member: ChartMember, seen: Seen, { edit, print }: MemberDeeds): HTMLElement {
  const { id, draft, row } = member;
  const email = (draft['email'] ?? '').trim();
  const own = (draft['jobCard'] ?? '').trim();
  const role = seen.codeOf('teamRole', draft['role'] ?? '') ?? '';
  const usual = own === '' ? (seen.region?.jobCards[role] ?? '') : '';
  const deeds =
    id === null
      ? [button('link', words.toRow, () => void goToRow(otherWords.tabs.teamMember, row))]
      : [
          button('link', words.edit, () => edit({ ...member, id })),
          button('link', words.printCard, () => print(id)),
        ];
  return h(
    'div',
    { class: 'member-card' },
    email !== '' && h('p', {}, h('bdi', { dir: 'ltr' }, email)),
    usual !== '' && h('p', { class: 'quiet' }, words.usual),
    (own || usual) !== '' && cardOf(own || usual),
    id === null && h('p', { class: 'quiet' }, words.unchecked),
    h('div', { class: 'deeds' }, ...deeds),
  );
}
