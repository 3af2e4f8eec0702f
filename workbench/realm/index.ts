import { absentServices } from './absent';
import { run } from './bridge';
import { setClock } from './clock';
import { eventFor } from './event';
import { exception } from './exception';
import { htmlService } from './html';
import { lockService } from './lock';
import { console, logger } from './log';
import { mailApp } from './mail';
import { owns } from './part';
import { scriptApp } from './script';
import { session } from './session';
import type { RunSettings, Verdict } from './settings';
import { charts, spreadsheetApp } from './spreadsheet-app';
import { cacheService, propertiesService } from './stores';
import { utilities } from './utilities';
import { returned } from './wire';

const globals: Readonly<Record<string, object>> = {
  ...absentServices,
  SpreadsheetApp: spreadsheetApp,
  Charts: charts,
  HtmlService: htmlService,
  PropertiesService: propertiesService,
  CacheService: cacheService,
  LockService: lockService,
  MailApp: mailApp,
  Session: session,
  ScriptApp: scriptApp,
  Utilities: utilities,
  Logger: logger,
  console,
};

type Ending<V> = V extends Verdict ? Omit<V, 'log' | 'touched'> : never;

let ending: Ending<Verdict> = { ok: true, value: null };

function fail(error: unknown): void {
  // A script that does not parse is told by an error of the worker's realm: names, not prototypes, are looked at.
  const { name, message, stack } = Object(error) as Partial<Error>;
  if (typeof message !== 'string') ending = { ok: false, name: 'Error', message: String(error) };
  else ending = { ok: false, name: String(name), message, ...(stack && { stack: String(stack) }) };
}

/** A door is a plain function declaration at the top of the script, without a trailing _ (platform rule 5). */
function doorOf(name: string): (...args: unknown[]) => unknown {
  const found = (globalThis as Record<string, unknown>)[name];
  const own = owns(globalThis, name) && !owns(globals, name);
  const plain =
    typeof found === 'function' && Function.prototype.toString.call(found).startsWith(`function ${name}(`);
  if (name.endsWith('_') || !own || !plain || builtIn.has(name))
    throw exception(`Script function not found: ${name}`);
  return found as (...args: unknown[]) => unknown;
}

const builtIn = new Set(Object.getOwnPropertyNames(globalThis));

/**
 * Makes a bare context Google's: services as globals, the clock set. The worker evaluates the bundle next,
 * then calls `run`. Only strings come and go.
 */
export function start(ask: (question: string) => string, settings: string) {
  run.ask = ask;
  run.settings = JSON.parse(settings) as RunSettings;
  setClock(run.settings.offset, run.settings.timeZone);
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  return {
    run(): void {
      const { door, args } = run.settings;
      const event = eventFor(door);
      const value = doorOf(door)(...(event ? [event] : args));
      ending = { ok: true, value: returned(value) };
    },
    fail,
    /** Asked for when the promises have settled. */
    verdict: (): string => JSON.stringify({ ...ending, log: run.log, touched: run.touched }),
  };
}
