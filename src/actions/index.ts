import type { World } from '../ports';
import { understood } from '../schema/input';
import { Damaged } from '../sheets/table';
import { applyImport } from './applyImport';
import { balances } from './balances';
import { checkWorkbook } from './checkWorkbook';
import { deposit } from './deposit';
import { depositPaper } from './depositPaper';
import { deposits } from './deposits';
import { declaration, eligibility } from './eligibility';
import { exportData } from './exportData';
import { history } from './history';
import { inspectStructure } from './inspectStructure';
import { mendRows } from './mendRows';
import { openDraft } from './openDraft';
import { openPage } from './openPage';
import { openSidebarData } from './openSidebarData';
import type { Outcome } from './outcome';
import { refusal, refused } from './outcome';
import { paper, papers } from './paper';
import { paperFile } from './paperFile';
import { paperTab } from './paperTab';
import { previewImport } from './previewImport';
import { rebuildBalance } from './rebuildBalance';
import { recordsOf } from './recordsOf';
import { removeRecord, restoreRecord } from './removeRecord';
import { renameEverywhere } from './renameEverywhere';
import { renew, renewals } from './renewals';
import { repairStructure } from './repairStructure';
import { saveDraft } from './saveDraft';
import { saveRecord } from './saveRecord';
import { saveRecords } from './saveRecords';
import { saveSettings } from './saveSettings';
import { saveWording } from './saveWording';
import { settleWarning } from './settleWarning';
import { showRow } from './showRow';
import { timeliness } from './timeliness';
import { undo } from './undo';
import { unfinished } from './unfinished';
import { verifyLog } from './verifyLog';
import { yearFile } from './yearFile';

/** What the sidebar, and whoever runs the bundle, may ask for (contract §2). */
export const actions = {
  openSidebarData,
  openPage,
  saveDraft,
  openDraft,
  saveRecord,
  saveRecords,
  saveWording,
  saveSettings,
  recordsOf,
  removeRecord,
  restoreRecord,
  undo,
  history,
  verifyLog,
  settleWarning,
  mendRows,
  balances,
  rebuildBalance,
  checkWorkbook,
  exportData,
  showRow,
  deposit,
  deposits,
  depositPaper,
  timeliness,
  eligibility,
  declaration,
  papers,
  paper,
  paperFile,
  paperTab,
  yearFile,
  renameEverywhere,
  renewals,
  renew,
  previewImport,
  applyImport,
  unfinished,
  inspectStructure,
  repairStructure,
} as const;

export type Actions = typeof actions;
export type ActionName = keyof Actions;

interface AnyAction {
  readonly input: Actions[ActionName]['input'];
  readonly run: (world: World, input: never) => Outcome<unknown>;
}

const badRequest = (what: string) => refused([refusal('badRequest', { what })]);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Damage found on the way is told; anything unforeseen throws. */
export function told<T>(work: () => Outcome<T>): Outcome<T> {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Damaged) return refused([refusal('damaged', thrown.damage)]);
    throw thrown;
  }
}

/** Runs one action on what was sent, if it is what the action takes. */
export function perform(world: World, name: ActionName, input: unknown): Outcome<unknown> {
  const { input: shape, run } = actions[name] as unknown as AnyAction;
  const meant = understood(shape as never, input);
  return meant === null
    ? badRequest(`input: ${name}`)
    : told(() => run(world, (meant as { sent: never }).sent));
}

/** The one door of the sidebar: `{ action, input }` in, an outcome out; everything a client sends is checked here. */
export function ask(world: World, request: unknown): Outcome<unknown> {
  if (!isObject(request)) return badRequest('request');
  const { action, input } = request;
  if (typeof action !== 'string' || !Object.prototype.hasOwnProperty.call(actions, action))
    return badRequest(`action: ${typeof action === 'string' ? action.slice(0, 60) : typeof action}`);
  return perform(world, action as ActionName, input ?? {});
}

/** What crosses as JSON unchanged (platform rule 13). */
type Crossing<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends Date | ((...of: never[]) => unknown)
    ? never
    : { [K in keyof T]: Crossing<T[K]> };

/** The value an action answers with; one that would not cross, a Date say, is no value at all. */
export type ReplyOf<N extends ActionName> = Actions[N] extends { run: (...of: never[]) => Outcome<infer V> }
  ? V extends Crossing<V>
    ? V
    : never
  : never;

/** The input an action takes. */
export type InputOf<N extends ActionName> =
  Parameters<Actions[N]['run']> extends [World, infer I] ? I : Record<string, never>;
