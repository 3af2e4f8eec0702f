// Over 200 lines because what is chosen, opened and scrolled to is one state that every part of the view reads.

import { timeline as said, timelineView as words } from '../../src/messages/timeline.ar';
import { calendarOf } from '../../src/region/calendar';
import { fold } from '../../src/schema/fold';
import { button, h, mark } from '../element';
import { notices } from '../notices';
import { picked } from '../picked';
import { server } from '../server';
import type { Drawn, OnFile } from '../views';
import { lanesOver, legend } from './timelineChart';
import type { Deeds, Item, Told } from './timelineItem';
import { itemDeeds, openedItem } from './timelineItem';

/** What the list «عرض» chooses of activities, by its codes. */
const kinds: { readonly [K in keyof typeof words.only]: (item: Item) => boolean } = {
  late: ({ isLate }) => isLate,
  overlapping: ({ overlaps }) => overlaps.length > 0,
  moved: ({ first }) => first !== null,
};

const kindNames = Object.keys(kinds) as (keyof typeof kinds)[];

type Phase = Told['phases'][number];

/** «المخطط»: the phased work plan over its months, by phase and operation; a tap on an activity opens it. */
export function timelineView(host: HTMLElement, around: OnFile): Drawn {
  const { go } = around;
  const told = notices('top');
  const summary = h('div', { class: 'summary' });
  const chart = h('div', { class: 'gantt' });
  const role = picked(words.role, () => draw());
  const phase = picked(words.phase, () => draw());
  const only = picked(words.show, () => draw());
  const filters = h('div', { class: 'filters' }, role.element, phase.element, only.element);
  const shut = new Set<string>();
  /** What was opened keeps what was typed in it, whatever is chosen, folded or saved meanwhile. */
  const opened = new Map<string, Deeds>();
  let present: Told | null = null;
  let openKey: string | null = null;
  let turn = 0;
  /** The lanes as they were drawn last, and over which calendar. */
  let drawn: { readonly over: string; readonly lanes: ReturnType<typeof lanesOver> } | null = null;

  const add = () => button('plain', words.add, () => go('planItem'));
  const nameOf = (row: number) => present?.activities.find((one) => one.row === row)?.draft['activity'] ?? '';
  const isChosen = (item: Item) => {
    const [wantedRole, wantedPhase, kind] = [role.chosen(), phase.chosen(), only.chosen()];
    return (
      (wantedRole === null || item.responsible === wantedRole) &&
      (wantedPhase === null || `#${fold(item.draft['phase'] ?? '')}` === wantedPhase) &&
      (kind === null || kinds[kind as keyof typeof kinds](item))
    );
  };
  const phaseName = (name: string) => name || said.noPhase;

  /** Rows move when a tab is sorted; what they say of themselves stays theirs. */
  const keyOf = ({ id, row }: Item) => id ?? String(row);
  const saved = async (key: string, sentence: string) => {
    told.tell({ tone: 'good', title: sentence });
    if (openKey === key) openKey = null;
    opened.delete(key);
    scrollTo(0, 0);
    await load();
    await server.rebuildBalance({});
  };

  const openedOf = (item: Item) => {
    const key = keyOf(item);
    const deeds =
      opened.get(key) ??
      itemDeeds(item, around, { saved: (sentence) => void saved(key, sentence), reread: load });
    opened.set(key, deeds);
    return openedItem(item, around, nameOf, deeds);
  };

  const itemOf = (item: Item, lanes: ReturnType<typeof lanesOver>) => {
    const look = item.isLate ? 'late' : item.status;
    const when = said.period(item.from, item.to);
    const isOpen = openKey === keyOf(item);
    const name = button(
      'item-name',
      '',
      () => {
        openKey = isOpen ? null : keyOf(item);
        draw();
        chart.querySelector<HTMLElement>(`[data-row="${item.row}"]`)?.focus({ preventScroll: true });
      },
      h('bdi', {}, item.draft['activity'] ?? ''),
      h(
        'span',
        { class: item.isLate ? 'aside mark-of' : 'aside' },
        h('span', { class: 'whole-words' }, `${said.signs[look]} ${said.states[look]}،`),
        ' ',
        h('span', { class: 'whole-words' }, when),
      ),
      item.overlaps.length > 0 && h('span', { class: 'aside mark-of' }, words.overlaps(item.overlaps.length)),
    );
    mark(name, { 'aria-expanded': isOpen, 'data-row': item.row });
    return h(
      'li',
      { class: 'planned-item' },
      name,
      lanes.barOf(item, item.first, look),
      isOpen && openedOf(item),
    );
  };

  const phaseOf = (one: Phase, chosen: readonly Item[], lanes: ReturnType<typeof lanesOver>) => {
    const operations = one.operations.flatMap((operation) => {
      const own = chosen.filter(({ row }) => operation.rows.includes(row));
      return own.length === 0
        ? []
        : [
            h('h4', { class: 'operation' }, h('bdi', {}, operation.name)),
            h('ul', { class: 'plain-list' }, ...own.map((item) => itemOf(item, lanes))),
          ];
    });
    if (operations.length === 0) return [];
    const part = h(
      'details',
      { class: 'phase', open: !shut.has(one.name) },
      h(
        'summary',
        {},
        h('bdi', {}, phaseName(one.name)),
        h('span', { class: 'aside' }, said.progress(one.done, one.counted, one.rate)),
      ),
      lanes.head(),
      ...operations,
    );
    part.addEventListener('toggle', () => {
      if (part.open) shut.delete(one.name);
      else shut.add(one.name);
    });
    return [part];
  };

  /** The figures of the whole plan, or of the one role or phase that is chosen. */
  const figures = ({ all, phases, roles }: Told) => {
    const [wantedRole, wantedPhase] = [role.chosen(), phase.chosen()];
    if (wantedRole !== null && wantedPhase !== null) return null;
    if (wantedRole !== null) return roles.find(({ name }) => name === wantedRole) ?? null;
    return wantedPhase === null ? all : (phases.find(({ name }) => `#${fold(name)}` === wantedPhase) ?? null);
  };
  const rolesOf = ({ roles }: Told) =>
    h(
      'details',
      { class: 'group-of' },
      h('summary', {}, words.byRole),
      h(
        'ul',
        { class: 'plain-list roles' },
        ...roles.map((one) =>
          h(
            'li',
            {},
            h('bdi', {}, one.label),
            h('span', { class: 'aside' }, said.progress(one.done, one.counted, one.rate)),
          ),
        ),
      ),
    );
  const drawSummary = (now: Told) => {
    const shown = figures(now);
    const score = h('div', { class: 'score', attrs: { 'aria-hidden': true } });
    score.style.setProperty('--score', `${shown?.rate ?? 0}%`);
    const lines = shown ? words.figures(shown.late, shown.postponed, shown.cancelled) : [];
    summary.replaceChildren(
      ...(shown && now.activities.length > 0
        ? [
            h('p', { class: 'score-words' }, said.progress(shown.done, shown.counted, shown.rate)),
            score,
            ...(lines.length > 0 ? [h('p', {}, lines.join(' · '))] : []),
          ]
        : []),
      ...(now.otherOverlaps > 0 ? [h('p', { class: 'quiet' }, said.othersOf(now.otherOverlaps))] : []),
      ...(now.leftOut > 0 ? [h('p', { class: 'unreached' }, said.leftOut(now.leftOut))] : []),
    );
  };

  function draw() {
    if (!present) return;
    const { activities, phases, today } = present;
    drawSummary(present);
    const calendar = calendarOf(
      activities,
      activities.flatMap(({ first }) => first ?? []),
    );
    filters.hidden = calendar === null;
    if (!calendar) {
      chart.replaceChildren(
        h('p', { class: 'score-words' }, words.empty),
        h('p', { class: 'quiet' }, words.emptyHow),
        add(),
      );
      return;
    }
    const over = JSON.stringify([calendar.unit, calendar.columns[0], calendar.columns.length, today]);
    const lanes = lanesOver(calendar, today, drawn?.over === over ? drawn.lanes : null);
    drawn = { over, lanes };
    const chosen = activities.filter(isChosen);
    const parts = phases.flatMap((one) => phaseOf(one, chosen, lanes));
    chart.replaceChildren(
      ...(parts.length > 0
        ? [...parts, legend(), rolesOf(present)]
        : [h('p', { class: 'quiet' }, words.none)]),
      add(),
    );
    lanes.toPlace();
  }

  const offer = ({ activities, phases, roles }: Told) => {
    role.offer(
      words.everyRole,
      roles.map(({ name, label }) => [name, label]),
    );
    phase.offer(
      words.everyPhase,
      phases.map(({ name }) => [`#${fold(name)}`, phaseName(name)]),
    );
    only.offer(
      words.everything(activities.length),
      kindNames.map((kind) => [kind, words.only[kind](activities.filter(kinds[kind]).length)]),
    );
  };

  async function load() {
    turn += 1;
    const own = turn;
    if (!present) chart.replaceChildren(h('p', { class: 'quiet' }, words.loading));
    const reply = await server.timeline({});
    if (own !== turn) return;
    if (!reply.ok) {
      if (!present) chart.replaceChildren();
      return told.tell({ tone: 'warn', title: reply.issues[0]?.message ?? '' });
    }
    present = reply.value;
    offer(present);
    draw();
  }

  host.append(
    h(
      'section',
      { class: 'check plan' },
      h('p', { class: 'intro' }, words.intro),
      told.element,
      summary,
      filters,
      chart,
    ),
  );
  return { shown: () => void load() };
}
