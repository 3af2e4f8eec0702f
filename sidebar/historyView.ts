import { namesAt } from '../src/entities/index';
import { ar } from '../src/messages/ar';
import { historyView as words } from '../src/messages/historyView.ar';
import { pages } from '../src/messages/pages.ar';
import { fold } from '../src/schema/fold';
import { button, h } from './element';
import type { Entry, Operation } from './historyCards';
import { byOperation, operationCard, verbOf } from './historyCards';
import { daysBetween } from './historyDays';
import { undoMine } from './historyMine';
import { wholeness } from './historyWhole';
import { notices } from './notices';
import { personOf } from './person';
import { picked } from './picked';
import { server } from './server';
import { undoing } from './undoing';
import type { Drawn, OnFile } from './views';

const shownAtOnce = 15;

interface Row {
  readonly entity: string;
  readonly id: string;
}

const isRow = (asked: object | undefined): asked is Row => !!asked && 'id' in asked && 'entity' in asked;

/** «سجل العمليات»: who did what and when, by row, person and tab; a way to take it back; whether the log is whole. */
export function historyView(host: HTMLElement, { refresh, data, seen, asked, fieldOf }: OnFile): Drawn {
  const told = notices('top');
  const list = h('div', { class: 'findings' });
  const search = h('input', {
    type: 'search',
    class: 'box search',
    placeholder: words.search,
    attrs: { 'aria-label': words.search },
    on: { input: () => draw() },
  });
  const who = picked(words.who, () => void load());
  const tab = picked(words.tab, () => void load());
  tab.offer(
    words.everyTab,
    namesAt[data.region ? 'academy' : 'directorate'].map((name) => [name, ar.tabs[name]]),
  );
  const days = daysBetween({ fieldOf, seen, data }, () => void load());
  const oneRow = h(
    'p',
    { class: 'correction', hidden: true },
    h('span', {}, words.oneRow),
    button('link', words.wholeLog, () => of(null)),
  );
  const more = button('link', words.more, () => {
    shown += shownAtOnce;
    if (shown <= operations.length || !isMore) draw();
    else void load(true);
  });
  let shown = shownAtOnce;
  let row: Row | null = null;
  let operations: readonly Operation[] = [];
  let isMore = false;
  let takenBack: ReadonlySet<string> = new Set();
  let gone: ReadonlySet<string> = new Set();
  let counts: Readonly<Record<string, number>> = {};
  let turn = 0;

  const of = (asks: Row | null) => {
    row = asks;
    oneRow.hidden = row === null;
    filters.hidden = days.element.hidden = row !== null;
    who.clear();
    tab.clear();
    days.clear();
    search.value = '';
    scrollTo(0, 0);
    void load();
  };
  const after = async () => {
    await server.rebuildBalance({});
    await refresh();
    await load();
  };
  const undo = (operation: string) => {
    scrollTo(0, 0);
    undoing(operation, told, () => void after()).do();
  };
  const restore = async ({ entity, id }: Entry) => {
    scrollTo(0, 0);
    told.tell({ tone: 'calm', title: pages.working });
    const reply = await server.restoreRecord({ entity: entity ?? '', id, version: '' });
    if (!reply.ok) return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    told.tell({ tone: 'good', title: words.restored });
    await after();
  };
  const draw = () => {
    const wanted = fold(search.value).split(' ');
    const found = operations.filter((operation) => {
      const said = fold(JSON.stringify(operation) + verbOf(operation));
      return wanted.every((word) => said.includes(word));
    });
    more.hidden = found.length <= shown && !isMore;
    list.replaceChildren(
      ...found.slice(0, shown).flatMap(
        (operation) =>
          operationCard(operation, {
            told: { counts },
            takenBack,
            gone,
            name: (one) => personOf(one, seen),
            undo,
            restore: (entry) => void restore(entry),
            ofRow: row ? null : ({ entity, id }) => of({ entity: entity ?? '', id }),
          }) ?? [],
      ),
      ...(found.length === 0 ? [h('p', { class: 'quiet' }, words.none)] : []),
    );
  };
  const load = async (isOlder = false) => {
    turn += 1;
    const own = turn;
    if (!isOlder) shown = shownAtOnce;
    if (operations.length === 0) list.replaceChildren(h('p', { class: 'quiet' }, words.loading));
    const [person, entity] = [who.chosen(), tab.chosen()];
    const last = operations[operations.length - 1]?.[0]?.operation;
    const reply = await server.history({
      ...(entity === null ? {} : { entity }),
      ...(person === null ? {} : { who: person }),
      ...days.chosen(),
      ...row,
      ...(isOlder && last !== undefined ? { past: last } : {}),
    });
    if (own !== turn) return;
    if (!reply.ok) return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    const { value } = reply;
    operations = [...(isOlder ? operations : []), ...byOperation(value.entries)];
    counts = isOlder ? { ...counts, ...value.counts } : value.counts;
    gone = new Set([...(isOlder ? gone : []), ...value.gone]);
    takenBack = new Set(value.takenBack);
    isMore = value.more;
    who.offer(
      words.everybody,
      value.people.map((one) => [
        one,
        one !== '' && fold(one) === fold(data.email) ? words.me(personOf(one, seen)) : personOf(one, seen),
      ]),
    );
    draw();
  };

  const filters = h('div', { class: 'filters' }, who.element, tab.element);
  host.append(
    h('p', { class: 'intro' }, words.intro),
    wholeness(),
    told.element,
    button('plain', words.undoMine, () => void undoMine(data, told, undo)),
    oneRow,
    filters,
    days.element,
    search,
    list,
    more,
  );
  return {
    shown: () => {
      const asks = asked();
      if (isRow(asks)) of(asks);
      else void load();
    },
  };
}
