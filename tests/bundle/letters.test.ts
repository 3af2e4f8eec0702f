import { afterEach, describe, expect, it } from '@jest/globals';
import { ar } from '../../src/messages/ar';
import type { Letter, Spreadsheet } from '../../workbench/host/model';
import { ScriptError, servicesOf } from '../../workbench/host/workbench';
import { inflate, readZip } from '../../workbench/host/xlsx/zip';
import type { Answer } from '../support/shipped';
import { aUuid, closeShipped, sheetNamed, shipped, valuesOf } from '../support/shipped';

afterEach(closeShipped);

const leila = 'leila@taalim.ma';
const year = '2026/2027';
const asked = { kind: 'balance', schoolYear: year, to: 'all' };
const code = '16698Z';
const at = (day: string, hour = 10) => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);

type Options = NonNullable<Parameters<typeof shipped>[1]>;
type Opened = Awaited<ReturnType<typeof shipped>>;

const copyOf = (spreadsheet: Spreadsheet): Spreadsheet => structuredClone(spreadsheet);
const lettersIn = ({ spreadsheet }: Opened): readonly Letter[] => servicesOf(spreadsheet).letters;
const statesIn = ({ spreadsheet }: Opened) =>
  valuesOf(sheetNamed(spreadsheet, ar.tabs.letters))
    .slice(1)
    .flatMap((row) => (row[6] === '' ? [] : [String(row[6])]));

/** A file of so many mentors, each with an address and a visit. */
async function fileOf(count: number): Promise<Spreadsheet> {
  const opened = await shipped(undefined, { user: leila });
  await opened.bench.run('prepareWorkbook');
  let id = 0;
  const save = async (entity: string, drafts: readonly object[]) => {
    for (let from = 0; from < drafts.length; from += 20) {
      const items = drafts.slice(from, from + 20).map((draft) => {
        id += 1;
        return { entity, id: aUuid(id), draft };
      });
      const answer = await opened.ask('saveRecords', { items });
      const bad = answer.ok ? answer.value.results.find((one: Answer) => !one.ok) : answer;
      if (bad) throw new Error(JSON.stringify(bad));
    }
  };
  const names = Array.from({ length: count }, (_, index) => `مواكب ${index + 1}`);
  const cpp = 'ج.م.م المسيرة';
  await save('cpp', [{ name: cpp }]);
  await save('school', [{ code, name: 'مدرسة النخيل', kind: 'مدرسة ابتدائية', cycles: ['الابتدائي'], cpp }]);
  await save(
    'mentor',
    names.map((name, index) => ({ name, email: `m${index + 1}@taalim.ma` })),
  );
  await save(
    'assignment',
    names.map((mentor) => ({ mentor, cpp, from: '2026-09-01' })),
  );
  const { spreadsheet } = opened;
  await opened.bench.close();
  return spreadsheet;
}

const opening = (spreadsheet: Spreadsheet, options: Options = {}) =>
  shipped(copyOf(spreadsheet), { user: leila, ...options });

describe('letters of the shipped bundle', () => {
  it('120 recipients on a consumer account: a hundred today, the others tomorrow, each once', async () => {
    const one = await opening(await fileOf(120), { now: () => at('2026-11-21') });
    const first = (await one.ask('sendLetters', asked)).value;
    expect([first.sent.length, first.queued.length, first.goesOn, first.next]).toEqual([
      100,
      20,
      '2026-11-22',
      null,
    ]);
    one.bench.setClock(at('2026-11-22'));
    const second = (await one.ask('sendLetters', asked)).value;
    expect([second.sent.length, second.queued.length, second.already.length]).toEqual([20, 0, 100]);
    const all = lettersIn(one).map(({ to }) => to.join());
    expect([all.length, new Set(all).size]).toEqual([120, 120]);
    const [letter] = lettersIn(one);
    expect(letter?.from).toBe(leila);
    expect(letter?.html).toContain('dir="rtl"');
    for (const { html } of lettersIn(one)) expect(Buffer.byteLength(html)).toBeLessThanOrEqual(90_000);
    const [page, sheet] = letter?.files ?? [];
    expect(Buffer.from(page?.base64 ?? '', 'base64').toString('utf8')).toContain('@page');
    const parts = readZip(Buffer.from(sheet?.base64 ?? '', 'base64'));
    const workbook = parts.find(({ name }) => name === 'xl/workbook.xml');
    expect(workbook && Buffer.from(inflate(workbook)).toString('utf8')).toContain('الحصيلة');
    expect(new Set(statesIn(one))).toEqual(new Set(['أُرسلت']));
  }, 120_000);

  it('killed at its service calls: no letter twice, none lost but the one that was leaving, which is shown', async () => {
    const base = await fileOf(3);
    const input = { ...asked, id: aUuid(700) };
    const step = process.env.EVERY_CALL ? 1 : 5;
    let unknowns = 0;
    let deaths = 0;
    for (let dieAt = 1; ; dieAt += step) {
      const one = await opening(base);
      const isKilled = await one.bench
        .run('ask', [{ action: 'sendLetters', input }], { faults: { dieAt } })
        .then(() => false)
        .catch((error) => {
          if (error instanceof ScriptError) return true;
          throw error;
        });
      if (!isKilled) break;
      deaths += 1;
      const { value } = await one.ask('sendLetters', input);
      const reached = lettersIn(one).map(({ to }) => to.join());
      expect([dieAt, new Set(reached).size]).toEqual([dieAt, reached.length]);
      const silent = value.unknown.filter(({ to }: { to: string }) => !reached.includes(to));
      expect([dieAt, value.queued, reached.length + silent.length]).toEqual([dieAt, [], 3]);
      expect(value.unknown.length).toBeLessThanOrEqual(1);
      expect(statesIn(one).filter((state) => state === 'لا نعلم هل وصلت')).toHaveLength(value.unknown.length);
      unknowns += value.unknown.length;
      await one.bench.close();
    }
    expect(deaths).toBeGreaterThan(8);
    expect(unknowns).toBeGreaterThan(0);
  }, 300_000);

  it('two people at the same moment: each letter from one of them', async () => {
    const one = await opening(await fileOf(12));
    const run = (user: string) => one.bench.run('ask', [{ action: 'sendLetters', input: asked }], { user });
    await Promise.all([run(leila), run('omar@taalim.ma')]);
    const all = lettersIn(one).map(({ to }) => to.join());
    expect([all.length, new Set(all).size]).toEqual([12, 12]);
  }, 60_000);

  it('a refused address, a scope left unticked, a copied file', async () => {
    const base = await fileOf(2);
    const one = await opening(base, { refusedAddresses: ['m1@taalim.ma'] });
    const { value } = await one.ask('sendLetters', asked);
    expect([value.sent, value.refused.map(({ address }: { address: string }) => address)]).toEqual([
      ['m2@taalim.ma'],
      ['m1@taalim.ma'],
    ]);
    const refusedScopes = ['https://www.googleapis.com/auth/script.send_mail'];
    const unticked = await opening(base, { accounts: { [leila]: { refusedScopes } } });
    const said = await unticked.ask('sendLetters', asked);
    expect(said.issues).toEqual([
      expect.objectContaining({ code: 'noPermission', message: expect.stringContaining('لم تأذنوا') }),
    ]);
    // The door explains, then asks Google; what was refused stops the run.
    await expect(unticked.bench.run('emailBalances')).rejects.toThrow(ScriptError);
    const quiet = await opening(base, { accounts: { [leila]: { refusedScopes } }, answer: () => 'CANCEL' });
    await quiet.bench.run('emailBalances');
    expect((await quiet.ask('outgoingLetters', {})).value.why).toContain('لم تأذنوا');
    const copied = { ...copyOf(base), id: 'another' };
    const copy = await opening(copied);
    expect((await copy.ask('sendLetters', asked)).issues[0]).toMatchObject({
      code: 'noPermission',
      message: expect.stringContaining('نسخة'),
    });
    for (const opened of [unticked, quiet, copy]) expect(lettersIn(opened)).toEqual([]);
  }, 60_000);

  it('a letter costs a fixed number of service calls, however many go', async () => {
    const calls = async (count: number) => {
      const one = await opening(await fileOf(count));
      const { remote } = await one.run('sendLetters', asked);
      await one.bench.close();
      return remote;
    };
    const [few, more] = [await calls(2), await calls(8)];
    expect(((more ?? 0) - (few ?? 0)) / 6).toBeLessThanOrEqual(16);
  }, 60_000);
});
