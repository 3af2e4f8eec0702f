import type { BalancePackage } from '../balance/packages';
import type { Settings } from '../entities/settings';
import { academies } from '../messages/academies';
import { ar } from '../messages/ar';
import { received as words } from '../messages/received.ar';
import type { Grid, World } from '../ports';
import type { Day, SchoolYear } from '../schema/day';
import { lastDayOf } from '../schema/day';
import { academiesOf } from '../sheets/academies';
import {
  firstOutOfPlace,
  fixedColumns,
  headerAt,
  mayBeOfYear,
  orderOf,
  readReceived,
  receivedPlan,
} from '../sheets/received';
import type { Outcome } from './outcome';
import { refused } from './outcome';
import type { Period } from './period';

/** A line of الحصائل الواردة that is as it was written. */
export interface ReceivedWhole {
  readonly isWhole: true;
  /** 1-based, in الحصائل الواردة. */
  readonly row: number;
  /** As the list of directorates names it, whatever the package says. */
  readonly directorate: string;
  readonly package: BalancePackage;
  readonly receivedAt: string;
  readonly receivedBy: string;
  readonly fileName: string;
}

/** A line of الحصائل الواردة that a hand has changed: told by what its cells say, and counted nowhere. */
export interface ReceivedSpoiled {
  readonly isWhole: false;
  readonly row: number;
  readonly directorate: string;
  readonly fileName: string;
}

export type Received = ReceivedWhole | ReceivedSpoiled;

/** الحصائل الواردة as it stands: the cells before the packages; all of them where a hand has moved the columns. */
export const receivedGrid = ({ workbook }: World): Grid =>
  workbook.tab(ar.tabs.received, fixedColumns, (header) => firstOutOfPlace(header) === null) ?? [];

/** The lines of الحصائل الواردة, of a school year or of all, from top to bottom; spoiled ones come with any year. */
export function receivedIn(
  world: World,
  year?: SchoolYear,
  grid: Grid = receivedGrid(world),
): readonly Received[] {
  const { workbook, digest } = world;
  const inOrder = firstOutOfPlace(grid[0] ?? []) === null ? null : orderOf(grid[0] ?? []);
  const fixed = inOrder ? grid.map(inOrder) : grid;
  const wanted = fixed.flatMap((cells, at) =>
    at > 0 && (!year || mayBeOfYear(year, cells)) ? [at + 1] : [],
  );
  const [first] = wanted;
  if (first === undefined) return [];
  const last = wanted[wanted.length - 1] ?? first;
  const rows = inOrder ? fixed.slice(first - 1, last) : workbook.rows(ar.tabs.received, first, last);
  return wanted.flatMap((row): readonly Received[] => {
    const line = readReceived(row, rows[row - first] ?? [], digest);
    if (!line) return [];
    const { receiving, said } = line;
    if (!receiving) return [{ isWhole: false, row, ...said }];
    return !year || receiving.package.balances.schoolYear === year
      ? [{ isWhole: true, row, ...receiving }]
      : [];
  });
}

const listed = academies.flatMap(({ directorates }) => directorates.map(({ name }) => name));

/** What counts of a school year: of each directorate of a list the newest whole version, in the order of the list. */
export function presentIn(
  received: readonly Received[],
  year: SchoolYear,
  among: readonly string[] = listed,
): readonly ReceivedWhole[] {
  const newest = new Map<string, ReceivedWhole>();
  for (const one of received) {
    if (!one.isWhole || one.package.balances.schoolYear !== year) continue;
    const held = newest.get(one.directorate);
    // Of a line that a hand has doubled the upper stands.
    if (!held || one.package.deposit.version > held.package.deposit.version) newest.set(one.directorate, one);
  }
  return among.flatMap((name) => newest.get(name) ?? []);
}

/**
 * Whether the region's balance of a period counts what was deposited on a day: as of a day within the year only what
 * was deposited by then, as of its last day or later all of it.
 */
export const isCountedBy = ({ schoolYear, asOf }: Period, on: Day): boolean =>
  asOf >= lastDayOf(schoolYear) || on <= asOf;

/** الحصائل الواردة stands in a regional file before the first package comes. */
export function readyToReceive({ workbook }: World): void {
  if (!workbook.has(ar.tabs.received)) workbook.append(receivedPlan([]));
}

/** Refuses where the setting «الأكاديمية» names none of the list: nobody could say whose packages are ours. */
export const unknownAcademy = (settings: Pick<Settings, 'academy'>): Outcome<never> | null =>
  academiesOf(settings).length > 0
    ? null
    : refused([
        { field: 'academy', code: 'notInList', message: words.unknownAcademy(settings.academy ?? '') },
      ]);

/** Refuses to write where a hand has moved the columns of الحصائل الواردة, and says which should stand where. */
export function columnsMoved([header = []]: Grid): Outcome<never> | null {
  const at = orderOf(header) ? firstOutOfPlace(header) : null;
  return at === null
    ? null
    : refused([{ code: 'damaged', message: words.columnsMoved(String.fromCharCode(65 + at), headerAt(at)) }]);
}
