import type { Row } from '../entities/known';
import type { Known } from '../schema/known';
import type { Texts } from '../sheets/changes';
import type { SetAside, Tag } from './prepared';

/** A row to write: added where it has no id yet, else changed, and what is to be told of it. */
export interface Planned {
  readonly lines: readonly number[];
  /** Null for a row to add: its id is made by the client. */
  readonly id: string | null;
  readonly version: string | null;
  readonly name: string;
  readonly draft: Texts;
  /** What is told of it: what changes, what was guessed, warnings. */
  readonly notes: readonly string[];
}

/** What becomes of a line that is not written. */
export interface Told {
  readonly line: number;
  readonly fate: SetAside['fate'] | 'same';
  readonly name: string;
  readonly message: string;
}

/** What an import would do: every line is in one planned row, or told. */
export interface Plan {
  readonly planned: readonly Planned[];
  readonly told: readonly Told[];
  readonly tags: Readonly<Record<Tag, number>>;
}

/** What is wrong with a row among others, in sentences; those of faults by their field. */
export interface Findings {
  readonly faults: readonly { readonly field: string; readonly message: string }[];
  readonly warnings: readonly string[];
}

/** The file as it would be with other rows in one of its tabs. */
export interface Supposed {
  readonly known: Known;
  readonly judge: (texts: Texts, row: number, id: string) => Findings;
}

/** The file an import is planned against. */
export interface Against {
  readonly rows: readonly Row[];
  readonly suppose: (rows: readonly Row[]) => Supposed;
  /** Rows may be changed, none may be added. */
  readonly onlyPresent?: boolean;
}
