import { afterEach, describe, expect, it } from '@jest/globals';
import { ar } from '../../src/messages/ar';
import type { Sheet } from '../../workbench/host/model';
import {
  aUuid,
  aVisit,
  cellAt,
  closeShipped,
  headerOf,
  preparedExample,
  sheetNamed,
  typeInto,
  valuesOf,
} from '../support/shipped';

afterEach(closeShipped);

const worked = async () => {
  const opened = await preparedExample({ user: 'a.benali@taalim.ma' });
  const visits = sheetNamed(opened.spreadsheet, ar.tabs.visit);
  const column = (header: string) => headerOf(visits).indexOf(header);
  const at = (row: number, header: string) => cellAt(visits, row - 1, column(header));
  const idOf = (row: number) => String(at(row, ar.id)?.value ?? '');
  return { ...opened, visits, column, at, idOf };
};

const isMarked = (cell: ReturnType<typeof cellAt>) =>
  Boolean(cell?.note?.startsWith('للتصحيح:') && cell.style?.background);

const typeRow = async (
  bench: Parameters<typeof typeInto>[0],
  sheet: Sheet,
  row: number,
  texts: Record<string, string>,
) => {
  const header = headerOf(sheet);
  await bench.type(
    Object.entries(texts).map(([name, text]) => ({
      sheet: sheet.id,
      row: row - 1,
      column: header.indexOf(name),
      text,
    })),
  );
};

const aTypedVisit = {
  التاريخ: '20/11/2026',
  'المواكب(ة)': 'عائشة بنعلي',
  المؤسسة: '16698Z',
  السلك: 'الابتدائي',
  'موضوع الزيارة': 'زيارة مكتوبة باليد',
};

describe('فحص الملف, checkWorkbook', () => {
  it('R15: marks each faulty cell where it is, with its sentence, and lists it', async () => {
    const { ask, at } = await worked();
    const { value } = await ask('checkWorkbook');
    expect(isMarked(at(19, 'التاريخ'))).toBe(true);
    expect(at(19, 'التاريخ')?.note).toContain('31/02/2025');
    expect(isMarked(at(13, 'السلك'))).toBe(true);
    expect(isMarked(at(5, 'التاريخ'))).toBe(false);
    expect(value.faults).toHaveLength(31);
    expect(value.counts).toMatchObject({ conflictOfInterest: 5, notInList: 3 });
    expect(value.score).toBeLessThan(100);
  });

  it('clears the mark of a cell that was mended, and leaves the others', async () => {
    const { ask, at, bench, visits, column } = await worked();
    await ask('checkWorkbook');
    await typeInto(bench, visits, 18, column('التاريخ'), '28/02/2025');
    await ask('checkWorkbook');
    expect(isMarked(at(19, 'التاريخ'))).toBe(false);
    expect(at(19, 'التاريخ')?.note).toBeUndefined();
    expect(isMarked(at(13, 'السلك'))).toBe(true);
  });

  it('run again on an unchanged file changes nothing', async () => {
    const { ask, spreadsheet } = await worked();
    const first = await ask('checkWorkbook');
    const before = JSON.stringify(spreadsheet.sheets);
    expect(await ask('checkWorkbook')).toEqual(first);
    expect(JSON.stringify(spreadsheet.sheets)).toBe(before);
  });

  it('gives an id to a row typed by hand, and a new one to the lower of two that bear the same', async () => {
    const { ask, bench, visits, column, idOf } = await worked();
    await typeRow(bench, visits, 29, aTypedVisit);
    await typeInto(bench, visits, 28, column(ar.id), '');
    await typeInto(bench, visits, 11, column(ar.id), idOf(5));
    await ask('checkWorkbook');
    expect(idOf(29)).toMatch(/^[0-9a-f-]{36}$/);
    expect(idOf(5)).toBe('visit-5');
    expect(idOf(12)).toMatch(/^[0-9a-f-]{36}$/);
    const ids = valuesOf(visits)
      .slice(1)
      .map((line) => line[column(ar.id)])
      .filter((id) => id !== '');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('R5: mends visits typed at a satellite in one step, says where they took place, and takes it back', async () => {
    const { ask, at, visits } = await worked();
    const { value } = await ask('checkWorkbook');
    expect(value.mends).toMatchObject([{ mend: 'satelliteToParent', count: 1 }]);
    const before = JSON.stringify(valuesOf(visits)[14]);
    const mended = await ask('mendRows', { mend: 'satelliteToParent' });
    expect(mended).toMatchObject({ ok: true, value: { mended: 1 } });
    expect(at(15, 'المؤسسة')?.value).toBe('مدرسة النخيل (16698Z)');
    expect(at(15, 'الخلاصات')?.value).toBe('تمت الزيارة بفرعية تيغمي');
    expect(await ask('undo', { operation: mended.value.operation })).toMatchObject({
      ok: true,
      value: { undone: 1, kept: [] },
    });
    expect(JSON.stringify(valuesOf(visits)[14])).toBe(before);
  });

  it('warnings are told and can be settled: «اطلعتُ عليه», per row and code', async () => {
    const { ask } = await worked();
    const { value } = await ask('checkWorkbook');
    const duplicate = value.warnings.find(
      (one: { code: string; row: number }) => one.code === 'probableDuplicate' && one.row === 8,
    );
    expect(duplicate).toMatchObject({ tab: ar.tabs.visit, entity: 'visit', id: 'visit-8' });
    expect(await ask('settleWarning', { entity: 'visit', id: 'visit-8', code: 'probableDuplicate' })).toEqual(
      { ok: true, value: {} },
    );
    const again = await ask('checkWorkbook');
    expect(again.value.warnings).toHaveLength(value.warnings.length - 1);
    const { value: listed } = await ask('recordsOf', {
      entity: 'visit',
      filter: { ids: ['visit-8', 'visit-27'] as never },
    });
    expect(listed.rows.map((row: { warnings: string[] }) => row.warnings)).not.toContainEqual(
      expect.arrayContaining(['probableDuplicate']),
    );
  });
});

describe('onEdit, as people type and paste', () => {
  it('marks a faulty cell at once, gives the row its id, and clears the mark when it is mended', async () => {
    const { bench, visits, column, at, idOf } = await worked();
    await typeRow(bench, visits, 29, { ...aTypedVisit, التاريخ: '31/06/2026' });
    expect(isMarked(at(29, 'التاريخ'))).toBe(true);
    expect(idOf(29)).toMatch(/^[0-9a-f-]{36}$/);
    await typeInto(bench, visits, 28, column('التاريخ'), '30/06/2026');
    expect(isMarked(at(29, 'التاريخ'))).toBe(false);
  });

  it('judges a paste of hundreds of rows within its calls', async () => {
    const { bench, visits, at } = await worked();
    const header = headerOf(visits);
    const rows = Array.from({ length: 300 }, (_, index) => index + 29);
    bench.apply({ kind: 'insertRows', sheet: visits.id, at: visits.rows, count: 400 } as never);
    await bench.type(
      rows.flatMap((row) =>
        Object.entries({ ...aTypedVisit, السلك: row % 2 ? 'الابتدائي' : 'سلك آخر' }).map(([name, text]) => ({
          sheet: visits.id,
          row: row - 1,
          column: header.indexOf(name),
          text: name === 'السلك' && row % 2 === 0 ? 'الثانوي التأهيلي' : text,
        })),
      ),
    );
    expect(isMarked(at(30, 'السلك'))).toBe(true);
    expect(isMarked(at(31, 'السلك'))).toBe(false);
  });

  it('leaves tabs alone that are not for typing', async () => {
    const { bench, spreadsheet } = await worked();
    const balance = sheetNamed(spreadsheet, ar.tabs.balance);
    await typeInto(bench, balance, 5, 1, 'كُتب باليد');
    expect(cellAt(balance, 5, 1)?.note).toBeUndefined();
  });
});

describe('typing in a damaged tab', () => {
  it('fails nowhere: the trigger marks nothing until the tab is mended', async () => {
    const { bench, visits, column, at } = await worked();
    const failures: string[] = [];
    bench.on((event) => {
      if (event.kind === 'failure') failures.push(event.message);
    });
    const day = column('التاريخ');
    await typeInto(bench, visits, 0, day, 'عمود آخر');
    await typeInto(bench, visits, 4, day, 'غدا');
    expect(failures).toEqual([]);
    expect(isMarked(at(5, 'عمود آخر'))).toBe(false);
  });
});

describe('undo and removal', () => {
  it('takes a save back, and what it took back again', async () => {
    const { ask, visits } = await worked();
    const before = JSON.stringify(valuesOf(visits).slice(0, 28));
    await ask('saveRecord', { entity: 'visit', id: aUuid(1), draft: aVisit });
    const { value: told } = await ask('history', { id: aUuid(1) });
    expect(told.entries).toMatchObject([
      { verb: 'save', who: 'a.benali@taalim.ma', entity: 'visit', before: null },
    ]);
    const undone = await ask('undo', { operation: told.entries[0].operation });
    expect(undone).toMatchObject({ ok: true, value: { undone: 1, kept: [] } });
    // A line reads back as it was written: no program takes its hour, its number or its id for something else.
    const { value: both } = await ask('history', { id: aUuid(1) });
    for (const { moment } of both.entries) expect(moment).toMatch(/^2026-11-21 \d\d:\d\d:\d\d$/);
    expect(JSON.stringify(valuesOf(visits).slice(0, 28))).toBe(before);
    expect((await ask('recordsOf', { entity: 'visit', filter: { ids: [aUuid(1)] } })).value.rows).toEqual([]);
    expect(await ask('undo', { operation: undone.value.operation })).toMatchObject({
      ok: true,
      value: { undone: 1 },
    });
    expect(
      (await ask('recordsOf', { entity: 'visit', filter: { ids: [aUuid(1)] } })).value.rows,
    ).toHaveLength(1);
  });

  it('keeps a row that a colleague changed since, and tells it', async () => {
    const { ask, bench, visits, column } = await worked();
    const { value } = await ask('saveRecord', { entity: 'visit', id: aUuid(1), draft: aVisit });
    await typeInto(bench, visits, value.row - 1, column('موضوع الزيارة'), 'غيّره زميل');
    const { value: told } = await ask('history', { id: aUuid(1) });
    expect(await ask('undo', { operation: told.entries[0].operation })).toMatchObject({
      ok: true,
      value: { undone: 0, kept: [{ tab: ar.tabs.visit, row: 29 }] },
    });
  });

  it('a removed row leaves its tab and the balance, and can be restored', async () => {
    const { ask } = await worked();
    const asked = { schoolYear: '2024/2025', asOf: '2025-05-31' };
    const before = await ask('balances', asked);
    const { value } = await ask('recordsOf', { entity: 'visit', filter: { ids: ['visit-5'] } });
    const { version } = value.rows[0];
    expect(await ask('removeRecord', { entity: 'visit', id: 'visit-5', version: 'old' })).toMatchObject({
      ok: false,
      issues: [{ code: 'outdated' }],
    });
    const removed = await ask('removeRecord', { entity: 'visit', id: 'visit-5', version });
    expect(removed).toMatchObject({ ok: true });
    expect(await ask('removeRecord', { entity: 'visit', id: 'visit-5', version })).toEqual(removed);
    expect((await ask('balances', asked)).value.directorate.visits.primary).toBe(
      before.value.directorate.visits.primary - 1,
    );
    expect(await ask('restoreRecord', { entity: 'visit', id: 'visit-5', version })).toMatchObject({
      ok: true,
    });
    expect((await ask('balances', asked)).value.directorate.visits).toEqual(before.value.directorate.visits);
  });

  it('the first save of a removed row, sent again late, is `deleted`; of one brought back it answers as before', async () => {
    const { ask, spreadsheet } = await worked();
    const first = { entity: 'visit', id: aUuid(1), draft: aVisit };
    const { value } = await ask('saveRecord', first);
    await ask('removeRecord', { entity: 'visit', id: aUuid(1), version: value.version });
    const rows = () => valuesOf(sheetNamed(spreadsheet, ar.tabs.visit)).length;
    const before = rows();
    expect(await ask('saveRecord', first)).toMatchObject({ ok: false, issues: [{ code: 'deleted' }] });
    expect(await ask('saveRecord', { ...first, draft: { ...aVisit, subject: 'موضوع آخر' } })).toMatchObject({
      ok: false,
      issues: [{ code: 'deleted' }],
    });
    expect(rows()).toBe(before);
    await ask('restoreRecord', { entity: 'visit', id: aUuid(1), version: value.version });
    expect(await ask('saveRecord', first)).toMatchObject({ ok: true, value: { version: value.version } });
  });
});
