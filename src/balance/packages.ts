import type { ActivityName } from '../entities/activity';
import type { Day } from '../schema/day';
import type { Account, Balances } from './balances';
import { canonicalForm } from './canonicalForm';

/** The number of the form in which balance packages are written; one of another number is refused. */
export const packageSchema = 1;

/** A spelling of a topic or a point: how often it was written, and where first. */
export interface Spelled {
  readonly text: string;
  readonly times: number;
  /** The day of its first row, and of which tab that row is. */
  readonly on: Day;
  readonly of: ActivityName;
}

/** The lines of a balance whose headings people write. */
export const spelledLines = ['topics', 'strengths', 'weaknesses'] as const;

export type SpelledLine = (typeof spelledLines)[number];

/** How an account spells its topics and points, each line in the order in which its spellings first come. */
export type Spellings = { readonly [L in SpelledLine]: readonly Spelled[] };

/** What a directorate says of the deposit that a package carries (domain §5). */
export interface PackagedDeposit {
  readonly receipt: string;
  readonly version: number;
  readonly on: Day;
  /** The day of the first version: timeliness is judged by it. */
  readonly firstOn: Day;
  /** «2027-06-28 10:15:00», where the directorate's file is. */
  readonly recordedAt: string;
  readonly registryNumber: string;
  readonly summary: string;
  readonly difficulties: string;
  /** Why it is an amendment; blank for a first version. */
  readonly reason: string;
  /** Of the deposit itself, in الإيداعات of the directorate. */
  readonly sha256: string;
}

/** A directorate's deposited balance, as it comes up to the academy in a small file. */
export interface BalancePackage {
  readonly schema: number;
  /** As the settings of the directorate's file name them. */
  readonly academy: string;
  readonly directorate: string;
  readonly deposit: PackagedDeposit;
  /** Contract §4, as of the day of the deposit. */
  readonly balances: Balances;
  /** Of the directorate's account: what folding across directorates needs beyond the shown spellings. */
  readonly spellings: Spellings;
  /** SHA-256 over the canonical form of all the rest. */
  readonly sha256: string;
}

/** The seal of a package: SHA-256 over the canonical form of all the rest, whatever seal it bears. */
export const sealOf = (
  { sha256: _borne, ...rest }: Omit<BalancePackage, 'sha256'> & { readonly sha256?: unknown },
  digest: (text: string) => string,
): string => digest(canonicalForm(rest));

/** A package with its seal. */
export const sealed = (
  pack: Omit<BalancePackage, 'sha256'>,
  digest: (text: string) => string,
): BalancePackage => ({ ...pack, sha256: sealOf(pack, digest) });

/** A package as its file holds it: the same package is the same text everywhere. */
export const packageText = (pack: BalancePackage): string => canonicalForm(pack);

/** The spellings of an account, from its rows, which come earliest first. */
export function spellingsOf({ rows }: Pick<Account, 'rows'>): Spellings {
  const found = Object.fromEntries(spelledLines.map((line) => [line, new Map<string, Spelled>()])) as {
    readonly [L in SpelledLine]: Map<string, Spelled>;
  };
  for (const { adds, date, entity } of rows)
    for (const { line, spelling } of adds) {
      const own = (found as Readonly<Record<string, Map<string, Spelled> | undefined>>)[line];
      if (!own) continue;
      const before = own.get(spelling) ?? { text: spelling, times: 0, on: date, of: entity };
      own.set(spelling, { ...before, times: before.times + 1 });
    }
  return {
    topics: [...found.topics.values()],
    strengths: [...found.strengths.values()],
    weaknesses: [...found.weaknesses.values()],
  };
}
