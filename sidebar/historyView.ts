import { ar } from '../src/messages/ar';
import { historyView as words } from '../src/messages/historyView.ar';
import { pages } from '../src/messages/pages.ar';
import type { Day } from '../src/schema/day';
import { readDay } from '../src/schema/day';
import { fold } from '../src/schema/fold';
import { day, optional } from '../src/schema/kinds';
import { button, h } from './element';
import type { Entry, Operation } from './historyCards';
import { byOperation, mayUndo, operationCard, summaryOf, verbOf } from './historyCards';
import { wholeness } from './historyWhole';
import { notices } from './notices';
import { personOf } from './person';
import { picked } from './picked';
import { server } from './server';
import { soleFields } from './soleFields';
import { undoing } from './undoing';
import type { Drawn, OnFile } from './views';

const shownAtOnce = 15;

/** How far back one's own last deed is looked for, in answers of the log. */
const mostPages = 5;

/** The tabs that the log may tell of. */
const tabs = Object.keys(ar.letters) as (keyof typeof ar.letters)[];

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
    tabs.map((name) => [name, ar.tabs[name]]),
  );
  const days = soleFields(fieldOf, seen, {
    from: { label: words.from, kind: optional(day()), near: [data.today] },
    to: { label: words.to, kind: optional(day()), near: [data.today] },
  });
  const daysTold = h('summary', {}, words.days);
  const between = (first: Day | null, last: Day | null) => {
    [from, to] = first !== null && last !== null && last < first ? [last, first] : [first, last];
    daysTold.textContent = from === null && to === null ? words.days : words.between(from, to);
    byDays.open = false;
  };
  const byDays = h(
    'details',
    { class: 'by-days' },
    daysTold,
    ...days.elements,
    h(
      'div',
      { class: 'choices' },
      button('link', words.show, () => {
        const texts = days.read();
        if (!texts) return;
        between(readDay(texts.from), readDay(texts.to));
        void load();
      }),
      button('link', words.everyDay, () => {
        everyDay();
        void load();
      }),
    ),
  );
  const everyDay = () => {
    days.write('from', '');
    days.write('to', '');
    // Blank, they have no faults left to tell.
    days.read();
    between(null, null);
  };
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
  let from: Day | null = null;
  let to: Day | null = null;
  let operations: readonly Operation[] = [];
  let isMore = false;
  let takenBack: ReadonlySet<string> = new Set();
  let gone: ReadonlySet<string> = new Set();
  let counts: Readonly<Record<string, number>> = {};
  let turn = 0;

  const of = (asks: Row | null) => {
    row = asks;
    oneRow.hidden = row === null;
    filters.hidden = byDays.hidden = row !== null;
    who.clear();
    tab.clear();
    everyDay();
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
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
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

  /** The last of one's own deeds that may be taken back; where Google does not say who is at work, the file still knows one's own. */
  const lastOfMine = async () => {
    let past: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const reply = await server.history({ who: data.email, ...(past === undefined ? {} : { past }) });
      if (!reply.ok) return reply.issues[0]?.message ?? '';
      const { entries, takenBack: undone, own, counts: rows, more: isLonger } = reply.value;
      const back = new Set(undone);
      const found = byOperation(entries);
      const last = found.find(
        (operation) =>
          mayUndo(operation, back) && (data.email !== '' || own.includes(operation[0]?.operation ?? '')),
      );
      if (last || !isLonger) return { last, counts: rows };
      past = found[found.length - 1]?.[0]?.operation;
    }
    return { last: undefined, counts: {} };
  };

  /** Shows what the last of one's own deeds was, and takes it back when that is confirmed. */
  const undoMine = async () => {
    told.tell({ tone: 'calm', title: pages.working });
    const found = await lastOfMine();
    if (typeof found === 'string') return told.tell({ tone: 'warn', title: found });
    const { last, counts: rows } = found;
    const operation = last?.[0]?.operation;
    if (!last || operation === undefined) return told.tell({ tone: 'calm', title: words.nothingMine });
    told.tell({
      tone: 'warn',
      title: words.sure,
      lines: summaryOf(last, rows[operation] ?? last.length),
      deeds: [
        { words: words.yes, do: () => undo(operation) },
        { words: words.no, do: told.clear },
      ],
    });
    told.element.focus({ preventScroll: true });
  };

  const filters = h('div', { class: 'filters' }, who.element, tab.element);
  host.append(
    h('p', { class: 'intro' }, words.intro),
    wholeness(),
    told.element,
    button('plain', words.undoMine, () => void undoMine()),
    oneRow,
    filters,
    byDays,
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
