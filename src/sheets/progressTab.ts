import type { Account, Accounts } from '../balance/balances';
import { progressOf } from '../balance/schools';
import { stage as stages } from '../entities/lists';
import type { Settings } from '../entities/settings';
import { ar } from '../messages/ar';
import { papers } from '../messages/papers.ar';
import type { Cell, ChartPlan, OutputPlan } from '../ports';
import type { Known } from '../schema/known';
import type { PlannedRow } from './accountRows';
import { padded, row } from './accountRows';
import type { Built } from './balanceTabs';
import { hasSomething, ownWord } from './balanceTabs';

const widths = [176, 88, 76, 92, 68, 66, 84, 78, 32, 10];

/** A chart covers about this many rows. */
export const chartRows = 17;
const chartColumn = widths.length + 1;

/** From not begun to complete, then what is not known: light to deep, and a quiet grey. */
export const degreeColours = ['#cfe3df', '#9fcac1', '#66aa9c', '#2f8576', '#0b5e50', '#d9d9d6'];
export const stageColours = ['#0b5e50', '#c98a1b', '#4a6fa5', '#8a5a83'];

/** A mean is a number that a chart can draw; an unknown one says that it is. */
export const meanCell = (mean: number | null): Cell => (mean === null ? papers.unknown : { decimal: mean });

/** Per stage, how many schools at each degree, the mean and of how many. */
const stageRows = ({ schools }: Account, known: Known): readonly PlannedRow[] =>
  stages.codes.map((stage) => {
    const { degrees, unknown, known: count, mean } = progressOf(schools, stage);
    return row('row', known.labelOf('stage', stage), ...degrees, unknown, meanCell(mean), count);
  });

const stageColumns = (known: Known) =>
  row('columns', papers.stage, ...known.labelsOf('degree'), papers.unknown, papers.meanShort, papers.known);

/** Fills up with blank rows, so that what follows does not lie under a chart. */
export const downTo = (rows: readonly PlannedRow[], last: number): readonly PlannedRow[] =>
  Array.from({ length: Math.max(0, last - rows.length) }, () => row('blank'));

/** تقدم المشاريع: line vi as tables, and beside them the same figures as charts. */
export function progressTab(accounts: Accounts, settings: Settings, known: Known, built: Built): OutputPlan {
  const unit = ownWord(settings, 'unitWord');
  const cpps = accounts.cpps.filter(hasSomething);
  const rows: PlannedRow[] = [
    row('title', papers.progressTitle(accounts.schoolYear, accounts.asOf)),
    row('note', papers.builtAt(built.day, built.hour)),
    row('notice', papers.seeBalance),
    row('heading', `${papers.schoolsAtDegrees} – ${papers.accounts.allSchools}`),
  ];
  const add = (more: readonly PlannedRow[]) => rows.push(...more);
  const charts: ChartPlan[] = [];

  charts.push({
    title: papers.schoolsAtDegrees,
    kind: 'stackedBars',
    table: { row: rows.length + 1, column: 1, rows: 1 + stages.codes.length, columns: 7 },
    at: { row: rows.length, column: chartColumn },
    valuesTitle: papers.schools,
    namesTitle: papers.stage,
    colours: degreeColours,
    greatest: null,
  });
  const before = accounts.directorate.schools.reduce((sum, school) => sum + school.before, 0);
  add([stageColumns(known), ...stageRows(accounts.directorate, known)]);
  add([row('note', papers.beforeProject(before))]);
  add(downTo(rows, 4 + chartRows));

  add([row('heading', papers.meanByUnit(unit))]);
  if (cpps.length > 0)
    charts.push({
      title: papers.meanByUnit(unit),
      kind: 'bars',
      table: { row: rows.length + 1, column: 1, rows: 1 + cpps.length, columns: 1 + stages.codes.length },
      at: { row: rows.length, column: chartColumn },
      valuesTitle: papers.percentAxis,
      namesTitle: unit,
      colours: stageColours,
      greatest: 100,
    });
  const until = rows.length + chartRows;
  add([row('columns', unit, ...known.labelsOf('stage'))]);
  add(
    cpps.map((cpp) =>
      row('row', cpp.name, ...stages.codes.map((stage) => meanCell(progressOf(cpp.schools, stage).mean))),
    ),
  );
  if (cpps.length === 0) add([row('note', papers.nothing)]);
  add(downTo(rows, until));

  for (const cpp of cpps)
    add([
      row('heading', papers.accounts.cpp(unit, cpp.name)),
      stageColumns(known),
      ...stageRows(cpp, known),
      row('blank'),
    ]);
  return {
    title: ar.tabs.progress,
    widths,
    rows: padded(rows, widths.length),
    charts,
    protection: papers.protected,
  };
}
