import type { Account } from '../balance/balances';
import { balanceOf } from '../balance/balances';
import { progressOf } from '../balance/schools';
import { cycle as cycles, stage as stages } from '../entities/lists';
import { papers } from '../messages/papers.ar';
import type { Cell, Look } from '../ports';
import { longestText } from '../schema/entity';
import type { Known } from '../schema/known';

/** A row of an output tab, before it is padded to the table's width. */
export interface PlannedRow {
  readonly look: Look;
  readonly cells: readonly Cell[];
}

export const row = (look: Look, ...cells: readonly Cell[]): PlannedRow => ({ look, cells });

/** How many points line v names before it says «ونقط أخرى» (domain §6). */
export const shownPoints = 10;

const note = (text: string) => row('note', '', text);

function pointRows(title: string, points: readonly { readonly text: string; readonly times: number }[]) {
  const rest = points.length - shownPoints;
  return [
    row('columns', '', title, papers.times),
    ...points.slice(0, shownPoints).map(({ text, times }) => row('row', '', text, times)),
    ...(points.length === 0 ? [note(papers.noPoints)] : []),
    ...(rest > 0 ? [note(papers.otherPoints(rest))] : []),
  ];
}

/** The six lines of an account as rows, in the words of the task book (domain §6), zeros and unknowns shown. */
export function accountRows(heading: string, account: Account, known: Known): readonly PlannedRow[] {
  const balance = balanceOf(account);
  const { headingSeveral, unrecorded } = account.principals;
  const visits = cycles.codes.map((cycle) => balance.visits[cycle]);
  const before = account.schools.reduce((sum, school) => sum + school.before, 0);
  return [
    row('heading', '', heading),
    row('row', 'i', papers.lines.i, papers.principals(balance.principals)),
    ...(headingSeveral > 0 ? [note(papers.headingSeveral(headingSeveral))] : []),
    note(papers.unrecorded(unrecorded)),
    row('columns', 'ii', papers.lines.ii, ...known.labelsOf('cycle'), papers.total),
    row(
      'row',
      '',
      '',
      ...visits,
      visits.reduce((sum, count) => sum + count, 0),
    ),
    note(papers.remote(balance.remote)),
    row('row', 'iii', papers.lines.iii, balance.miniGroups),
    row('columns', 'iv', papers.lines.iv, papers.times, papers.days),
    ...balance.topics.map(({ topic, times, days }) => row('row', '', topic, times, papers.shownDays(days))),
    ...(balance.topics.length === 0 ? [note(papers.noTopics)] : []),
    note(papers.topicsOutside(balance.topicsOutside)),
    row('columns', 'v', papers.lines.v),
    ...pointRows(papers.strengths, balance.strengths),
    ...pointRows(papers.weaknesses, balance.weaknesses),
    row('columns', 'vi', papers.lines.vi, ...known.labelsOf('degree'), papers.unknown, papers.mean),
    ...stages.codes.map((stage) => {
      const now = balance.progress[stage];
      const start = progressOf(account.schoolsAtStart, stage);
      const since = papers.sinceStart(start, now);
      return row('row', '', known.labelOf('stage', stage), ...now.degrees, now.unknown, since);
    }),
    note(papers.beforeProject(before)),
    row('blank'),
  ];
}

/** No cell of an .xlsx file holds more; what is longer is told to be cut. */
const clipped = (cell: Cell): Cell =>
  typeof cell === 'string' && cell.length > longestText ? `${cell.slice(0, longestText - 1)}…` : cell;

/** Rows of one width, as a block is written. */
export const padded = (rows: readonly PlannedRow[], width: number): readonly PlannedRow[] =>
  rows.map(({ look, cells }) => ({
    look,
    cells: Array.from({ length: width }, (_, index) => clipped(cells[index] ?? '')),
  }));
