import type { Account, Accounts } from '../balance/balances';
import type { Settings } from '../entities/settings';
import { ar } from '../messages/ar';
import { papers } from '../messages/papers.ar';
import type { OutputPlan } from '../ports';
import type { Day } from '../schema/day';
import type { Known } from '../schema/known';
import type { PlannedRow } from './accountRows';
import { accountRows, padded, row } from './accountRows';

/** When a tab was built. */
export interface Built {
  readonly day: Day;
  readonly hour: string;
}

/** A row that was left out of the counts, and why. */
export interface LeftOutRow {
  readonly tab: string;
  readonly row: number;
  readonly message: string;
}

const widths = [36, 540, 110, 110, 110, 110, 110, 110, 330];

/** Tabs and papers leave out those with nothing in the year (domain §4). */
export const hasSomething = ({ rows, schools }: Account): boolean => rows.length > 0 || schools.length > 0;

/** The words a directorate chose for itself, or the usual ones. */
export const ownWord = (settings: Settings, word: 'directorateWord' | 'unitWord'): string =>
  settings[word] ?? ar.settingDefaults[word] ?? '';

/** The balance is due before the end of June; one as of an earlier day says that it is not the last (domain §5). */
export const isInterim = ({ schoolYear, asOf }: Pick<Accounts, 'schoolYear' | 'asOf'>): boolean =>
  asOf < `${schoolYear.slice(5)}-06-30`;

const plan = (title: string, rows: readonly PlannedRow[]): OutputPlan => ({
  title,
  widths,
  rows: padded(rows, widths.length),
  charts: [],
  protection: papers.protected,
});

const head = (accounts: Accounts, { day, hour }: Built, notice: string): readonly PlannedRow[] => [
  row('title', papers.title(accounts.schoolYear, accounts.asOf)),
  row('note', papers.builtAt(day, hour)),
  row('notice', notice),
  ...(isInterim(accounts) ? [row('note', papers.interim(accounts.asOf))] : []),
  row('blank'),
];

/** The faulty rows, each with its reason and how to mend it (R15). */
const leftOutRows = (leftOut: readonly LeftOutRow[]): readonly PlannedRow[] => [
  row('heading', '', leftOut.length === 0 ? papers.noneLeftOut : papers.leftOut),
  ...(leftOut.length === 0 ? [] : [row('columns', '', papers.tab, papers.row, papers.reasons)]),
  ...leftOut.map(({ tab, row: number, message }) => row('row', '', tab, number, message)),
];

/** الحصيلة: the directorate, then each CPP, then the rows left out. */
export function balanceTab(
  accounts: Accounts,
  leftOut: readonly LeftOutRow[],
  settings: Settings,
  known: Known,
  built: Built,
): OutputPlan {
  const name = papers.accounts.directorate(ownWord(settings, 'directorateWord'), settings.directorate ?? '');
  return plan(ar.tabs.balance, [
    ...head(accounts, built, papers.upToDate),
    ...accountRows(name, accounts.directorate, known),
    ...accounts.cpps
      .filter(hasSomething)
      .flatMap((cpp) =>
        accountRows(papers.accounts.cpp(ownWord(settings, 'unitWord'), cpp.name), cpp, known),
      ),
    ...leftOutRows(leftOut),
  ]);
}

/** حصيلة المواكبين: each mentor who has something in the year. */
export function mentorBalancesTab(accounts: Accounts, known: Known, built: Built): OutputPlan {
  const mentors = accounts.mentors.filter(hasSomething);
  return plan(ar.tabs.mentorBalances, [
    ...head(accounts, built, papers.seeBalance),
    ...mentors.flatMap((mentor) => accountRows(papers.accounts.mentor(mentor.name), mentor, known)),
    ...(mentors.length === 0 ? [row('note', '', papers.nothing)] : []),
  ]);
}
