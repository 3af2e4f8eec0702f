import type { Balance, Balances, Point } from '../balance/balances';
import { cycle as cycles, degrees, stage as stages } from '../entities/lists';
import type { Settings } from '../entities/settings';
import { exportWords } from '../messages/exports.ar';
import { papers } from '../messages/papers.ar';
import type { Known } from '../schema/known';
import { ownWord } from '../sheets/balanceTabs';
import { withComma } from './csv';

type Column = readonly [header: string, figure: (of: Balance) => string | number | null];

const points = (all: readonly Point[]) => all.map(({ text, times }) => `${text} (${times})`).join('\n');

/** The six lines of a balance (domain §4) as columns. */
function columnsOf(known: Known): readonly Column[] {
  const words = exportWords.columns;
  return [
    [words.women, ({ principals }) => principals.women],
    [words.men, ({ principals }) => principals.men],
    [words.unrecorded, ({ principals }) => principals.unrecorded],
    ...cycles.codes.map(
      (code): Column => [words.visits(known.labelOf('cycle', code)), ({ visits }) => visits[code]],
    ),
    [words.visits(papers.total), ({ visits }) => cycles.codes.reduce((sum, code) => sum + visits[code], 0)],
    [words.remote, ({ remote }) => remote],
    [words.miniGroups, ({ miniGroups }) => miniGroups],
    [
      words.topics,
      ({ topics }) =>
        topics.map(({ topic, times, days }) => `${topic} (${times}): ${papers.shownDays(days)}`).join('\n'),
    ],
    [words.topicsOutside, ({ topicsOutside }) => topicsOutside],
    [papers.strengths, ({ strengths }) => points(strengths)],
    [papers.weaknesses, ({ weaknesses }) => points(weaknesses)],
    ...stages.codes.flatMap((stage): readonly Column[] => {
      const header = (what: string) => `${known.labelOf('stage', stage)}: ${what}`;
      return [
        ...degrees.codes.map(
          (code, degree): Column => [
            header(known.labelOf('degree', code)),
            ({ progress }) => progress[stage].degrees[degree] ?? 0,
          ],
        ),
        [header(papers.unknown), ({ progress }) => progress[stage].unknown],
        [header(papers.meanShort), ({ progress }) => progress[stage].mean],
      ];
    }),
  ];
}

/** A row of a table of balances: whose it is, of which year and day, and its figures. */
export interface TabledBalance {
  readonly of: string;
  readonly name: string;
  readonly schoolYear: string;
  readonly asOf: string;
  readonly balance: Balance;
}

/** Balances as a table: a row each, a column for each figure. */
export function tableOfBalances(
  rows: readonly TabledBalance[],
  known: Known,
): readonly (readonly string[])[] {
  const words = exportWords.columns;
  const columns = columnsOf(known);
  return [
    [words.of, words.name, words.schoolYear, words.asOf, ...columns.map(([header]) => header)],
    ...rows.map(({ of, name, schoolYear, asOf, balance }) => [
      of,
      name,
      schoolYear,
      asOf,
      ...columns.map(([, figure]) => {
        const said = figure(balance);
        return typeof said === 'string' ? said : said === null ? '' : withComma(String(said));
      }),
    ]),
  ];
}

/** The balances of a directorate's file: its own, each community's, each mentor's. */
export function balanceTable(
  { schoolYear, asOf, directorate, cpps, mentors }: Balances,
  settings: Settings,
  known: Known,
): readonly (readonly string[])[] {
  const row = (of: string, name: string, balance: Balance) => ({ of, name, schoolYear, asOf, balance });
  const rows = (of: string, all: Readonly<Record<string, Balance>>) =>
    Object.entries(all).map(([name, balance]) => row(of, name, balance));
  return tableOfBalances(
    [
      row(ownWord(settings, 'directorateWord'), settings.directorate ?? '', directorate),
      ...rows(ownWord(settings, 'unitWord'), cpps),
      ...rows(exportWords.columns.mentor, mentors),
    ],
    known,
  );
}
