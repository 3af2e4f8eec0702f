import { afterEach, describe, expect, it } from '@jest/globals';
import { answerOf, closeAll, ourScopes, scripted } from '../support/scripted';

afterEach(closeAll);

describe('the realm a bundle runs in', () => {
  it('rule 2: has nothing of Node or of a browser, and the built-ins of the language', async () => {
    const absent =
      `setTimeout setInterval setImmediate queueMicrotask URL URLSearchParams TextEncoder TextDecoder fetch
      atob btoa crypto structuredClone performance process require module window document global Buffer realm`.split(
        /\s+/,
      );
    const present =
      `SpreadsheetApp HtmlService PropertiesService CacheService LockService Session ScriptApp Utilities
      Logger Charts console Intl Promise Map Proxy globalThis JSON Date MailApp`.split(/\s+/);
    const there = (names: string[]) =>
      answerOf(`return a.filter(function (name) { return eval('typeof ' + name) !== 'undefined'; })`, [
        names,
      ]);
    expect(await there(absent)).toEqual([]);
    expect(await there(present)).toEqual(present);
  });

  it('decision 11: each execution has a context of its own', async () => {
    const { run } = await scripted(
      'var times = 0; function ask() { Array.prototype.mark = 1; return ++times; } function look() { return [].mark === undefined; }',
    );
    expect((await run('ask')).value).toBe(1);
    expect((await run('ask')).value).toBe(1);
    expect((await run('look')).value).toBe(true);
  });

  it('decision 11: errors, arrays and dates are of the realm itself', async () => {
    const body = `
      var caught; try { SpreadsheetApp.getActive().getRange('no!A1'); } catch (error) { caught = error; }
      var sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setValue(new Date());
      var values = sheet.getDataRange().getValues();
      return [caught instanceof Error, caught.name, values instanceof Array, values[0][0] instanceof Date];`;
    expect(await answerOf(body)).toEqual([true, 'Exception', true, true]);
  });

  it('decision 11: a member the workbench does not have throws its name', async () => {
    await expect(answerOf('SpreadsheetApp.getActiveSheet().sort(1)')).rejects.toThrow(
      'the workbench has no Sheet.sort yet',
    );
    await expect(answerOf('SpreadsheetApp.openById("x")')).rejects.toThrow(
      'the workbench has no SpreadsheetApp.openById yet',
    );
    expect(await answerOf('return String(SpreadsheetApp.getActiveSheet())')).toBe('Sheet');
  });

  it('rule 2: promises settle before the run is over, and a forgotten one harms nobody', async () => {
    const { run } =
      await scripted(`function ask() { Promise.resolve().then(function () { console.log('بعد'); });
      Promise.reject(new Error('x')); console.log('قبل'); }`);
    expect((await run('ask')).log).toEqual(['قبل', 'بعد']);
    expect((await run('ask')).log).toEqual(['قبل', 'بعد']);
  });

  it('rule 5: only plain function declarations without a trailing _ can be called', async () => {
    const code =
      'function ask() { return 1; } function secret_() {} var arrow = () => 1; class Door {} var inner = function named() {};';
    const { run } = await scripted(code);
    expect((await run('ask')).value).toBe(1);
    for (const name of [
      'secret_',
      'arrow',
      'Door',
      'inner',
      'missing',
      'SpreadsheetApp',
      'parseInt',
      'toString',
    ])
      await expect(run(name)).rejects.toThrow(`Script function not found: ${name}`);
  });
});

describe('rule 7: authorization modes', () => {
  const allowed = `function onOpen(e) {
    Logger.log(Session.getActiveUserLocale() + Utilities.getUuid() + e.authMode);
    if (e.authMode !== ScriptApp.AuthMode.NONE) throw new Error('mode');
    SpreadsheetApp.getUi().createAddonMenu().addItem('فتح', 'openSidebar').addSeparator().addToUi();
  }`;

  it('NONE allows a menu, Logger, Utilities and the locale', async () => {
    const bench = await scripted(allowed);
    const events: unknown[] = [];
    bench.on((event) => events.push(event));
    await bench.run('onOpen', [{ authMode: 'NONE' }]);
    expect(events).toEqual([
      {
        kind: 'menu',
        title: '',
        addon: true,
        items: [{ label: 'فتح', door: 'openSidebar' }, { separator: true }],
      },
    ]);
  });

  it.each([
    'SpreadsheetApp.getActive()',
    'PropertiesService.getUserProperties()',
    'CacheService.getUserCache()',
    'LockService.getDocumentLock()',
    'HtmlService.createHtmlOutput("")',
    'Session.getActiveUser()',
    'ScriptApp.getProjectTriggers()',
  ])('NONE forbids %s', async (call) => {
    const { run } = await scripted(`function onOpen() { ${call}; }`);
    await expect(run('onOpen', [], { authMode: 'NONE' })).rejects.toThrow(/permission/);
  });

  it('NONE forbids a service at the top of the script too', async () => {
    const { run } = await scripted('var book = SpreadsheetApp.getActive(); function onOpen() {}');
    await expect(run('onOpen', [], { authMode: 'NONE' })).rejects.toThrow(/permission/);
  });

  it('LIMITED touches the spreadsheet but opens no sidebar and no dialog', async () => {
    const { run } = await scripted(`
      function onOpen() { return SpreadsheetApp.getActive().getName().length > 0; }
      function onInstall() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); }`);
    expect((await run('onOpen')).value).toBe(true);
    await expect(run('onInstall', [], { authMode: 'LIMITED' })).rejects.toThrow('Ui.showSidebar');
    await expect(run('onInstall')).resolves.toBeDefined();
  });

  it('rule 8: there is no Ui in a trigger', async () => {
    const { run } = await scripted('function runSchedule() { SpreadsheetApp.getUi(); }');
    await expect(run('runSchedule', [], { ui: false })).rejects.toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});

describe('rule 10: a scope missing from the manifest', () => {
  it.each([
    ['SpreadsheetApp.getActive()', 'SpreadsheetApp.getActive', 'spreadsheets'],
    [
      'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(""))',
      'Ui.showSidebar',
      'script.container.ui',
    ],
    ['Session.getActiveUser().getEmail()', 'Session.getActiveUser', 'userinfo.email'],
    ['MailApp.sendEmail("a@b.ma", "", "")', 'MailApp.sendEmail', 'script.send_mail'],
    ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers', 'script.scriptapp'],
  ])('makes %s throw', async (call, name, scope) => {
    const message = `Specified permissions are not sufficient to call ${name}. Required permissions: `;
    await expect(answerOf(call, [], { scopes: [] })).rejects.toThrow(message);
    await expect(answerOf(call, [], { scopes: [] })).rejects.toThrow(scope);
  });

  it('rule 11: the address is the user’s, or blank', async () => {
    const body = 'return Session.getActiveUser().getEmail()';
    expect(await answerOf(body, [], { user: 'a@taalim.ma', scopes: ourScopes })).toBe('a@taalim.ma');
    expect(await answerOf(body)).toBe('');
  });
});

describe('rule 13: what crosses', () => {
  it('a Date sent fails the call', async () => {
    await expect(answerOf('return 1', [{ on: new Date() }])).rejects.toThrow('illegal value in property: on');
    await expect(answerOf('return 1', [() => 1])).rejects.toThrow('illegal value');
  });

  it('a Date anywhere in the answer makes the whole of it null, silently', async () => {
    expect(await answerOf('return { rows: [[1, new Date()]] }')).toBeNull();
  });

  it('undefined becomes null in arrays, goes from objects, and is null alone', async () => {
    expect(await answerOf('return [undefined, { a: undefined, b: 1 }]')).toEqual([null, { b: 1 }]);
    expect(await answerOf('')).toBeNull();
  });

  it.each(['function () {}', 'new Map()', 'SpreadsheetApp.getActive()', 'Promise.resolve(1)'])(
    '%s fails',
    async (value) => {
      await expect(answerOf(`return [${value}]`)).rejects.toThrow('not a supported return type');
    },
  );
});

describe('rule 14: service errors come in the user’s language', () => {
  it('never in English to one who does not read it', async () => {
    const body = `try { SpreadsheetApp.getActive().getRange('no!A1'); } catch (error) { return error.message; }`;
    expect(await answerOf(body)).toBe('Range not found');
    expect(await answerOf(body, [], { language: 'ar' })).toMatch(/^حدث خطأ/);
  });
});

describe('the clock', () => {
  const now = () => Date.UTC(2027, 5, 30, 23, 30);

  it('is the workbench’s, in the script’s own zone', async () => {
    const body = `var d = new Date(); return [d.getDate(), d.getHours(), d.getTimezoneOffset(), Date.now() - d.getTime() < 1000,
      Utilities.formatDate(d, Session.getScriptTimeZone(), 'yyyy-MM-dd HH:mm'), String(d).slice(0, 21), d.constructor === Date]`;
    expect(await answerOf(body, [], { now })).toEqual([
      1,
      0,
      -60,
      true,
      '2027-07-01 00:30',
      'Thu Jul 01 2027 00:30',
      true,
    ]);
  });

  it('leaves Date a constructor: local parts, texts, copies, setters', async () => {
    const body = `var d = new Date(2026, 9, 12), copy = new Date(d); copy.setHours(26);
      return [d.toISOString(), new Date('2026-10-12').toISOString(), new Date('2026-10-12T10:00').toISOString(),
        copy.toISOString(), new Date(0).getTime(), typeof Date(), new Date('x').getTime(), new Date('x').getDate(),
        Date.UTC(2026, 0), JSON.stringify(d)]`;
    expect(await answerOf(body)).toEqual([
      '2026-10-11T23:00:00.000Z',
      '2026-10-12T00:00:00.000Z',
      '2026-10-12T09:00:00.000Z',
      '2026-10-13T01:00:00.000Z',
      0,
      'string',
      null,
      null,
      Date.UTC(2026, 0),
      '"2026-10-11T23:00:00.000Z"',
    ]);
  });

  it('Utilities.parseDate reads midnight of a zone, Ramadan’s hour included', async () => {
    const body = `var d = Utilities.parseDate('2026-03-01', 'Africa/Casablanca', 'yyyy-MM-dd');
      return [d instanceof Date, d.toISOString(), Utilities.formatDate(d, 'Africa/Casablanca', "dd/MM/yyyy 'h' HH")]`;
    expect(await answerOf(body)).toEqual([true, '2026-03-01T00:00:00.000Z', '01/03/2026 h 00']);
  });
});

describe('Utilities', () => {
  it('digests, encodes and makes ids without Node in sight', async () => {
    const body = `
      var bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'حصيلة', Utilities.Charset.UTF_8);
      return [bytes.length, bytes[0], Utilities.base64Encode('حصيلة'), /^[0-9a-f-]{36}$/.test(Utilities.getUuid()),
        Utilities.newBlob('أ').getDataAsString()]`;
    const { createHash } = await import('node:crypto');
    const first = new Int8Array(createHash('sha256').update('حصيلة').digest())[0];
    expect(await answerOf(body)).toEqual([32, first, Buffer.from('حصيلة').toString('base64'), true, 'أ']);
  });
});
