import type { DeclaredName, EntityName, FieldOf } from '../entities/index';
import type { CodeOf, ListName } from '../entities/lists';
import type { SettingName } from '../entities/settings';
import type { FaultCode, FaultData, WarningCode, WarningData } from '../schema/fault';

/** Tabs that are written by the product. */
export type OutputTab =
  | 'print'
  | 'balance'
  | 'mentorBalances'
  | 'progress'
  | 'dashboard'
  | 'lists'
  | 'log'
  | 'deposits'
  | 'letters'
  | 'regionalBalance'
  | 'received'
  | 'timeline';

/** Refusals that are no fault of a row (contract §2). */
export interface RefusalData {
  outdated: { readonly label: string | null };
  /** By whom and when, «غير معروف» where the log says nobody; null where a hand did it, in the tab itself. */
  deleted: { readonly by: { readonly who: string; readonly day: string; readonly hour: string } | null };
  /** A row to be shown that its tab no longer has. */
  noRow: { readonly tab: string; readonly row: number };
  busy: object;
  /** A person's own store has no more room; or the letters of a day are sent, and go on another. */
  quotaSpent: { readonly goesOn?: string };
  /** Nothing was mailed: mail was not allowed, the file is a copy, or nobody knows whom «إليّ» means. */
  noPermission: { readonly why: 'notAllowed' | 'copy' | 'unknownMe' };
  damaged: Damage;
  /** A row that others refer to; where, and how many they are in each tab. */
  referenced: {
    readonly named: string;
    readonly tabs: readonly { readonly tab: string; readonly rows: number }[];
  };
  badRequest: { readonly what: string };
}

/** What keeps a file from being used or written to. */
export type Damage =
  /** What is asked for is done in a file of another level. */
  | { readonly needed: CodeOf<'level'> }
  | { readonly tab: string; readonly missing: true }
  | { readonly tab: string; readonly column: string }
  | { readonly tab: string; readonly twice: string }
  | { readonly tab: string; readonly rows: readonly number[] }
  | { readonly tab: string; readonly withoutId: number };

/** What the product must be able to say. A sentence that is missing does not compile. */
export interface Catalogue {
  readonly tabs: { readonly [N in DeclaredName | OutputTab]: string };
  /** One of the entity, as the first word of a sentence or a button names it. */
  readonly one: { readonly [N in Exclude<DeclaredName, 'settings'>]: string };
  readonly fields: { readonly [N in DeclaredName]: { readonly [F in FieldOf<N>]: string } };
  /** The letter that begins a receipt: «ز-1F0C-9A2E». */
  readonly letters: { readonly [N in EntityName]: string };
  /** Notes on headers that say what goes there (domain §2). */
  readonly notes: { readonly [N in DeclaredName]?: { readonly [F in FieldOf<N>]?: string } };
  readonly id: string;
  readonly settingHeaders: readonly [string, string];
  readonly settingDefaults: { readonly [S in SettingName]?: string };
  readonly lists: { readonly [L in ListName]: { readonly [C in CodeOf<L>]: string } };
  readonly faults: { readonly [C in FaultCode]: (label: string, data: FaultData[C]) => string };
  readonly warnings: { readonly [C in WarningCode]: (label: string, data: WarningData[C]) => string };
  readonly refusals: { readonly [C in keyof RefusalData]: (data: RefusalData[C]) => string };
}
