import type { ReplyOf } from '../../src/actions/index';
import { teamWords as words } from '../../src/messages/team.ar';
import { chargedTwice } from '../../src/region/team';
import { fold } from '../../src/schema/fold';
import type { Seen } from '../../src/schema/form';
import { button, h, icon, mark } from '../element';
import type { MemberDeeds } from './memberCard';
import { memberCard } from './memberCard';

export type Team = ReplyOf<'team'>;
export type ChartMember = Team['elsewhere'][number];

/** A box of the chart: what it is of, and who is in it; «شاغر» in a quiet dashed one where nobody is. */
type Box = (title: string, members: readonly ChartMember[]) => HTMLElement;

const boxes = (team: Team, seen: Seen, deeds: MemberDeeds): Box => {
  const charged = chargedTwice(team);
  const person = (member: ChartMember) => {
    const name = (member.draft['name'] ?? '').trim();
    const panel = h('div', { hidden: true });
    const head = button(
      'person',
      '',
      () => {
        if (panel.childElementCount === 0) panel.append(memberCard(member, seen, deeds));
        panel.hidden = !panel.hidden;
        mark(head, { 'aria-expanded': !panel.hidden });
      },
      h(
        'span',
        { class: 'whom' },
        h('bdi', {}, name),
        charged.has(fold(name)) && h('span', { class: 'charged' }, words.charged),
      ),
      icon('down'),
    );
    mark(head, { 'aria-expanded': false });
    return [head, panel];
  };
  return (title, members) =>
    h(
      'div',
      { class: members.length === 0 ? 'post is-vacant' : 'post' },
      h('p', { class: 'role' }, title),
      ...(members.length === 0 ? [h('p', { class: 'vacant' }, words.vacant)] : members.flatMap(person)),
    );
};

/** The regional team as a tree: its coordinator, the holders of the other roles, the coordinators of the directorates. */
export function teamChart(team: Team, seen: Seen, deeds: MemberDeeds): HTMLElement {
  const box = boxes(team, seen, deeds);
  const roleOf = (role: string) => seen.labelOf('teamRole', role);
  const [top, ...others] = team.posts;
  const leaf = (title: string, members: readonly ChartMember[]) => h('li', {}, box(title, members));
  const provinces = [
    ...team.provinces.map(({ directorate, coordinators }) => leaf(directorate, coordinators)),
    ...(team.elsewhere.length > 0 ? [leaf(words.elsewhere, team.elsewhere)] : []),
  ];
  const provincial = roleOf('provincialCoordinator');
  return h(
    'div',
    { class: 'chart-of' },
    top ? box(roleOf(top.role), top.holders) : null,
    h(
      'ul',
      { class: 'branch' },
      ...others.map(({ role, holders }) => leaf(roleOf(role), holders)),
      provinces.length === 0
        ? leaf(provincial, [])
        : h(
            'li',
            {},
            h('div', { class: 'post is-group' }, h('p', { class: 'role' }, words.provincial)),
            h('ul', { class: 'branch' }, ...provinces),
          ),
    ),
  );
}
