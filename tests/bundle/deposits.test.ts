import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ar } from '../../src/messages/ar';
import { history } from '../../src/messages/history.ar';
import type { Spreadsheet } from '../../workbench/host/model';
import { ScriptError } from '../../workbench/host/workbench';
import { aUuid, closeShipped, copiesOf, headerOf, sheetNamed, typeInto, valuesOf } from '../support/shipped';
import { longest, treacherous } from '../support/treacherous';

// الإيداعات through the bundle that ships: killed at every call, read back from its cells, and large.

afterEach(closeShipped);

const input = {
  kind: 'balance',
  mentor: 'عائشة بنعلي',
  schoolYear: '2026/2027',
  on: '2026-11-20',
  registryNumber: '145/2026',
  summary: 'خلاصة\nفي سطرين',
};

const prepared = copiesOf();

const depositsIn = (spreadsheet: Spreadsheet) =>
  spreadsheet.sheets.some(({ name }) => name === ar.tabs.deposits)
    ? valuesOf(sheetNamed(spreadsheet, ar.tabs.deposits))
        .slice(1)
        .filter((cells) => cells.some((cell) => cell !== ''))
    : [];

const inLog = (spreadsheet: Spreadsheet) =>
  valuesOf(sheetNamed(spreadsheet, ar.tabs.log)).filter((cells) => cells[2] === history.verbs.deposit);

describe('a deposit on a spreadsheet', () => {
  it('stands in الإيداعات: one row, its headers, its texts as they were typed; listed whole', async () => {
    const { ask, spreadsheet } = await prepared();
    const { value, ok } = await ask('deposit', input);
    expect(ok).toBe(true);
    const sheet = sheetNamed(spreadsheet, ar.tabs.deposits);
    expect(headerOf(sheet).slice(0, 6)).toEqual([
      'الوصل',
      'الوثيقة',
      'المواكب(ة)',
      'السنة الدراسية',
      'النسخة',
      'يوم الإيداع',
    ]);
    expect(depositsIn(spreadsheet)).toHaveLength(1);
    const { deposits } = (await ask('deposits')).value;
    expect(deposits).toEqual([
      expect.objectContaining({ ...input, receipt: value.receipt, state: 'whole', where: [], since: null }),
    ]);
    expect(value.sha256).toBe(
      createHash('sha256')
        .update(
          (depositsIn(spreadsheet)[0] ?? [])
            .slice(14)
            .map((cell) => String(cell).slice(1))
            .join(''),
        )
        .digest('hex'),
    );
    expect((await ask('verifyLog')).value).toMatchObject({ broken: [] });
  });

  it('killed at any of its service calls: whole or absent; sent again, there once, with one line in the log', async () => {
    let deaths = 0;
    let absent = 0;
    for (let dieAt = 1; ; dieAt += 1) {
      const { bench, ask, spreadsheet } = await prepared();
      const sent = dieAt % 2 === 0 ? input : { ...input, id: aUuid(5) };
      const died = await bench
        .run('ask', [{ action: 'deposit', input: sent }], { faults: { dieAt } })
        .then(() => false)
        .catch((error) => error instanceof ScriptError);
      if (!died) break;
      deaths += 1;
      const left = depositsIn(spreadsheet).length;
      expect(left).toBeLessThanOrEqual(1);
      absent += 1 - left;
      if (left > 0) expect((await ask('deposits')).value.deposits).toMatchObject([{ state: 'whole' }]);
      expect([dieAt, await ask('deposit', sent)]).toMatchObject([dieAt, { ok: true, value: { version: 1 } }]);
      expect(depositsIn(spreadsheet)).toHaveLength(1);
      expect(inLog(spreadsheet)).toHaveLength(1);
      if (left > 0 || dieAt % 5 === 0) {
        expect((await ask('deposits')).value.deposits).toMatchObject([{ state: 'whole', where: [] }]);
        expect((await ask('verifyLog')).value).toMatchObject({ broken: [] });
      }
      await bench.close();
    }
    expect(absent).toBeGreaterThan(10);
    expect(deaths).toBeGreaterThan(absent);
  }, 240_000);

  it('a cell changed by hand is found and named; the row taken out is told by the log', async () => {
    const { bench, ask, spreadsheet } = await prepared();
    await ask('deposit', input);
    const sheet = sheetNamed(spreadsheet, ar.tabs.deposits);
    await typeInto(bench, sheet, 1, headerOf(sheet).indexOf('رقم التسجيل بمكتب الضبط'), '«146/2026»');
    expect((await ask('deposits')).value.deposits).toMatchObject([
      { state: 'tampered', where: ['registryNumber'], registryNumber: '145/2026' },
    ]);
    bench.apply({ kind: 'deleteRows', sheet: sheet.id, at: 1, count: 1 });
    expect((await ask('deposits')).value.deposits).toMatchObject([{ state: 'gone', mentor: input.mentor }]);
  });

  it('keeps whatever was typed: formulas, days, marks of direction, very long texts', async () => {
    const { ask } = await prepared();
    const texts = [
      ...Object.values(treacherous),
      longest,
      `${'م'.repeat(20_000)}\n${longest.slice(0, 9_000)}`,
    ];
    for (const [at, text] of texts.entries()) {
      const { ok, issues } = await ask('deposit', {
        ...input,
        summary: text,
        difficulties: text,
        registryNumber: text,
        reason: `${at} ${text.slice(0, 3_000)}`,
      });
      if (!ok) expect(issues.map(({ code }) => code)).toEqual(issues.map(() => 'outOfRange'));
    }
    const { deposits } = (await ask('deposits')).value;
    expect(deposits.length).toBeGreaterThan(0);
    expect(deposits.filter(({ state }: { state: string }) => state !== 'whole')).toEqual([]);
  }, 60_000);

  it('of another person meanwhile: the two take their turns, and are versions one after the other', async () => {
    const { bench, ask } = await prepared();
    const both = await Promise.all(
      ['أ', 'ب'].map((reason, at) =>
        bench.run('ask', [{ action: 'deposit', input: { ...input, reason, id: aUuid(at + 1) } }], {
          user: `${at}@taalim.ma`,
        }),
      ),
    );
    expect(both.map(({ value }) => (value as { value: { version: number } }).value.version).sort()).toEqual([
      1, 2,
    ]);
    const { deposits } = (await ask('deposits', { schoolYear: '2026/2027' })).value;
    expect(
      deposits.map(({ version, state }: { version: number; state: string }) => [version, state]),
    ).toEqual([
      [2, 'whole'],
      [1, 'whole'],
    ]);
  });
});
