import { afterEach, describe, expect, it } from '@jest/globals';
import { emptySpreadsheet, TypingRefused } from '../../workbench/host/workbench';
import { answerOf, closeAll, scripted } from '../support/scripted';

afterEach(closeAll);

/** What a sheet's cell A1 holds after setValue: value, formula, number format. */
const leftBy = (value: string, format = '', locale = 'ar_MA') =>
  answerOf(
    `var cell = SpreadsheetApp.getActiveSheet().getRange('A1');
     if (b) cell.setNumberFormat(b);
     cell.setValue(a);
     var v = cell.getValue();
     return [v instanceof Date ? Utilities.formatDate(v, 'Africa/Casablanca', 'yyyy-MM-dd HH:mm') : v, cell.getFormula(), typeof v]`,
    [value, format],
    { spreadsheet: { ...emptySpreadsheet(), locale } },
  );

describe('rule 17: setValue parses like typing', () => {
  it.each([
    ['=1+1', '#N/A', '=1+1', 'string'],
    ['+3 أقسام', '#N/A', '=+3 أقسام', 'string'],
    ['- نقطة', '#N/A', '=- نقطة', 'string'],
    ['-', '-', '', 'string'],
    ['00123', 123, '', 'number'],
    ['12,5', 12.5, '', 'number'],
    ['12.5', '12.5', '', 'string'],
    ['1.234,5', 1234.5, '', 'number'],
    ['50%', 0.5, '', 'number'],
    ['1E3', 1000, '', 'number'],
    ['16698Z', '16698Z', '', 'string'],
    ['true', true, '', 'boolean'],
    ['12/03/2026', '2026-03-12 00:00', '', 'object'],
    ['2026-03-12', '2026-03-12 00:00', '', 'object'],
    ['12-3-26 10:30', '2026-03-12 10:30', '', 'object'],
    ['31/02/2025', '31/02/2025', '', 'string'],
    ['2026/2027', '2026/2027', '', 'string'],
    ['٤', '٤', '', 'string'],
    ["'=1+1", '=1+1', '', 'string'],
    ["'00123", '00123', '', 'string'],
    ["''x", "'x", '', 'string'],
    ['نص', 'نص', '', 'string'],
    ['', '', '', 'string'],
  ])('%j', async (typed, value, formula, type) => {
    expect(await leftBy(typed)).toEqual([value, formula, type]);
  });

  it('"1/2" is a day of this year, and its order is the locale’s', async () => {
    const year = new Date().getFullYear();
    expect(await leftBy('1/2')).toEqual([`${year}-02-01 00:00`, '', 'object']);
    expect(await leftBy('1/2', '', 'en_US')).toEqual([`${year}-01-02 00:00`, '', 'object']);
    expect(await leftBy('12.5', '', 'en_US')).toEqual([12.5, '', 'number']);
  });

  it.each(['=1+1', '00123', '1/2', 'true', "'x", "'=x", '- x'])(
    'in a plain-text cell %j stays as it is',
    async (text) => {
      expect(await leftBy(text, '@')).toEqual([text, '', 'string']);
    },
  );

  it('a Date is a cell of the spreadsheet’s own zone, read back as the same instant', async () => {
    const spreadsheet = { ...emptySpreadsheet(), timeZone: 'Asia/Tokyo' };
    const body = `var cell = SpreadsheetApp.getActiveSheet().getRange('A1');
      cell.setValue(Utilities.parseDate('2026-10-12', 'Asia/Tokyo', 'yyyy-MM-dd'));
      return [cell.getValue().toISOString(), cell.getDisplayValue()]`;
    expect(await answerOf(body, [], { spreadsheet })).toEqual(['2026-10-11T15:00:00.000Z', '12/10/2026']);
    expect(spreadsheet.sheets[0]?.cells[0]?.[0]?.value).toEqual({ serial: 46307 });
  });

  it('appendRow parses too, below the last row, and makes the grid larger', async () => {
    const body = `var sheet = SpreadsheetApp.getActiveSheet();
      sheet.deleteRows(2, 999); sheet.appendRow(['أ', '=A1']); sheet.appendRow(['01']);
      return [sheet.getDataRange().getValues(), sheet.getDataRange().getFormulas()[0], sheet.getMaxRows()]`;
    expect(await answerOf(body)).toEqual([
      [
        ['أ', '#N/A'],
        [1, ''],
      ],
      ['', '=A1'],
      2,
    ]);
  });

  it('text over 50,000 characters throws', async () => {
    const body = `SpreadsheetApp.getActiveSheet().getRange('A1').setValue(new Array(50002).join('x'))`;
    await expect(answerOf(body)).rejects.toThrow('more than the maximum of 50000 characters');
  });

  it('a grid that is not its range’s shape throws Google’s sentence', async () => {
    const set = (grid: string) =>
      answerOf(`SpreadsheetApp.getActiveSheet().getRange(1, 1, 2, 2).setValues(${grid})`);
    await expect(set('[[1, 2]]')).rejects.toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    await expect(set('[[1, 2], [3]]')).rejects.toThrow('The data has 1 but the range has 2.');
    await expect(set('[1, 2]')).rejects.toThrow(
      "don't match the method signature for SpreadsheetApp.Range.setValues",
    );
  });
});

describe('rule 18: the grid has limits', () => {
  it('ten million cells, empty ones counted', async () => {
    const body = 'SpreadsheetApp.getActiveSheet().insertRowsAfter(1000, 400000)';
    await expect(answerOf(body)).rejects.toThrow('limit of 10000000 cells');
  });

  it('coordinates outside the sheet throw, and so does deleting all rows that are not frozen', async () => {
    await expect(answerOf('SpreadsheetApp.getActiveSheet().getRange(1001, 1)')).rejects.toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
    const all = 'var s = SpreadsheetApp.getActiveSheet(); s.setFrozenRows(1); s.deleteRows(2, 999)';
    await expect(answerOf(all)).rejects.toThrow('Sorry, it is not possible to delete all non-frozen rows.');
  });
});

describe('rule 20: validation', () => {
  const rule = `var sheet = SpreadsheetApp.getActiveSheet();
    var rule = SpreadsheetApp.newDataValidation().requireValueInList(['نعم', 'لا']).setHelpText('نعم أو لا').setAllowInvalid(a).build();
    sheet.getRange('B1:B2').setDataValidation(rule);
    var fault = ''; try { sheet.getRange('A1:B2').setValues([['x', 'نعم'], ['y', 'ربما']]); } catch (error) { fault = error.message; }
    return [fault, sheet.getDataRange().getValues()]`;

  it('setAllowInvalid(false): one bad cell and nothing of that setValues is written', async () => {
    const [fault, values] = (await answerOf(rule, [false])) as [string, unknown];
    expect(fault).toContain(
      'The data you entered in cell B2 violates the data validation rules set on this cell.',
    );
    expect(values).toEqual([['']]);
  });

  it('warns by default: everything is written', async () => {
    expect(await answerOf(rule, [true])).toEqual([
      '',
      [
        ['x', 'نعم'],
        ['y', 'ربما'],
      ],
    ]);
  });

  it('a list of more than 500 items throws', async () => {
    const body = `SpreadsheetApp.newDataValidation().requireValueInList(new Array(502).join('x').split(''))`;
    await expect(answerOf(body)).rejects.toThrow('limit of 500');
  });

  it('lists come from a range too, and days and numbers are judged', async () => {
    const body = `var sheet = SpreadsheetApp.getActiveSheet(), make = SpreadsheetApp.newDataValidation;
      sheet.getRange('A1:A2').setValues([['أ'], ['ب']]);
      var rules = [make().requireValueInRange(sheet.getRange('A1:A2')), make().requireDate(), make().requireNumberBetween(1, 5)];
      sheet.getRange('B1:D1').setDataValidations([rules.map(function (r) { return r.setAllowInvalid(false).build(); })]);
      var read = sheet.getRange('B1').getDataValidations()[0][0];
      return a.map(function (row) { try { sheet.getRange('B1:D1').setValues([row]); return true; } catch (e) { return false; } })
        .concat(String(read.getCriteriaType()), read.getCriteriaValues()[0].getA1Notation(), read.getAllowInvalid())`;
    const rows = [
      ['ب', '1/2', 5],
      ['ج', '', ''],
      ['', 'أمس', ''],
      ['', '', 6],
      ['', '', ''],
    ];
    expect(await answerOf(body, [rows])).toEqual([
      true,
      false,
      false,
      false,
      true,
      'VALUE_IN_RANGE',
      'A1:A2',
      false,
    ]);
  });

  it('a person’s typing is judged by the same rule, with its help text, and fires onEdit', async () => {
    const bench = await scripted(`
      function ask() { SpreadsheetApp.getActiveSheet().getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation()
        .requireValueInList(['نعم']).setAllowInvalid(false).setHelpText('نعم فقط').build()); }
      function onEdit(e) { if (e.value === 'نعم') e.range.offset(0, 1).setValue(e.range.getA1Notation() + e.oldValue + e.authMode); }`);
    await bench.run('ask');
    const cell = (text: string) => [{ sheet: 0, row: 0, column: 0, text }];
    await expect(bench.type(cell('لا'))).rejects.toThrow(TypingRefused);
    await expect(bench.type(cell('لا'))).rejects.toThrow('نعم فقط');
    await bench.type(cell('نعم'));
    expect(bench.spreadsheet.sheets[0]?.cells[0]?.map((one) => one?.value)).toEqual([
      'نعم',
      'A1undefinedLIMITED',
    ]);
  });
});

describe('rule 24: stores', () => {
  it('keep what they are given, each user their own', async () => {
    const { run } = await scripted(`
      function put(v) { PropertiesService.getUserProperties().setProperty('k', v); CacheService.getUserCache().put('k', v, 60); }
      function get() { return [PropertiesService.getUserProperties().getProperty('k'), CacheService.getUserCache().get('k'),
        PropertiesService.getDocumentProperties().getProperties()]; }`);
    await run('put', ['ألف'], { user: 'a@x.ma' });
    expect((await run('get', [], { user: 'a@x.ma' })).value).toEqual(['ألف', 'ألف', {}]);
    expect((await run('get', [], { user: 'b@x.ma' })).value).toEqual([null, null, {}]);
  });

  it.each([
    ['9 KB a value', `PropertiesService.getDocumentProperties().setProperty('k', new Array(9218).join('x'))`],
    [
      '500 KB a store',
      `for (var i = 0; i < 60; i++) PropertiesService.getDocumentProperties().setProperty('k' + i, new Array(9000).join('x'))`,
    ],
    ['100 KB a cached value', `CacheService.getScriptCache().put('k', new Array(102402).join('x'))`],
    ['250 characters a cache key', `CacheService.getScriptCache().get(new Array(252).join('x'))`],
  ])('%s', async (_limit, body) => {
    await expect(answerOf(body)).rejects.toThrow(/Argument too large|exceeded the property storage quota/);
  });
});
