/** The workbench killed outright while people work: point 8 of «nothing lost». The built command line on real files. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Command } from '../../workbench/host/commands';
import { readSpreadsheet, replay, writeSpreadsheet } from '../../workbench/host/file';
import { fingerprint, readJournal } from '../../workbench/host/journal';
import type { Spreadsheet } from '../../workbench/host/model';
import { blankSheet } from '../../workbench/host/state/blank';
import { aVisit, sheetNamed, valuesOf, workedExample } from '../support/shipped';

const cli = new URL('../../dist/workbench/cli.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'sigkill-'));
const living = new Set<ChildProcess>();
afterAll(() => {
  for (const child of living) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const upTo = (low: number, high: number) => low + Math.random() * (high - low);

/** The worked example with a tab of nobody's, where hands type. */
async function file(name: string): Promise<string> {
  const spreadsheet = await workedExample();
  spreadsheet.sheets.push(blankSheet(900, 'ورقة أخرى', 2000, 3));
  const path = join(folder, name);
  writeFileSync(path, await writeSpreadsheet(spreadsheet));
  return path;
}

interface Running {
  readonly url: string;
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
}

/** `start --open FILE` once it is ready, or the sentence it refused with. */
function start(path: string): Promise<Running | string> {
  const child = spawn(process.execPath, [cli, 'start', '--open', path, '--port', '0'], { stdio: 'pipe' });
  living.add(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  void ended.then(() => living.delete(child));
  return new Promise((resolve) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
      const url = /^ready (\S+)/m.exec(said)?.[1];
      if (url) resolve({ url, child, ended });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.stderr.once('end', () => void ended.then(() => resolve(said)));
  });
}

const running = async (path: string): Promise<Running> => {
  const found = await start(path);
  if (typeof found === 'string') throw new Error(found);
  return found;
};

/** What was acknowledged so far: ids of rows saved, texts typed by row. */
interface Acknowledged {
  readonly saved: string[];
  readonly typed: string[];
}

/** Two people save and one types, one thing after another each, until nobody answers. */
async function work({ url }: Running, { saved, typed }: Acknowledged): Promise<void> {
  const post = async (path: string, body: object) => {
    const headers = { 'Content-Type': 'application/json', Origin: url.slice(0, -1) };
    const answer = await fetch(url.slice(0, -1) + path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`refused: ${await answer.text()}`);
    return (await answer.json()) as { value?: { ok: boolean } };
  };
  const saves = async () => {
    for (;;) {
      const id = randomUUID();
      const draft = { ...aVisit, date: '2025-05-20', subject: `زيارة ${id}` };
      const input = { entity: 'visit', id, draft };
      const { value } = await post('/api/run', { door: 'ask', args: [{ action: 'saveRecord', input }] });
      if (!value?.ok) throw new Error(`refused: ${JSON.stringify(value)}`);
      saved.push(id);
    }
  };
  const types = async () => {
    for (;;) {
      const text = `يد ${typed.length}`;
      await post('/api/type', { edits: [{ sheet: 900, row: typed.length, column: 0, text }] });
      typed.push(text);
    }
  };
  const ends = await Promise.allSettled([saves(), saves(), types()]);
  for (const end of ends)
    if (end.status === 'rejected' && /refused/.test(String(end.reason))) throw end.reason as Error;
}

/** The moment the .xlsx is being written beside itself, or `most` milliseconds. */
async function whenWriting(most: number): Promise<void> {
  for (const end = Date.now() + most; Date.now() < end; ) {
    if (readdirSync(folder).some((name) => /\.\d+\.new$/.test(name))) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Kills it: before anything was acknowledged, at any moment after, or in the midst of the save it ends with when asked to. */
async function kill({ child, ended }: Running, when: 'early' | 'later' | 'saving', done: () => number) {
  const before = done();
  if (when === 'early') await pause(upTo(30, 400));
  else {
    for (const end = Date.now() + 5000; done() === before && Date.now() < end; ) await pause(2);
    await pause(upTo(0, 250));
  }
  if (when === 'saving') {
    child.kill('SIGTERM');
    await whenWriting(300);
  }
  child.kill('SIGKILL');
  await ended;
}

/** What the file and its journal hold, without a workbench. */
async function held(path: string): Promise<Spreadsheet> {
  const bytes = readFileSync(path);
  const { spreadsheet } = await readSpreadsheet(bytes, 'مثال');
  const { commands, foreign } = readJournal<Command>(`${path}.journal`, fingerprint(bytes));
  expect(foreign).toBe(false);
  replay(spreadsheet, commands);
  return spreadsheet;
}

function demand(spreadsheet: Spreadsheet, { saved, typed }: Acknowledged): void {
  const subjects = valuesOf(sheetNamed(spreadsheet, 'الزيارات الفردية')).map((row) => row.join('\n'));
  const times = new Map<string, number>();
  for (const row of subjects)
    for (const [, id] of row.matchAll(/زيارة ([-\da-f]{36})/g)) times.set(id!, (times.get(id!) ?? 0) + 1);
  expect(saved.filter((id) => times.get(id) !== 1)).toEqual([]);
  expect([...times.values()].filter((count) => count > 1)).toEqual([]);
  const column = valuesOf(sheetNamed(spreadsheet, 'ورقة أخرى')).map(([text]) => text);
  expect(column.slice(0, typed.length)).toEqual(typed);
}

async function lane(name: string, rounds: number): Promise<number> {
  const path = await file(name);
  const acknowledged: Acknowledged = { saved: [], typed: [] };
  for (let round = 0; round < rounds; round++) {
    const bench = await running(path);
    const working = work(bench, acknowledged);
    const when = (['early', 'later', 'saving', 'later'] as const)[round % 4]!;
    const done = () => acknowledged.saved.length + acknowledged.typed.length;
    await kill(bench, when, done);
    await working;
    demand(await held(path), acknowledged);
  }
  // And once in peace: the file alone holds everything, nothing is left beside it.
  const last = await running(path);
  last.child.kill('SIGTERM');
  expect(await last.ended).toBe(0);
  demand((await readSpreadsheet(readFileSync(path), 'مثال')).spreadsheet, acknowledged);
  expect(readdirSync(folder).filter((one) => one.startsWith(`${name}.`))).toEqual([]);
  return acknowledged.saved.length + acknowledged.typed.length;
}

describe('a workbench killed outright while three people write', () => {
  it('loses no acknowledged row in 50 kills, some of them while the .xlsx is written', async () => {
    const lanes = await Promise.all([lane('first.xlsx', 25), lane('second.xlsx', 25)]);
    expect(lanes.reduce((sum, rows) => sum + rows, 0)).toBeGreaterThan(50);
  }, 180_000);
});

describe('a file is open to one workbench', () => {
  it('of several that start at once on the file of a dead one, one gets it; the others say what, where and what to do', async () => {
    const path = await file('one.xlsx');
    const dead = await running(path);
    dead.child.kill('SIGKILL');
    await dead.ended;
    expect(existsSync(`${path}.lock`)).toBe(true);
    const all = await Promise.all([start(path), start(path), start(path), start(path)]);
    const refused = all.filter((one) => typeof one === 'string');
    const [open, ...more] = all.filter((one) => typeof one !== 'string');
    expect(more).toEqual([]);
    expect(refused).toHaveLength(3);
    for (const sentence of refused) {
      expect(sentence).toMatch(
        /one\.xlsx is already open in another workbench \(process \d+ on \S+\): close it/,
      );
      expect(sentence).toMatch(/or delete one\.xlsx\.lock beside it if nothing runs there any more\.\n$/);
    }
    expect(refused[0]).toContain(`process ${open!.child.pid}`);
    open!.child.kill('SIGTERM');
    expect(await open!.ended).toBe(0);
  });
});
