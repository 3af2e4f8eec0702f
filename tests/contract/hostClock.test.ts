/** Hourly triggers as Google runs them, the clock of the workbench, and permissions that are asked for. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { serve } from '../../workbench/host/server';
import { servicesOf, type WorkbenchEvent } from '../../workbench/host/workbench';
import { answerOf, closeAll, scripted } from '../support/scripted';

afterEach(closeAll);

const auth = 'https://www.googleapis.com/auth/';
const start = Date.UTC(2026, 10, 21, 10, 5);
const hour = 3_600_000;
const two = ['a@taalim.ma', 'b@taalim.ma'] as const;

const code = `
function on() { return ScriptApp.newTrigger('runSchedule').timeBased().everyHours(1).create().getUniqueId(); }
function mine() { return ScriptApp.getProjectTriggers().map(function (one) { return [one.getHandlerFunction(), one.getUniqueId()]; }); }
function off() { ScriptApp.getProjectTriggers().forEach(function (one) { ScriptApp.deleteTrigger(one); }); }
function runSchedule(e) {
  if (!e) return 'by hand';
  var ui = 'none'; try { SpreadsheetApp.getUi(); ui = 'there'; } catch (error) {}
  SpreadsheetApp.getActiveSheet().appendRow([Session.getActiveUser().getEmail(), ui, 'at ' + new Date().toISOString().slice(0, 16)]);
  e.authMode = String(e.authMode);
  return e;
}`;

const opened = async () => {
  const bench = await scripted(code, { now: () => start, user: two[0] });
  const heard: WorkbenchEvent[] = [];
  bench.on((event) => heard.push(event));
  const rows = () => bench.spreadsheet.sheets[0]!.cells.map((row) => row.map((cell) => cell?.value));
  return { bench, heard, rows };
};

describe('rule 8: triggers of the clock', () => {
  it('each person has their own, one at most, and sees no other’s', async () => {
    const { bench } = await opened();
    const id = (await bench.run('on')).value;
    await expect(bench.run('on')).rejects.toThrow('too many time-based triggers');
    await bench.run('on', [], { user: two[1] });
    expect((await bench.run('mine')).value).toEqual([['runSchedule', id]]);
    await bench.run('off');
    expect((await bench.run('mine')).value).toEqual([]);
    expect(servicesOf(bench.spreadsheet).triggers.map(({ user }) => user)).toEqual([two[1]]);
  });

  it('fires once an hour, for each person, in their name, with full rights and no Ui', async () => {
    const { bench, rows } = await opened();
    for (const user of two) await bench.run('on', [], { user });
    expect(await bench.tick(start + hour - 1)).toEqual([]);
    const ticked = await bench.tick(start + hour);
    expect(ticked.map(({ user, door }) => [user, door])).toEqual(two.map((user) => [user, 'runSchedule']));
    expect(rows()).toEqual(two.map((user) => [user, 'none', 'at 2026-11-21T11:05']));
    expect(await bench.tick()).toEqual([]);
    expect(await bench.tick(start + 2 * hour)).toHaveLength(2);
    // A week goes by: what was missed is not made up for.
    expect(await bench.tick(start + 170 * hour, { user: two[1] })).toHaveLength(1);
    // The clock is put back.
    bench.setClock(null);
    expect(await bench.tick()).toHaveLength(2);
    expect((await bench.run('runSchedule')).value).toBe('by hand');
  });

  it('is told the moment in UTC, whose trigger and with what rights', async () => {
    const { bench } = await opened();
    const id = (await bench.run('on')).value;
    const [{ result } = {}] = await bench.tick(Date.UTC(2026, 10, 22, 23, 30));
    expect(result?.value).toEqual({
      authMode: 'FULL',
      triggerUid: id,
      year: 2026,
      month: 11,
      'day-of-month': 22,
      'day-of-week': 7,
      hour: 23,
      minute: 30,
      second: 0,
      timezone: 'UTC',
    });
  });

  it('two people’s may run at once', async () => {
    // Each waits for the other: one after the other, the first would wait in vain.
    const bench = await scripted(
      `${code} function runSchedule() {
        var sheet = SpreadsheetApp.getActiveSheet();
        sheet.appendRow(['here']);
        for (var turn = 0; turn < 100 && sheet.getLastRow() < 2; turn++) Utilities.sleep(50);
        return sheet.getLastRow(); }`,
      { now: () => start },
    );
    for (const user of two) await bench.run('on', [], { user });
    const ticked = await bench.tick(start + hour, { atOnce: true });
    expect(ticked.map(({ result }) => result?.value)).toEqual([2, 2]);
  });

  it('a failure is told to listeners and to no caller; the others still run', async () => {
    const { bench, heard } = await opened();
    for (const user of two) await bench.run('on', [], { user });
    bench.order({ dieAt: 1 }, { door: 'runSchedule' });
    // Runs that begin by themselves are befallen by name alone.
    bench.order({ loseReply: true });
    const ticked = await bench.tick(start + hour);
    expect(ticked.map(({ error }) => error?.message)).toEqual(['The execution died.', undefined]);
    expect(heard).toContainEqual({
      kind: 'failure',
      door: 'runSchedule',
      user: two[0],
      message: 'The execution died.',
    });
    expect(bench.ordered()).toHaveLength(1);
    const [killed] = await bench.tick(start + 2 * hour, { user: two[1], faults: { dieAt: 1 } });
    expect(killed?.error?.message).toBe('The execution died.');
  });

  it('runs see the clock that was set, and it goes on from there', async () => {
    const bench = await scripted('function ask() { return Date.now(); }');
    bench.setClock(Date.UTC(2027, 0, 1));
    const seen = (await bench.run('ask')).value as number;
    expect(seen - Date.UTC(2027, 0, 1)).toBeGreaterThanOrEqual(0);
    expect(seen - Date.UTC(2027, 0, 1)).toBeLessThan(60_000);
    bench.setClock(null);
    expect(Math.abs(bench.now() - Date.now())).toBeLessThan(1000);
  });
});

it('a served workbench looks by itself at what is due', async () => {
  let now = start;
  const bench = await scripted(code, { now: () => now });
  await bench.run('on');
  const served = await serve({ workbench: bench, port: 0, name: 'ملف', tickEvery: 20 });
  const ran = new Promise((resolve) => bench.on((event) => event.kind === 'ran' && resolve(event.door)));
  now += hour;
  expect(await ran).toBe('runSchedule');
  await served.close();
});

describe('rule 11: permissions', () => {
  const refusedScopes = [`${auth}script.send_mail`];
  const status = (scopes: string) =>
    `return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL${scopes}).getAuthorizationStatus())`;
  const accounts = { '': { refusedScopes } };

  it('getAuthorizationInfo tells what is missing of all scopes, or of some', async () => {
    expect(await answerOf(status(''))).toBe('NOT_REQUIRED');
    expect(await answerOf(status(''), [], { accounts })).toBe('REQUIRED');
    expect(
      await answerOf(status(', ["https://www.googleapis.com/auth/script.send_mail"]'), [], { accounts }),
    ).toBe('REQUIRED');
    expect(
      await answerOf(status(', ["https://www.googleapis.com/auth/script.scriptapp"]'), [], { accounts }),
    ).toBe('NOT_REQUIRED');
    const url = `return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationUrl()`;
    expect(await answerOf(url)).toBeNull();
    expect(await answerOf(url, [], { accounts })).toMatch(/^https:/);
  });

  it('requireScopes ends the run where nothing can catch it, frees its locks, and the person is asked', async () => {
    const bench = await scripted(
      `function ask() {
        LockService.getDocumentLock().tryLock(1);
        try { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${auth}script.send_mail']); }
        catch (error) {} finally { SpreadsheetApp.getActiveSheet().appendRow(['after']); }
        return 'through';
      }`,
      { accounts: { 'a@taalim.ma': { refusedScopes } } },
    );
    const heard: WorkbenchEvent[] = [];
    bench.on((event) => heard.push(event));
    await expect(bench.run('ask', [], { user: 'a@taalim.ma' })).rejects.toThrow('Authorization is required');
    expect(heard).toContainEqual({ kind: 'authorization', user: 'a@taalim.ma', scopes: refusedScopes });
    expect(bench.spreadsheet.sheets[0]?.cells).toEqual([]);
    expect((await bench.run('ask', [], { user: 'b@taalim.ma' })).value).toBe('through');
    const asked = heard.length;
    await expect(bench.run('ask', [], { user: 'a@taalim.ma', ui: false })).rejects.toThrow('Authorization');
    expect(heard.slice(asked).filter(({ kind }) => kind === 'authorization')).toEqual([]);
  });

  it.each(['ScriptApp.getProjectTriggers()', 'ScriptApp.newTrigger("x")'])(
    '%s needs its scope',
    async (call) => {
      const refused = { '': { refusedScopes: [`${auth}script.scriptapp`] } };
      await expect(answerOf(call, [], { accounts: refused })).rejects.toThrow('script.scriptapp');
    },
  );
});
