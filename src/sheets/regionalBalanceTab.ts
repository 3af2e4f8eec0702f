import type { Share } from '../balance/region';
import type { RegionTold } from '../balance/regionTold';
import { stage as stages } from '../entities/lists';
import { ar } from '../messages/ar';
import { papers } from '../messages/papers.ar';
import { regionalBalance as words } from '../messages/regionalBalance.ar';
import type { ChartPlan, OutputPlan } from '../ports';
import type { Known } from '../schema/known';
import type { PlannedRow } from './accountRows';
import { balanceRows, padded, row, shownPoints } from './accountRows';
import type { Built } from './balanceTabs';
import { chartRows, degreeColours, downTo, stageColours } from './progressTab';
import type { Counted } from './regionalTables';
import { comparisonRows, lineRows, meanRows, sentRows } from './regionalTables';

const widths = [36, 540, 124, 112, 116, 112, 142, 124, 112, 330];

/** How many points the whole lists name: what is rarer still is counted. */
const longestList = 100;

/** «فاس: 2، مكناس: 1». */
export const sharesSaid = (of: readonly Share[]): string =>
  of.map(({ directorate, times }) => words.share(directorate, times)).join('، ');

/** A balance is the last word when all have come, and each with its final one. */
export const isFinal = ({ directorates }: RegionTold): boolean =>
  directorates.every(({ part }) => part !== null && !part.source.isInterim);

/** The points beyond those that line v names, with who named them. */
function wholeLists({ region: { shared } }: RegionTold): readonly PlannedRow[] {
  const lists = (['strengths', 'weaknesses'] as const).filter((line) => shared[line].length > shownPoints);
  if (lists.length === 0) return [];
  return [
    row('heading', '', words.points),
    ...lists.flatMap((line) => [
      row('columns', '', papers[line], papers.times, words.sharers),
      ...shared[line]
        .slice(0, longestList)
        .map(({ text, times, of }) => row('row', '', text, times, sharesSaid(of))),
      ...(shared[line].length > longestList
        ? [row('note', '', papers.otherPoints(shared[line].length - longestList))]
        : []),
    ]),
    row('blank'),
  ];
}

/** الحصيلة الجهوية: who has sent, the sum in six lines, each directorate beside it, stages, fair comparisons (domain §4). */
export function regionalBalancePlan(
  told: RegionTold,
  academy: string,
  known: Known,
  built: Built,
): OutputPlan {
  const { arrivals, region, schoolYear, asOf } = told;
  const counted = told.directorates.filter((one): one is Counted => one.part !== null);
  const charts: ChartPlan[] = [];
  const rows: PlannedRow[] = [
    row('title', words.title(schoolYear, asOf)),
    row('note', papers.builtAt(built.day, built.hour)),
    row('notice', papers.upToDate),
    row('note', counted.length === 0 ? words.empty : words.arrived(arrivals.received, arrivals.expected)),
    ...(counted.length > 0 && !isFinal(told) ? [row('note', words.interim)] : []),
    row('blank'),
    ...sentRows(told),
  ];
  const add = (more: readonly PlannedRow[]) => rows.push(...more);
  if (counted.length > 0) {
    add(
      balanceRows(words.region(academy), region.balance, known, {
        principals: [],
        progress: [],
        stage: (_, now) => papers.meanOf(now),
        sharers: { header: words.sharers, of: (line, at) => sharesSaid(region.shared[line][at]?.of ?? []) },
      }),
    );
    add(lineRows(counted, region.balance));
    // Line vi is the table of the first chart.
    const degrees = {
      row: rows.findIndex(({ cells }) => cells[0] === 'vi') + 1,
      column: 2,
      rows: 1 + stages.codes.length,
      columns: 7,
    };
    add([row('heading', '', papers.meanByUnit(words.stages.units))]);
    const means = {
      row: rows.length + 1,
      column: 2,
      rows: 1 + counted.length,
      columns: 1 + stages.codes.length,
    };
    add(meanRows(counted, region.balance, known));
    const at = rows.length + 1;
    const own = { at: { row: at, column: 2 }, greatest: null } as const;
    charts.push(
      {
        ...own,
        title: papers.schoolsAtDegrees,
        kind: 'stackedBars',
        table: degrees,
        valuesTitle: papers.schools,
        namesTitle: papers.stage,
        colours: degreeColours,
      },
      {
        ...own,
        at: { row: at, column: 5 },
        title: papers.meanByUnit(words.stages.units),
        kind: 'bars',
        table: means,
        valuesTitle: papers.percentAxis,
        namesTitle: words.directorate,
        colours: stageColours,
        greatest: 100,
      },
    );
    add(downTo(rows, at + chartRows));
    add(comparisonRows(counted, told.comparison));
    add(wholeLists(told));
  }
  return {
    title: ar.tabs.regionalBalance,
    widths,
    rows: padded(rows, widths.length),
    charts,
    protection: papers.protected,
  };
}
