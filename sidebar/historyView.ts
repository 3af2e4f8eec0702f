import type { ReplyOf } from '../src/actions/index';
import { ar } from '../src/messages/ar';
import { rowsCounted } from '../src/messages/counts.ar';
import { history } from '../src/messages/history.ar';
import { historyView as words } from '../src/messages/historyView.ar';
import { inFigures } from '../src/schema/day';
import { fold } from '../src/schema/fold';
import { button, code, h } from './element';
import { notices } from './notices';
import { server } from './server';
import { undoing } from './undoing';
import type { Drawn, OnFile } from './views';

type Entry = ReplyOf<'history'>['entries'][number];

const shownAtOnce = 15;

/** Verbs that cannot be taken back here: settling leaves no trace in a row, a repair mends the file's shape. */
const final: ReadonlySet<string> = new Set(['settle', 'undo', 'repair']);

/** The entries of each operation, the newest operation first. */
function byOperation(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const operations = new Map<string, Entry[]>();
  for (const entry of entries)
    operations.set(entry.operation, [...(operations.get(entry.operation) ?? []), entry]);
  return [...operations.values()];
}

/** What an entry says of its row, field by field. */
function changesOf({ entity, before, after }: Entry): readonly string[] {
  const labels: Readonly<Record<string, string>> = entity ? ar.fields[entity] : {};
  return Object.keys({ ...before, ...after })
    .filter((field) => field in labels && before?.[field] !== after?.[field])
    .map((field) => {
      const [was, is] = [before?.[field] || words.blank, after?.[field] || words.blank];
      return before && after
        ? words.change(labels[field] ?? '', was, is)
        : words.added(labels[field] ?? '', before ? was : is);
    });
}

/** Lines that say the same, as a renaming's do, once with their number. */
function counted(lines: readonly string[]): readonly (readonly [string, number])[] {
  const numbers = new Map<string, number>();
  for (const line of lines) numbers.set(line, (numbers.get(line) ?? 0) + 1);
  return [...numbers];
}

/** «سجل العمليات»: the last operations, what each changed, and a way to take it back. */
export function historyView(host: HTMLElement, { refresh }: OnFile): Drawn {
  const told = notices('top');
  const list = h('div', { class: 'findings' });
  const search = h('input', {
    type: 'search',
    class: 'box search',
    placeholder: words.search,
    attrs: { 'aria-label': words.search },
    on: { input: () => draw() },
  });
  const more = button('link', words.more, () => {
    shown += shownAtOnce;
    draw();
  });
  let shown = shownAtOnce;
  let operations: readonly (readonly Entry[])[] = [];
  /** An undo says as its reason what it took back. */
  let takenBack: ReadonlySet<string> = new Set();
  let counts: Readonly<Record<string, number>> = {};

  const after = async () => {
    await server.rebuildBalance({});
    await refresh();
    await load();
  };
  const item = (entries: readonly Entry[]) => {
    const [first] = entries;
    if (!first) return null;
    const { verb, who, moment, operation, reason } = first;
    const [day = '', hour = ''] = moment.split(/[ T]/);
    const tabs = [...new Set(entries.map(({ tab }) => tab))].filter(
      (tab) => tab !== '' && tab !== history.none,
    );
    const rows = counts[operation] ?? entries.length;
    const looked = entries.slice(0, shownAtOnce);
    const lines = looked.flatMap(changesOf);
    const card = h(
      'div',
      { class: 'finding' },
      h(
        'p',
        { class: 'where' },
        h('span', {}, history.verbs[verb as keyof typeof history.verbs] ?? verb),
        code(`${/^\d{4}-\d\d-\d\d$/.test(day) ? inFigures(day) : day} ${hour.slice(0, 5)}`),
      ),
      // A repair is of the file's build: it has no tab's rows.
      tabs.length > 0 && h('p', { class: 'why' }, [...tabs, rowsCounted(rows)].join(' · ')),
      h('p', { class: 'why' }, h('bdi', {}, who || history.unknownPerson)),
    );
    if (lines.length > 0)
      card.append(
        h(
          'details',
          {},
          h('summary', {}, words.changes),
          h(
            'ul',
            {},
            ...counted(lines).map(([line, times]) =>
              h('li', { class: 'why' }, line, ' ', times > 1 && code(`×${times}`)),
            ),
            rows > looked.length && h('li', { class: 'quiet' }, words.rest(rows - looked.length)),
          ),
        ),
      );
    else if (reason !== '') card.append(h('p', { class: 'why' }, reason));
    if (takenBack.has(operation)) card.append(h('p', { class: 'quiet' }, words.takenBack));
    else if (!final.has(verb)) {
      const { words: name, do: takeBack } = undoing(operation, told, () => void after());
      card.append(
        button('link', name, () => {
          scrollTo(0, 0);
          takeBack();
        }),
      );
    }
    return card;
  };
  const draw = () => {
    const wanted = fold(search.value).split(' ');
    const found = operations.filter((entries) => {
      const said = fold(
        JSON.stringify(entries) + (history.verbs[entries[0]?.verb as keyof typeof history.verbs] ?? ''),
      );
      return wanted.every((word) => said.includes(word));
    });
    more.hidden = found.length <= shown;
    list.replaceChildren(
      ...found.slice(0, shown).flatMap((entries) => item(entries) ?? []),
      ...(found.length === 0 ? [h('p', { class: 'quiet' }, words.none)] : []),
    );
  };
  const load = async () => {
    if (operations.length === 0) list.replaceChildren(h('p', { class: 'quiet' }, words.loading));
    const reply = await server.history({});
    if (!reply.ok) return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    operations = byOperation(reply.value.entries);
    takenBack = new Set(operations.flatMap(([one]) => (one?.verb === 'undo' ? [one.reason] : [])));
    counts = reply.value.counts;
    draw();
  };
  host.append(h('p', { class: 'intro' }, words.intro), told.element, search, list, more);
  return { shown: () => void load() };
}
