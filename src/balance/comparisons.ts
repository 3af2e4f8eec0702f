import type { Balance, Balances } from './balances';
import { rounded } from './ratios';

const compared = ['visits', 'miniGroups', 'workshops'] as const;

/** What is counted in a directorate, and what it is measured by. */
export type Measured = { readonly [W in (typeof compared)[number] | 'schools' | 'cpps']: number };

type Means = { readonly [W in (typeof compared)[number]]: number | null };

/** A directorate beside others, fairly: per head school and per CPP, one decimal; null where there is none of them. */
export interface Comparison extends Measured {
  readonly perSchool: Means;
  readonly perCpp: Means;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What a balance counts: visits in person, mini-groups, workshops in the framework and beside it, head schools. */
export function countsOf(of: Balance): Omit<Measured, 'cpps'> {
  const { women, men, unrecorded } = of.principals;
  return {
    visits: sum(Object.values(of.visits)),
    miniGroups: of.miniGroups,
    workshops: sum(of.topics.map(({ times }) => times)) + of.topicsOutside,
    schools: women + men + unrecorded,
  };
}

/** CPPs with nothing in the year are left out, as in tabs and papers (domain §4). */
const isActive = (of: Balance): boolean =>
  of.remote > 0 || Object.values(countsOf(of)).some((count) => count > 0);

/** What is measured of a directorate, by its balances. */
export const measured = ({ directorate, cpps }: Pick<Balances, 'directorate' | 'cpps'>): Measured => ({
  ...countsOf(directorate),
  cpps: Object.values(cpps).filter(isActive).length,
});

/** What is measured of some directorates together. */
export const together = (all: readonly Measured[]): Measured => {
  const total = (what: keyof Measured) => sum(all.map((one) => one[what]));
  return {
    visits: total('visits'),
    miniGroups: total('miniGroups'),
    workshops: total('workshops'),
    schools: total('schools'),
    cpps: total('cpps'),
  };
};

/** The same per head school and per CPP. */
export function comparisonOf(of: Measured): Comparison {
  const per = (many: number): Means => ({
    visits: rounded(of.visits, many),
    miniGroups: rounded(of.miniGroups, many),
    workshops: rounded(of.workshops, many),
  });
  return { ...of, perSchool: per(of.schools), perCpp: per(of.cpps) };
}
