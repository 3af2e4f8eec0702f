import type { Day } from './day';
import type { FaultCode, FaultData } from './fault';

/** The name of an entity that cells refer to by a key. */
export type Referred = 'mentor' | 'cpp' | 'school';

/** What a reference's words lead to: a key, or the fault they are. */
export type Reference =
  | { readonly key: string }
  | { readonly code: FaultCode; readonly data: FaultData[FaultCode] };

/** What could be read of a row that bears a key, sound or not: faults never spread (domain §3). */
export type Card = Readonly<Record<string, unknown>>;

/** The words of closed lists. */
export type ClosedLists = Pick<Known, 'codeOf' | 'labelOf' | 'labelsOf'>;

/** All that one row's judgement needs to know of the rest of the file. */
export interface Known {
  /** The later of the clock's day and the as-of day asked for (R3). */
  readonly today: Day;
  /** The code that a label of a closed list means, folded; null if it is not of the list. */
  readonly codeOf: (list: string, text: string) => string | null;
  /** The label that a code of a closed list is written with. */
  readonly labelOf: (list: string, code: string) => string;
  /** The labels of a closed list, in its order. */
  readonly labelsOf: (list: string) => readonly string[];
  /** Finds the key that a cell's words refer to (R2). */
  readonly refer: (entity: Referred, text: string) => Reference;
  /** How a key is written in a cell: a name, or «name (code)». */
  readonly nameOf: (entity: Referred, key: string) => string;
  /** The first row that bears a key, 1-based in its tab; null if none does. */
  readonly rowOf: (entity: Referred, key: string) => number | null;
  readonly cardOf: (entity: Referred, key: string) => Card | undefined;
  /** Whether the file knows the school year of a day (R3). */
  readonly knowsYearOf: (day: Day) => boolean;
}
