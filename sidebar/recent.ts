import type { ActivityName } from '../src/entities/activity';
import { entityNamed } from '../src/entities/index';
import { ar } from '../src/messages/ar';
import { sidebar } from '../src/messages/sidebar.ar';
import type { Day } from '../src/schema/day';
import { inFigures, readDay } from '../src/schema/day';
import type { Seen } from '../src/schema/form';
import { button, code, h, icon, worded } from './element';
import type { Openable } from './form';
import { goToRow, server } from './server';

const most = 5;

/** Older rows are not asked for: a mentor's rows of ten years would be heavy to carry. */
const yearBefore = (day: Day): Day =>
  `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('-02-29', '-02-28')}`;

type Row = Omit<Openable, 'id'> & { readonly id: string | null; readonly faults: readonly string[] };

/** What names a row at a glance: whom it concerns, and its subject. */
function namesOf(name: ActivityName, draft: Openable['draft']): readonly string[] {
  const { form, fields } = entityNamed(name);
  const first = (control: string) =>
    form.asked.find((field) => fields[field]?.control.control === control) ?? '';
  return [draft[first('choice')] ?? '', draft[first('text')] ?? ''];
}

/** «آخر ما سجلتم»: the newest rows of whoever is at work; a tap opens one for correction. */
export function recentRows(name: ActivityName, seen: Seen, open: (row: Openable) => void) {
  const list = h('div', { class: 'rows', attrs: { 'aria-live': 'polite' } });
  const mine = entityNamed(name).by;
  const isMine = seen.mentorAtWork !== '' && mine !== undefined;
  const element = h(
    'section',
    { class: 'recent' },
    h('h2', {}, isMine ? sidebar.recent : sidebar.recentAll),
    list,
  );
  let asked = 0;

  const item = (row: Row) => {
    const [whom = '', subject = ''] = namesOf(name, row.draft);
    const said = row.draft[entityNamed(name).dated?.[0] ?? ''] ?? '';
    const day = readDay(said);
    const { id } = row;
    const click = () => (id === null ? void goToRow(ar.tabs[name], row.row) : open({ ...row, id }));
    const made = button('recent-row', '', click);
    made.append(
      h(
        'span',
        { class: 'what' },
        h('span', { class: 'whom' }, ...worded(whom)),
        subject !== '' && h('span', { class: 'aside' }, h('bdi', {}, subject)),
      ),
      h('span', { class: 'when' }, code(day === null ? said : inFigures(day))),
    );
    const remark = row.faults.length > 0 ? sidebar.needsMending : id === null ? sidebar.unchecked : '';
    if (remark !== '') made.append(h('span', { class: 'remark' }, icon('alert'), h('span', {}, remark)));
    return made;
  };
  const tell = (words: string) => list.replaceChildren(h('p', { class: 'quiet' }, words));

  const load = async () => {
    asked += 1;
    const turn = asked;
    if (list.childElementCount === 0) tell(sidebar.recentLoading);
    const filter = {
      from: yearBefore(seen.clockDay),
      ...(isMine && mine ? { [mine]: seen.mentorAtWork } : {}),
    };
    const reply = await server.recordsOf({ entity: name, filter });
    if (turn !== asked) return;
    if (!reply.ok)
      return list.replaceChildren(
        h('p', { class: 'quiet' }, sidebar.recentLost),
        button('link', sidebar.retry, () => void load()),
      );
    const rows = reply.value.rows.slice(0, most);
    if (rows.length === 0) tell(sidebar.recentNone);
    else list.replaceChildren(...rows.map(item));
  };
  return { element, load };
}
