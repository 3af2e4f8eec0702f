import type { FaultCode, FaultData } from './fault';
import type { Known, Referred } from './known';

/** What a text means to a kind: a value, or the fault it is. */
export type Meaning<V> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly code: FaultCode; readonly data: FaultData[FaultCode] };

/** Where the words of a choice come from: a closed list, or the rows of a tab. */
export type Source =
  | { readonly list: string }
  | { readonly entity: Referred }
  | { readonly items: 'programmeItem' };

/** How a kind is asked for in a form. */
export type Control =
  | { readonly control: 'text' | 'lines' | 'day' | 'schoolYear' }
  | { readonly control: 'number'; readonly from: number; readonly to: number | null; readonly whole: boolean }
  | { readonly control: 'choice' | 'severalChoices' | 'degree'; readonly source: Source };

/** A kind of field answers for itself: what its text means, how it is written, asked for and kept in a cell. */
export interface Kind<V> {
  /** Reads a text that is not blank. */
  readonly read: (text: string, known: Known) => Meaning<V>;
  /** The canonical text of a value: what its cell holds. */
  readonly write: (value: V, known: Known) => string;
  /** How its cell is kept: a real date, a number, or plain text. */
  readonly cell: 'text' | 'day' | 'number';
  readonly control: Control;
  readonly optional: boolean;
}

/** The value of a kind. */
export type ValueOf<K> = K extends Kind<infer V> ? V : never;

export const means = <V>(value: V): Meaning<V> => ({ ok: true, value });

export const isFaulty = <C extends FaultCode>(code: C, data: FaultData[C]): Meaning<never> => ({
  ok: false,
  code,
  data,
});
