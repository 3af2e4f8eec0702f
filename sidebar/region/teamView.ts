import { teamWords as words } from '../../src/messages/team.ar';
import type { Remark } from '../../src/region/team';
import { button, h } from '../element';
import { notices } from '../notices';
import { printMade } from '../printing';
import { server } from '../server';
import type { Drawn, OnFile } from '../views';
import type { Team } from './teamChart';
import { teamChart } from './teamChart';

type Printed = Parameters<typeof server.paper>[0];

/** What is told of the team, a sentence each. */
function told(remark: Remark, roleOf: (role: string) => string): string {
  const { remarks } = words;
  switch (remark.kind) {
    case 'severalRoles':
      return remarks.severalRoles(remark.name, remark.roles.map(roleOf));
    case 'severalDirectorates':
      return remarks.severalDirectorates(remark.name, remark.directorates);
    case 'severalHolders':
      return remarks.severalHolders(roleOf(remark.role), remark.names);
    case 'severalCoordinators':
      return remarks.severalCoordinators(remark.directorate, remark.names);
    case 'listedTwice':
      return remarks.listedTwice(remark.name, roleOf(remark.role));
    case 'noDirectorate':
      return remarks.noDirectorate(remark.name);
    case 'unknownDirectorate':
      return remarks.unknownDirectorate(remark.name, remark.directorate);
    case 'noEmail':
      return remarks.noEmail(remark.names);
  }
}

/** «الهيكل التنظيمي»: the regional team as a tree, its vacancies and double charges told calmly; its papers are printed. */
export function teamView(host: HTMLElement, { seen, go }: OnFile): Drawn {
  const note = notices('top');
  const body = h('div', {});
  host.append(h('section', { class: 'check' }, note.element, body));
  const print = (wanted: Printed) => void printMade(note, server.paper(wanted));
  const deeds = {
    edit: (row: object) => go('teamMember', { open: row }),
    print: (id: string) => print({ kind: 'jobCard', id }),
  };

  function draw(team: Team) {
    const { people, vacancies, remarks, faulty } = team;
    const roleOf = (role: string) => seen.labelOf('teamRole', role);
    const lines = remarks.map((remark) => told(remark, roleOf));
    body.replaceChildren(
      h(
        'div',
        {},
        h('p', { class: 'score-words' }, words.stands(people, vacancies.length)),
        h('p', { class: 'intro' }, people === 0 ? words.none : words.hint),
        faulty > 0 && h('p', { class: 'quiet' }, words.faulty(faulty)),
        faulty > 0 && button('link', words.check, () => go('check')),
        h(
          'div',
          { class: 'doings' },
          button('plain', words.printChart, () => print({ kind: 'organisationChart' })),
          people > 0 && button('plain', words.printCards, () => print({ kind: 'jobCard' })),
          button('link', words.add, () => go('teamMember')),
        ),
        lines.length > 0 &&
          h(
            'details',
            { class: 'group-of' },
            h(
              'summary',
              {},
              h('span', {}, words.toKnow),
              h('span', { class: 'count calm' }, String(lines.length)),
            ),
            h('ul', { class: 'remarks' }, ...lines.map((line) => h('li', {}, line))),
          ),
        teamChart(team, seen, deeds),
      ),
    );
  }

  async function load() {
    if (body.childElementCount === 0) note.tell({ tone: 'calm', title: words.loading });
    const reply = await server.team({});
    if (!reply.ok)
      return note.tell({
        tone: 'warn',
        title: reply.issues[0]?.message ?? '',
        deeds: [{ words: words.again, do: () => void load() }],
      });
    note.clear();
    draw(reply.value);
  }
  return { shown: () => void load() };
}
