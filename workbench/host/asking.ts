import type { Cache } from './cache';
import type { Command } from './commands';
import type { Bill } from './costs';
import type { Alert, WorkbenchEvent } from './events';
import type { Faults } from './faults';
import type { Locks } from './locks';
import type { Spreadsheet } from './model';

/** An execution as those who answer its questions see it, with what of the workbench they may touch. */
export interface Asking {
  readonly execution: number;
  readonly user: string;
  /** What was ordered to go wrong; the answers look at the quotas spent and at the lock nobody gets. */
  readonly faults: Faults;
  /** The manifest's scopes that this person has not granted, in this run. */
  readonly refusedScopes: readonly string[];
  /** Whether a person sees the run: no trigger's. */
  readonly ui: boolean;
  readonly scopes: readonly string[];
  /** Recipients this person may write to in a day. */
  readonly recipients: number;
  /** Addresses no letter reaches: their mail is refused when it is sent. */
  readonly refusedAddresses: readonly string[];
  readonly spreadsheet: Spreadsheet;
  readonly pages: Readonly<Record<string, string>>;
  readonly bill: Bill;
  readonly locks: Locks;
  readonly cache: Cache;
  /** Milliseconds of the workbench's clock. */
  now(): number;
  apply(command: Command): void;
  tell(event: WorkbenchEvent): void;
  /** What the person presses: the name of a Ui.Button. */
  answerTo(alert: Alert): Promise<string> | string;
}

/** Answers to the realm's questions by name. What they throw as a Refusal becomes Google's Exception there. */
// biome-ignore lint/suspicious/noExplicitAny: arguments arrive as JSON; each answer states what it takes.
export type Answers = Readonly<Record<string, (asking: Asking, ...args: any[]) => unknown>>;
