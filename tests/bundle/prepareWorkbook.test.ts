import { afterEach, describe, expect, it } from '@jest/globals';
import { directorateNames } from '../../src/entities/index';
import { ar } from '../../src/messages/ar';
import type { Spreadsheet } from '../../workbench/host/model';
import {
  cellAt,
  closeShipped,
  headerOf,
  sheetNamed,
  shipped,
  typeInto,
  valuesOf,
  workedExample,
} from '../support/shipped';

afterEach(closeShipped);

const inputTabs = [...directorateNames, 'wording' as const].map((name) => ar.tabs[name]);
const outputTabs = [ar.tabs.balance, ar.tabs.mentorBalances, ar.tabs.progress, ar.tabs.dashboard];
const visits = ar.tabs.visit;

const columnOf = (spreadsheet: Spreadsheet, tab: string, header: string) =>
  headerOf(sheetNamed(spreadsheet, tab)).indexOf(header);

describe('prepareWorkbook on an empty spreadsheet', () => {
  it('makes the tabs of contract §3 in their order, right to left, with no blank sheet left over', async () => {
    const { bench, spreadsheet } = await shipped();
    await bench.run('prepareWorkbook');
    const visible = spreadsheet.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
    expect(visible).toEqual([...inputTabs, ar.tabs.settings, ...outputTabs, ar.tabs.log]);
    expect(spreadsheet.sheets.every(({ rightToLeft }) => rightToLeft)).toBe(true);
    expect(sheetNamed(spreadsheet, ar.tabs.lists).hidden).toBe(true);
  });

  it('heads each tab with its words, bold and frozen, المعرف last and hidden', async () => {
    const { bench, spreadsheet } = await shipped();
    await bench.run('prepareWorkbook');
    for (const name of directorateNames) {
      const sheet = sheetNamed(spreadsheet, ar.tabs[name]);
      const header = [...Object.values(ar.fields[name]), ar.id];
      expect(headerOf(sheet)).toEqual(header);
      expect(sheet.frozenRows).toBe(1);
      expect(sheet.hiddenColumns).toEqual([header.length - 1]);
      expect(cellAt(sheet, 0, 0)?.style?.bold).toBe(true);
      expect(sheet.columns).toBe(header.length);
      expect(sheet.rows).toBeLessThanOrEqual(201);
    }
  });

  it('notes what goes in a column, in the words of domain §2', async () => {
    const { bench, spreadsheet } = await shipped();
    await bench.run('prepareWorkbook');
    const note = (tab: string, header: string) =>
      cellAt(sheetNamed(spreadsheet, tab), 0, columnOf(spreadsheet, tab, header))?.note;
    expect(note(ar.tabs.school, 'بداية المشروع الحالي')).toBe(
      'تاريخ الشروع في إعداد المشروع (أول خطوة في التشخيص)، لا تاريخ المصادقة عليه',
    );
    expect(note(ar.tabs.post, 'المدير(ة)')).toBe('المكلف(ة) بالإدارة يُسجَّل مثل المدير(ة)');
    expect(note(ar.tabs.workshop, 'في إطار جماعة الممارسات المهنية')).toBe(
      'أجب بنعم ولو أُضيفت الورشة إلى برنامج الجماعة خلال السنة',
    );
  });

  it('keeps days as date cells and texts as plain text; only closed single choices refuse other words', async () => {
    const { bench, spreadsheet } = await shipped();
    await bench.run('prepareWorkbook');
    const sheet = sheetNamed(spreadsheet, visits);
    const below = (header: string) => cellAt(sheet, 1, columnOf(spreadsheet, visits, header));
    expect(below('التاريخ')?.format).toBe('dd/mm/yyyy');
    expect(below('موضوع الزيارة')?.format).toBe('@');
    expect(below('السلك')?.validation).toMatchObject({ criteria: 'VALUE_IN_LIST', allowInvalid: false });
    expect(below('المؤسسة')?.validation).toMatchObject({ criteria: 'VALUE_IN_RANGE', allowInvalid: true });
    expect(below('المواكب(ة)')?.validation).toMatchObject({ allowInvalid: true });
    expect(below('التشخيص')?.validation).toMatchObject({ allowInvalid: true });
  });

  it('protects the output tabs as warning-only, and fills الإعدادات with its defaults', async () => {
    const { bench, spreadsheet } = await shipped();
    await bench.run('prepareWorkbook');
    for (const tab of outputTabs)
      expect(sheetNamed(spreadsheet, tab).protections).toMatchObject([{ kind: 'SHEET', warningOnly: true }]);
    const rows = valuesOf(sheetNamed(spreadsheet, ar.tabs.settings));
    expect(rows[0]?.slice(0, 2)).toEqual(['الإعداد', 'القيمة']);
    const settings = new Map(rows.slice(1).map(([name, value]) => [name, value]));
    expect([...settings.keys()].filter((name) => name !== '')).toEqual(Object.values(ar.fields.settings));
    expect(settings.get('الموعد الداخلي للإرسال')).toBe('31/05');
    expect(settings.get('السنة الدراسية')).toBe('');
  });

  it('run again changes nothing', async () => {
    const { bench, spreadsheet } = await shipped();
    await bench.run('prepareWorkbook');
    const before = JSON.stringify(spreadsheet.sheets);
    await bench.run('prepareWorkbook');
    expect(JSON.stringify(spreadsheet.sheets)).toBe(before);
  });
});

describe('prepareWorkbook on a workbook with data', () => {
  it('touches no typed cell and balances as before', async () => {
    const spreadsheet = await workedExample();
    const typed = Object.fromEntries(
      spreadsheet.sheets.map((sheet) => [sheet.name, structuredClone(sheet.cells)]),
    );
    const { bench, ask } = await shipped(spreadsheet);
    const asked = { schoolYear: '2024/2025', asOf: '2025-05-31' };
    const before = await ask('balances', asked);
    await bench.run('prepareWorkbook');
    for (const [name, cells] of Object.entries(typed)) {
      const sheet = sheetNamed(spreadsheet, name);
      cells.forEach((line, row) => {
        line?.forEach((cell, column) => {
          if (cell && cell.value !== '') expect(cellAt(sheet, row, column)?.value).toEqual(cell.value);
        });
      });
    }
    expect(await ask('balances', asked)).toEqual(before);
  });

  it('adds a column and a setting that are missing, and leaves a column of a person’s own', async () => {
    const { bench, spreadsheet } = await shipped();
    await bench.run('prepareWorkbook');
    const sheet = sheetNamed(spreadsheet, ar.tabs.mentor);
    await typeInto(bench, sheet, 0, 3, 'ملاحظاتي');
    await typeInto(bench, sheet, 1, 3, 'عمود خاص');
    await bench.run('prepareWorkbook');
    expect(headerOf(sheet)).toEqual([
      'الاسم والنسب',
      'الإطار',
      'البريد الإلكتروني',
      'ملاحظاتي',
      'المعرف',
      'المنطقة التربوية',
    ]);
    expect(cellAt(sheet, 1, 3)?.value).toBe('عمود خاص');

    const settings = sheetNamed(spreadsheet, ar.tabs.settings);
    const last = Object.keys(ar.fields.settings).length;
    await typeInto(bench, settings, last, 0, '');
    await bench.run('prepareWorkbook');
    expect(valuesOf(settings).map(([name]) => name)).toContain('لغة الوثائق');
  });
});
