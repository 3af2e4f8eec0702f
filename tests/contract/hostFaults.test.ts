import { afterEach, describe, expect, it } from '@jest/globals';
import { apply, type Command } from '../../workbench/host/commands';
import { emptySpreadsheet, type WorkbenchEvent } from '../../workbench/host/workbench';
import { closeAll, scripted } from '../support/scripted';

afterEach(closeAll);

/** Writes three cells under the lock, then a property; each line of the body is one remote call. */
const three = `function ask() {
  var lock = LockService.getDocumentLock();
  if (!lock.tryLock(60)) return 'busy';
  var s = SpreadsheetApp.getActiveSheet();
  s.getRange('A1').setValue(1);
  s.getRange('A2').setValue(2);
  var seen = s.getRange('A3').getValue();
  s.getRange('A4').setValue('after ' + seen);
  PropertiesService.getDocumentProperties().setProperty('done', 'yes');
  SpreadsheetApp.flush();
  lock.releaseLock();
  return seen;
}
function free() { return LockService.getDocumentLock().tryLock(0); }
function beside(name) {
  var lock = LockService.getDocumentLock();
  if (!lock.tryLock(5000)) return;
  SpreadsheetApp.getActiveSheet().getRange('C1').setValue(name + ' ' + Session.getActiveUser().getEmail());
}`;

const column = (bench: { readonly spreadsheet: ReturnType<typeof emptySpreadsheet> }) =>
  Array.from(bench.spreadsheet.sheets[0]!.cells, (row) => row?.[0]?.value ?? '');

/** How long some work takes, in milliseconds. */
async function timed(work: Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work.catch(() => undefined);
  return performance.now() - began;
}

describe('an execution that dies at any call', () => {
  it('leaves its lock free, and the journal holds exactly what the spreadsheet and the properties do', async () => {
    const whole = await (await scripted(three)).run('ask');
    for (let call = 1; call <= whole.asked.length; call++) {
      const bench = await scripted(three);
      const journal: Command[] = [];
      bench.on((event) => event.kind === 'command' && journal.push(event.command));
      await expect(bench.run('ask', [], { faults: { dieAt: call } })).rejects.toThrow('The execution died.');
      const replayed = { ...emptySpreadsheet(), id: bench.spreadsheet.id };
      for (const command of journal) apply(replayed, JSON.parse(JSON.stringify(command)) as Command);
      expect([call, replayed]).toEqual([call, bench.spreadsheet]);
      expect([call, (await bench.run('free')).value]).toEqual([call, true]);
    }
    // The release itself is the last call: one that dies there has done its work.
    expect(whole.asked).toEqual([
      'tryLock',
      'activeSheet',
      'write',
      'write',
      'read',
      'write',
      'setProperties',
      'flush',
      'releaseLock',
    ]);
  });

  it('is ended by its time as well while a delay keeps it, and does nothing after', async () => {
    const bench = await scripted(three, { limit: 1000 });
    await expect(bench.run('ask', [], { faults: { delay: { ms: 1500, at: 4 } } })).rejects.toThrow(
      'Exceeded',
    );
    expect((await bench.run('free')).value).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(column(bench)).toEqual([1]);
  });
});

describe('a reply', () => {
  it('can be lost: the work is done, and the caller hears of the network', async () => {
    const bench = await scripted(three);
    const error = await bench.run('ask', [], { faults: { loseReply: true } }).catch((one: unknown) => one);
    expect(error).toMatchObject({ name: 'NetworkError' });
    expect(column(bench)).toEqual([1, 2, '', 'after ']);
    expect((await bench.run('free')).value).toBe(true);
  });

  it('can be late, when the lock is free already', async () => {
    const bench = await scripted(three);
    const waits = new Promise((resolve) => bench.on(({ kind }) => kind === 'fault' && resolve(kind)));
    const told: string[] = [];
    const late = bench.run('ask', [], { faults: { delay: [{ ms: 800, at: 'reply' }] } });
    void late.then(() => told.push('late'));
    await waits;
    expect((await bench.run('free')).value).toBe(true);
    expect(told).toEqual([]);
    await late;
  });
});

describe('another, meanwhile', () => {
  it('types by hand between two calls, which no lock stops; a cell that refuses is told', async () => {
    const bench = await scripted(three);
    const hand = (text: string) => ({ at: 5, edits: [{ sheet: 0, row: 2, column: 0, text }] });
    const { value } = await bench.run('ask', [], { faults: { meanwhile: hand('يد') } });
    expect(value).toBe('يد');
    expect(column(bench)).toEqual([1, 2, 'يد', 'after يد']);
    bench.spreadsheet.sheets[0]!.cells[2]![0] = {
      value: '',
      validation: { criteria: 'VALUE_IN_LIST', values: ['نعم'], allowInvalid: false },
    };
    await expect(bench.run('ask', [], { faults: { meanwhile: hand('لا') } })).rejects.toThrow('validation');
  });

  it('deletes a row by hand', async () => {
    const bench = await scripted(three);
    const changes: Command[] = [{ kind: 'deleteRows', sheet: 0, at: 0, count: 1 }];
    await bench.run('ask', [], { faults: { meanwhile: { at: 5, changes } } });
    expect(column(bench)).toEqual([2, '', '', 'after ']);
  });

  it('runs a whole door: before the call where no lock is held, after the lock where one is; never a deadlock', async () => {
    const bench = await scripted(three);
    const order: string[] = [];
    bench.on((event) => {
      if (event.kind !== 'command' || event.command.kind !== 'write') return;
      order.push(`${'ABC'[event.command.column]}${event.command.row + 1}`);
    });
    const by = (at: number) =>
      ({ meanwhile: { at, user: 'leila@taalim.ma', run: { door: 'beside', args: ['أيضا'] } } }) as const;
    await bench.run('ask', [], { faults: by(1) });
    expect(order).toEqual(['C1', 'A1', 'A2', 'A4']);
    order.length = 0;
    await bench.run('ask', [], { faults: by(4) });
    expect(order).toEqual(['A1', 'A2', 'A4', 'C1']);
    expect(bench.spreadsheet.sheets[0]!.cells[0]![2]!.value).toBe('أيضا leila@taalim.ma');
  });
});

describe('a lock', () => {
  it('held by another is waited for as long as it is, and refused to who has less patience', async () => {
    const bench = await scripted(three);
    await bench.run('free');
    expect((await bench.run('ask', [], { faults: { lockHeld: 30 } })).value).toBe('');
    expect((await bench.run('ask', [], { faults: { lockHeld: 1500 } })).value).toBe('busy');
    // It outlives the run that met it, as another's execution does.
    expect((await bench.run('free')).value).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await bench.run('free')).value).toBe(true);
  });

  it('held for longer than anyone waits is refused at once, in that run alone', async () => {
    const bench = await scripted(three.replace('60', '20000'));
    await bench.run('free');
    const refused = bench.run('ask', [], { faults: { lockHeld: Number.POSITIVE_INFINITY } });
    expect(await timed(refused)).toBeLessThan(5000);
    expect((await refused).value).toBe('busy');
    expect((await bench.run('ask')).value).toBe('');
  });

  it('of the document is null where Google has none', async () => {
    const bench = await scripted(`function ask() {
      return [LockService.getDocumentLock() === null, LockService.getScriptLock().tryLock(0)];
    }`);
    const held = { noDocumentLock: true, lockHeld: 3000 };
    expect((await bench.run('ask', [], { faults: { noDocumentLock: true } })).value).toEqual([true, true]);
    expect((await bench.run('ask', [], { faults: held })).value).toEqual([true, false]);
    expect((await bench.run('ask')).value).toEqual([false, false]);
  });
});

describe('what Google counts out, and what it does not tell', () => {
  it('a full store of properties refuses a new one and lets the old be read and deleted', async () => {
    const bench = await scripted(`function ask(add) {
      var own = PropertiesService.getUserProperties();
      if (add) own.setProperty('k', 'v');
      var read = own.getProperty('k');
      if (!add) own.deleteProperty('k');
      return read;
    }`);
    const faults = { quotaSpent: ['properties'] } as const;
    await expect(bench.run('ask', [true], { faults })).rejects.toThrow('property storage quota');
    await bench.run('ask', [true]);
    expect((await bench.run('ask', [false], { faults })).value).toBe('v');
    expect((await bench.run('ask', [false])).value).toBeNull();
  });

  it('a blank e-mail is not another person: the store and the key stay', async () => {
    const bench = await scripted(`function ask(text) {
      var own = PropertiesService.getUserProperties();
      if (text) own.setProperty('k', text);
      return [Session.getActiveUser().getEmail(), Session.getTemporaryActiveUserKey(), own.getProperty('k')];
    }`);
    const as = async (user: string, blankEmail: boolean, text = '') =>
      (await bench.run('ask', [text], { user, faults: { blankEmail } })).value as string[];
    const [told, key] = await as('leila@taalim.ma', false, 'مسودة');
    expect(told).toBe('leila@taalim.ma');
    expect(await as('leila@taalim.ma', true)).toEqual(['', key, 'مسودة']);
    const [, other, nothing] = await as('omar@taalim.ma', true);
    expect(other).not.toBe(key);
    expect(nothing).toBeNull();
  });
});

describe('faults ordered ahead', () => {
  it('befall the next runs they are for, as often as asked, and are told', async () => {
    const bench = await scripted(three);
    const told: WorkbenchEvent[] = [];
    bench.on((event) => void (event.kind === 'fault' && told.push(event)));
    bench.order({ throwAt: 2 }, { door: 'ask', times: 2 });
    const other = bench.order({ dieAt: 1 }, { door: 'ask', action: 'saveRecord' });
    expect((await bench.run('free')).value).toBe(true);
    await expect(bench.run('ask')).rejects.toThrow('Service error');
    expect(bench.ordered()).toMatchObject([{ times: 1 }, { id: other.id }]);
    await expect(bench.run('ask')).rejects.toThrow('Service error');
    expect((await bench.run('ask')).value).toBe('');
    await expect(bench.run('ask', [{ action: 'saveRecord' }])).rejects.toThrow('The execution died.');
    expect(bench.ordered()).toEqual([]);
    expect(told).toEqual([
      { kind: 'fault', door: 'ask', fault: 'throwAt', at: 2, call: 'activeSheet' },
      { kind: 'fault', door: 'ask', fault: 'throwAt', at: 2, call: 'activeSheet' },
      { kind: 'fault', door: 'ask', fault: 'dieAt', at: 1, call: 'tryLock' },
    ]);
  });

  it('can be taken back, one or all; a trigger is befallen by name alone', async () => {
    const bench = await scripted(`${three}\nfunction onEdit() { SpreadsheetApp.getActiveSheet(); }`);
    const failures: string[] = [];
    bench.on((event) => void (event.kind === 'failure' && failures.push(event.message)));
    const first = bench.order({ dieAt: 1 });
    bench.order({ loseReply: true }, { times: 9 });
    bench.cancel(first.id);
    const type = () => bench.type([{ sheet: 0, row: 8, column: 0, text: 'x' }]);
    await type();
    await expect(bench.run('ask')).rejects.toThrow('HTTP 0');
    bench.cancel();
    await bench.run('ask');
    expect(failures).toEqual([]);
    bench.order({ loseReply: true }, { door: 'onEdit' });
    await type();
    expect(failures).toHaveLength(1);
  });
});
