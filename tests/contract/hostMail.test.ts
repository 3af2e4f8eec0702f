/** MailApp of the workbench: what leaves, what is refused, what a death keeps; and the files that go along. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openFile, readSpreadsheet, replay, writeSpreadsheet } from '../../workbench/host/file';
import { fingerprint, readJournal } from '../../workbench/host/journal';
import { outboxPath, readOutbox } from '../../workbench/host/outbox';
import {
  type Command,
  type How,
  type Letter,
  servicesOf,
  type Workbench,
} from '../../workbench/host/workbench';
import { inflate, readZip } from '../../workbench/host/xlsx/zip';
import { bundledScript } from '../support/bundledScript';
import { answerOf, closeAll, ourScopes, scripted } from '../support/scripted';

afterEach(closeAll);

const sendMail = 'https://www.googleapis.com/auth/script.send_mail';
const code = `
function send(message) { MailApp.sendEmail(message); return MailApp.getRemainingDailyQuota(); }
function left() { return MailApp.getRemainingDailyQuota(); }
function tries(messages) {
  return messages.map(function (message) {
    try { MailApp.sendEmail(message); return 'sent'; } catch (error) { return error.name + ': ' + error.message; }
  });
}
function around() {
  PropertiesService.getDocumentProperties().setProperty('intention', '1');
  MailApp.sendEmail('a@taalim.ma', 'واحد', 'نص');
  PropertiesService.getDocumentProperties().setProperty('result', '1');
}`;

const to = (...names: readonly string[]) => names.map((name) => `${name}@taalim.ma`).join(',');
const letter = (change: object = {}) => ({ to: to('a'), subject: 'الحصيلة', body: 'نص', ...change });
const crowd = (count: number) => to(...Array.from({ length: count }, (_, at) => `n${at}`));
const sent = ({ spreadsheet }: Workbench): readonly Letter[] => servicesOf(spreadsheet).letters;
const on = (day: string, hour = 10) => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);

describe('a letter that leaves', () => {
  it('is in the outbox as it was given, with who sent it and when', async () => {
    const bench = await scripted(
      `function ask() {
        MailApp.sendEmail({ to: 'a@taalim.ma, b@taalim.ma', cc: 'c@taalim.ma', subject: 'الحصيلة', body: 'نص',
          htmlBody: '<p dir="rtl">نص</p>', replyTo: 'r@taalim.ma', name: 'المديرية',
          attachments: [Utilities.newBlob(Utilities.base64Decode('2LM='), 'text/plain', 'س.txt')] }); }`,
      { user: 'leila@taalim.ma', now: () => on('2026-11-21') },
    );
    await bench.run('ask');
    expect(sent(bench)).toEqual([
      {
        id: expect.any(String),
        at: on('2026-11-21'),
        from: 'leila@taalim.ma',
        to: ['a@taalim.ma', 'b@taalim.ma'],
        cc: ['c@taalim.ma'],
        bcc: [],
        replyTo: 'r@taalim.ma',
        name: 'المديرية',
        subject: 'الحصيلة',
        text: 'نص',
        html: '<p dir="rtl">نص</p>',
        files: [{ name: 'س.txt', type: 'text/plain', base64: '2LM=' }],
      },
    ]);
  });

  it('may be given by Google’s four ways', async () => {
    const bench = await scripted(`function ask() {
      MailApp.sendEmail('a@taalim.ma', 'واحد', 'نص');
      MailApp.sendEmail('a@taalim.ma', 'r@taalim.ma', 'اثنان', 'نص');
      MailApp.sendEmail('a@taalim.ma', 'ثلاثة', 'نص', { htmlBody: '<b>نص</b>', cc: 'c@taalim.ma' });
      MailApp.sendEmail({ to: 'Leila <a@taalim.ma>', subject: 'أربعة', body: '' }); }`);
    await bench.run('ask');
    expect(sent(bench).map(({ to, cc, replyTo, subject, html }) => [to, cc, replyTo, subject, html])).toEqual(
      [
        [['a@taalim.ma'], [], '', 'واحد', ''],
        [['a@taalim.ma'], [], 'r@taalim.ma', 'اثنان', ''],
        [['a@taalim.ma'], ['c@taalim.ma'], '', 'ثلاثة', '<b>نص</b>'],
        [['Leila <a@taalim.ma>'], [], '', 'أربعة', ''],
      ],
    );
  });

  it('costs what the model says: a call, and its kilobytes', async () => {
    const { run } = await scripted(code);
    const { calls, remote, asked } = await run('send', [letter({ body: 'x'.repeat(100_000) })]);
    expect(calls).toMatchObject({ mail: 1, 'mail kB': 100, account: 1 });
    expect([remote, asked]).toEqual([2, ['sendMail', 'mailLeft']]);
  });
});

describe('rule 26: what Google counts out', () => {
  it('recipients a day: each person’s own, all recipients of a letter, until the workbench’s next day', async () => {
    let now = on('2026-11-21', 22);
    const bench = await scripted(code, {
      now: () => now,
      user: 'leila@taalim.ma',
      accounts: { 'big@taalim.ma': { recipients: 1500 } },
    });
    const left = async (user?: string) => (await bench.run('left', [], user ? { user } : {})).value;
    expect(await left()).toBe(100);
    expect((await bench.run('send', [letter({ to: crowd(40), cc: crowd(5), bcc: crowd(5) })])).value).toBe(
      50,
    );
    expect((await bench.run('send', [letter({ to: crowd(49) })])).value).toBe(1);
    const two = [letter({ to: to('a', 'b') }), letter()];
    expect((await bench.run('tries', [two])).value).toEqual([
      'Exception: Service invoked too many times for one day: email.',
      'sent',
    ]);
    expect([await left(), await left('big@taalim.ma')]).toEqual([0, 1500]);
    expect(sent(bench)).toHaveLength(3);
    // Casablanca is an hour ahead: the day ends at 23:00 UTC.
    now = on('2026-11-21', 23);
    expect(await left()).toBe(100);
  });

  it('fifty recipients, the size of a body and of attachments, the length of a subject', async () => {
    const bench = await scripted(code, { accounts: { 'big@taalim.ma': { recipients: 1500 } } });
    const bodies = [letter({ body: 'x'.repeat(205_000) }), letter({ htmlBody: 'x'.repeat(205_000) })];
    const messages = [letter({ to: crowd(51) }), ...bodies, letter({ subject: 'x'.repeat(251) })];
    expect((await bench.run('tries', [messages])).value).toEqual([
      'Exception: Limit Exceeded: Email Recipients Per Message.',
      'Exception: Limit Exceeded: Email Body Size.',
      'Exception: Limit Exceeded: Email Body Size.',
      'Exception: Argument too large: subject',
    ]);
    expect((await bench.run('tries', [bodies], { user: 'big@taalim.ma' })).value).toEqual(['sent', 'sent']);
  });

  it('an address that is none, or that refuses, stops its own letter and no other', async () => {
    const bench = await scripted(code, { refusedAddresses: ['gone@taalim.ma'] });
    const addresses = ['nobody', 'a@taalim', 'x@refuse.example', 'gone@taalim.ma', '', 'a@taalim.ma, ب'];
    const answers = (await bench.run('tries', [[...addresses.map((one) => letter({ to: one })), letter()]]))
      .value;
    expect(answers).toEqual([
      'Exception: Invalid email: nobody',
      'Exception: Invalid email: a@taalim',
      'Exception: Invalid email: x@refuse.example',
      'Exception: Invalid email: gone@taalim.ma',
      'Exception: Failed to send email: no recipient',
      'Exception: Invalid email: ب',
      'sent',
    ]);
    expect(sent(bench)).toHaveLength(1);
  });

  it('rule 14: refusals come in the language of the run', async () => {
    const bench = await scripted(code, { language: 'ar', accounts: { '': { recipients: 0 } } });
    const [answer] = (await bench.run('tries', [[letter()]])).value as string[];
    expect(answer).toMatch(/^Exception: حدث خطأ/);
  });

  it('the quota can be ordered spent', async () => {
    const bench = await scripted(code);
    const faults = { quotaSpent: ['mail'] } as const;
    expect((await bench.run('left', [], { faults })).value).toBe(0);
    await expect(bench.run('send', [letter()], { faults })).rejects.toThrow('too many times');
    expect(sent(bench)).toEqual([]);
  });
});

describe('rule 11: a scope the person left unticked', () => {
  it('stops the mail, for that person alone', async () => {
    const bench = await scripted(code, { accounts: { 'a@taalim.ma': { refusedScopes: [sendMail] } } });
    await expect(bench.run('send', [letter()], { user: 'a@taalim.ma' })).rejects.toThrow('script.send_mail');
    await expect(bench.run('left', [], { user: 'a@taalim.ma' })).rejects.toThrow('script.send_mail');
    await expect(bench.run('send', [letter()], { refusedScopes: [sendMail] })).rejects.toThrow('send_mail');
    expect(sent(bench)).toEqual([]);
    expect((await bench.run('send', [letter()], { user: 'b@taalim.ma' })).value).toBe(99);
    bench.apply({ kind: 'account', user: 'a@taalim.ma', account: { refusedScopes: [] } });
    expect((await bench.run('send', [letter()], { user: 'a@taalim.ma' })).value).toBe(99);
  });

  it('mail needs full rights and its scope in the manifest', async () => {
    const scopes = ourScopes.filter((one) => one !== sendMail);
    await expect(answerOf('MailApp.sendEmail("a@b.ma", "", "")', [], { scopes })).rejects.toThrow(sendMail);
    const bench = await scripted('function onEdit() { MailApp.sendEmail("a@b.ma", "", ""); }');
    await expect(bench.run('onEdit')).rejects.toThrow('You do not have permission');
  });
});

describe('a death around a letter', () => {
  it('before it: not sent; after it: sent, and nothing else; once, when nothing was told', async () => {
    const known = { setProperties: 1, sendMail: 2, after: 3 };
    for (const [dieAt, letters, result] of [
      [known.sendMail, 0, undefined],
      [known.after, 1, undefined],
    ] as const) {
      const bench = await scripted(code);
      await expect(bench.run('around', [], { faults: { dieAt } })).rejects.toThrow('died');
      const { intention, result: after } = bench.spreadsheet.properties.document ?? {};
      expect([sent(bench).length, intention, after]).toEqual([letters, '1', result]);
    }
    const bench = await scripted(code);
    expect((await bench.run('around')).asked).toEqual(['setProperties', 'sendMail', 'setProperties']);
    await expect(bench.run('around', [], { faults: { loseReply: true } })).rejects.toThrow('HTTP 0');
    await expect(bench.run('around', [], { faults: { throwAt: 2 } })).rejects.toThrow('Service error');
    expect(sent(bench)).toHaveLength(2);
  });

  it('what was sent and acknowledged is beside the file; triggers and permissions are in its journal, then in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
    try {
      const path = join(folder, 'ملف.xlsx');
      const fresh = (await scripted(code)).spreadsheet;
      const file = await openFile(path, { fresh, pause: 1e6 });
      const bench = await scripted(
        `${code} function clock() { ScriptApp.newTrigger('left').timeBased().everyHours(1).create(); }`,
        {
          spreadsheet: file.spreadsheet,
        },
      );
      bench.on((event) => event.kind === 'command' && file.record(event.command));
      await bench.run('send', [letter()]);
      await bench.run('clock', [], { user: 'a@taalim.ma' });
      bench.apply({ kind: 'account', user: 'a@taalim.ma', account: { refusedScopes: [sendMail] } });
      const services = servicesOf(file.spreadsheet);
      expect([services.letters.length, services.triggers.length]).toEqual([1, 1]);
      // The letter is beside the file, and never in it; the rest is in its journal, then in it.
      expect(readOutbox(path)).toEqual(services.letters);
      expect(readFileSync(`${path}.journal`, 'utf8')).not.toContain('"kind":"mail"');
      const written = (await readSpreadsheet(await writeSpreadsheet(file.spreadsheet), 'ملف')).spreadsheet;
      expect(servicesOf(written)).toEqual({ ...services, letters: [] });
      // Killed now, the next process would read the file and its journal.
      const before = (await readSpreadsheet(readFileSync(path), 'ملف')).spreadsheet;
      replay(before, readJournal<Command>(`${path}.journal`, fingerprint(readFileSync(path))).commands);
      expect(servicesOf(before)).toEqual({ ...services, letters: [] });
      // A letter torn by a crash was never acknowledged, and does not hide the next.
      appendFileSync(outboxPath(path), '999 abc {"id":');
      await file.close();
      const again = await openFile(path);
      expect(servicesOf(again.spreadsheet)).toEqual(services);
      again.record({ kind: 'mail', letter: { ...services.letters[0]!, id: 'next' } });
      await again.close();
      expect(readOutbox(path).map(({ id }) => id)).toEqual([services.letters[0]?.id, 'next']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the Google binding, on these services', () => {
  /** src/google/mail.ts as a script of its own. */
  const bound = async () => {
    const bench = await scripted(
      await bundledScript(`import { askFor, clock, mail, zip } from './src/google/mail';
          export function call({ of, method, args }) {
            if (of === 'zip') return zip(...args);
            if (of === 'askFor') return askFor(...args) ?? null;
            return ({ clock, mail })[of][method](...args) ?? null;
          }`),
    );
    const call = async (of: string, method = '', args: readonly unknown[] = [], how: How = {}) =>
      (await bench.run('call', [{ of, method, args }], how)).value;
    return { bench, call };
  };

  it('sends, counts, keeps one clock, packs, and knows what was not granted', async () => {
    const { bench, call } = await bound();
    const file = { name: 'أ.csv', type: 'text/csv', base64: '2LM=' };
    const outgoing = {
      to: ['a@taalim.ma', 'b@taalim.ma'],
      cc: ['c@taalim.ma'],
      subject: 'حصيلة',
      html: '<p>نص</p>',
      text: 'نص',
      files: [file],
    };
    await call('mail', 'send', [outgoing]);
    expect(sent(bench)).toEqual([expect.objectContaining(outgoing)]);
    expect(await call('mail', 'left')).toBe(97);
    expect([await call('mail', 'isAllowed'), await call('clock', 'isAllowed')]).toEqual([true, true]);

    expect(await call('clock', 'isOn')).toBe(false);
    await call('clock', 'turnOn');
    await call('clock', 'turnOn');
    expect(servicesOf(bench.spreadsheet).triggers.map(({ door }) => door)).toEqual(['runSchedule']);
    expect(await call('clock', 'isOn')).toBe(true);
    await call('clock', 'turnOff');
    expect(await call('clock', 'isOn')).toBe(false);

    const packed = (await call('zip', '', [[{ name: 'xl/a.xml', text: '<a>نص</a>' }]])) as string;
    const [entry] = readZip(Buffer.from(packed, 'base64'));
    expect(Buffer.from(inflate(entry!)).toString()).toBe('<a>نص</a>');

    const unticked: How = { refusedScopes: [sendMail] };
    expect(await call('mail', 'isAllowed', [], unticked)).toBe(false);
    expect(await call('clock', 'isAllowed', [], unticked)).toBe(true);
    await expect(call('askFor', '', ['script.send_mail'], unticked)).rejects.toThrow('Authorization');
    expect(await call('askFor', '', ['script.send_mail'])).toBeNull();
  });
});

describe('files', () => {
  it('Utilities.zip packs blobs; bytes are signed; what is unpacked is what went in', async () => {
    const [base64, type, name, first, called] = (await answerOf(`
      var blobs = [Utilities.newBlob('نص', 'application/xml', 'xl/workbook.xml'), Utilities.newBlob([200, -1, 65], null, 'b.bin')];
      var zip = Utilities.zip(blobs);
      return [Utilities.base64Encode(zip.getBytes()), zip.getContentType(), zip.getName(), zip.getBytes().slice(0, 2),
        Utilities.zip(blobs, 'ملف.xlsx').getName()];`)) as [string, string, string, number[], string];
    expect([type, name, first, called]).toEqual(['application/zip', 'archive.zip', [80, 75], 'ملف.xlsx']);
    const parts = readZip(Buffer.from(base64, 'base64')).map((entry) => [entry.name, [...inflate(entry)]]);
    expect(parts).toEqual([
      ['xl/workbook.xml', [...Buffer.from('نص')]],
      ['b.bin', [200, 255, 65]],
    ]);
  });

  it('base64 goes and comes back, whatever its length', async () => {
    const texts = ['', 'a', 'ab', 'abc', 'سلام', '\u{1F600}', 'x'.repeat(1000)];
    const back = await answerOf(
      `return a.map(function (text) {
        var coded = Utilities.base64Encode(text);
        return [coded, Utilities.newBlob(Utilities.base64Decode(coded)).getDataAsString()]; })`,
      [texts],
    );
    expect(back).toEqual(texts.map((text) => [Buffer.from(text).toString('base64'), text]));
    expect(await answerOf(`return Utilities.base64Decode('gP8A')`)).toEqual([-128, -1, 0]);
  });

  it('two files of one name are refused', async () => {
    const body = `Utilities.zip([Utilities.newBlob('1', null, 'a'), Utilities.newBlob('2', null, 'a')])`;
    await expect(answerOf(body)).rejects.toThrow('duplicate entry: a');
  });
});
