import { closedLists } from '../entities/known';
import { fingerprint } from '../fingerprint';
import { ar } from '../messages/ar';
import { history } from '../messages/history.ar';
import type { Repair, Run, World } from '../ports';
import { fold } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { inputTabs, settingsTab } from '../sheets/inputTabs';
import { markOutOfDate } from '../sheets/outOfDate';
import { expectedTabs } from '../sheets/structure/expected';
import type { Plan, Restoration, Step } from '../sheets/structure/found';
import { heldAs, keptAt, keptRowsOf } from '../sheets/structure/kept';
import { holdsAll } from '../sheets/table';
import type { Inspected } from './inspectStructure';
import { openLog } from './log';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { diagnosisOf, keptOf } from './structure';

const input = shape(({ object, texts }) => object({ steps: texts }));

/** What was mended, what the file is like now, and the steps that were not taken because it had changed meanwhile. */
export interface Repaired extends Inspected {
  readonly done: readonly Step[];
  readonly outdated: readonly string[];
}

/** The order in which repairs are made: rows are deleted last and from the bottom, so that no number goes stale. */
const order: { readonly [D in Repair['do']]: number } = {
  setUpHere: 0,
  rename: 1,
  mark: 1,
  show: 2,
  hide: 2,
  unfilter: 3,
  unmerge: 4,
  moveRow: 5,
  insertRow: 5,
  write: 6,
  freeze: 7,
  deleteRow: 8,
};

const ordered = (plans: readonly Plan[]): readonly Repair[] =>
  plans
    .flatMap(({ does }) => does)
    .map((repair, at) => ({ repair, at }))
    .sort((one, other) => {
      const by = order[one.repair.do] - order[other.repair.do];
      if (by !== 0 || one.repair.do !== 'deleteRow' || other.repair.do !== 'deleteRow')
        return by || one.at - other.at;
      return other.repair.row - one.repair.row;
    })
    .map(({ repair }) => repair);

/** Brings back from the safety copy a column of a tab, or all the rows of one that was made anew. */
function restore(world: World, { title, label }: Restoration) {
  const kept = keptOf(world)(title);
  const tab = expectedTabs().find((one) => one.title === title);
  const labels = (tab?.columns ?? []).map((column) => column.label);
  const grid = world.workbook.tab(title, labels.length, holdsAll(labels));
  if (!kept || !tab || !grid) return;
  const [header = [], ...present] = grid;
  const columns = tab.columns.filter((column) => label === null || column.label === label);
  const rows = label === null ? kept.rows : keptRowsOf(kept, header, present, [label]);
  if (rows.length === 0) return;
  const runs = columns.flatMap((column): readonly Run[] => {
    const from = keptAt(kept, column.label);
    const to = header.findIndex((text) => fold(text) === column.folded);
    if (from < 0 || to < 0) return [];
    const cells = rows.map((row) => [heldAs(column.kind, row?.[from] ?? '')]);
    return [{ row: 2, column: to + 1, cells }];
  });
  world.workbook.structure.restore(title, runs);
}

function make(world: World, titles: readonly string[]) {
  if (titles.length === 0) return;
  const closed = closedLists(ar.lists, null);
  const tabs = [...inputTabs(closed), settingsTab()].filter(({ title }) => titles.includes(title));
  world.workbook.dress(tabs, ar.tabs.lists, (header, other) => fold(header) === fold(other));
}

/** Repairs are told in سجل العمليات in the words of their previews; they change no row, so none is undone there. */
function log(world: World, plans: readonly Plan[]) {
  const operation = world.uuid();
  const lines = plans.map(({ step }) => ({
    id: '',
    deed: fingerprint(step.id),
    cells: [
      world.moment().replace(' ', 'T'),
      world.email() || history.unknownPerson,
      history.verbs.repair,
      `#${operation}`,
      history.none,
      '#',
      JSON.stringify(step.before),
      JSON.stringify(step.after),
      JSON.stringify(step.message),
    ],
  }));
  openLog(world).append(lines);
}

function repairAlone(world: World, chosen: readonly string[]): Outcome<Repaired> {
  const { plans } = diagnosisOf(world);
  const mine = plans.filter(({ step }) => chosen.includes(step.id));
  const { structure } = world.workbook;
  structure.mend(ordered(mine));
  make(world, [...new Set(mine.flatMap(({ makes }) => makes ?? []))]);
  for (const { restores } of mine) if (restores) restore(world, restores);
  if (mine.length > 0) {
    markOutOfDate(world.workbook);
    log(world, mine);
  }
  const after = diagnosisOf(world);
  return done({
    done: mine.map(({ step }) => step),
    outdated: chosen.filter((id) => !mine.some(({ step }) => step.id === id)),
    findings: after.findings,
    steps: after.plans.map(({ step }) => step),
  });
}

/**
 * Carries out the steps that a person has seen and chosen, and no others: a step whose file has changed since it was
 * shown is no longer among those the file needs, and is told as outdated.
 */
export const repairStructure = {
  input,
  run: (world: World, { steps }: Sent<typeof input>): Outcome<Repaired> => {
    const held = world.exclusively(() => repairAlone(world, steps));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
