import type { Balance } from '../balance/balances';
import type { Comparison } from '../balance/comparisons';
import { countsOf } from '../balance/comparisons';
import type { DirectorateTold, Part, RegionTold } from '../balance/regionTold';
import { stage as stages } from '../entities/lists';
import { papers } from '../messages/papers.ar';
import { regionalBalance as words } from '../messages/regionalBalance.ar';
import type { Cell } from '../ports';
import type { Known } from '../schema/known';
import type { PlannedRow } from './accountRows';
import { row } from './accountRows';
import { meanCell } from './progressTab';

/** A directorate whose balance has come. */
export interface Counted extends DirectorateTold {
  readonly part: Part;
}

type Cells = readonly Cell[];

/** A table of directorates, in the order of their academy's list; never in that of a figure. */
const tableOf = (
  { title, columns }: { readonly title: string; readonly columns: readonly string[] },
  rows: readonly (readonly [name: string, ...cells: Cells])[],
  last: Cells | null,
  ...notes: readonly string[]
): readonly PlannedRow[] => [
  row('heading', '', title),
  row('columns', '', words.directorate, ...columns),
  ...rows.map((cells) => row('row', '', ...cells)),
  ...(last ? [row('columns', '', papers.total, ...last)] : []),
  ...notes.map((text) => row('note', '', text)),
  row('blank'),
];

/** How the balance of a directorate stands: here, awaited, or changed by a hand; told, never blamed. */
export function standingOf({ name, part, touched }: DirectorateTold, late: readonly string[]): string {
  const { sent } = words;
  if (touched !== null) return sent.touched;
  if (part) return late.includes(name) ? sent.afterDay : sent.here;
  return late.includes(name) ? sent.late : sent.awaited;
}

/** Who has sent, which version, on which day, and where the package stands. */
export function sentRows({ directorates, arrivals: { late } }: RegionTold): readonly PlannedRow[] {
  const { sent } = words;
  return tableOf(
    sent,
    directorates.map((one) => {
      const standing = standingOf(one, late);
      if (!one.part) return [one.name, standing, '', '', '', '', '', one.touched ?? ''];
      const { version, isInterim, on, receipt, receivedAt, row: at } = one.part.source;
      const day = receivedAt.slice(0, 10);
      return [
        one.name,
        standing,
        version,
        isInterim ? sent.interim : sent.final,
        { day: on },
        receipt,
        /^\d{4}-\d\d-\d\d$/.test(day) ? { day } : receivedAt,
        at,
      ];
    }),
    null,
    sent.note,
  );
}

const lineCells = (of: Balance): Cells => {
  const { visits, workshops } = countsOf(of);
  const { women, men, unrecorded } = of.principals;
  return [
    women,
    men,
    unrecorded,
    visits,
    of.remote,
    of.miniGroups,
    workshops - of.topicsOutside,
    of.topicsOutside,
  ];
};

/** Lines i to iv of each directorate, and their sum. */
export const lineRows = (counted: readonly Counted[], all: Balance): readonly PlannedRow[] =>
  tableOf(
    words.lines,
    counted.map(({ name, part }) => [name, ...lineCells(part.balance)]),
    lineCells(all),
    words.lines.note,
  );

/** The means of the four stages of each directorate; the last row is of all schools. */
export function meanRows(counted: readonly Counted[], all: Balance, known: Known): readonly PlannedRow[] {
  const means = ({ progress }: Balance): Cells => stages.codes.map((stage) => meanCell(progress[stage].mean));
  return [
    row('columns', '', words.directorate, ...known.labelsOf('stage')),
    ...counted.map(({ name, part }) => row('row', '', name, ...means(part.balance))),
    row('columns', '', words.stages.ofRegion, ...means(all)),
  ];
}

const comparedCells = ({ schools, cpps, perSchool, perCpp }: Comparison): Cells => {
  const figure = (of: number | null): Cell => (of === null ? words.comparison.nothing : { decimal: of });
  return [
    schools,
    cpps,
    figure(perSchool.visits),
    figure(perCpp.visits),
    figure(perSchool.miniGroups),
    figure(perCpp.miniGroups),
    figure(perSchool.workshops),
    figure(perCpp.workshops),
  ];
};

/** Each directorate by its schools and its CPPs, so that a small one may stand beside a large one. */
export const comparisonRows = (counted: readonly Counted[], all: Comparison): readonly PlannedRow[] =>
  tableOf(
    words.comparison,
    counted.map(({ name, part }) => [name, ...comparedCells(part.comparison)]),
    comparedCells(all),
    words.comparison.note,
    words.comparison.dash,
  );
