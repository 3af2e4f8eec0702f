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
} from '../support/shipped';

afterEach(closeShipped);

/** Fills a tab up to some rows with copies of its first, on the days of a year. */
function fill(sheet: Sheet, rows: number) {
  const header = headerOf(sheet);
  const [id, date] = [header.indexOf(ar.id), header.indexOf('التاريخ')];
  for (let row = sheet.cells.length; row <= rows; row += 1) {
    const line = [...(sheet.cells[1] ?? [])];
    line[id] = { value: aUuid(1_000_000 + row) };
    line[date] = { value: { serial: 45_540 + (row % 200) }, format: 'dd/mm/yyyy' };
    sheet.cells[row] = line;
  }
  sheet.rows = Math.max(sheet.rows, rows + 101);
}

/** The worked example, prepared, with a year of many visits, mini-groups and workshops. */
const opened = async (rows: number) => {
  const shippedOn = await preparedExample();
  const { spreadsheet } = shippedOn;
  fill(sheetNamed(spreadsheet, ar.tabs.visit), rows * 0.7);
  fill(sheetNamed(spreadsheet, ar.tabs.miniGroup), rows * 0.15);
  fill(sheetNamed(spreadsheet, ar.tabs.workshop), rows * 0.15);
  return shippedOn;
};

/** Typical milliseconds of the cost model (performance.md); JavaScript's own is measured in tests/bench. */
const typical: Readonly<Record<string, number>> = {
  start: 1000,
  firstTouch: 130,
  local: 0.5,
  metadata: 100,
  read: 70,
  'cells read': 0.0095,
  bufferedWrite: 1.3,
  flush: 150,
  'cells written': 0.045,
  structural: 107,
  finder: 0,
  'cells scanned': 0.003,
  propertiesGet: 32,
  propertiesSet: 63,
  lock: 50,
  chart: 300,
};

const secondsOf = (calls: Readonly<Record<string, number>>) =>
  Object.entries(calls).reduce((sum, [term, count]) => sum + count * typical[term]!, 0) / 1000;

/** Calls of every term of the model but the local handle call: cells are no calls. */
const remoteOf = (calls: Readonly<Record<string, number>>) =>
  Object.entries(calls).reduce(
    (sum, [term, count]) => (term === 'local' || term.startsWith('cells') ? sum : sum + count),
    0,
  );

const saving = { entity: 'visit', id: aUuid(1), draft: aVisit };

describe('budgets, in calls and cells (performance.md)', () => {
  it('a visit is saved in at most 20 remote calls, start and first touch included', async () => {
    const { run, ask, spreadsheet } = await opened(0);
    // A name that no tab knows makes a run ask whether one is being changed: a call more, in such files alone.
    const { faults } = (await ask('checkWorkbook')).value;
    for (const { tab, row, code } of faults)
      if (code.startsWith('unknown')) sheetNamed(spreadsheet, tab).cells[row - 1] = [];
    const { calls, value } = await run('saveRecord', saving);
    expect(value).toMatchObject({ ok: true });
    expect(remoteOf(calls)).toBeGreaterThan(5);
    expect(remoteOf(calls)).toBeLessThanOrEqual(20);
  });

  it('an edit that may come late costs one search more, and only in a row that was corrected before', async () => {
    const { run, ask, spreadsheet } = await opened(0);
    const { faults } = (await ask('checkWorkbook')).value;
    for (const { tab, row, code } of faults)
      if (code.startsWith('unknown')) sheetNamed(spreadsheet, tab).cells[row - 1] = [];
    let { version } = (await ask('saveRecord', saving)).value;
    const corrections: number[] = [];
    for (const at of [2, 3, 4, 5]) {
      const draft = { ...aVisit, findings: `خلاصة ${at}` };
      const { calls, value } = await run('saveRecord', {
        ...saving,
        version,
        ...(at === 2 ? {} : { edit: aUuid(100 + at) }),
        draft,
      });
      expect(value).toMatchObject({ ok: true });
      corrections.push(remoteOf(calls));
      ({ version } = (value as { readonly value: { readonly version: string } }).value);
    }
    const [without = 0, ...later] = corrections;
    expect(without).toBeLessThanOrEqual(22);
    expect(later).toEqual(later.map(() => without + 1));
    const { calls, value } = await run('removeRecord', {
      entity: 'visit',
      id: saving.id,
      version,
      edit: aUuid(105),
    });
    expect(value).toMatchObject({ ok: true });
    expect(remoteOf(calls)).toBeLessThanOrEqual(20);
  });

  it('the calls of a save do not grow with the rows; no column but the id and the day is looked at more', async () => {
    const [few, many] = [await opened(0), await opened(5000)];
    const first = await few.run('saveRecord', saving);
    const second = await many.run('saveRecord', saving);
    expect(second.value).toMatchObject({ ok: true });
    expect(second.remote).toBe(first.remote);
    // One column of days, and the rows of the days near (R7).
    const grown = second.calls['cells read']! - first.calls['cells read']!;
    expect(grown).toBeLessThanOrEqual(3500 + 40 * 20);
    expect(second.calls['cells scanned']).toBeLessThanOrEqual(3700);
    expect(secondsOf(second.calls)).toBeLessThanOrEqual(2.5);
  });

  it('rebuilding reads each tab once and writes each block once, ≤ 4 s typical at 5,000 rows', async () => {
    const { run } = await opened(5000);
    // The first makes room; the cost of every other time is what counts.
    await run('rebuildBalance', { schoolYear: '2024/2025' });
    const { calls } = await run('rebuildBalance', { schoolYear: '2024/2025' });
    // Eleven tabs, توحيد الصياغات, الإعدادات; الإيداعات too, in a file that has it.
    expect(calls.read).toBe(13);
    expect(calls.chart ?? 0).toBe(0);
    expect(secondsOf(calls)).toBeLessThanOrEqual(4);
  });

  it('rebuilding at 50,000 rows stays within 15 s typical, in as many reads', async () => {
    const { run } = await opened(50_000);
    const { calls } = await run('rebuildBalance', { schoolYear: '2024/2025' });
    expect(calls.read).toBe(13);
    expect(secondsOf(calls)).toBeLessThanOrEqual(15);
  }, 120_000);

  it('the reading of الإيداعات is all that deposits add: two reads, of the few rows of the year', async () => {
    const { run, ask } = await opened(5000);
    const on = '2025-06-20';
    const deposited = await ask('deposit', {
      kind: 'balance',
      mentor: 'عائشة بنعلي',
      schoolYear: '2024/2025',
      on,
    });
    expect(deposited).toMatchObject({ ok: true });
    await run('rebuildBalance', { schoolYear: '2024/2025' });
    const { calls } = await run('rebuildBalance', { schoolYear: '2024/2025' });
    expect(calls.read).toBe(13 + 2);
    expect(secondsOf(calls)).toBeLessThanOrEqual(4);
  });

  it('opening the sidebar is one run', async () => {
    const { bench } = await opened(0);
    const { calls } = await bench.run('openSidebar');
    // Eleven tabs, الإعدادات, توحيد الصياغات.
    expect(calls.read).toBe(13);
    expect(calls['cells written']).toBeUndefined();
  });

  it('checking reads each tab once', async () => {
    const { run } = await opened(0);
    // Eleven tabs, الإعدادات, سجل العمليات for the warnings that were settled.
    expect((await run('checkWorkbook')).calls.read).toBe(13);
  });
});

describe('typing in a tab', () => {
  it('one edited cell is judged in at most 20 remote calls', async () => {
    const { bench, spreadsheet } = await opened(5000);
    const sheet = sheetNamed(spreadsheet, ar.tabs.visit);
    const ran: Readonly<Record<string, number>>[] = [];
    bench.on((event) => {
      if (event.kind === 'ran') ran.push(event.calls);
    });
    await bench.type([{ sheet: sheet.id, row: 4, column: 0, text: '31/06/2026' }]);
    const [calls = {}] = ran;
    expect(remoteOf(calls)).toBeGreaterThan(5);
    expect(remoteOf(calls)).toBeLessThanOrEqual(20);
    expect(calls['cells read']).toBeLessThanOrEqual(3600 + 4000);
    expect(cellAt(sheet, 4, 0)?.note).toContain('31/06/2026');
  });
});
