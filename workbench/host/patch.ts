import type { CellValue, Style, Validation } from './model';

/** What a write leaves in a cell; a format only where typing gives one (a day in a cell without format). */
export type Content =
  | CellValue
  | { readonly value: CellValue; readonly formula?: string; readonly format?: string };

/** A change of a cell that is not its value; null takes the thing away. */
export interface Patch {
  readonly format?: string | null;
  readonly style?: { readonly [K in keyof Style]?: Style[K] | null };
  readonly note?: string | null;
  readonly validation?: Validation | null;
}

/** The lines Range.setBorder draws (true), takes away (false) or leaves (null). */
export interface Lines {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
}

/** What Range.clear and its kin take away. */
export type Cleared = 'contents' | 'formats' | 'notes' | 'validations';
