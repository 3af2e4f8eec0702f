/** ScriptApp.AuthMode by name (platform rule 7). */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** What the host tells the realm about one run. */
export interface RunSettings {
  readonly door: string;
  readonly args: readonly unknown[];
  /** The e-mail as Google tells it: '' where it does not. */
  readonly user: string;
  /** Where Google has no document lock, as in a web app. */
  readonly noDocumentLock?: boolean;
  readonly authMode: AuthMode;
  /** False in triggers: getUi throws (platform rule 8). */
  readonly ui: boolean;
  /** Milliseconds by which the workbench's clock is ahead of the machine's. */
  readonly offset: number;
  /** The script's own time zone, from its manifest. */
  readonly timeZone: string;
  /** The manifest's, but those the person has not granted (platform rule 11). */
  readonly scopes: readonly string[];
  /** The clock trigger that began the run, and when. */
  readonly trigger?: { readonly id: string; readonly at: number };
  /** The language service errors come in (platform rule 14). */
  readonly language: string;
  /** A cell a person has typed in, for onEdit. */
  readonly edit?: {
    readonly sheet: number;
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
    readonly value?: string;
    readonly oldValue?: string;
  };
}

/** How a run ended; `touched` counts every use of a service's member. */
export type Verdict =
  | { readonly ok: true; readonly value: unknown; readonly log: readonly string[]; readonly touched: number }
  | {
      readonly ok: false;
      readonly name: string;
      readonly message: string;
      readonly stack?: string;
      readonly log: readonly string[];
      readonly touched: number;
    };
