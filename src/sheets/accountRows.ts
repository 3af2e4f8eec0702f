import type { Account, Balance } from '../balance/balances';
import { balanceOf } from '../balance/balances';
import type { SpelledLine } from '../balance/packages';
import type { Progress } from '../balance/schools';
import { progressOf } from '../balance/schools';
import type { Stage } from '../entities/lists';
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

/** What is told beside the figures of a balance, where whoever tells it knows. */
export interface Beside {
  /** Lines under the principals and under the stages. */
  readonly principals: readonly string[];
  readonly progress: readonly string[];
  /** Where a stage stands, in words. */
  readonly stage: (stage: Stage, now: Progress) => string;
  /** What stands beside a topic or a point, by its place in its line, and the header over it; topics have their days. */
  readonly sharers?: {
    readonly header: string;
    readonly of: (line: SpelledLine, at: number) => string;
  };
}

function pointRows(balance: Balance, line: 'strengths' | 'weaknesses', { sharers }: Beside) {
  const points = balance[line];
  const rest = points.length - shownPoints;
  return [
    row('columns', '', papers[line], papers.times, ...(sharers ? [sharers.header] : [])),
    ...points
      .slice(0, shownPoints)
      .map(({ text, times }, at) => row('row', '', text, times, ...(sharers ? [sharers.of(line, at)] : []))),
    ...(points.length === 0 ? [note(papers.noPoints)] : []),
    ...(rest > 0 ? [note(papers.otherPoints(rest))] : []),
  ];
}

/** The six lines of a balance as rows, in the words of the task book (domain §6), zeros and unknowns shown. */
export function balanceRows(
  heading: string,
  balance: Balance,
  known: Known,
  beside: Beside,
): readonly PlannedRow[] {
  const { sharers } = beside;
  const visits = cycles.codes.map((cycle) => balance.visits[cycle]);
  return [
    row('heading', '', heading),
    row('row', 'i', papers.lines.i, papers.principals(balance.principals)),
    ...beside.principals.map(note),
    note(papers.unrecorded(balance.principals.unrecorded)),
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
    row('columns', 'iv', papers.lines.iv, papers.times, sharers?.header ?? papers.days),
    ...balance.topics.map(({ topic, times, days }, at) =>
      row('row', '', topic, times, sharers?.of('topics', at) ?? papers.shownDays(days)),
    ),
    ...(balance.topics.length === 0 ? [note(papers.noTopics)] : []),
    note(papers.topicsOutside(balance.topicsOutside)),
    row('columns', 'v', papers.lines.v),
    ...pointRows(balance, 'strengths', beside),
    ...pointRows(balance, 'weaknesses', beside),
    row('columns', 'vi', papers.lines.vi, ...known.labelsOf('degree'), papers.unknown, papers.mean),
    ...stages.codes.map((stage) => {
      const now = balance.progress[stage];
      return row(
        'row',
        '',
        known.labelOf('stage', stage),
        ...now.degrees,
        now.unknown,
        beside.stage(stage, now),
      );
    }),
    ...beside.progress.map(note),
    row('blank'),
  ];
}

/** The six lines of an account, and what only its rows tell. */
export function accountRows(heading: string, account: Account, known: Known): readonly PlannedRow[] {
  const { headingSeveral } = account.principals;
  const before = account.schools.reduce((sum, school) => sum + school.before, 0);
  return balanceRows(heading, balanceOf(account), known, {
    principals: headingSeveral > 0 ? [papers.headingSeveral(headingSeveral)] : [],
    progress: [papers.beforeProject(before)],
    stage: (stage, now) => papers.sinceStart(progressOf(account.schoolsAtStart, stage), now),
  });
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
