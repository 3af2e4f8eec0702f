import { afterEach, describe, expect, it } from '@jest/globals';
import { apply } from '../../workbench/host/commands';
import { emptySpreadsheet } from '../../workbench/host/workbench';
import { answerOf, closeAll, scripted } from '../support/scripted';

afterEach(closeAll);

describe('a sheet of the workbook', () => {
  it('keeps its dress, its shape and its marks', async () => {
    const body = `
      var book = SpreadsheetApp.getActive(), sheet = book.insertSheet('الزيارات').setRightToLeft(true).setTabColor('#00695c');
      sheet.setFrozenRows(1); sheet.deleteColumns(5, 22); sheet.setColumnWidths(1, 2, 180); sheet.hideColumns(4);
      sheet.setHiddenGridlines(true); sheet.addDeveloperMetadata('entity', 'visit');
      var head = sheet.getRange(1, 1, 1, 4);
      head.setValues([['أ', 'ب', 'ج', 'د']]).setFontWeight('bold').setBackground('#eeeeee').setFontColor('#111111')
        .setFontSize(11).setFontFamily('Cairo').setFontStyle('italic').setHorizontalAlignment('right')
        .setVerticalAlignment('middle').setWrap(true).setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT)
        .setBorder(true, true, true, true, false, false, '#000000', SpreadsheetApp.BorderStyle.SOLID)
        .setNotes([['ش', '', '', '']]);
      head.offset(1, 0, 2).setNumberFormat('@').setNumberFormats([['yyyy-mm-dd', '@', '0', '0.0'], ['@', '@', '@', '@']]);
      sheet.getRange('A4:B4').merge();
      var guard = sheet.protect().setDescription('لا تكتب هنا').setWarningOnly(true);
      sheet.protect();
      return [sheet.isRightToLeft(), sheet.getFrozenRows(), sheet.getMaxColumns(), sheet.getColumnWidth(2), sheet.getColumnWidth(3),
        sheet.isColumnHiddenByUser(4), sheet.getDeveloperMetadata().map(function (m) { return m.getKey() + m.getValue(); }),
        head.getFontWeights(), head.getBackgrounds()[0][0], head.getNotes()[0], head.getNote(), sheet.getRange('A2:D2').getNumberFormats()[0],
        sheet.getRange('A4:B4').getMergedRanges().map(function (r) { return r.getA1Notation(); }),
        sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, guard.isWarningOnly(), sheet.getIndex(), sheet.getRange('B:B').getNumRows()];`;
    expect(await answerOf(body)).toEqual([
      true,
      1,
      4,
      180,
      100,
      true,
      ['entityvisit'],
      [['bold', 'bold', 'bold', 'bold']],
      '#eeeeee',
      ['ش', '', '', ''],
      'ش',
      ['yyyy-mm-dd', '@', '0', '0.0'],
      ['A4:B4'],
      1,
      true,
      2,
      1000,
    ]);
  });

  it('moves what stands under inserted and deleted lines', async () => {
    const body = `
      var sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:B3').setValues([[1, 2], [3, 4], [5, 6]]);
      sheet.getRange('B3:C3').merge();
      sheet.insertRowsAfter(1, 2); sheet.insertColumnsBefore(1, 1); sheet.deleteRow(2);
      return [sheet.getDataRange().getValues(), sheet.getDataRange().getMergedRanges()[0].getA1Notation(), sheet.getMaxRows(), sheet.getMaxColumns()];`;
    expect(await answerOf(body)).toEqual([
      [
        ['', 1, 2],
        ['', '', ''],
        ['', 3, 4],
        ['', 5, 6],
      ],
      'C4:D4',
      1001,
      27,
    ]);
  });

  it('names are unique, the last sheet stays, clear leaves rules and validations', async () => {
    const said = (line: string) =>
      answerOf(
        `var book = SpreadsheetApp.getActive(), sheet = book.getActiveSheet(); try { ${line} } catch (error) { return error.message; }`,
      );
    expect(await said(`book.insertSheet('ورقة1')`)).toBe(
      'A sheet with the name "ورقة1" already exists. Please enter another name.',
    );
    expect(await said('book.deleteSheet(sheet)')).toBe("You can't remove all the sheets in a document.");
    expect(await said('sheet.hideSheet()')).toBe("You can't hide all the sheets in a document.");
    const cleared = `sheet.getRange('A1').setValue('x').setNumberFormat('@').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
      sheet.clear(); var cell = sheet.getRange('A1'); return [cell.getValue(), cell.getDataValidations()[0][0] !== null, cell.getNumberFormats()[0][0] === '@'];`;
    expect(await said(cleared)).toEqual(['', true, false]);
  });

  it('finds text', async () => {
    const body = `
      var sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:A3').setValues([['id-1'], ['ID-1'], ['id-10']]);
      var places = function (finder) { return finder.findAll().map(function (r) { return r.getA1Notation(); }); };
      var all = sheet.getRange('A1:A');
      return [places(all.createTextFinder('id-1')), places(all.createTextFinder('id-1').matchEntireCell(true).matchCase(true)),
        all.createTextFinder('none').findNext()]`;
    expect(await answerOf(body)).toEqual([['A1', 'A2', 'A3'], ['A1'], null]);
  });
});

describe('rule 23: charts', () => {
  it('are inserted, read, updated in place and removed by their own ids', async () => {
    const body = `
      var sheet = SpreadsheetApp.getActiveSheet();
      var chart = sheet.newChart().asBarChart().addRange(sheet.getRange('A1:C5')).setNumHeaders(1).setStacked().setTitle('التقدم')
        .setXAxisTitle('س').setColors(['#111111']).reverseCategories().setLegendPosition(Charts.Position.BOTTOM)
        .setOption('vAxes', { 0: { title: 'ص' } }).setPosition(7, 2, 5, 6).build();
      sheet.insertChart(chart);
      var mine = sheet.getCharts()[0];
      var id = mine.getChartId();
      sheet.updateChart(mine.modify().clearRanges().addRange(sheet.getRange('A1:C9')).setChartType(Charts.ChartType.COLUMN).build());
      var again = sheet.getCharts();
      var facts = [again.length, again[0].getChartId() === id, again[0].getRanges()[0].getA1Notation(), again[0].getOptions().get('title'),
        again[0].getOptions().get('isStacked'), again[0].getContainerInfo().getAnchorRow()];
      sheet.removeChart(again[0]);
      return facts.concat(sheet.getCharts().length)`;
    expect(await answerOf(body)).toEqual([1, true, 'A1:C9', 'التقدم', true, 7, 0]);
  });
});

describe('commands', () => {
  it('replayed on the same beginning give the same spreadsheet', async () => {
    const start = emptySpreadsheet();
    const copy = structuredClone(start);
    const bench = await scripted(
      `function ask() { var s = SpreadsheetApp.getActive().insertSheet('أ'); s.getRange('A1:B2').setValues([[1, '=A1'], ['01/02/2026', true]]);
        s.insertRowsAfter(1, 3); s.deleteRow(2); s.getRange('A1').setNote('ن').setBackground('#ffffff').merge();
        PropertiesService.getScriptProperties().setProperty('k', 'v').deleteProperty('j'); s.getRange('B1:B2').clear(); s.setFrozenRows(1); }`,
      { spreadsheet: start },
    );
    const journal: string[] = [];
    bench.on((event) => {
      if (event.kind === 'command') journal.push(JSON.stringify(event.command));
    });
    await bench.run('ask');
    for (const line of journal) apply(copy, JSON.parse(line));
    expect(JSON.parse(JSON.stringify(copy))).toEqual(JSON.parse(JSON.stringify(start)));
  });
});
