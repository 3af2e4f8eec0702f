import type { ReplyOf } from '../src/actions/index';
import type { EntityName } from '../src/entities/index';
import { rowWords as ar } from '../src/messages/ar';
import { feedsView as words } from '../src/messages/feedsView.ar';
import { fold } from '../src/schema/fold';
import type { Seen } from '../src/schema/form';
import { button, code, h, mark } from './element';
import { notices } from './notices';
import { server } from './server';
import type { Drawn, OnFile } from './views';

type Told = ReplyOf<'explainRow'>;
type Line = Told['feeds'][number]['line'];

/** The row that is asked about, and the form it is open in. */
export interface AskedRow {
  readonly entity: EntityName;
  readonly id: string;
  readonly row: number;
  readonly form: string;
}

const isRow = (asked: object | undefined): asked is AskedRow =>
  !!asked && 'id' in asked && 'entity' in asked && 'row' in asked;

/** Lines with the headings a row counts under, and under each the balances it is in, as often as it counts there. */
function byLine({ feeds }: Told): ReadonlyMap<Line, ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const lines = new Map<Line, Map<string, Map<string, number>>>();
  for (const { line, heading, of } of feeds) {
    const headings = lines.get(line) ?? new Map<string, Map<string, number>>();
    const balances = headings.get(heading) ?? new Map<string, number>();
    balances.set(of, (balances.get(of) ?? 0) + 1);
    lines.set(line, headings.set(heading, balances));
  }
  return lines;
}

const calledIn = (seen: Seen, of: string): string =>
  of === 'directorate' ? words.directorate : seen.keysOf('mentor').includes(fold(of)) ? words.mentor(of) : of;

/** «ما الذي يُحتسب فيه هذا الصف؟»: the lines of the balances that a row feeds, or why it feeds none. */
export function feedsView(host: HTMLElement, { go, asked, seen }: OnFile): Drawn {
  const told = notices('top');
  const which = h('p', { class: 'correction' });
  const list = h('div', { class: 'findings', attrs: { 'aria-live': 'polite' } });
  let turn = 0;

  const titled = (line: Line) =>
    /^[iv]+$/.test(line) ? [code(line), '. ', words.lines[line]] : [words.lines[line]];
  const card = (line: Line, headings: ReadonlyMap<string, ReadonlyMap<string, number>>) =>
    h(
      'div',
      { class: 'finding' },
      h('p', { class: 'where' }, h('span', {}, ...titled(line))),
      h(
        'ul',
        {},
        ...[...headings].map(([heading, balances]) =>
          h(
            'li',
            { class: 'why' },
            h('bdi', {}, heading),
            h(
              'span',
              { class: 'line quiet' },
              words.in,
              ...[...balances].flatMap(([of, times], at) => [
                at > 0 && '، ',
                h('bdi', {}, calledIn(seen, of)),
                times > 1 && code(` ×${times}`),
              ]),
            ),
          ),
        ),
      ),
    );

  async function load(row: AskedRow): Promise<void> {
    turn += 1;
    const own = turn;
    which.replaceChildren(
      h('span', {}, words.row(ar.tabs[row.entity], row.row)),
      button('link', words.back, () => go(row.form, { form: row.form })),
    );
    which.hidden = false;
    list.replaceChildren();
    told.tell({ tone: 'calm', title: words.loading });
    mark(list, { 'aria-busy': true });
    const reply = await server.explainRow({ entity: row.entity, id: row.id });
    if (own !== turn) return;
    mark(list, { 'aria-busy': null });
    if (!reply.ok)
      return told.tell({
        tone: 'warn',
        title: reply.issues[0]?.message ?? '',
        deeds: [{ words: words.again, do: () => void load(row) }],
      });
    told.clear();
    const { value } = reply;
    if (value.reason !== undefined)
      return told.tell({
        tone: 'calm',
        title: words.not(value.schoolYear, value.asOf),
        lines: [value.reason],
      });
    list.append(
      h('p', { class: 'intro' }, words.period(value.schoolYear, value.asOf)),
      ...[...byLine(value)].map(([line, headings]) => card(line, headings)),
    );
  }

  which.hidden = true;
  list.append(h('p', { class: 'quiet' }, words.none));
  host.append(h('p', { class: 'intro' }, words.intro), which, told.element, list);
  return {
    shown: () => {
      const row = asked();
      if (isRow(row)) void load(row);
    },
  };
}
