import type { DirectorateEntity } from '../src/entities/index';
import type { Day } from '../src/schema/day';

/** The texts of a row's cells by field code, days as yyyy-mm-dd; what is left out is blank. */
export type Texts = Readonly<Record<string, string>>;

/** The rows of every tab of the directorate, from top to bottom. */
export type Rows = { readonly [N in DirectorateEntity]: readonly Texts[] };

/** A row and the day on which people came to write it: rows stand in that order, whatever their own day says. */
export interface Dated {
  readonly on: Day;
  readonly texts: Texts;
}

/** The rows in the order in which they were written. */
export const inOrder = (rows: readonly Dated[]): readonly Texts[] =>
  [...rows]
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .map(({ texts }) => texts);
