/**
 * A spreadsheet as the host holds it: plain data that crosses threads and goes to the journal as JSON.
 * Rows and columns are counted from 0 here; Google's services, which count from 1, translate at their edge.
 */

/** A moment on the wall clock of the spreadsheet: days since 1899-12-30, hours as a fraction (as .xlsx keeps it). */
export interface DateValue {
  readonly serial: number;
}

/** What a cell holds. '' is blank; a formula's value is its last known result. */
export type CellValue = string | number | boolean | DateValue;

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly background?: string;
  readonly size?: number;
  readonly family?: string;
  readonly horizontal?: 'left' | 'center' | 'right' | 'general' | 'general-left';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly direction?: 'ltr' | 'rtl';
  readonly border?: Border;
}

/** The four sides of a cell that carry a line, and its colour. */
export interface Border {
  readonly top?: string;
  readonly bottom?: string;
  readonly left?: string;
  readonly right?: string;
}

/** What may be typed in a cell (SpreadsheetApp.DataValidationCriteria), and whether anything else is refused. */
export interface Validation {
  /** The criteria's name at Google: VALUE_IN_LIST, VALUE_IN_RANGE, DATE_IS_VALID_DATE, NUMBER_BETWEEN … */
  readonly criteria: string;
  /**
   * JSON arguments, flat: VALUE_IN_LIST → its items; VALUE_IN_RANGE → [sheetId, row, column, rows, columns];
   * the others → their bounds, a day as { serial }.
   */
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly help?: string;
}

export interface Cell {
  readonly value: CellValue;
  /** With its leading '='. */
  readonly formula?: string;
  /** Number format, '@' for plain text. */
  readonly format?: string;
  readonly style?: Style;
  readonly note?: string;
  readonly validation?: Validation;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Protection {
  readonly id: string;
  readonly kind: 'SHEET' | 'RANGE';
  readonly area?: Area;
  readonly description: string;
  readonly warningOnly: boolean;
}

/** A chart as its builder described it; the page and the .xlsx file draw it from the cells of its ranges. */
export interface Chart {
  readonly id: number;
  /** Google's name: BAR, COLUMN, LINE, PIE … */
  readonly type: string;
  readonly ranges: readonly (Area & { readonly sheet: number })[];
  /**
   * By Google's option names, dotted as given to setOption. The builder's own methods write title, isStacked,
   * 'hAxis.title', 'vAxis.title', 'legend.position' (lower case), colors, reverseCategories, reverseDirection.
   */
  readonly options: Readonly<Record<string, unknown>>;
  readonly headers: number;
  readonly transposed: boolean;
  readonly anchor: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
}

/** A filter over an area: the columns whose values choose which rows are seen. Counted from 0 like all areas. */
export interface Filter {
  readonly area: Area;
  readonly columns: readonly number[];
}

export interface Sheet {
  readonly id: number;
  name: string;
  /** Size of the grid, blank cells included. */
  rows: number;
  columns: number;
  /** cells[row]?.[column]; sparse. */
  cells: (Cell | undefined)[][];
  rightToLeft: boolean;
  hidden: boolean;
  frozenRows: number;
  frozenColumns: number;
  tabColor: string | null;
  gridlinesHidden: boolean;
  /** Pixels, by column or row number, where they differ from the default. */
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  hiddenColumns: number[];
  hiddenRows: number[];
  merges: Area[];
  protections: Protection[];
  charts: Chart[];
  /** Absent where the sheet has none. */
  filter?: Filter | null;
  metadata: { key: string; value: string }[];
}

/** A letter that was sent, as its recipients have it (platform rule 26). */
export interface Letter {
  readonly id: string;
  /** Milliseconds of the workbench's clock. */
  readonly at: number;
  /** Whose run sent it; '' where nobody was signed in. */
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string;
  /** The sender's name as the letter shows it; '' for their own. */
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  /** '' where it has its text alone. */
  readonly html: string;
  readonly files: readonly { readonly name: string; readonly type: string; readonly base64: string }[];
}

/** A clock trigger of one person (platform rule 8). */
export interface Trigger {
  readonly id: string;
  readonly user: string;
  readonly door: string;
  readonly everyHours: number;
  /** When it was made, by the workbench's clock. */
  readonly at: number;
}

/** What Google knows of a person. */
export interface Account {
  /** Scopes of the manifest that they left unticked (platform rule 11). */
  readonly refusedScopes?: readonly string[];
  /** Recipients a day: 100 for a consumer's account, 1,500 for one of Google Workspace (platform rule 26). */
  readonly recipients?: number;
}

/** What Google keeps beside a spreadsheet; replaced, never changed in place, but for the letters, which grow. */
export interface Services {
  readonly letters: Letter[];
  readonly triggers: readonly Trigger[];
  readonly accounts: Readonly<Record<string, Account>>;
}

export interface Spreadsheet {
  readonly id: string;
  name: string;
  timeZone: string;
  locale: string;
  sheets: Sheet[];
  /** Id of the sheet last looked at. */
  activeSheet: number;
  /** Stores of PropertiesService: "document", "script", and "user:<e-mail>". */
  properties: Record<string, Record<string, string>>;
  metadata: { key: string; value: string }[];
  /** Absent until a letter is sent, a trigger made or a permission withheld. */
  services?: Services;
}
