import { balancesFrom, reckon } from '../../src/actions/balances';
import { openFile } from '../../src/actions/file';
import type { BalancePackage } from '../../src/balance/packages';
import { spellingsOf } from '../../src/balance/packages';
import type { Brought } from '../../src/balance/region';
import { directorateNames } from '../../src/entities/index';
import { ar } from '../../src/messages/ar';
import type { Facts } from './anyDirectorate';
import { codeOf, cppNames, fileOf, mentorNames } from './anyDirectorate';
import { worldOf } from './memory';
import { packageOf, resealed } from './receiving';
import type { Tabs } from './rows';
import { gresaOf, thisYear } from './rows';

/** The day on which the rows of a test are looked at: later than all of them. */
export const later = '2028-01-01';

/** The name of the directorate at a place in a list. */
export const nameAt = (at: number): string => `مديرية ${at + 1}`;

/** A file whose mentors, CPPs, schools and ids are nobody else's; what people write in it stays. */
export function distinct(facts: Facts, at: number): Tabs {
  const own = new Map<string, string>([
    ...[...mentorNames, ...cppNames].map((name): [string, string] => [name, `${name} ${at + 1}`]),
    ...facts.schools.map((_, school): [string, string] => [
      codeOf(school),
      gresaOf(31_000 + at * 100 + school),
    ]),
  ]);
  const renamed = (cell: string) => [...own].reduce((text, [from, to]) => text.split(from).join(to), cell);
  return new Map(
    [...fileOf(facts)].map(([title, rows]) => [
      title,
      rows.map((cells, row) =>
        row === 0
          ? cells
          : cells.map((cell) => (/^\w+-\d+$/.test(cell) ? `${cell}-${at + 1}` : renamed(cell))),
      ),
    ]),
  );
}

/** One file with the rows of all: those of each below those of the one before; settings are the first one's. */
export function unionOf(files: readonly Tabs[]): Tabs {
  const [first, ...rest] = files as [Tabs, ...Tabs[]];
  return new Map(
    [...first].map(([title, rows]) => [
      title,
      directorateNames.some((name) => ar.tabs[name] === title)
        ? [...rows, ...rest.flatMap((tabs) => (tabs.get(title) ?? []).slice(1))]
        : rows,
    ]),
  );
}

/** A file with wordings in توحيد الصياغات. */
export const worded = (tabs: Tabs, wordings: readonly (readonly [string, string])[]): Tabs =>
  new Map([
    ...tabs,
    [ar.tabs.wording, [[...(tabs.get(ar.tabs.wording)?.[0] ?? [])], ...wordings.map((row) => [...row])]],
  ]);

const asked = (asOf: string) => ({ schoolYear: thisYear, asOf });

/** A file's own balance. */
export const balanceIn = (tabs: Tabs, asOf: string) =>
  balancesFrom(reckon(worldOf(tabs, later), asked(asOf))).directorate;

/** What a directorate brings up: what its package carries of its balance, through JSON as a package goes. */
export function broughtBy(tabs: Tabs, at: number, asOf: string): Brought {
  const { accounts } = reckon(worldOf(tabs, later), asked(asOf));
  const brought = {
    directorate: nameAt(at),
    balance: balanceIn(tabs, asOf),
    spellings: spellingsOf(accounts.directorate),
  };
  return JSON.parse(JSON.stringify(brought)) as Brought;
}

/** The package of a directorate whose file is at hand. */
export const packageFrom = (tabs: Tabs, directorate: string, asOf: string): BalancePackage =>
  resealed(packageOf({ directorate, on: asOf }, {}), (copy) => {
    const reckoning = reckon(worldOf(tabs, later), asked(asOf));
    copy.balances = balancesFrom(reckoning);
    copy.spellings = spellingsOf(reckoning.accounts.directorate);
  });

/** The wordings of a file, as the region would apply its own. */
export const wordingsOf = (tabs: Tabs) => openFile(worldOf(tabs, later)).wordings();
