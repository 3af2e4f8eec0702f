import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { getCharts, readXlsx } from 'hucre';
import { readSpreadsheet, writeSpreadsheet } from '../../workbench/host/file';
import type { Cell } from '../../workbench/host/model';
import { emptySpreadsheet } from '../../workbench/host/state/blank';

const folder = mkdtempSync(join(tmpdir(), 'mouwakaba-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const list = { criteria: 'VALUE_IN_LIST', values: ['نعم', 'لا'], allowInvalid: false } as const;
const made = () => {
  const spreadsheet = emptySpreadsheet('للغير');
  const sheet = spreadsheet.sheets[0]!;
  sheet.rightToLeft = true;
  sheet.frozenRows = 1;
  sheet.columnWidths = { 0: 140 };
  const head = ['المرحلة', 'متقدمة', 'مكتملة'].map(
    (value): Cell => ({ value, style: { bold: true }, note: `ملاحظة ${value}` }),
  );
  sheet.cells = [
    head,
    [
      { value: 'التشخيص', format: '@' },
      { value: 2 },
      { value: 3 },
      { value: { serial: 46307 }, format: 'dd/mm/yyyy' },
    ],
    [{ value: '=1+1', format: '@' }, { value: 1 }, { value: 0 }, { value: '', validation: list }],
  ];
  sheet.charts = [
    {
      id: 31,
      type: 'COLUMN',
      ranges: [{ sheet: 0, row: 0, column: 0, rows: 3, columns: 3 }],
      options: { title: 'تقدم المشاريع', isStacked: true, reverseCategories: true },
      headers: 1,
      transposed: false,
      anchor: { row: 5, column: 0, x: 0, y: 0 },
    },
  ];
  return spreadsheet;
};

describe('other programs read our files', () => {
  it('hucre, a reader of its own', async () => {
    const book = await readXlsx(await writeSpreadsheet(made()), { readStyles: true });
    const [sheet] = book.sheets;
    expect(sheet).toMatchObject({ name: 'ورقة1', view: { rightToLeft: true }, freezePane: { rows: 1 } });
    expect(sheet!.rows[2]![0]).toBe('=1+1');
    expect(sheet!.rows[1]![3]).toEqual(new Date('2026-10-12T00:00:00Z'));
    expect(sheet!.cells?.get('0,0')).toMatchObject({
      style: { font: { bold: true } },
      comment: { text: 'ملاحظة المرحلة' },
    });
    expect(sheet!.dataValidations).toMatchObject([{ type: 'list', range: 'D3', showErrorMessage: true }]);
    expect(getCharts(book).map(({ chart }) => [chart.title, chart.barGrouping])).toEqual([
      ['تقدم المشاريع', 'stacked'],
    ]);
  });

  const office = spawnSync('soffice', ['--version']).status === 0 ? it : it.skip;
  office(
    'LibreOffice, which saves it again: right to left, drop-down, notes, one chart, our own state',
    async () => {
      const spreadsheet = made();
      writeFileSync(join(folder, 'ours.xlsx'), await writeSpreadsheet(spreadsheet));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        'soffice',
        [
          profile,
          '--headless',
          '--convert-to',
          'xlsx',
          '--outdir',
          join(folder, 'saved'),
          join(folder, 'ours.xlsx'),
        ],
        { stdio: 'ignore' },
      );
      const back = (await readSpreadsheet(readFileSync(join(folder, 'saved', 'ours.xlsx')), 'للغير'))
        .spreadsheet;
      expect(back.id).toBe(spreadsheet.id);
      const [sheet] = back.sheets;
      expect(sheet).toMatchObject({ id: 0, rightToLeft: true, columnWidths: { 0: 140 } });
      expect(sheet!.cells.map((line) => line!.map((cell) => cell?.value ?? ''))).toEqual(
        spreadsheet.sheets[0]!.cells.map((line) => line!.map((cell) => cell?.value ?? '')),
      );
      expect(sheet!.cells[2]![3]!.validation).toEqual(list);
      expect(sheet!.cells[0]![1]!.note).toBe('ملاحظة متقدمة');
      expect(sheet!.charts).toMatchObject([{ id: 31, options: { title: 'تقدم المشاريع', isStacked: true } }]);
    },
  );
});
