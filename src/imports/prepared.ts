import type { Row } from '../entities/known';
import type { Day } from '../schema/day';
import type { Known } from '../schema/known';
import type { Line } from './columns';

/** What is counted of the rows that come in, besides their number. */
export type Tag = 'tied' | 'orphan' | 'approximate';

/** A row that may come in: the lines it was made of, its texts by field, and what is to be told of it. */
export interface Drafted {
  readonly lines: readonly number[];
  readonly texts: Readonly<Record<string, string>>;
  /** Fields that were guessed: dropped where they do not fit, and never written over what the file holds. */
  readonly guessed?: readonly string[];
  readonly notes?: readonly string[];
  readonly tags?: readonly Tag[];
}

/** A line that makes no row of its own, and why. */
export interface SetAside {
  readonly line: number;
  readonly fate: 'merged' | 'aside' | 'private' | 'refused';
  readonly name: string;
  readonly message: string;
}

/** An imported table as rows of an entity, before they are held against the file. */
export interface Prepared {
  readonly drafted: readonly Drafted[];
  readonly aside: readonly SetAside[];
}

/** What the making of rows may know of the file. */
export interface Around {
  /** The rows of the tab that is imported into. */
  readonly rows: readonly Row[];
  readonly known: Known;
  /** 1 September of the school year at work. */
  readonly yearBegins: Day;
}

/** Makes rows of an imported table. */
export type Prepare = (lines: readonly Line[], around: Around) => Prepared;
