import { closedLists } from '../entities/known';
import { fingerprint } from '../fingerprint';
import { ar } from '../messages/ar';
import { history } from '../messages/history.ar';
import type { Repair, Run, World } from '../ports';
import { fold } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { momentTold } from '../sheets/changes';
import { inputTabs, settingsTab } from '../sheets/inputTabs';
import { markOutOfDate } from '../sheets/outOfDate';
import { expectedTabs } from '../sheets/structure/expected';
import type { Plan, Restoration, Step } from '../sheets/structure/found';
import { heldAs, keptAt, keptRowsOf } from '../sheets/structure/kept';
import { holdsAll } from '../sheets/table';
import { settingsNow } from './file';
import type { Inspected } from './inspectStructure';
import { openLog } from './log';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { sliceOfTime, whileTime } from './slices';
import { diagnosisOf, keptOf, rememberedSteps, rememberSteps } from './structure';

const input = shape(({ object, texts }) => object({ steps: texts }));

/** What was mended, what the file is like now, and the steps that were not taken because it had changed meanwhile. */
export interface Repaired extends Inspected {
  readonly done: readonly Step[];
  readonly outdated: readonly string[];
  /** Steps that the slice had no time for, to be asked for again; the file was then not looked at anew. */
  readonly left: readonly string[];
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
  deleteRow: 10,
};

/** What is only made anew comes after the sheets and headers have their names; what is brought back, after that. */
const [making, restoring] = [8, 9];

const turnOf = ({ does, restores }: Plan): number =>
  restores ? restoring : does.length === 0 ? making : Math.min(...does.map((one) => order[one.do]));

const rowOf = ({ does: [first] }: Plan) => (first?.do === 'deleteRow' ? first.row : 0);

/** Rows that are deleted, or tabs that are made, at once; every other step is carried out by itself. */
const most = 20;

/** Steps in their order, in parts between which the work may stop, or be killed: each leaves the file whole. */
function inParts(plans: readonly Plan[]): readonly (readonly Plan[])[] {
  const sorted = plans
    .map((plan, at) => ({ plan, at, turn: turnOf(plan) }))
    .sort((one, other) => one.turn - other.turn || rowOf(other.plan) - rowOf(one.plan) || one.at - other.at);
  const parts: Plan[][] = [];
  let before = -1;
  for (const { plan, turn } of sorted) {
    const last = parts[parts.length - 1];
    const joins = turn === before && (turn === making || turn === order.deleteRow);
    if (last && joins && last.length < most) last.push(plan);
    else parts.push([plan]);
    before = turn;
  }
  return parts;
}

/** Brings back from the safety copy a column of a tab, or all the rows of one that was made anew. */
function restore(world: World, { title, label }: Restoration) {
  const kept = keptOf(world)(title);
  const tab = expectedTabs(settingsNow(world).level).find((one) => one.title === title);
  const labels = (tab?.columns ?? []).map((column) => column.label);
  const grid = world.workbook.tab(title, labels.length, holdsAll(labels));
  if (!kept || !tab || !grid) return;
  const [header = [], ...present] = grid;
  const columns = tab.columns.filter((column) => label === null || column.label === label);
  const rows = label === null ? kept.rows : keptRowsOf(kept, header, present, [label]);
  if (rows.length === 0) return;
  const placed = columns
    .map((column) => ({
      kind: column.kind,
      from: keptAt(kept, column.label),
      to: header.findIndex((text) => fold(text) === column.folded),
    }))
    .filter(({ from, to }) => from >= 0 && to >= 0)
    .sort((one, other) => one.to - other.to);
  // Neighbours in one write: a run that is killed leaves the rows of a tab made anew whole or blank.
  const neighbours: (typeof placed)[] = [];
  for (const one of placed) {
    const last = neighbours[neighbours.length - 1];
    if (last && last[last.length - 1]?.to === one.to - 1) last.push(one);
    else neighbours.push([one]);
  }
  const runs = neighbours.map(
    (run): Run => ({
      row: 2,
      column: (run[0]?.to ?? 0) + 1,
      cells: rows.map((row) => run.map(({ kind, from }) => heldAs(kind, row?.[from] ?? ''))),
    }),
  );
  world.workbook.structure.restore(title, runs);
}

function make(world: World, titles: readonly string[]) {
  if (titles.length === 0) return;
  const closed = closedLists(ar.lists, null);
  const tabs = [...inputTabs(closed, settingsNow(world).level), settingsTab()].filter(({ title }) =>
    titles.includes(title),
  );
  world.workbook.dress(tabs, ar.tabs.lists, (header, other) => fold(header) === fold(other));
}

/** Repairs are told in سجل العمليات in the words of their previews; they change no row, so none is undone there. */
function log(world: World, plans: readonly Plan[]) {
  const operation = world.uuid();
  const lines = plans.map(({ step }) => ({
    of: '',
    deed: fingerprint(step.id),
    cells: [
      momentTold(world.moment()),
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

/** Steps of which a part could be lost between two of their calls: they are remembered until they are done. */
const isFragile = ({ does, restores }: Plan) =>
  restores !== null || (does.length > 1 && does.some((one) => one.do === 'unmerge'));

/** The log is told first; a step that was cut short is found again by looking at the file, and then told again. */
function carryOut(world: World, plans: readonly Plan[]) {
  const fragile = plans.filter(isFragile);
  log(world, plans);
  if (fragile.length > 0) rememberSteps(world, [...rememberedSteps(world), ...fragile]);
  world.workbook.structure.mend(plans.flatMap(({ does }) => does));
  make(world, [...new Set(plans.flatMap(({ makes }) => makes ?? []))]);
  for (const { restores } of plans) if (restores) restore(world, restores);
}

function repairAlone(world: World, chosen: readonly string[], isOver: () => boolean): Outcome<Repaired> {
  const before = diagnosisOf(world);
  const mine = before.plans.filter(({ step }) => chosen.includes(step.id));
  const parts = inParts(mine);
  if (mine.length > 0) markOutOfDate(world.workbook, settingsNow(world).level);
  const count = whileTime(parts, isOver, (part) => carryOut(world, part));
  const [did, left] = [parts.slice(0, count).flat(), parts.slice(count).flat()];
  const ids = new Set(did.map(({ step }) => step.id));
  const begun = rememberedSteps(world);
  if (begun.some(({ step }) => ids.has(step.id)))
    rememberSteps(
      world,
      begun.filter(({ step }) => !ids.has(step.id)),
    );
  const { findings, plans } = left.length > 0 ? before : diagnosisOf(world);
  return done({
    done: did.map(({ step }) => step),
    outdated: chosen.filter((id) => !mine.some(({ step }) => step.id === id)),
    left: left.map(({ step }) => step.id),
    findings,
    steps: plans.map(({ step }) => step),
  });
}

/**
 * Carries out the steps that a person has seen and chosen, and no others: a step whose file has changed since it was
 * shown is no longer among those the file needs, and is told as outdated. Many go in slices (`left`); a run that is
 * killed leaves a file that, looked at again, offers the rest.
 */
export const repairStructure = {
  input,
  run: (world: World, { steps }: Sent<typeof input>): Outcome<Repaired> => {
    const isOver = sliceOfTime();
    const held = world.exclusively(() => repairAlone(world, steps, isOver));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
