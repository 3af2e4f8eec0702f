import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Workbook } from '../../src/ports';
import { boundWorkbook } from '../support/bound';
import { memoryWorkbook } from '../support/memory';

type Call = (method: string, ...args: unknown[]) => Promise<unknown>;

interface Opened {
  readonly call: Call;
  readonly close: () => Promise<void>;
}

const tab = 'الزيارات الفردية';
const headers = ['التاريخ', 'الموضوع', 'العدد', 'المعرف'];

/** Opens a workbook that has one tab, its header written. */
const implementations: Readonly<Record<string, () => Promise<Opened>>> = {
  'in memory': async () => {
    const workbook = memoryWorkbook(new Map([[tab, [headers]]]));
    const call: Call = async (method, ...args) =>
      (workbook[method as keyof Workbook] as (...of: unknown[]) => unknown)(
        ...(method === 'tab' ? [args[0], args[1], () => true] : args),
      ) ?? null;
    return { call, close: async () => {} };
  },
  'at Google, as the workbench plays it': async () => {
    const bound = await boundWorkbook();
    const sheet = bound.spreadsheet.sheets[0]!;
    sheet.name = tab;
    await bound.call('put', tab, [{ row: 1, column: 1, cells: [headers] }]);
    return bound;
  },
};

/** What spreadsheets like to take for something else (R12, platform rule 17). */
const treacherous = [
  '=1+1',
  '=IMPORTXML("http://x","//a")',
  '+212 612345678',
  '-5',
  '- نقطة',
  '@SUM(A1)',
  "'نص بعد علامة",
  "''",
  '00123',
  '1/2',
  '12/03/2027',
  'TRUE',
  '1e5',
  '12345678901234567890',
  ' مسافات  حوله ',
  'سطر\nوسطر',
  'جدولة\tهنا',
  '<b>وسم</b>',
  '\u202Bعكس\u202C',
  '🙂',
  '#REF!',
  '_x0041_',
];

for (const [name, open] of Object.entries(implementations))
  describe(`the workbook ${name}`, () => {
    const opened: Opened[] = [];
    const fresh = async () => {
      const one = await open();
      opened.push(one);
      return one;
    };
    afterEach(async () => {
      await Promise.all(opened.splice(0).map(({ close }) => close()));
    });
    const rowOf = async ({ call }: Opened, row: number) =>
      ((await call('row', tab, row)) as string[]).slice(0, headers.length);

    it('R12: text reads back exactly as typed; nothing typed becomes a formula, a number or a day', async () => {
      const workbook = await fresh();
      const cells = treacherous.map((text) => ['', text, '', '']);
      await workbook.call('put', tab, [{ row: 2, column: 1, cells }]);
      const grid = (await workbook.call('tab', tab, 4, headers)) as string[][];
      expect(grid.slice(1, 1 + treacherous.length).map((line) => line[1])).toEqual(treacherous);
    });

    it('R12: any text reads back as typed', async () => {
      const workbook = await fresh();
      const texts = fc.array(
        fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !/\r/.test(text)),
        { minLength: 1, maxLength: 20 },
      );
      await fc.assert(
        fc.asyncProperty(texts, async (typed) => {
          await workbook.call('put', tab, [{ row: 2, column: 2, cells: typed.map((text) => [text]) }]);
          const grid = (await workbook.call('tab', tab, 4, headers)) as string[][];
          expect(grid.slice(1, 1 + typed.length).map((line) => line[1])).toEqual(typed);
        }),
        { numRuns: 25 },
      );
    });

    it('R11: a day is a date cell without an hour, and reads as the same day, in Ramadan and out of it', async () => {
      const workbook = await fresh();
      const days = [
        '2026-03-01',
        '2026-03-20',
        '2026-03-29',
        '2027-02-07',
        '2027-03-14',
        '2026-10-12',
        '1999-12-31',
      ];
      await workbook.call('put', tab, [{ row: 2, column: 1, cells: days.map((day) => [{ day }]) }]);
      const grid = (await workbook.call('tab', tab, 4, headers)) as string[][];
      expect(grid.slice(1, 1 + days.length).map(([day]) => day)).toEqual(days);
    });

    it('a number reads as its digits, whole or not', async () => {
      const workbook = await fresh();
      await workbook.call('put', tab, [{ row: 2, column: 3, cells: [[3], [0], [2.5]] }]);
      const grid = (await workbook.call('tab', tab, 4, headers)) as string[][];
      expect(grid.slice(1, 4).map((line) => line[2])).toEqual(['3', '0', '2.5']);
    });

    it('finds the rows whose cell is exactly a text, and no others', async () => {
      const workbook = await fresh();
      const ids = ['a-1', 'a-10', 'a-1', ''];
      await workbook.call('put', tab, [{ row: 2, column: 4, cells: ids.map((id) => [id]) }]);
      expect(await workbook.call('find', tab, 4, 'a-1')).toEqual([2, 4]);
      expect(await workbook.call('find', tab, 4, 'a')).toEqual([]);
    });

    it('writes runs of cells and leaves what stands between them', async () => {
      const workbook = await fresh();
      await workbook.call('put', tab, [{ row: 2, column: 2, cells: [['كُتب بيد صاحبه']] }]);
      await workbook.call('put', tab, [
        { row: 2, column: 1, cells: [[{ day: '2026-10-12' }]] },
        { row: 2, column: 3, cells: [[7, 'id-1']] },
      ]);
      expect(await rowOf(workbook, 2)).toEqual(['2026-10-12', 'كُتب بيد صاحبه', '7', 'id-1']);
    });

    it('knows its last row, and grows when a row is written below its grid', async () => {
      const workbook = await fresh();
      expect(await workbook.call('lastRow', tab)).toBe(1);
      await workbook.call('put', tab, [{ row: 1500, column: 4, cells: [['آخر صف']] }]);
      expect(await workbook.call('lastRow', tab)).toBe(1500);
      expect((await rowOf(workbook, 1500))[3]).toBe('آخر صف');
    });

    it('has no tab that the file has not', async () => {
      const { call } = await fresh();
      expect(await call('has', 'ورقة غير موجودة')).toBe(false);
      expect(await call('tab', 'ورقة غير موجودة', 4, headers)).toBeNull();
      expect(await call('header', 'ورقة غير موجودة')).toBeNull();
    });
  });
