import type { Day, SchoolYear } from '../schema/day';
import { fold } from '../schema/fold';
import type { Balance } from './balances';
import type { Comparison } from './comparisons';
import { comparisonOf, measured, together } from './comparisons';
import type { BalancePackage } from './packages';
import { percentOf } from './ratios';
import type { Region } from './region';
import { regionOf } from './region';
import type { Timeliness } from './timeliness';

/** A package that counts, and the row of الحصائل الواردة that holds it. */
export interface HeldPackage {
  readonly row: number;
  /** As the list of directorates names it. */
  readonly directorate: string;
  readonly package: BalancePackage;
  readonly receivedAt: string;
}

/** A row of الحصائل الواردة that a hand has changed: it counts nowhere. */
export interface TouchedRow {
  readonly row: number;
  readonly directorate: string;
}

/** Where a directorate's figures come from: its deposit, and the row that holds its package. */
export interface Source {
  readonly row: number;
  readonly receipt: string;
  readonly version: number;
  readonly on: Day;
  readonly firstOn: Day;
  /** A balance as of a day before 30 June says that it is not the last (domain §5). */
  readonly isInterim: boolean;
  readonly receivedAt: string;
}

/** What a directorate brought. */
export interface Part {
  readonly source: Source;
  readonly balance: Balance;
  readonly comparison: Comparison;
}

/** A directorate of the academy: nothing where its balance has not come, or is no longer as it came. */
export interface DirectorateTold {
  readonly name: string;
  readonly part: Part | null;
  /** The row whose package was touched since it came: it is not counted. */
  readonly touched: number | null;
}

/** The region's balance, and all that it is made of, in the order of the academy's list. */
export interface RegionTold {
  readonly schoolYear: SchoolYear;
  readonly asOf: Day;
  readonly region: Region;
  readonly directorates: readonly DirectorateTold[];
  readonly comparison: Comparison;
  readonly arrivals: Timeliness;
}

interface Asked {
  readonly schoolYear: SchoolYear;
  readonly asOf: Day;
  /** The clock's day: before the day of the deadline has passed nobody is late. */
  readonly today: Day;
  readonly mapped: (point: string) => string;
}

const lastDay = (year: SchoolYear): Day => `${year.slice(5)}-06-30`;

function partOf({ row, package: { deposit, balances }, receivedAt }: HeldPackage): Part {
  const { receipt, version, on, firstOn } = deposit;
  const isInterim = balances.asOf < lastDay(balances.schoolYear);
  return {
    source: { row, receipt, version, on, firstOn, isInterim, receivedAt },
    balance: balances.directorate,
    comparison: comparisonOf(measured(balances)),
  };
}

/** Who was expected, who sent, and who deposited by 30 June: judged by the first version's day (domain §5). */
function arrivalsOf(bound: readonly DirectorateTold[], { schoolYear, today }: Asked) {
  const day = lastDay(schoolYear);
  const expected = bound.length;
  const received = bound.filter(({ part }) => part !== null);
  const inTime = received.filter(({ part }) => part !== null && part.source.firstOn <= day);
  const isLate = (one: DirectorateTold) => one.touched === null && !inTime.includes(one);
  return {
    expected,
    received: received.length,
    rate: percentOf(received.length, expected),
    onTime: inTime.length,
    onTimeRate: percentOf(inTime.length, expected),
    late: today > day ? bound.filter(isLate).map(({ name }) => name) : [],
  };
}

/** Adds up what counts of the directorates that are expected, in their order. */
export function tellRegion(
  held: readonly HeldPackage[],
  touched: readonly TouchedRow[],
  expected: readonly string[],
  asked: Asked,
): RegionTold {
  const directorates = expected.map((name): DirectorateTold => {
    const own = held.find(({ directorate }) => directorate === name);
    const spoiled = touched.find(({ directorate }) => fold(directorate) === fold(name));
    return { name, part: own ? partOf(own) : null, touched: own ? null : (spoiled?.row ?? null) };
  });
  const inOrder = expected.flatMap((name) =>
    held.filter(({ directorate }) => directorate === name).slice(0, 1),
  );
  const brought = inOrder.map(({ directorate, package: { balances, spellings } }) => ({
    directorate,
    balance: balances.directorate,
    spellings,
  }));
  const parts = directorates.flatMap(({ part }) => (part ? [part.comparison] : []));
  return {
    schoolYear: asked.schoolYear,
    asOf: asked.asOf,
    region: regionOf(brought, asked.mapped),
    directorates,
    comparison: comparisonOf(together(parts)),
    arrivals: arrivalsOf(directorates, asked),
  };
}
