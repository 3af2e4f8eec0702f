import type { PaperLanguage } from '../messages/papers/index';

/** Words of a paper; values among them are set apart by FSI … PDI, which a drawer on a page makes into elements. */
export type Text = string;

/** A box of a tree: what it is of, who is in it, what stands beneath it. */
export interface Box {
  readonly title: Text;
  readonly lines: readonly Text[];
  /** Nobody is in it: its frame is dashed. */
  readonly isVacant?: true;
  readonly beneath: readonly Box[];
}

/** One thing after another on a paper. */
export type Block =
  | { readonly kind: 'heading'; readonly text: Text; readonly number?: string }
  | { readonly kind: 'text'; readonly text: Text; readonly isQuiet?: true }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | {
      readonly kind: 'table';
      /** `share` is a column's part of the width, 1 where nothing is said. */
      readonly columns: readonly {
        readonly title: Text;
        readonly share?: number;
        readonly isNumber?: true;
      }[];
      readonly rows: readonly (readonly Text[])[];
      readonly total?: readonly Text[];
    }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: Text; readonly value: Text }[] }
  | {
      readonly kind: 'bars';
      readonly title: Text;
      readonly bars: readonly {
        readonly label: Text;
        readonly value: number;
        /** The value of a full bar. */
        readonly of: number;
        readonly said: Text;
      }[];
    }
  /** Dotted lines to be filled by hand. */
  | { readonly kind: 'lines'; readonly label: Text; readonly count: number }
  /** What stands beneath what: boxes and lines where a page is drawn, indented lines elsewhere. */
  | { readonly kind: 'tree'; readonly root: Box }
  | { readonly kind: 'break' };

/** What stands above the words of an official letter (domain §6); a line that is null is left out. */
export interface Head {
  /** Top right, one line each: the kingdom, the ministry, the academy, the directorate. */
  readonly letterhead: readonly Text[];
  readonly number: Text | null;
  readonly placeAndDay: Text | null;
  readonly from: Text | null;
  readonly to: Text | null;
  readonly subject: Text | null;
  readonly reference: Text | null;
  readonly attachments: Text | null;
  readonly opening: Text | null;
  readonly closing: Text | null;
}

/** A paper or a letter as data: drawn for print, as a tab, as .xlsx, as mail, as plain text, always the same figures. */
export interface Paper {
  /** The name of its file, without extension. */
  readonly name: string;
  /** A name where there is little room: a sheet of a workbook. */
  readonly short?: string;
  readonly title: Text;
  /** Arabic is drawn right to left, French left to right. */
  readonly language: PaperLanguage;
  readonly isLandscape?: true;
  /** A letter of a few lines: larger signs, more room between them. */
  readonly isSpacious?: true;
  readonly head: Head;
  /** Under the title: «حصيلة مرحلية إلى غاية …», the receipt of a deposit. */
  readonly notices: readonly Text[];
  readonly blocks: readonly Block[];
  readonly signatures: readonly { readonly title: Text; readonly note: Text }[];
  /** At the foot of the page: the notice of law 09-08. */
  readonly foot: Text | null;
}
