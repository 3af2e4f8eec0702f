import { readFileSync } from 'node:fs';
import type { AuthMode, RunSettings } from '../realm/settings';
import type { Asking } from './asking';
import { built } from './built';
import { openCache } from './cache';
import { apply, type Command } from './commands';
import { openBill } from './costs';
import type { Alert, WorkbenchEvent } from './events';
import { execute, type RunResult, ScriptError } from './execution';
import { type Faults, mishaps } from './faults';
import { type Edit, typeEdits } from './hand';
import { openLocks } from './locks';
import type { Account, Spreadsheet, Trigger } from './model';
import { type Ordered, openOrders, type Which } from './orders';
import { openPool } from './pool';
import { limits } from './refusal';
import type { Script } from './script';
import { servicesOf } from './state/services';
import { openTicking, type Ticked, type TickHow } from './ticking';

export type { Command } from './commands';
export type { WorkbenchEvent } from './events';
export { type RunResult, ScriptError } from './execution';
export type { Faults } from './faults';
export { type Edit, TypingRefused } from './hand';
export type { Account, Letter, Trigger } from './model';
export { type Manifest, readScript, type Script } from './script';
export { emptySpreadsheet } from './state/blank';
export { servicesOf } from './state/services';
export type { Ticked } from './ticking';

/** What a workbench is opened on. */
export interface WorkbenchOptions {
  readonly script: Script;
  readonly spreadsheet: Spreadsheet;
  /** The signed-in person's address; '' where Google would not say (platform rule 11). */
  readonly user?: string;
  /** Milliseconds of the clock scripts see; the machine's clock where absent. */
  readonly now?: () => number;
  /** What a person presses in an alert: a button's name. The first button where absent. */
  readonly answer?: (alert: Alert) => Promise<string> | string;
  /** The language service errors come in: 'en', or any other to prove no code matches their text (platform rule 14). */
  readonly language?: string;
  /** Milliseconds a run may take; Google's six minutes where absent (platform rule 25). */
  readonly limit?: number;
  /** By e-mail: what each person has not granted, and how many recipients they have a day; the file's own comes first. */
  readonly accounts?: Readonly<Record<string, Account>>;
  /** Addresses whose mail is refused when it is sent, beside all of `@refuse.example`. */
  readonly refusedAddresses?: readonly string[];
}

/** How one run differs from a menu command of the workbench's own user. */
export interface How {
  readonly user?: string;
  readonly authMode?: AuthMode;
  /** False: as a trigger runs, where getUi throws. */
  readonly ui?: boolean;
  /** Scopes of the manifest that the person has not granted, in this run (platform rule 11). */
  readonly refusedScopes?: readonly string[];
  /** What goes wrong in this run, before what was ordered ahead. */
  readonly faults?: Faults;
}

/** Google, small enough for one machine: one spreadsheet, one script, its executions. */
export interface Workbench {
  /** The live state; look, do not change. */
  readonly spreadsheet: Spreadsheet;
  /** One execution of a door. A script's error rejects with ScriptError. */
  run(door: string, args?: readonly unknown[], how?: How): Promise<RunResult>;
  /** As a person types; TypingRefused when a rule of a cell refuses, and then nothing is typed. */
  type(edits: readonly Edit[], how?: Pick<How, 'user' | 'faults'>): Promise<void>;
  /** Orders faults for the runs to come, whoever asks for them; answers the order, to cancel it by. */
  order(faults: Faults, which?: Which): Ordered;
  /** The orders that still wait; a run takes one. */
  ordered(): readonly Ordered[];
  /** Takes an order back, or all of them. */
  cancel(id?: number): void;
  apply(command: Command): void;
  /** The scopes of the manifest. */
  readonly scopes: readonly string[];
  /** What Google knows of a person: what they have not granted, how many recipients they have a day. */
  account(user: string): Required<Account>;
  /** Milliseconds of the clock that runs see. */
  now(): number;
  /** Moves that clock, from where it goes on; null puts it back. */
  setClock(moment: number | null): void;
  readonly clockIsMoved: () => boolean;
  /**
   * Runs the hourly triggers that are due, of every person, at the moment given, to which the clock is moved. A run
   * that fails is told to listeners and in the answer; it rejects nothing.
   */
  tick(moment?: number, how?: TickHow<Faults>): Promise<readonly Ticked[]>;
  /** The command event comes before a mutation is acknowledged. Answers a function that stops listening. */
  on(listener: (event: WorkbenchEvent) => void): () => void;
  close(): Promise<void>;
}

const sixMinutes = 360_000;
const simpleTrigger = 30_000;

/** The doors Google calls with an event it makes itself. */
const events = new Set(['onOpen', 'onInstall', 'onEdit']);

const modeOf = (door: string, args: readonly unknown[]): AuthMode => {
  const given = (args[0] as { authMode?: AuthMode } | undefined)?.authMode;
  if (given) return given;
  return door === 'onInstall' ? 'FULL' : 'LIMITED';
};

/** google.script.run takes JSON values only: a Date, a function or a map sent fails the call (platform rule 13). */
function demandPlain(value: unknown, path: string): void {
  if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) return;
  const plain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  if (!plain || typeof value !== 'object')
    throw new ScriptError({ name: 'TypeError', message: `Failed due to illegal value in property: ${path}` });
  for (const [key, inner] of Object.entries(value)) demandPlain(inner, key);
}

/** Opens the workbench. A write is seen by every other execution at once, which Google does at its next flush. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { script, spreadsheet } = options;
  const realm = readFileSync(built('realm.js'), 'utf8');
  const pool = openPool();
  const locks = openLocks();
  const cache = openCache(limits.cacheItems);
  const listeners = new Set<(event: WorkbenchEvent) => void>();
  const real = options.now ?? Date.now;
  let moved = 0;
  const now = () => real() + moved;
  const orders = openOrders(() => tell({ kind: 'ordered' }), events);
  let executions = 0;

  const tell = (event: WorkbenchEvent) => {
    for (const listener of listeners) listener(event);
  };
  const change = (command: Command) => {
    apply(spreadsheet, command);
    tell({ kind: 'command', command });
  };
  const account = (user: string): Required<Account> => ({
    refusedScopes: [],
    recipients: limits.recipientsOfDay.consumer,
    ...options.accounts?.[user],
    ...servicesOf(spreadsheet).accounts[user],
  });
  const first = ({ buttons }: Alert) => buttons.split('_')[0]!;

  function start(
    door: string,
    args: readonly unknown[],
    how: How,
    by: Pick<RunSettings, 'edit' | 'trigger'> = {},
  ): Promise<RunResult> {
    const isEvent = events.has(door);
    const user = how.user ?? options.user ?? '';
    const faults = how.faults ?? {};
    const ui = how.ui ?? true;
    const known = account(user);
    const refusedScopes = how.refusedScopes ?? known.refusedScopes;
    const scopes = script.manifest.oauthScopes ?? [];
    const asking: Asking = {
      execution: ++executions,
      user,
      faults,
      refusedScopes,
      ui,
      scopes,
      recipients: known.recipients,
      refusedAddresses: options.refusedAddresses ?? [],
      pages: script.pages,
      spreadsheet,
      bill: openBill(),
      locks,
      cache,
      now,
      apply: change,
      tell,
      answerTo: options.answer ?? first,
    };
    const settings: RunSettings = {
      door,
      args,
      user: faults.blankEmail ? '' : user,
      ...(faults.noDocumentLock && { noDocumentLock: true }),
      authMode: how.authMode ?? (isEvent ? modeOf(door, args) : 'FULL'),
      ui,
      offset: options.now || moved ? now() - Date.now() : 0,
      language: options.language ?? 'en',
      timeZone: script.manifest.timeZone,
      scopes: scopes.filter((scope) => !refusedScopes.includes(scope)),
      ...by,
    };
    const limit = Math.min(options.limit ?? sixMinutes, isEvent ? simpleTrigger : sixMinutes);
    const others = {
      apply: change,
      tell,
      type: (edits: readonly Edit[], who?: string) => typeAs(edits, who === undefined ? {} : { user: who }),
      run: (other: string, given: readonly unknown[], who?: string) =>
        start(other, given, who === undefined ? {} : { user: who }),
    };
    return execute(pool, { script, realm, settings, asking, limit, mishaps: mishaps(door, faults, others) });
  }

  const befallen = (door: string, args: readonly unknown[], how: How, byItself?: boolean): How => ({
    ...how,
    faults: { ...orders.take(door, args, byItself), ...how.faults },
  });

  const setClock = (moment: number | null) => {
    moved = moment === null ? 0 : moment - real();
    tell({ kind: 'clock' });
  };

  /** As Google runs it: in the person's name, with full rights, no user interface, its failure told to nobody. */
  async function fire({ id, user, door }: Trigger, faults: Faults): Promise<RunResult> {
    const how = befallen(door, [], { user, ui: false, authMode: 'FULL', faults }, true);
    try {
      const result = await start(door, [], how, { trigger: { id, at: now() } });
      tell({ kind: 'ran', door, user, calls: result.calls });
      return result;
    } catch (error) {
      tell({ kind: 'failure', door, user, message: (error as Error).message });
      throw error;
    }
  }

  async function typeAs(edits: readonly Edit[], how: How): Promise<void> {
    const typedIn = typeEdits({ spreadsheet, apply: change, now }, edits);
    if (!/^\s*function onEdit\s*\(/m.test(script.code) || !typedIn) return;
    // Google shows nobody the failure of a simple trigger; here whoever listens may.
    await start(
      'onEdit',
      [],
      { ...befallen('onEdit', [], how), authMode: 'LIMITED' },
      { edit: typedIn },
    ).then(
      ({ calls }) => tell({ kind: 'ran', door: 'onEdit', calls }),
      ({ message }: Error) => tell({ kind: 'failure', door: 'onEdit', message }),
    );
  }

  const ticking = openTicking(spreadsheet, now);

  return {
    spreadsheet,
    async run(door, args = [], how = {}) {
      args.forEach((value, i) => {
        demandPlain(value, String(i));
      });
      return start(door, args, befallen(door, args, how));
    },
    type: (edits, how = {}) => typeAs(edits, how),
    order: (faults, which) => orders.add(faults, which),
    ordered: orders.waiting,
    cancel: (id) => (id === undefined ? orders.cancelAll() : orders.cancel(id)),
    apply: change,
    scopes: script.manifest.oauthScopes ?? [],
    account,
    now,
    setClock,
    clockIsMoved: () => moved !== 0,
    async tick(moment, { user, atOnce = false, faults = {} } = {}) {
      if (moment !== undefined) setClock(moment);
      return ticking(user, atOnce, (trigger) => fire(trigger, faults));
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => pool.close(),
  };
}
