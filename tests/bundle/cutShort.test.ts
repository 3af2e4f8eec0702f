import { afterEach, describe, expect, it } from '@jest/globals';
import { ar } from '../../src/messages/ar';
import type { Spreadsheet } from '../../workbench/host/model';
import { ScriptError } from '../../workbench/host/workbench';
import { aUuid, aVisit, closeShipped, copiesOf, sheetNamed, valuesOf } from '../support/shipped';

afterEach(closeShipped);

const draft = { ...aVisit, subject: 'زيارة لا تضيع' };
const id = aUuid(4);

/** The worked example, prepared: made once, each test its own copy. */
const prepared = copiesOf();
type Opened = Awaited<ReturnType<typeof prepared>>;

/** The rows of الزيارات الفردية that bear the id, as they stand. */
const rowsOf = (spreadsheet: Spreadsheet) =>
  valuesOf(sheetNamed(spreadsheet, ar.tabs.visit))
    .map((cells) => cells.map(String))
    .filter((cells) => cells.includes(id));

/** The lines of سجل العمليات that speak of the id, by their verb. */
const linesOf = (spreadsheet: Spreadsheet) =>
  valuesOf(sheetNamed(spreadsheet, ar.tabs.log))
    .filter((cells) => cells[5] === `#${id}`)
    .map((cells) => String(cells[2]));

const whole = async ({ ask }: Opened) =>
  expect((await ask('verifyLog')).value).toMatchObject({ next: null, broken: [] });

/** Runs an action that dies at its k-th service call, for every k, each on a file of its own; then sends it again. */
async function dyingAtEvery(
  begin: () => Promise<{ opened: Opened; action: string; input: object }>,
  between: (opened: Opened) => void,
  after: (opened: Opened, reply: { value: unknown }) => Promise<void>,
) {
  let deaths = 0;
  for (let dieAt = 1; ; dieAt += 1) {
    const { opened, action, input } = await begin();
    const died = await opened.bench
      .run('ask', [{ action, input }], { faults: { dieAt } })
      .then(() => false)
      .catch((error) => error instanceof ScriptError);
    if (!died) break;
    deaths += 1;
    between(opened);
    const reply = await opened.run(action, input);
    await after(opened, reply);
    await opened.bench.close();
  }
  return deaths;
}

describe('a run that is killed at any of its service calls, and sent again', () => {
  it('saveRecord: the row is whole or absent after the kill; then there once, with one line in the log', async () => {
    const deaths = await dyingAtEvery(
      async () => ({ opened: await prepared(), action: 'saveRecord', input: { entity: 'visit', id, draft } }),
      ({ spreadsheet }) => {
        const rows = rowsOf(spreadsheet);
        expect(rows.length).toBeLessThanOrEqual(1);
        for (const row of rows) expect(row).toContain(draft.strengths);
      },
      async (opened, { value }) => {
        expect(value).toMatchObject({ ok: true, value: { receipt: 'ز-1F0C-9A2E', id } });
        expect(rowsOf(opened.spreadsheet)).toHaveLength(1);
        expect(linesOf(opened.spreadsheet)).toEqual(['تسجيل']);
        await whole(opened);
      },
    );
    expect(deaths).toBeGreaterThan(12);
  }, 60_000);

  it('saveRecord of a correction: the row is the old or the new one; then the new, with one line more', async () => {
    const begin = async () => {
      const opened = await prepared();
      const { value } = await opened.ask('saveRecord', { entity: 'visit', id, draft });
      const input = {
        entity: 'visit',
        id,
        version: value.version,
        draft: { ...draft, subject: 'بعد التصحيح' },
      };
      return { opened, action: 'saveRecord', input };
    };
    const deaths = await dyingAtEvery(
      begin,
      ({ spreadsheet }) => {
        const [row] = rowsOf(spreadsheet);
        expect(row?.filter((cell) => [draft.subject, 'بعد التصحيح'].includes(cell))).toHaveLength(1);
      },
      async (opened, { value }) => {
        expect(value).toMatchObject({ ok: true });
        expect(rowsOf(opened.spreadsheet)).toEqual([expect.arrayContaining(['بعد التصحيح'])]);
        expect(linesOf(opened.spreadsheet)).toEqual(['تسجيل', 'تسجيل']);
        await whole(opened);
      },
    );
    expect(deaths).toBeGreaterThan(12);
  }, 60_000);

  it('removeRecord and restoreRecord: gone once and back once, the log never without what it takes away', async () => {
    const saved = async () => {
      const opened = await prepared();
      const { value } = await opened.ask('saveRecord', { entity: 'visit', id, draft });
      return { opened, input: { entity: 'visit', id, version: value.version as string } };
    };
    const removals = await dyingAtEvery(
      async () => ({ ...(await saved()), action: 'removeRecord' }),
      ({ spreadsheet }) => {
        if (rowsOf(spreadsheet).length === 0) expect(linesOf(spreadsheet)).toContain('حذف');
      },
      async (opened, { value }) => {
        expect(value).toMatchObject({ ok: true });
        expect(rowsOf(opened.spreadsheet)).toHaveLength(0);
        expect(linesOf(opened.spreadsheet)).toEqual(['تسجيل', 'حذف']);
        await whole(opened);
      },
    );
    const restorations = await dyingAtEvery(
      async () => {
        const { opened, input } = await saved();
        await opened.ask('removeRecord', input);
        return { opened, input, action: 'restoreRecord' };
      },
      ({ spreadsheet }) => {
        for (const row of rowsOf(spreadsheet)) expect(row).toContain(draft.strengths);
      },
      async (opened, { value }) => {
        expect(value).toMatchObject({ ok: true });
        expect(rowsOf(opened.spreadsheet)).toHaveLength(1);
        expect(linesOf(opened.spreadsheet)).toEqual(['تسجيل', 'حذف', 'استرجاع']);
        await whole(opened);
      },
    );
    expect(Math.min(removals, restorations)).toBeGreaterThan(8);
  }, 60_000);

  it('undo of a removal: back once, and told once', async () => {
    const deaths = await dyingAtEvery(
      async () => {
        const opened = await prepared();
        const { value } = await opened.ask('saveRecord', { entity: 'visit', id, draft });
        await opened.ask('removeRecord', { entity: 'visit', id, version: value.version });
        const { entries } = (await opened.ask('history', { entity: 'visit', id })).value;
        return { opened, action: 'undo', input: { operation: entries[0].operation } };
      },
      () => {},
      async (opened, { value }) => {
        expect(value).toMatchObject({ ok: true });
        expect(rowsOf(opened.spreadsheet)).toHaveLength(1);
        expect(linesOf(opened.spreadsheet)).toEqual(['تسجيل', 'حذف', 'تراجع']);
        await whole(opened);
      },
    );
    expect(deaths).toBeGreaterThan(8);
  }, 60_000);

  it("a stranger's column between ours: a new row is still whole or absent; a correction cut between is completed", async () => {
    const withNotes = async () => {
      const opened = await prepared();
      const sheet = sheetNamed(opened.spreadsheet, ar.tabs.visit);
      opened.bench.apply({ kind: 'insertColumns', sheet: sheet.id, at: 5, count: 1 });
      await opened.bench.type([{ sheet: sheet.id, row: 0, column: 5, text: 'ملاحظات الكتابة' }]);
      return opened;
    };
    const begin = async () => {
      const opened = await withNotes();
      const { value } = await opened.ask('saveRecord', { entity: 'visit', id, draft });
      const { rows } = (await opened.ask('recordsOf', { entity: 'visit', filter: { ids: [id] } })).value;
      const sheet = sheetNamed(opened.spreadsheet, ar.tabs.visit);
      await opened.bench.type([{ sheet: sheet.id, row: rows[0].row - 1, column: 5, text: 'تبقى' }]);
      const changed = { mode: 'هاتف', subject: 'بعد التصحيح', date: '2026-11-19' };
      const input = { entity: 'visit', id, version: value.version, draft: { ...draft, ...changed } };
      return { opened, action: 'saveRecord', input };
    };
    let halves = 0;
    await dyingAtEvery(
      begin,
      ({ spreadsheet }) => {
        const [row] = rowsOf(spreadsheet);
        if (row?.includes('بعد التصحيح') !== row?.includes('هاتف')) halves += 1;
      },
      async (opened, { value }) => {
        expect(value).toMatchObject({ ok: true });
        expect(rowsOf(opened.spreadsheet)).toEqual([expect.arrayContaining(['بعد التصحيح', 'هاتف', 'تبقى'])]);
        expect(linesOf(opened.spreadsheet)).toEqual(['تسجيل', 'تسجيل']);
      },
    );
    expect(halves).toBeLessThanOrEqual(2);
    await dyingAtEvery(
      async () => ({
        opened: await withNotes(),
        action: 'saveRecord',
        input: { entity: 'visit', id, draft: { ...draft, mode: 'هاتف' } },
      }),
      ({ spreadsheet }) => {
        for (const row of rowsOf(spreadsheet))
          expect(row).toEqual(expect.arrayContaining([draft.subject, 'هاتف']));
      },
      async (opened, { value }) => {
        expect(value).toMatchObject({ ok: true });
        expect(rowsOf(opened.spreadsheet)).toHaveLength(1);
        expect(linesOf(opened.spreadsheet)).toEqual(['تسجيل']);
      },
    );
  }, 60_000);
});
