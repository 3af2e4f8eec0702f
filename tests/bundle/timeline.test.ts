import { afterEach, describe, expect, it } from '@jest/globals';
import { ar } from '../../src/messages/ar';
import { timelineTab as words } from '../../src/messages/timeline.ar';
import type { Sheet } from '../../workbench/host/model';
import { emptySpreadsheet } from '../../workbench/host/workbench';
import { aPlan, firstOfMoved } from '../support/plan';
import { aUuid, cellAt, closeShipped, sheetNamed, shipped, valuesOf } from '../support/shipped';

afterEach(closeShipped);

/** A regional file in the middle of April 2027, with the plan of February to July; one activity was moved. */
async function planned() {
  const spreadsheet = emptySpreadsheet();
  const opened = await shipped(spreadsheet, { now: () => Date.UTC(2027, 3, 15, 10, 0) });
  const { bench, ask, run } = opened;
  await bench.run('prepareWorkbook');
  const settings = sheetNamed(spreadsheet, ar.tabs.settings);
  const row = settings.cells.findIndex((line) => line?.[0]?.value === ar.fields.settings.level);
  const cells = [[ar.lists.level.academy]];
  bench.apply({ kind: 'write', sheet: settings.id, row, column: 1, cells });
  await bench.run('prepareWorkbook');
  const save = async (number: number, draft: object, version?: string) =>
    (await ask('saveRecord', { entity: 'planItem', id: aUuid(number), version, draft })).value.version;
  for (const [at, item] of aPlan.entries())
    if (item['status'] !== 'مؤجل') await save(at, item);
    else await save(at, item, await save(at, { ...item, ...firstOfMoved, status: '' }));
  await run('rebuildBalance');
  return { ...opened, save, sheet: sheetNamed(spreadsheet, ar.tabs.timeline) };
}

const rowOf = (sheet: Sheet, text: string) =>
  valuesOf(sheet).findIndex((cells) => cells.some((cell) => String(cell).includes(text)));

const backgroundsOf = (sheet: Sheet, row: number) =>
  Array.from({ length: 11 }, (_, column) => cellAt(sheet, row, column)?.style?.background ?? null);

describe('الجدول الزمني, through the bundle that ships', () => {
  it('fills the months of each bar with the colour of its state and its days; a moved one keeps its first dates', async () => {
    const { sheet } = await planned();
    expect(sheet.rightToLeft).toBe(true);
    expect(sheet.protections).toMatchObject([{ warningOnly: true }]);
    const values = valuesOf(sheet);
    const head = values[rowOf(sheet, words.what)] ?? [];
    expect(head.slice(5, 11)).toEqual([
      'فبراير 2027',
      'مارس 2027',
      words.now('أبريل 2027'),
      'ماي 2027',
      'يونيو 2027',
      'يوليوز 2027',
    ]);
    const moved = rowOf(sheet, 'تكوين مستعملي الخدمات');
    expect(values[moved]?.slice(4, 9)).toEqual(['◊ مؤجل', '', '(1–5)', '', '3–7']);
    const filled = backgroundsOf(sheet, moved);
    expect(filled.map((colour) => colour !== null)).toEqual([
      ...Array(6).fill(false),
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(filled[6]).not.toBe(filled[8]);
    const late = rowOf(sheet, 'إعداد أدوات التتبع');
    expect(values[late]?.[4]).toBe('▲ تجاوز موعده');
    const done = backgroundsOf(sheet, rowOf(sheet, 'لقاء توزيع المهام'))[5];
    expect(new Set([done, backgroundsOf(sheet, late)[5], filled[8]]).size).toBe(3);
  });

  it('is dressed again only where bars or rows moved, and then without a trace of where they were', async () => {
    const { sheet, run, save, ask } = await planned();
    const { calls } = await run('rebuildBalance');
    const { value } = await ask('recordsOf', { entity: 'planItem', filter: { activity: 'تقرير نهاية' } });
    const [{ draft, version }] = value.rows;
    await save(aPlan.length - 1, { ...draft, from: '2027-06-01', to: '2027-06-04' }, version);
    const { calls: dressing } = await run('rebuildBalance');
    expect(dressing.bufferedWrite).toBeGreaterThan(calls.bufferedWrite ?? 0);
    const row = rowOf(sheet, 'تقرير نهاية السنة');
    expect(valuesOf(sheet)[row]?.slice(8, 11)).toEqual(['', '1–4', '(1–15)']);
    await ask('removeRecord', {
      entity: 'planItem',
      id: aUuid(aPlan.length - 1),
      version: (await ask('recordsOf', { entity: 'planItem', filter: { activity: 'تقرير نهاية' } })).value
        .rows[0].version,
    });
    await run('rebuildBalance');
    expect(rowOf(sheet, 'تقرير نهاية السنة')).toBe(-1);
    const months = valuesOf(sheet).map((cells) => cells.slice(10, 11));
    expect(months.flat().filter((cell) => String(cell).startsWith('('))).toEqual([]);
  });

  it('tells how far phases and roles are, what is late and what overlaps', async () => {
    const { sheet } = await planned();
    const values = valuesOf(sheet);
    const phase = values.find((cells) => cells[0] === 'التحضير لانطلاق الدعم التقني' && cells[2] !== '');
    expect(phase?.slice(1, 6)).toEqual(['أُنجز نشاطان من أصل 3 (66,7%)', 66.7, 0, 1, 0]);
    const texts = values.map((cells) => String(cells[0]));
    expect(
      texts.some((text) => text.startsWith('«إعداد أدوات التتبع»: كان مبرمجا إلى غاية 20/03/2027')),
    ).toBe(true);
    expect(texts.some((text) => text.includes('يلتقيان من 19/04/2027 إلى 30/04/2027'))).toBe(true);
  });

  it('takes as many calls for fifty activities as for nine', async () => {
    const { run, ask } = await planned();
    const kinds = ['read', 'bufferedWrite', 'flush', 'metadata', 'lock', 'propertiesSet'] as const;
    const callsOf = async () => {
      const { calls } = await run('rebuildBalance');
      return kinds.map((kind) => calls[kind] ?? 0);
    };
    const few = await callsOf();
    for (let at = 0; at < 41; at += 1)
      await ask('saveRecord', { entity: 'planItem', id: aUuid(100 + at), draft: aPlan[at % aPlan.length] });
    await run('rebuildBalance');
    expect(await callsOf()).toEqual(few);
  });
});
