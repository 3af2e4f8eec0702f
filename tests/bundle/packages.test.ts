import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { BalancePackage } from '../../src/balance/packages';
import { sealOf } from '../../src/balance/packages';
import { ar } from '../../src/messages/ar';
import type { Spreadsheet } from '../../workbench/host/model';
import { servicesOf } from '../../workbench/host/workbench';
import { closeShipped, sheetNamed, shipped, valuesOf, workedExample } from '../support/shipped';
import { treacherous } from '../support/treacherous';

// The directorate's balance on its way to the academy, through the bundle that ships: from the cells of الإيداعات
// to a file, and to a letter in the outbox.

afterEach(closeShipped);

const leila = 'leila@taalim.ma';
const year = '2026/2027';
const balance = { kind: 'balance', schoolYear: year };
const letters = { kind: 'package', schoolYear: year, to: 'all' };
const settings = { academy: 'فاس - مكناس', directorate: 'فاس', academyTo: 'aref@taalim.ma' };

type Opened = Awaited<ReturnType<typeof shipped>>;

let ready: Spreadsheet | undefined;

/** The worked example, its settings filled. */
async function prepared(): Promise<Opened> {
  if (!ready) {
    const { bench, ask, spreadsheet } = await shipped(await workedExample());
    await bench.run('prepareWorkbook');
    const { ok, issues } = await ask('saveSettings', { draft: settings, was: {} });
    if (!ok) throw new Error(JSON.stringify(issues));
    ready = spreadsheet;
  }
  return await shipped(structuredClone(ready), { user: leila });
}

const sealIn = (pack: BalancePackage) =>
  sealOf(pack, (text) => createHash('sha256').update(text).digest('hex'));

describe('the balance package of a spreadsheet', () => {
  it('is read from the cells of الإيداعات: its seal and the deposit’s are as Google’s own digest makes them', async () => {
    const { ask, spreadsheet } = await prepared();
    const summary = Object.values(treacherous)
      .filter((text) => text.length < 100)
      .join('\n');
    const { value: deposit } = await ask('deposit', { ...balance, summary });
    const { value: balances } = await ask('balances', { schoolYear: year });
    const { value: file } = await ask('balancePackage', { receipt: deposit.receipt });
    expect(file.name).toBe('حصيلة فاس 2026-2027 نسخة 1.json');
    const pack = JSON.parse(file.content) as BalancePackage;
    expect(pack.sha256).toBe(sealIn(pack));
    expect(pack.balances).toEqual(balances);
    expect(pack).toMatchObject({
      academy: settings.academy,
      directorate: settings.directorate,
      deposit: { receipt: deposit.receipt, sha256: deposit.sha256, version: 1 },
    });
    expect(pack.deposit.summary.split('\n')[0]).toBe(treacherous['a formula']);
    const cells = valuesOf(sheetNamed(spreadsheet, ar.tabs.deposits))[1] ?? [];
    expect(cells.every((cell) => String(cell).length <= 32_767)).toBe(true);
    expect((await ask('deposits')).value.deposits).toMatchObject([{ state: 'whole', where: [] }]);
  });

  it('stays the same, to the letter, when rows are added, and an amendment has its own', async () => {
    const { ask } = await prepared();
    const { value: first } = await ask('deposit', balance);
    const { content } = (await ask('balancePackage', { receipt: first.receipt })).value;
    const draft = { name: 'ج.م.م الجديدة' };
    const saved = await ask('saveRecord', {
      entity: 'cpp',
      id: '0f1c9a2e-0000-4000-8000-00000000000c',
      draft,
    });
    expect(saved.ok).toBe(true);
    expect((await ask('balancePackage', { receipt: first.receipt })).value.content).toBe(content);
    const { value: second } = await ask('deposit', { ...balance, reason: 'جماعة جديدة' });
    const amended = JSON.parse((await ask('balancePackage', { receipt: second.receipt })).value.content);
    expect(Object.keys(amended.balances.cpps)).toContain(draft.name);
    expect(amended.deposit).toMatchObject({ version: 2, reason: 'جماعة جديدة' });
  });

  it('of a year with thousands of points stands in as many cells as it takes, and is whole', async () => {
    const { ask, spreadsheet } = await prepared();
    expect((await ask('deposit', { ...balance, mentor: 'عائشة بنعلي' })).ok).toBe(true);
    const before = valuesOf(sheetNamed(spreadsheet, ar.tabs.deposits))[0]?.length ?? 0;
    const { rows } = (await ask('recordsOf', { entity: 'visit', filter: {} })).value;
    const { mentors, school, cycle, subject } = rows[0].draft;
    const draft = { date: '2026-11-12', mentors, school, cycle, subject };
    const line = (visit: number, at: number) => `نقطة قوة عاينها المواكب رقم ${visit * 1000 + at} 👩🏽‍🏫`;
    for (let visit = 0; visit < 6; visit += 1) {
      const strengths = Array.from({ length: 500 }, (_, at) => line(visit, at)).join('\n');
      const id = `0f1c9a2e-0000-4000-8000-00000000010${visit}`;
      const saved = await ask('saveRecord', { entity: 'visit', id, draft: { ...draft, strengths } });
      if (!saved.ok) throw new Error(JSON.stringify(saved.issues));
    }
    const { value: deposit } = await ask('deposit', balance);
    const [header = [], , cells = []] = valuesOf(sheetNamed(spreadsheet, ar.tabs.deposits));
    expect(cells.length).toBeGreaterThan(Math.max(before, 26));
    expect(header).toHaveLength(cells.length);
    const pack = JSON.parse((await ask('balancePackage', { receipt: deposit.receipt })).value.content);
    expect(pack.sha256).toBe(sealIn(pack));
    expect(pack.balances.directorate.strengths.length).toBeGreaterThanOrEqual(3000);
    const listed = (await ask('deposits')).value.deposits;
    expect(listed.map(({ state }: { state: string }) => state)).toEqual(['whole', 'whole']);
  }, 60_000);

  it('is refused where a hand has changed a cell of the deposit', async () => {
    const { ask, bench, spreadsheet } = await prepared();
    const { value: deposit } = await ask('deposit', balance);
    const sheet = sheetNamed(spreadsheet, ar.tabs.deposits);
    const cells = valuesOf(sheet)[1] ?? [];
    const column = cells.findIndex((cell) => String(cell).includes('"balances"'));
    const altered = String(cells[column]).replace('"miniGroups":', '"miniGroups":1');
    expect(altered).not.toBe(cells[column]);
    bench.apply({ kind: 'write', sheet: sheet.id, row: 1, column, cells: [[altered]] });
    const refused = await ask('balancePackage', { receipt: deposit.receipt });
    expect(refused.ok).toBe(false);
    expect(refused.issues).toMatchObject([
      { code: 'damaged', message: expect.stringContaining('نسخة معدلة') },
    ]);
  });
});

describe('the letter to the academy', () => {
  it('leaves with the package and the deposited paper attached, once, and is told in سجل المراسلات', async () => {
    const opened = await prepared();
    const { ask, spreadsheet } = opened;
    const { value: deposit } = await ask('deposit', balance);
    const { value: sending } = await ask('sendLetters', letters);
    expect(sending).toMatchObject({ sent: [settings.academyTo], queued: [], refused: [] });
    const { value: again } = await ask('sendLetters', letters);
    expect(again).toMatchObject({ sent: [], already: [settings.academyTo] });
    const outbox = servicesOf(spreadsheet).letters;
    expect(outbox).toHaveLength(1);
    expect(outbox[0]).toMatchObject({ from: leila, to: [settings.academyTo] });
    const files = (outbox[0]?.files ?? []).map(({ name, base64 }) => ({
      name,
      text: Buffer.from(base64, 'base64').toString('utf8'),
    }));
    const { value: file } = await ask('balancePackage', { receipt: deposit.receipt });
    expect(files[0]).toEqual({ name: file.name, text: file.content });
    const { value: paper } = await ask('depositPaper', { receipt: deposit.receipt });
    expect(files[1]?.text).toBe(paper.html);
    expect(files[2]?.name).toMatch(/\.xlsx$/);
    const lines = valuesOf(sheetNamed(spreadsheet, ar.tabs.letters)).slice(1);
    expect(lines.map((cells) => [cells[0], cells[4], cells[6]])).toEqual([
      ['ملف الحصيلة', settings.academyTo, 'أُرسلت'],
    ]);
  });

  it('has nowhere to go where «بريد الأكاديمية» is blank: the setting is named, nothing leaves', async () => {
    const { ask, spreadsheet } = await prepared();
    const was = { academyTo: settings.academyTo };
    expect((await ask('saveSettings', { draft: { academyTo: '' }, was })).ok).toBe(true);
    await ask('deposit', balance);
    const { value } = await ask('sendLetters', letters);
    expect([value.sent, value.withoutEmail]).toEqual([[], ['بريد الأكاديمية']]);
    expect(servicesOf(spreadsheet).letters ?? []).toEqual([]);
  });
});
