import { afterEach, describe, expect, it } from '@jest/globals';
import { readSpreadsheet, writeSpreadsheet } from '../../workbench/host/file';
import { emptySpreadsheet } from '../../workbench/host/workbench';
import { answerOf, closeAll, scripted } from '../support/scripted';
import { foreign, partsOf } from './file-parts';

afterEach(closeAll);

describe('marks of a workbook (developer metadata)', () => {
  it('are found with their sheets in one search, changed and taken away', async () => {
    const body = `
      var book = SpreadsheetApp.getActive(), sheet = book.insertSheet('الزيارات');
      book.addDeveloperMetadata('file', 'one'); sheet.addDeveloperMetadata('tab', 'visit');
      sheet.addDeveloperMetadata('other', 'x');
      var found = function (key) { return book.createDeveloperMetadataFinder().withKey(key).find(); };
      var seen = found('tab').map(function (m) { return [m.getValue(), m.getLocation().getSheet().getName()]; });
      var own = found('file')[0];
      own.setValue('two');
      found('other')[0].remove();
      return [seen, own.getLocation().getSheet(), book.getDeveloperMetadata()[0].getValue(),
        String(own.getLocation().getLocationType()), sheet.getDeveloperMetadata().length, found('other').length];`;
    expect(await answerOf(body)).toEqual([[['visit', 'الزيارات']], null, 'two', 'SPREADSHEET', 1, 0]);
  });
});

describe('the filter of a sheet', () => {
  const filtered = () => {
    const spreadsheet = emptySpreadsheet();
    const area = { row: 0, column: 1, rows: 10, columns: 3 };
    spreadsheet.sheets[0]!.filter = { area, columns: [2] };
    return spreadsheet;
  };

  it('tells which columns choose rows, and lets them go', async () => {
    const body = `
      var sheet = SpreadsheetApp.getActiveSheet(), filter = sheet.getFilter();
      var chosen = function () { return [2, 3, 4].map(function (c) { return filter.getColumnFilterCriteria(c) !== null; }); };
      var before = chosen();
      filter.removeColumnFilterCriteria(3);
      return [filter.getRange().getA1Notation(), before, chosen()];`;
    expect(await answerOf(body, [], { spreadsheet: filtered() })).toEqual([
      'B1:D10',
      [false, true, false],
      [false, false, false],
    ]);
  });

  it('is none where nobody made one, and follows rows and columns', async () => {
    expect(await answerOf('return SpreadsheetApp.getActiveSheet().getFilter();')).toBeNull();
    const bench = await scripted('function ask() {}', { spreadsheet: filtered() });
    const { id } = bench.spreadsheet.sheets[0]!;
    bench.apply({ kind: 'insertColumns', sheet: id, at: 0, count: 1 });
    bench.apply({ kind: 'insertRows', sheet: id, at: 5, count: 2 });
    expect(bench.spreadsheet.sheets[0]!.filter).toEqual({
      area: { row: 0, column: 2, rows: 12, columns: 3 },
      columns: [3],
    });
  });
});

describe('a filter in a file', () => {
  it('is read from .xlsx, kept with its values, and gone once it is taken away', async () => {
    const chosen =
      '<autoFilter ref="B1:D10"><filterColumn colId="1"><filters><filter val="س"/></filters></filterColumn></autoFilter>';
    const data = '<row r="1"><c r="B1" t="inlineStr"><is><t>أ</t></is></c></row>';
    const { spreadsheet, original } = await readSpreadsheet(foreign({ data, after: chosen }), 'ملف');
    const [sheet] = spreadsheet.sheets;
    expect(sheet?.filter).toEqual({ area: { row: 0, column: 1, rows: 10, columns: 3 }, columns: [2] });
    const written = async () =>
      partsOf(await writeSpreadsheet(spreadsheet, original))['xl/worksheets/first.xml'];
    expect(await written()).toContain(chosen);
    sheet!.filter = { ...sheet!.filter!, columns: [] };
    expect(await written()).toContain('<autoFilter ref="B1:D10"/>');
    sheet!.filter = null;
    expect(await written()).not.toContain('autoFilter');
  });
});

describe('rows that move', () => {
  it('go up or down whole, counted before they move', async () => {
    const body = `
      var sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:B4').setValues([[1, 'a'], [2, 'b'], [3, 'c'], [4, 'd']]);
      sheet.moveRows(sheet.getRange('3:3'), 1);
      var up = sheet.getRange('A1:A4').getValues().map(String).join('');
      sheet.moveRows(sheet.getRange('1:2'), 5);
      return [up, sheet.getRange('A1:B4').getValues(), sheet.getMaxRows()];`;
    expect(await answerOf(body)).toEqual([
      '3124',
      [
        [2, 'b'],
        [4, 'd'],
        [3, 'c'],
        [1, 'a'],
      ],
      1000,
    ]);
  });
});
