import type { Accounts, Balances } from '../balance/balances';
import { accountsOf, balanceOf } from '../balance/balances';
import type { World } from '../ports';
import type { FaultyRow, SoundRows } from '../rules/judge';
import { judge } from '../rules/judge';
import { codesOf } from '../schema/entity';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { tabOf } from '../sheets/table';
import type { File } from './file';
import { openFile } from './file';
import type { Outcome } from './outcome';
import { done } from './outcome';
import { askedOf, periodOf } from './period';

/** Which year, and as of which day; both as the settings say, or as today is, where nothing is asked. */
export const asked = shape(({ object, optional, schoolYear, day }) =>
  object({ schoolYear: optional(schoolYear), asOf: optional(day) }),
);

export interface Reckoning {
  readonly file: File;
  readonly accounts: Accounts;
  readonly sound: SoundRows;
  readonly leftOut: readonly FaultyRow[];
}

/** Opens the file as of the day that is asked for, or that its settings say. */
export const openAsOf = (world: World, input: Sent<typeof asked>): File =>
  openFile(world, (settings) => askedOf(input, settings).asOf ?? null);

/** Judges the rows of a directorate's file and adds up the sound ones. */
export function reckonIn(world: World, file: File, input: Sent<typeof asked>): Reckoning {
  file.all('directorate');
  const { sound, leftOut } = judge(file.rowsOf, file.known);
  const period = periodOf(askedOf(input, file.settings), world.today());
  const accounts = accountsOf(sound, file.known, { ...period, wordings: file.wordings() });
  return { file, accounts, sound, leftOut };
}

/** Reads the file, judges its rows and adds up the sound ones. */
export const reckon = (world: World, input: Sent<typeof asked>): Reckoning =>
  reckonIn(world, openAsOf(world, input), input);

/** What was reckoned, as data. */
export const balancesFrom = ({ accounts, leftOut }: Reckoning): Balances => ({
  schoolYear: accounts.schoolYear,
  asOf: accounts.asOf,
  directorate: balanceOf(accounts.directorate),
  cpps: Object.fromEntries(accounts.cpps.map((account) => [account.name, balanceOf(account)])),
  mentors: Object.fromEntries(accounts.mentors.map((account) => [account.name, balanceOf(account)])),
  leftOut: leftOut.map(({ entity, row, faults }) => ({
    tab: tabOf(entity),
    row,
    codes: codesOf(faults),
  })),
});

/** The balances of a school year as of a day: the directorate's, each CPP's, each mentor's, and what was left out. */
export const balances = {
  input: asked,
  run: (world: World, input: Sent<typeof asked>): Outcome<Balances> =>
    done(balancesFrom(reckon(world, input))),
};
