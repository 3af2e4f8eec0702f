/** A column of a table: the value it shows of each row, its title, its part of the width. */
export interface Column {
  readonly of: string;
  readonly title: string;
  readonly share: number;
  readonly isNumber?: true;
}

/** One thing of a paper, its values by name; a heading stands above it where it is drawn at all. */
export type Part = { readonly heading?: string } & (
  | { readonly facts: Readonly<Record<string, string>> }
  /** Drawn only where the value named is not blank. */
  | { readonly text: string; readonly isQuiet?: true; readonly when?: string }
  /** Without rows: what is said instead, or nothing at all. */
  | { readonly rows: string; readonly columns: readonly Column[]; readonly none?: string }
  | { readonly items: string }
  /** A box, and those beneath it. */
  | { readonly tree: string }
  /** The points of a cell; dotted lines where there are none. */
  | { readonly points: string; readonly label: string }
  | { readonly lines: string; readonly count: number }
  /** The parts again for each of several. */
  | { readonly each: string; readonly parts: readonly Part[] }
);

/** What a paper looks like before its values are put into it: data beside the words, nothing of it in the code. */
export interface Template {
  /** The name of the kind, in a list of papers. */
  readonly label: string;
  readonly file: string;
  readonly title: string;
  readonly isLandscape?: true;
  readonly isSpacious?: true;
  readonly letter?: {
    readonly [P in
      | 'from'
      | 'to'
      | 'subject'
      | 'reference'
      | 'opening'
      | 'closing'
      | 'number'
      | 'placeAndDay']?: string | null;
  };
  readonly notices?: readonly { readonly text: string; readonly when?: string }[];
  readonly parts: readonly Part[];
  readonly signatures: readonly { readonly title: string; readonly note: string; readonly when?: string }[];
}
