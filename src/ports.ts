// Over 200 lines so that all that is asked of the outside world stands on one page.

import type { Day } from './schema/day';

/** What a tab holds, as text: row by row from the header, every cell as it reads; a date cell as its day. */
export type Grid = readonly (readonly string[])[];

/** What is written into a cell: text exactly as it stands, a number, a number shown with one decimal, or a day. */
export type Cell = string | number | { readonly decimal: number } | { readonly day: Day };

/**
 * Cells to write in one call, side by side: where they begin (1-based), and their rows. Null is a cell of a stranger's
 * column in a row that is new: it stays blank, and keeps its format.
 */
export interface Run {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (Cell | null)[])[];
}

/** How the cells of a column are kept. */
export type Format = 'text' | 'day' | 'number';

/** What may be typed in a column. */
export type Validation =
  | {
      readonly kind: 'list';
      readonly words: readonly string[];
      readonly strict: boolean;
      readonly help: string;
    }
  | { readonly kind: 'range'; readonly tab: string; readonly column: number; readonly help: string }
  | { readonly kind: 'day'; readonly help: string }
  | { readonly kind: 'number'; readonly from: number; readonly to: number | null; readonly help: string };

/** A column of an input tab, as it should look. */
export interface ColumnDress {
  readonly header: string;
  readonly note: string;
  readonly width: number;
  readonly format: Format;
  readonly validation: Validation | null;
  readonly hidden: boolean;
}

/** An input tab, as it should be: made where missing, completed where it exists, its typed cells never touched. */
export interface TabDress {
  readonly title: string;
  readonly columns: readonly ColumnDress[];
  /** Rows of a new tab, its header beside. */
  readonly room: number;
}

/** A hidden tab written whole: what the drop-downs of other tabs offer. */
export interface ListsPlan {
  readonly title: string;
  readonly cells: readonly (readonly string[])[];
}

/** Lines for an append-only tab; none of their texts would be taken for a formula, a number or a day. */
export interface LogPlan {
  readonly title: string;
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  readonly lines: readonly (readonly string[])[];
  readonly protection: string;
}

/** Cells of a tab, 1-based: which to mark with which note, and which to clear. */
export interface MarkPlan {
  readonly marked: readonly { readonly row: number; readonly column: number; readonly note: string }[];
  readonly cleared: readonly { readonly row: number; readonly column: number }[];
}

/** The role a row plays in an output table; the binding gives each its look. */
export type Look = 'title' | 'notice' | 'note' | 'heading' | 'columns' | 'row' | 'blank';

/** A chart over cells of its own tab. */
export interface ChartPlan {
  readonly title: string;
  readonly kind: 'stackedBars' | 'bars';
  /** Header row, first column, rows and columns of its table, 1-based; the first column names the bars. */
  readonly table: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  readonly at: { readonly row: number; readonly column: number };
  readonly valuesTitle: string;
  readonly namesTitle: string;
  readonly colours: readonly string[];
  readonly greatest: number | null;
}

/** The colours of one cell of an output tab. */
export interface Fill {
  readonly background: string;
  readonly ink: string;
}

/** An output tab, written whole in one block: never typed in. */
export interface OutputPlan {
  readonly title: string;
  readonly widths: readonly number[];
  readonly rows: readonly {
    readonly look: Look;
    readonly cells: readonly Cell[];
    /** Cells that differ from the look of their row, by their place in it; colour is never their only sign. */
    readonly fills?: readonly (Fill | null)[];
  }[];
  readonly charts: readonly ChartPlan[];
  /** Titles of charts that a file of the other level has in its tab of this title: they go, and its widths with them. */
  readonly gone?: readonly string[];
  /** Said where someone tries to type in it. */
  readonly protection: string;
}

/** The role of a cell on a sheet made to be printed. */
export type PrintLook =
  | 'letterhead'
  | 'title'
  | 'heading'
  | 'text'
  | 'quiet'
  | 'columns'
  | 'row'
  | 'total'
  | 'signature';

/** A sheet made to be printed: a grid of narrow columns, each cell over as many of them as it needs. */
export interface PrintPlan {
  readonly title: string;
  readonly isLeftToRight: boolean;
  readonly isLandscape: boolean;
  /** Of the columns, in pixels. */
  readonly widths: readonly number[];
  readonly rows: readonly {
    readonly look: PrintLook;
    /** How many lines its longest cell needs. */
    readonly lines: number;
    /** `at` is the first column, counted from 0. */
    readonly cells: readonly {
      readonly cell: Cell;
      readonly at: number;
      readonly span: number;
      readonly isCentred?: true;
    }[];
  }[];
  /** Rows that begin a page, and rows to be repeated on each, counted from 0: only a file can say so. */
  readonly breaks: readonly number[];
  readonly repeated: number | null;
}

/** A block of cells, 1-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet of the file as it stands, whoever made it. */
export interface Anatomy {
  readonly sheet: number;
  readonly title: string;
  /** The title of the tab that it was made as, and whether the mark is its own or came with a duplicate. */
  readonly mark: { readonly title: string; readonly isOwn: boolean } | null;
  readonly isHidden: boolean;
  /** Blank where it was not asked for, as are the rest. */
  readonly grid: Grid;
  /** Runs of formulas down a column. */
  readonly formulas: readonly Block[];
  readonly merges: readonly Block[];
  /** The columns by whose values a filter chooses rows, 1-based. */
  readonly filtered: readonly number[];
}

/** One thing done to mend the structure of the file. */
export type Repair =
  | { readonly do: 'setUpHere' }
  | { readonly do: 'rename' | 'mark'; readonly sheet: number; readonly title: string }
  | { readonly do: 'show' | 'hide' | 'insertRow'; readonly sheet: number }
  /** `moveRow` brings a row to the top. */
  | { readonly do: 'moveRow' | 'deleteRow'; readonly sheet: number; readonly row: number }
  | { readonly do: 'write'; readonly sheet: number; readonly runs: readonly Run[] }
  /** `freeze` leaves the results of formulas in their place. */
  | { readonly do: 'unmerge' | 'freeze'; readonly sheet: number; readonly block: Block }
  | { readonly do: 'unfilter'; readonly sheet: number; readonly columns: readonly number[] };

/** How the file is built: its sheets as they are, the file it was set up in, and the mending of both. */
export interface Structure {
  /** Every sheet; of the tabs of some titles only what costs little. */
  readonly anatomy: (unreadTitles: readonly string[]) => readonly Anatomy[];
  /** The id of the file, and of the one that the product was set up in: they differ in a copy. */
  readonly identity: () => { readonly own: string; readonly setUpIn: string | null };
  readonly mend: (repairs: readonly Repair[]) => void;
  /** Writes cells back as they were, whatever the rules of their cells say of them. */
  readonly restore: (title: string, runs: readonly Run[]) => void;
  /** When the safety copy was made, and how much each column held then; null before the first. */
  readonly copied: () => Copied | null;
  /** Writes the hidden tab of the safety copy anew. */
  readonly keep: (plan: ListsPlan, copied: Copied) => void;
}

/** The safety copy in short. */
export interface Copied {
  readonly day: Day;
  readonly filled: Readonly<Record<string, number>>;
}

/** The spreadsheet: whole tabs or columns at a time, never a cell in a loop (platform rule 18). */
export interface Workbook {
  /**
   * A tab's grid, or null where the file has no such tab. One read: its first `columns`, or all of them where
   * those do not hold what is looked for.
   */
  readonly tab: (
    title: string,
    columns: number,
    holdsAll: (header: readonly string[]) => boolean,
  ) => Grid | null;
  readonly has: (title: string) => boolean;
  readonly header: (title: string) => readonly string[] | null;
  /** One row's cells as they read. */
  readonly row: (title: string, row: number) => readonly string[];
  /** The cells of some rows as they read, from one row to another, both in. */
  readonly rows: (title: string, from: number, to: number) => Grid;
  /** The rows, 1-based, whose cell in a column is exactly a text. */
  readonly find: (title: string, column: number, text: string) => readonly number[];
  /** The number of the last row that holds anything. */
  readonly lastRow: (title: string) => number;
  /** Writes runs of cells; the tab grows as needed. */
  readonly put: (title: string, runs: readonly Run[]) => void;
  /** One whole column, header first. */
  readonly column: (title: string, column: number) => readonly string[];
  /** Takes rows away, 1-based; those below move up. */
  readonly remove: (title: string, rows: readonly number[]) => void;
  /** Adds lines to an append-only tab, which is made where it is missing. */
  readonly append: (plan: LogPlan) => void;
  /** Writes one cell of a tab of ours with words of ours. */
  readonly mark: (title: string, row: number, column: number, words: string) => void;
  /** Makes what is missing of input tabs: a tab, a column, its dress. Columns are matched by `same`. */
  readonly dress: (
    tabs: readonly TabDress[],
    lists: string,
    same: (header: string, other: string) => boolean,
  ) => void;
  readonly lists: (plan: ListsPlan) => void;
  readonly output: (plans: readonly OutputPlan[]) => void;
  /** Writes a tab to be printed from, anew, and brings it before the eyes of who is working. */
  readonly print: (plan: PrintPlan) => void;
  readonly structure: Structure;
  /** Marks cells that need mending with a colour and a note, and takes the marks of others away. */
  readonly markCells: (title: string, marks: MarkPlan) => void;
  /** What the product remembers beside the cells, by name; null forgets (platform rule 24: the binding keeps it in pieces). */
  readonly recall: (name: string) => string | null;
  readonly remember: (name: string, text: string | null) => void;
  /** Brings a row, or one of its cells, before the eyes of who is working. */
  readonly show: (title: string, row: number, column: number | null) => void;
}

/** A file that goes with a letter, or is taken from the sidebar. */
export interface Attached {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** A letter as it leaves. */
export interface Outgoing {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly files: readonly (
    | Attached
    | { readonly name: string; readonly type: string; readonly text: string }
  )[];
}

/** Mail in the name of the person at work (platform rules 11 and 26). */
export interface Mail {
  /** Whether they allowed it: a scope can be left unticked. */
  readonly isAllowed: () => boolean;
  /** How many recipients they may still write to today. */
  readonly left: () => number;
  /** Sends one letter; throws where Google refuses it. */
  readonly send: (letter: Outgoing) => void;
}

/** The hourly trigger of the person at work (platform rule 8). */
export interface Clock {
  readonly isAllowed: () => boolean;
  readonly isOn: () => boolean;
  readonly turnOn: () => void;
  readonly turnOff: () => void;
}

/** All that the product asks of the world outside. */
export interface World {
  readonly workbook: Workbook;
  /** The day it is, in the time zone of the file. */
  readonly today: () => Day;
  /** The hour it is there, «14:05». */
  readonly hour: () => string;
  /** The moment it is there, «2026-11-21 14:05:09». */
  readonly moment: () => string;
  /** A page that was pushed beside the code, as it stands. */
  readonly page: (name: string) => string;
  /** A new UUID. */
  readonly uuid: () => string;
  /** The e-mail of the person at work; blank where Google does not say (platform rule 11). */
  readonly email: () => string;
  /** What tells the person at work from others of this file, said or not who they are; nobody's e-mail. */
  readonly whose: () => string;
  /** The person's own store for this file, which no other person reads; null forgets. False: it has no more room. */
  readonly own: {
    readonly recall: (name: string) => string | null;
    /** All of it whose names begin so, by name: one read. */
    readonly all: (prefix: string) => Readonly<Record<string, string>>;
    readonly remember: (name: string, text: string | null) => boolean;
  };
  readonly mail: Mail;
  readonly clock: Clock;
  /** Files packed into one, as .xlsx is; in base64. */
  readonly zip: (files: readonly { readonly name: string; readonly text: string }[]) => string;
  /** The SHA-256 of a text in UTF-8, in hexadecimal. */
  readonly digest: (text: string) => string;
  /** Runs alone on this document, after a patient wait; null where the lock was not to be had. Flushed before release. */
  readonly exclusively: <T>(work: () => T) => { readonly done: T } | null;
}
