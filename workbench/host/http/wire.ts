/** What crosses between the workbench's server and its page, as JSON. Types only: both worlds import this file. */
import type { Area, Chart, Style } from '../model';

/** A tab, its grid's shape, without its cells. */
export interface SheetView {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly rightToLeft: boolean;
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string | null;
  readonly gridlinesHidden: boolean;
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly Area[];
  /** Last row and column with anything in them, counted from 0; -1 for none. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly charts: number;
  /** What the tab's own protection says, when it has one. */
  readonly protection: string | null;
}

export interface BookView {
  readonly name: string;
  readonly activeSheet: number;
  readonly sheets: readonly SheetView[];
}

/** One cell as the page draws it; blank cells without a dress are not sent. */
export interface CellView {
  readonly row: number;
  readonly column: number;
  /** Shown, by the cell's number format. */
  readonly text: string;
  /** What the editor opens with, where it is not `text`. */
  readonly edit?: string;
  /** Kind of value, for its alignment; absent for text. */
  readonly kind?: 'number' | 'date' | 'boolean' | 'error';
  /** Index in `styles`. */
  readonly style?: number;
  readonly note?: string;
  /** The cell offers a list of values. */
  readonly list?: true;
  /** The value breaks a rule that only warns; the text is the rule's help. */
  readonly breaks?: string;
}

/** A window of rows of one sheet. */
export interface RowsView {
  readonly sheet: number;
  readonly from: number;
  readonly to: number;
  readonly styles: readonly Style[];
  readonly cells: readonly CellView[];
}

/** What a cell may be filled with, for the drop-down. */
export interface ChoicesView {
  readonly choices: readonly string[];
  readonly help: string;
}

/** A chart and the values of its ranges, side by side: number, text or blank. */
export interface ChartView {
  readonly id: number;
  readonly type: Chart['type'];
  readonly options: Chart['options'];
  readonly anchor: Chart['anchor'];
  readonly headers: number;
  readonly rightToLeft: boolean;
  readonly table: readonly (readonly (string | number | null)[])[];
}

/** An entry of a menu: an item that opens a door, a line, or a menu in the menu. */
export type MenuEntry =
  | { readonly label: string; readonly door: string }
  | { readonly separator: true }
  | { readonly label: string; readonly entries: readonly MenuEntry[] };

export interface MenuView {
  readonly name: string;
  readonly entries: readonly MenuEntry[];
}

/** Milliseconds on Google by the cost model: an estimate, never a measurement. */
export interface EstimateView {
  readonly low: number;
  readonly typ: number;
  readonly high: number;
}

export interface RunView {
  readonly value: unknown;
  readonly estimate: EstimateView;
  readonly remote: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly log: readonly string[];
}

/** A refusal or a failure, as the page is told. */
export interface FaultView {
  readonly code: 'typingRefused' | 'scriptError' | 'badRequest' | 'serverError';
  readonly name: string;
  readonly message: string;
  readonly details: string;
}

/** Faults as the page orders and shows them: those of host/faults.ts that need no other person's program. */
export interface FaultsView {
  readonly dieAt?: number;
  readonly throwAt?: number;
  readonly loseReply?: boolean;
  readonly delay?: { readonly ms: number; readonly at: number | 'reply' };
  /** Null is for ever. */
  readonly lockHeld?: number | null;
  readonly noDocumentLock?: boolean;
  readonly quotaSpent?: readonly ('properties' | 'mail')[];
  readonly blankEmail?: boolean;
}

/** Faults ordered ahead that still wait; null is any. */
export interface OrderedView {
  readonly id: number;
  readonly faults: FaultsView;
  readonly door: string | null;
  readonly action: string | null;
  readonly times: number;
}

/** A letter in the list of the outbox, without its body. */
export interface LetterLine {
  readonly id: string;
  /** On the wall of the file's zone, «2026-11-21T10:05». */
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly files: readonly { readonly name: string; readonly type: string; readonly size: number }[];
}

/** One letter, whole but for the bytes of its files. */
export interface LetterView extends LetterLine {
  readonly name: string;
  readonly replyTo: string;
  readonly text: string;
  readonly html: string;
}

/** How many recipients a person may still write to on the workbench's day. */
export interface QuotaView {
  readonly user: string;
  readonly recipients: number;
  readonly left: number;
}

/** What was sent, newest first, and what each sender has left. */
export interface OutboxView {
  readonly letters: readonly LetterLine[];
  readonly quotas: readonly QuotaView[];
}

/** What a person has granted of what the manifest asks for, and their quota. */
export interface AccountView extends QuotaView {
  readonly scopes: readonly { readonly scope: string; readonly granted: boolean }[];
}

/** The clock that runs see, on the wall of the file's zone; `moved` where it is not the machine's. */
export interface ClockView {
  readonly at: string;
  readonly moved: boolean;
}

/** What the server says on its own, over server-sent events. */
export type PushView =
  | { readonly kind: 'changed' }
  | { readonly kind: 'ordered'; readonly ordered: readonly OrderedView[] }
  /** An ordered fault has come, before the n-th call where it is of one. */
  | {
      readonly kind: 'fault';
      readonly fault: keyof FaultsView | 'meanwhile';
      readonly at: number | null;
      readonly call: string | null;
    }
  | { readonly kind: 'outbox' }
  | { readonly kind: 'clock'; readonly clock: ClockView }
  /** A clock trigger ran; the sentence of its failure, or null. */
  | {
      readonly kind: 'ticked';
      readonly user: string;
      readonly door: string;
      readonly failure: string | null;
    }
  /** Google would ask this person now for what they have not granted. */
  | { readonly kind: 'authorization'; readonly user: string; readonly scopes: readonly string[] }
  | { readonly kind: 'toast'; readonly message: string; readonly title: string; readonly seconds: number }
  | { readonly kind: 'sidebar'; readonly title: string; readonly frame: string }
  | {
      readonly kind: 'dialog';
      readonly title: string;
      readonly frame: string;
      readonly modal: boolean;
      readonly width: number | null;
      readonly height: number | null;
    }
  | {
      readonly kind: 'alert';
      readonly id: string | null;
      readonly title: string;
      readonly message: string;
      readonly buttons: readonly string[];
    }
  | { readonly kind: 'alertEnded'; readonly id: string }
  | {
      readonly kind: 'activate';
      readonly sheet: number;
      readonly row: number | null;
      readonly column: number | null;
    };

export interface Edit {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
