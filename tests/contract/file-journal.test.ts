import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { apply, type Command } from '../../workbench/host/commands';
import { openFile, readSpreadsheet, writeSpreadsheet } from '../../workbench/host/file';
import { emptySpreadsheet } from '../../workbench/host/state/blank';

const folder = mkdtempSync(join(tmpdir(), 'mouwakaba-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fresh = () => emptySpreadsheet('ملف');
const write = (row: number, ...line: string[]): Command => ({
  kind: 'write',
  sheet: 0,
  row,
  column: 0,
  cells: [line],
});
const column = (spreadsheet: ReturnType<typeof fresh>) =>
  spreadsheet.sheets[0]!.cells.map((line) => line?.[0]?.value);
const onDisk = async (path: string) => column((await readSpreadsheet(readFileSync(path), 'ملف')).spreadsheet);

let files = 0;
const path = () => join(folder, `${++files}.xlsx`);
/** A workbench that dies: its file and journal as they are at that moment, under another name. */
const died = (from: string) => {
  const to = path();
  copyFileSync(from, to);
  copyFileSync(`${from}.journal`, `${to}.journal`);
  return to;
};

describe('an acknowledged command outlives a crash', () => {
  it('is in the journal at once, in the file when work pauses, and then in the file alone', async () => {
    const at = path();
    const file = await openFile(at, { fresh: fresh(), pause: 50 });
    file.record(write(0, 'أ'));
    file.spreadsheet.sheets[0]!.cells[0] = [{ value: 'أ' }];
    expect(readFileSync(`${at}.journal`, 'utf8')).toContain('"أ"');
    const crashed = await openFile(died(at));
    expect(column(crashed.spreadsheet)).toEqual(['أ']);
    expect(crashed.notices).toEqual([expect.stringContaining('1 unsaved changes were recovered')]);
    await crashed.close();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await onDisk(at)).toEqual(['أ']);
    expect(readFileSync(`${at}.journal`, 'utf8')).not.toContain('"أ"');
    await file.close();
    expect(readdirSync(folder).filter((name) => name.startsWith(`${files - 1}.xlsx`))).toEqual([
      `${files - 1}.xlsx`,
    ]);
  });

  it('a torn last line is no command', async () => {
    const at = path();
    const file = await openFile(at, { fresh: fresh() });
    file.record(write(0, 'تام'));
    file.record(write(1, 'مقطوع'));
    const torn = died(at);
    const bytes = readFileSync(`${torn}.journal`);
    writeFileSync(`${torn}.journal`, bytes.subarray(0, bytes.length - 9));
    const crashed = await openFile(torn);
    expect(column(crashed.spreadsheet)).toEqual(['تام']);
    crashed.record(write(1, 'بعده'));
    const later = await openFile(died(torn));
    expect(column(later.spreadsheet)).toEqual(['تام', 'بعده']);
    await Promise.all([file.close(), crashed.close(), later.close()]);
  });

  it('a crash between writing the file and emptying the journal replays nothing twice', async () => {
    const at = path();
    const insert: Command = { kind: 'insertRows', sheet: 0, at: 0, count: 1 };
    const spreadsheet = fresh();
    spreadsheet.sheets[0]!.cells = [[{ value: 'أ' }]];
    const file = await openFile(at, { fresh: spreadsheet });
    file.record(insert);
    const before = died(at);
    const opened = await openFile(before);
    await opened.save();
    const saved = readFileSync(before);
    await opened.close();
    // The journal of before the save, with the mark the save makes first, beside the file of after it.
    const between = path();
    const { journal } = await markOf(at, saved);
    writeFileSync(between, saved);
    writeFileSync(`${between}.journal`, journal);
    const again = await openFile(between);
    expect(column(again.spreadsheet)).toEqual([undefined, 'أ']);
    expect(again.notices).toEqual([]);
    await Promise.all([file.close(), again.close()]);
  });

  const markOf = async (at: string, next: Uint8Array) => {
    const { fingerprint, openJournal, readJournal } = await import('../../workbench/host/journal');
    const base = fingerprint(readFileSync(at));
    const copy = died(at);
    const held = readJournal<Command>(`${copy}.journal`, base);
    const journal = openJournal<Command>(`${copy}.journal`, base, held.commands);
    journal.aboutToSave(fingerprint(next));
    journal.close();
    return { journal: readFileSync(`${copy}.journal`) };
  };

  it('a file changed elsewhere is not written over by an old journal: that is put aside, and told', async () => {
    const at = path();
    const file = await openFile(at, { fresh: fresh() });
    file.record(write(0, 'قديم'));
    const moved = died(at);
    const other = fresh();
    other.sheets[0]!.cells = [[{ value: 'من إكسل' }]];
    writeFileSync(moved, await writeSpreadsheet(other));
    const opened = await openFile(moved);
    expect(column(opened.spreadsheet)).toEqual(['من إكسل']);
    expect(opened.notices).toEqual([expect.stringContaining('changed elsewhere')]);
    expect(existsSync(`${moved}.journal.1`)).toBe(true);
    await Promise.all([file.close(), opened.close()]);
  });

  it('a version another program saved meanwhile is kept beside ours', async () => {
    const at = path();
    const said: string[] = [];
    const file = await openFile(at, { fresh: fresh(), onTrouble: (sentence) => said.push(sentence) });
    const other = fresh();
    other.sheets[0]!.cells = [[{ value: 'من إكسل' }]];
    writeFileSync(at, await writeSpreadsheet(other));
    file.record(write(0, 'ن'));
    await file.close();
    expect(said).toEqual([expect.stringContaining('Another program saved')]);
    expect(await onDisk(at.replace('.xlsx', ' (1).xlsx'))).toEqual(['من إكسل']);
  });
});

describe('a file that cannot be written for now', () => {
  it('is told, its changes stay in the journal, and it is written once it can be', async () => {
    const at = path();
    const said: string[] = [];
    const file = await openFile(at, {
      fresh: fresh(),
      pause: 20,
      onTrouble: (sentence) => said.push(sentence),
    });
    const change = (command: Command) => {
      apply(file.spreadsheet, command);
      file.record(command);
    };
    change(write(0, 'ن'.repeat(40000)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(said).toEqual([
      expect.stringMatching(/could not be saved: ورقة1!A1 holds a text of 40000 characters/),
    ]);
    const crashed = await openFile(died(at));
    expect(column(crashed.spreadsheet)[0]).toHaveLength(40000);
    await expect(crashed.close()).rejects.toThrow(/A1 holds/);
    expect(existsSync(`${crashed.path}.lock`)).toBe(false);
    change(write(0, 'قصير'));
    await file.close();
    expect(await onDisk(at)).toEqual(['قصير']);
  });
});

describe('a file is open to one workbench', () => {
  it('a second is refused while the first lives; a lock whose process is gone is taken over', async () => {
    const at = path();
    const file = await openFile(at, { fresh: fresh() });
    await expect(openFile(at)).rejects.toThrow(/already open in another workbench \(process \d+/);
    await file.close();
    appendFileSync(
      `${at}.lock`,
      JSON.stringify({ pid: 2 ** 22 + 1, host: (await import('node:os')).hostname(), since: '' }),
    );
    await (await openFile(at)).close();
    appendFileSync(`${at}.lock`, '{"torn');
    await (await openFile(at)).close();
    expect(existsSync(`${at}.lock`)).toBe(false);
  });
});

describe('a process killed outright', () => {
  const script = join(folder, 'worker.mjs');
  beforeAll(async () => {
    await build({
      stdin: {
        contents: `import { openFile } from './workbench/host/file';
import { emptySpreadsheet } from './workbench/host/state/blank';
import { apply } from './workbench/host/commands';
const file = await openFile(process.argv[2], { fresh: emptySpreadsheet('ملف'), pause: 15 });
for (let row = 0; ; row++) {
  const command = { kind: 'write', sheet: 0, row: row % 900, column: 0, cells: [['صف ' + row]] };
  apply(file.spreadsheet, command);
  file.record(command);
  process.send(row);
  if (row % 7 === 0) await new Promise((resolve) => setTimeout(resolve, row % 3 ? 1 : 25));
}`,
        resolveDir: new URL('../..', import.meta.url).pathname,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: script,
      logLevel: 'silent',
    });
  });

  it('loses no acknowledged row, whenever it dies', async () => {
    const at = path();
    for (let turn = 0; turn < 5; turn++) {
      const child: ChildProcess = fork(script, [at]);
      let last = -1;
      child.on('message', (row) => {
        last = row as number;
      });
      await once(child, 'message');
      await new Promise((resolve) => setTimeout(resolve, 120 + turn * 37));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const file = await openFile(at);
      expect(column(file.spreadsheet)[last % 900]).toBe(`صف ${last}`);
      await file.close();
    }
  });
});
