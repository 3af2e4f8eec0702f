import { forms } from '../src/messages/forms.ar';
import { sidebar } from '../src/messages/sidebar.ar';
import type { Day } from '../src/schema/day';
import { inFigures, readDay } from '../src/schema/day';
import type { Entity } from '../src/schema/entity';
import { fold } from '../src/schema/fold';
import type { Seen } from '../src/schema/form';
import { button, code, h, icon, worded } from './element';
import type { Openable } from './keeping';
import type { Reply } from './server';
import { goToRow } from './server';

const most = 5;
/** Of the rows that a search finds, this many. */
const mostFound = 12;

/** Older rows are not asked for: a mentor's rows of ten years would be heavy to carry. */
const yearBefore = (day: Day): Day =>
  `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('-02-29', '-02-28')}`;

/** A row to list; without an id it can only be looked at. */
export type Listed = Omit<Openable, 'id'> & {
  readonly id: string | null;
  readonly faults: readonly string[];
  readonly told?: { readonly schools: number; readonly of: number };
};

export type Filter = Record<string, string>;

interface Around {
  readonly of: Entity;
  readonly tab: string;
  readonly seen: Seen;
  /** The rows that pass a filter, newest first. */
  readonly rows: (filter: Filter) => Promise<Reply<readonly Listed[]>>;
  readonly open: (row: Openable) => void;
  /** Whether a row waits for this very form: those that do come first. */
  readonly awaits: ((draft: Openable['draft']) => boolean) | null;
}

/** What names a row at a glance: as its form says, or its first choice and its first text. */
export function namesOf({ form, fields }: Entity, draft: Openable['draft']): readonly string[] {
  const first = (control: string) =>
    form.asked.find((field) => fields[field]?.control.control === control) ?? '';
  return (form.glance ?? [first('choice'), first('text')]).map((field) => draft[field] ?? '');
}

/** «آخر ما سجلتم»: the newest rows of whoever is at work, and a search; a tap opens one for correction. */
export function recentRows({ of, tab, seen, rows: rowsOf, open, awaits }: Around) {
  const list = h('div', { class: 'rows', attrs: { 'aria-live': 'polite' } });
  const mine = of.by;
  // What the directorate keeps is of everybody.
  const isMine = of.form.audience === 'mentor' && seen.mentorAtWork !== '' && mine !== undefined;
  const dated = of.dated?.[0];
  const search = h('input', {
    type: 'search',
    class: 'box search',
    placeholder: forms.search,
    attrs: { 'aria-label': forms.search },
    hidden: true,
    on: { input: () => draw() },
  });
  const element = h(
    'section',
    { class: 'recent' },
    h('h2', {}, isMine ? sidebar.recent : of.form.audience === 'mentor' ? sidebar.recentAll : forms.all),
    search,
    list,
  );
  let asked = 0;
  let known: readonly { readonly row: Listed; readonly searched: string; readonly waits: boolean }[] = [];

  const item = ({ row, waits }: (typeof known)[number]) => {
    const [whom = '', ...others] = namesOf(of, row.draft);
    const subject = others.filter((text) => text !== '').join(' · ');
    const said = row.draft[dated ?? ''] ?? '';
    const day = readDay(said);
    const { id } = row;
    const click = () => (id === null ? void goToRow(tab, row.row) : open({ ...row, id }));
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
    const remark = waits
      ? forms.awaiting
      : row.told
        ? forms.carriedOut(row.told)
        : row.faults.length > 0
          ? sidebar.needsMending
          : id === null
            ? sidebar.unchecked
            : '';
    const isDone = !waits && row.told !== undefined && row.told.schools >= row.told.of;
    if (remark !== '')
      made.append(
        h(
          'span',
          { class: isDone ? 'remark done' : 'remark' },
          icon(isDone ? 'check' : 'alert'),
          h('span', {}, remark),
        ),
      );
    return made;
  };
  const tell = (words: string) => list.replaceChildren(h('p', { class: 'quiet' }, words));
  const draw = () => {
    const wanted = fold(search.value).split(' ');
    const found = known.filter(({ searched }) => wanted.every((word) => searched.includes(word)));
    const shown = found.slice(0, search.value === '' ? most : mostFound);
    if (known.length === 0) tell(sidebar.recentNone);
    else if (shown.length === 0) tell(sidebar.noMatch);
    else list.replaceChildren(...shown.map(item));
  };

  const load = async () => {
    asked += 1;
    const turn = asked;
    if (list.childElementCount === 0) tell(sidebar.recentLoading);
    const filter = {
      ...(dated !== undefined && of.form.audience === 'mentor' ? { from: yearBefore(seen.clockDay) } : {}),
      ...(isMine && mine ? { [mine]: seen.mentorAtWork } : {}),
    };
    const reply = await rowsOf(filter);
    if (turn !== asked) return;
    if (!reply.ok)
      return list.replaceChildren(
        h('p', { class: 'quiet' }, sidebar.recentLost),
        button('link', sidebar.retry, () => void load()),
      );
    known = reply.value
      .map((row) => ({
        row,
        searched: fold(Object.values(row.draft).join(' ')),
        waits: awaits?.(row.draft) ?? false,
      }))
      .sort((one, other) => Number(other.waits) - Number(one.waits));
    search.hidden = known.length <= most;
    draw();
  };
  return { element, load };
}
