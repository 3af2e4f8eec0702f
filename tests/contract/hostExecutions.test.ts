import { afterEach, describe, expect, it } from '@jest/globals';
import { ScriptError, type WorkbenchEvent } from '../../workbench/host/workbench';
import { closeAll, scripted } from '../support/scripted';

afterEach(closeAll);

describe('rule 19: locks between executions', () => {
  const append = `function add(name) {
    var lock = LockService.getDocumentLock();
    if (a_guarded) lock.waitLock(5000);
    var sheet = SpreadsheetApp.getActiveSheet();
    var row = sheet.getLastRow() + 1;
    Utilities.sleep(30);
    sheet.getRange(row, 1).setValue(name);
    SpreadsheetApp.flush();
    if (a_guarded) lock.releaseLock();
  }`;
  const writers = ['أ', 'ب', 'ج', 'د'];
  const rowsAfter = async (guarded: boolean) => {
    const bench = await scripted(`var a_guarded = ${guarded};\n${append}`);
    await Promise.all(writers.map((name) => bench.run('add', [name])));
    return bench.spreadsheet.sheets[0]!.cells.map((row) => row[0]?.value);
  };

  it('writers that take the lock lose no row; those that do not, do', async () => {
    expect((await rowsAfter(true)).sort()).toEqual(writers);
    expect(await rowsAfter(false)).not.toHaveLength(writers.length);
  });

  it('tryLock answers false when its time is up, and the lock of an ended or dead execution is free', async () => {
    const { run } = await scripted(`
      function hold() { LockService.getDocumentLock().tryLock(1); Utilities.sleep(400); }
      function take(ms) { var lock = LockService.getDocumentLock(); return [lock.tryLock(ms), lock.hasLock()]; }
      function loop() { LockService.getDocumentLock().tryLock(1); SpreadsheetApp.getActive().getSheets(); }`);
    const holding = run('hold');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect((await run('take', [50])).value).toEqual([false, false]);
    expect((await run('take', [2000])).value).toEqual([true, true]);
    await holding;
    await expect(run('loop', [], { faults: { dieAt: 2 } })).rejects.toThrow('The execution died.');
    expect((await run('take', [0])).value).toEqual([true, true]);
  });

  it('an alert lets the lock go', async () => {
    const { run } = await scripted(
      `function ask() { var lock = LockService.getDocumentLock(); lock.tryLock(1);
        var ui = SpreadsheetApp.getUi(), pressed = ui.alert('عنوان', 'سؤال', ui.ButtonSet.YES_NO);
        return [pressed === ui.Button.NO, lock.hasLock()]; }`,
      { answer: () => 'NO' },
    );
    expect((await run('ask')).value).toEqual([true, false]);
  });
});

describe('an execution that goes wrong', () => {
  it('rule 25: an endless loop is ended, and the next run is well', async () => {
    const { run } = await scripted('function loop() { for (;;); } function ask() { return 1; }', {
      limit: 300,
    });
    await expect(run('loop')).rejects.toThrow('Exceeded maximum execution time');
    expect((await run('ask')).value).toBe(1);
  });

  it('throws a ScriptError with the script’s own name, message and log', async () => {
    const { run } = await scripted(
      `function ask() { console.log('قبل', { a: 1 }); throw new TypeError('خطأ'); }`,
    );
    const error = await run('ask').catch((one: unknown) => one);
    expect(error).toBeInstanceOf(ScriptError);
    expect(error).toMatchObject({ name: 'TypeError', message: 'خطأ', log: ['قبل {"a":1}'] });
    expect((error as Error).stack).toContain('Code.js');
  });

  it('a script that does not parse says so', async () => {
    const { run } = await scripted('function ask( {');
    await expect(run('ask')).rejects.toMatchObject({ name: 'SyntaxError' });
  });

  it('dies before, or throws at, the remote call it is told to', async () => {
    const bench = await scripted(`function ask() { var s = SpreadsheetApp.getActiveSheet();
      s.getRange('A1').setValue(1); s.getRange('A2').setValue(2); s.getRange('A3').setValue(3); }`);
    await expect(bench.run('ask', [], { faults: { dieAt: 3 } })).rejects.toThrow('The execution died.');
    expect(bench.spreadsheet.sheets[0]!.cells).toHaveLength(1);
    await expect(bench.run('ask', [], { faults: { throwAt: 4 } })).rejects.toThrow('Service error');
    expect(bench.spreadsheet.sheets[0]!.cells).toHaveLength(2);
  });
});

describe('what a run costs', () => {
  it('counts each call by its term, a read after a write as a flush, and every cell', async () => {
    const { run } = await scripted(`function ask() {
      var book = SpreadsheetApp.getActive(), sheet = book.getSheetByName('ورقة1');
      sheet.getRange(1, 1, 10, 3).setValues(new Array(10).fill(['أ', 2, 3]));
      sheet.getRange(1, 1, 10, 1).setFontWeight('bold');
      sheet.getDataRange().getValues();
      sheet.getRange('A:A').createTextFinder('أ').matchEntireCell(true).findAll();
      SpreadsheetApp.flush();
      sheet.appendRow([1]);
      PropertiesService.getDocumentProperties().setProperty('k', 'v');
      return LockService.getDocumentLock().tryLock(1);
    }`);
    const { calls, remote, estimate } = await run('ask');
    expect(calls).toEqual({
      start: 1,
      firstTouch: 1,
      local: expect.any(Number),
      bufferedWrite: 2,
      metadata: 1,
      read: 1,
      finder: 1,
      flush: 2,
      structural: 1,
      propertiesSet: 1,
      lock: 1,
      'cells written': 31,
      'cells read': 30,
      'cells scanned': 1000,
    });
    expect(remote).toBe(10);
    expect(estimate.low).toBeLessThan(estimate.typ);
    expect(estimate.typ).toBeLessThan(estimate.high);
  });
});

describe('what is told to those who listen', () => {
  it('every mutation as a JSON command before it is acknowledged, and what a person would see', async () => {
    const bench = await scripted(
      `function openSidebar() {
        var book = SpreadsheetApp.getActive();
        book.toast('حُفظت', 'تم', 3);
        book.insertSheet('أ', 0).getRange('B2').activate().setValue('x');
        SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('مواكبة'));
      }`,
      { pages: { Sidebar: '<p>س</p>' } },
    );
    const events: WorkbenchEvent[] = [];
    bench.on((event) => events.push(JSON.parse(JSON.stringify(event)) as WorkbenchEvent));
    await bench.run('openSidebar');
    const id = bench.spreadsheet.sheets[0]!.id;
    expect(events).toEqual([
      { kind: 'toast', message: 'حُفظت', title: 'تم', seconds: 3 },
      { kind: 'command', command: { kind: 'insertSheet', id, name: 'أ', index: 0 } },
      { kind: 'command', command: { kind: 'select', sheet: id } },
      { kind: 'activate', sheet: id },
      { kind: 'command', command: { kind: 'select', sheet: id } },
      { kind: 'activate', sheet: id, row: 1, column: 1, rows: 1, columns: 1 },
      { kind: 'command', command: { kind: 'write', sheet: id, row: 1, column: 1, cells: [['x']] } },
      { kind: 'sidebar', title: 'مواكبة', html: '<p>س</p>' },
    ]);
  });
});

describe('rule 15: many calls at once', () => {
  it('more than ten executions wait their turn, and each answers', async () => {
    const { run } = await scripted('function ask(n) { Utilities.sleep(20); return n * 2; }');
    const results = await Promise.all(Array.from({ length: 14 }, (_one, n) => run('ask', [n])));
    expect(results.map(({ value }) => value)).toEqual(Array.from({ length: 14 }, (_one, n) => n * 2));
  });
});
