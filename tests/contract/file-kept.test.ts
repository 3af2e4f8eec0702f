import { describe, expect, it } from '@jest/globals';
import { apply } from '../../workbench/host/commands';
import { FileUnusable, readSpreadsheet, writeSpreadsheet } from '../../workbench/host/file';
import type { Chart, Sheet } from '../../workbench/host/model';
import { emptySpreadsheet } from '../../workbench/host/state/blank';
import { fileOf, foreign, partsOf, relations } from './file-parts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const text = (value: string, attributes = '') => `t="inlineStr"${attributes}><is><t>${value}</t></is></c>`;
const first = ({ sheets }: { sheets: Sheet[] }) => sheets[0]!;

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="[$-1010000]yyyy/mm/dd;@"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"><alignment textRotation="90"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>`;

describe('what the model does not hold is kept', () => {
  it('conditional formats, names, links, an unknown part, page set-up', async () => {
    const bytes = foreign(
      {
        before:
          '<sheetPr codeName="Feuil1"/><sheetViews><sheetView zoomScale="85" workbookViewId="0"/></sheetViews>',
        data: `<row r="1" spans="1:2" outlineLevel="1"><c r="A1" ${text('أ')}</row>`,
        after:
          '<autoFilter ref="A1:B1"/><conditionalFormatting sqref="A1"><cfRule type="timePeriod" dxfId="0" priority="1" timePeriod="today"><formula>1</formula></cfRule></conditionalFormatting><hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><pageSetup orientation="landscape"/>',
      },
      {
        'xl/styles.xml': STYLES,
        'xl/strange.bin': 'غريب',
        'custom/part.xml': '<x/>',
        'xl/worksheets/_rels/first.xml.rels': relations({ rId9: ['hyperlink', 'strange.bin'] }),
        'xl/calcChain.xml': '<calcChain/>',
      },
      {
        workbook:
          '<workbookProtection lockStructure="1"/>SHEETS<definedNames><definedName name="قائمة">ورقة!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">ورقة!$A$1</definedName></definedNames>',
      },
    );
    const { spreadsheet, original } = await readSpreadsheet(bytes, 'غريب');
    apply(spreadsheet, { kind: 'insertSheet', id: 99, name: 'جديدة', index: 0 });
    const parts = partsOf(await writeSpreadsheet(spreadsheet, original));
    const sheet = parts['xl/worksheets/first.xml']!;
    for (const kept of [
      'timePeriod="today"',
      'r:id="rId9"',
      'orientation="landscape"',
      'zoomScale="85"',
      'codeName="Feuil1"',
      'outlineLevel="1"',
    ])
      expect(sheet).toContain(kept);
    expect(parts['xl/strange.bin']).toBe('غريب');
    expect(parts['custom/part.xml']).toBe('<x/>');
    expect(parts['xl/workbook.xml']).toContain('lockStructure="1"');
    expect(parts['xl/workbook.xml']).toContain('<definedName name="قائمة">ورقة!$A$1</definedName>');
    expect(parts['xl/workbook.xml']).toContain('name="_xlnm.Print_Area" localSheetId="1"');
    expect(parts['xl/styles.xml']).toContain('<dxf><font><b/></font></dxf>');
    expect(parts['xl/calcChain.xml']).toBeUndefined();
  });

  it('rich text, an apostrophe cell, a rotated underlined one: while nobody writes there', async () => {
    const shared = `<sst xmlns="${MAIN}"><si><t>عادي</t></si><si><r><rPr><b/></rPr><t>غني </t></r><r><t>جدا</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>`;
    const bytes = foreign(
      {
        data: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s" s="2"><v>1</v></c><c r="C1" t="s" s="3"><v>0</v></c></row>',
      },
      { 'xl/sharedStrings.xml': shared, 'xl/styles.xml': STYLES },
    );
    const { spreadsheet, original } = await readSpreadsheet(bytes, 'غني');
    expect(first(spreadsheet).cells[0]!.map((cell) => cell?.value)).toEqual(['عادي', 'غني جدا', 'عادي']);
    apply(spreadsheet, { kind: 'insertRows', sheet: 4, at: 0, count: 2 });
    const parts = partsOf(await writeSpreadsheet(spreadsheet, original));
    expect(parts['xl/sharedStrings.xml']).toContain('<r><rPr><b/></rPr><t>غني </t></r>');
    expect(parts['xl/worksheets/first.xml']).toMatch(/<c r="B3" s="2" t="s">.*<c r="C3" s="3" t="s">/);
    apply(spreadsheet, { kind: 'write', sheet: 4, row: 2, column: 1, cells: [['بسيط']] });
    const later = partsOf(await writeSpreadsheet(spreadsheet, original));
    expect(later['xl/sharedStrings.xml']).not.toContain('غني');
    expect(later['xl/worksheets/first.xml']).toContain('<c r="B3" s="2" t="s">');
  });

  it('days of 1900 and of 1904, errors, shared and array formulas', async () => {
    const data = `<row r="1"><c r="A1" s="1"><v>1000.5</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1"><f t="shared" ref="C1:C3" si="0">SUM($A1,B$1,LOG10(A1),"A1",A:A)</f><v>1</v></c><c r="D1"><f t="array" ref="D1:D2">A1:A2*2</f><v>4</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c></row>`;
    for (const [start, shift] of [
      ['', 0],
      ['<workbookPr date1904="1"/>', 1462],
    ] as const) {
      const { spreadsheet, original } = await readSpreadsheet(
        foreign({ data }, { 'xl/styles.xml': STYLES }, { workbook: start }),
        'أيام',
      );
      const [one, , three] = first(spreadsheet).cells;
      expect(one![0]!.value).toEqual({ serial: 1000.5 + shift });
      expect(one![1]!.value).toBe('#N/A');
      expect(three![2]).toMatchObject({ value: 2, formula: '=SUM($A3,B$1,LOG10(A3),"A1",A:A)' });
      const sheet = partsOf(await writeSpreadsheet(spreadsheet, original))['xl/worksheets/first.xml']!;
      expect(sheet).toContain('<c r="A1" s="1"><v>1000.5</v></c>');
      expect(sheet).toContain('t="e"><v>#N/A</v>');
      expect(sheet).toContain('<f t="array" ref="D1:D2">A1:A2*2</f>');
    }
  });

  it('parts under a prefix, paths in other capitals, blanks that say they hold a value', async () => {
    const plain = partsOf(
      foreign({ data: `<row r="1"><c r="A1" ${text('أ')}<c r="B1"><v></v></c><c r='C1'><v>2</v></c></row>` }),
    );
    const sheet = plain['xl/worksheets/first.xml']!.replace(/<(\/?)(\w)/g, '<$1x:$2').replace(
      'xmlns=',
      'xmlns:x=',
    );
    const { 'xl/worksheets/first.xml': _, ...others } = plain;
    const bytes = fileOf({ ...others, 'xl/worksheets/First.xml': sheet });
    const { spreadsheet, original } = await readSpreadsheet(bytes, 'x');
    expect(first(spreadsheet).cells[0]!.map((cell) => cell?.value)).toEqual(['أ', '', 2]);
    const again = await readSpreadsheet(await writeSpreadsheet(spreadsheet, original), 'x');
    expect(Array.from(first(again.spreadsheet).cells[0]!, (cell) => cell?.value ?? '')).toEqual(['أ', '', 2]);
  });

  it("Excel's own drop-downs on other tabs, and rules we have no word for", async () => {
    const rule = `<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>ورقة!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>B1:B1048576</xm:sqref></x14:dataValidation>`;
    const bytes = foreign({
      data: `<row r="1"><c r="A1" ${text('أ')}</row>`,
      after: `<dataValidations count="1"><dataValidation type="textLength" sqref="C1:C9"><formula1>5</formula1></dataValidation></dataValidations><extLst><ext uri="a" xmlns:x14="u"><x14:dataValidations count="1" xmlns:xm="v">${rule}</x14:dataValidations></ext><ext uri="b"><other/></ext></extLst>`,
    });
    const { spreadsheet, original } = await readSpreadsheet(bytes, 'قوائم');
    expect(first(spreadsheet).cells[500]![1]!.validation).toEqual({
      criteria: 'VALUE_IN_RANGE',
      values: [4, 0, 0, 2, 1],
      allowInvalid: true,
    });
    const sheet = partsOf(await writeSpreadsheet(spreadsheet, original))['xl/worksheets/first.xml']!;
    expect(sheet).toMatch(/<dataValidation type="textLength" sqref="C1:C9">/);
    expect(sheet).toContain("<formula1>'ورقة'!$A$1:$A$2</formula1>");
    expect(sheet).not.toContain('x14:dataValidation ');
    expect(sheet).toContain('<ext uri="b"><other/></ext>');
  });
});

const chart: Chart = {
  id: 5001,
  type: 'BAR',
  ranges: [{ sheet: 0, row: 0, column: 0, rows: 3, columns: 3 }],
  options: {
    title: 'تقدم المراحل',
    isStacked: true,
    reverseCategories: true,
    'legend.position': 'bottom',
    'hAxis.title': 'عدد المؤسسات',
  },
  headers: 1,
  transposed: false,
  anchor: { row: 5, column: 1, x: 0, y: 0 },
};

const charted = () => {
  const spreadsheet = emptySpreadsheet('مبيانات');
  first(spreadsheet).rightToLeft = true;
  first(spreadsheet).cells = [
    [{ value: '' }, { value: 'متقدمة' }, { value: 'مكتملة' }],
    [{ value: 'التشخيص' }, { value: 2 }, { value: 3 }],
    [{ value: 'التخطيط' }, { value: 1 }, { value: 0 }],
  ];
  first(spreadsheet).charts = [chart];
  return spreadsheet;
};
const chartsIn = (parts: Record<string, string>) =>
  Object.keys(parts).filter((path) => /charts\/chart\d+\.xml$/.test(path));

describe('charts are native ones', () => {
  it('stacked bars from right to left, Arabic titles, figures kept beside their references', async () => {
    const parts = partsOf(await writeSpreadsheet(charted()));
    expect(chartsIn(parts)).toEqual(['xl/charts/chart1.xml']);
    const xml = parts['xl/charts/chart1.xml']!;
    for (const told of [
      '<c:barDir val="bar"/>',
      '<c:grouping val="stacked"/>',
      '<c:orientation val="maxMin"/>',
      '<c:legendPos val="b"/>',
      '>تقدم المراحل<',
      '>عدد المؤسسات<',
      "'ورقة1'!$B$2:$B$3",
      '<c:v>متقدمة</c:v>',
      '<c:pt idx="0"><c:v>2</c:v></c:pt>',
    ])
      expect(xml).toContain(told);
    expect(parts['xl/drawings/drawing1.xml']).toContain('name="mouwakaba-5001"');
    expect(parts['[Content_Types].xml']).toContain('drawingml.chart+xml');
  });

  it('written again and again there is still one, updated in place; removed there is none', async () => {
    let bytes = await writeSpreadsheet(charted());
    for (let turn = 0; turn < 3; turn++) {
      const { spreadsheet, original } = await readSpreadsheet(bytes, 'مبيانات');
      expect(first(spreadsheet).charts).toEqual([chart]);
      apply(spreadsheet, { kind: 'write', sheet: 0, row: 1, column: 1, cells: [[10 + turn]] });
      bytes = await writeSpreadsheet(spreadsheet, original);
      expect(chartsIn(partsOf(bytes))).toHaveLength(1);
      expect(partsOf(bytes)['xl/charts/chart1.xml']).toContain(`<c:v>${10 + turn}</c:v>`);
    }
    const { spreadsheet, original } = await readSpreadsheet(bytes, 'مبيانات');
    apply(spreadsheet, { kind: 'removeChart', sheet: 0, id: 5001 });
    const parts = partsOf(await writeSpreadsheet(spreadsheet, original));
    expect(chartsIn(parts)).toEqual([]);
  });

  it('a file that lost our state still knows its charts by name, and one that lost the name by title', async () => {
    const parts = partsOf(await writeSpreadsheet(charted()));
    const lost = Object.fromEntries(Object.entries(parts).filter(([path]) => !path.startsWith('customXml')));
    const { spreadsheet, original } = await readSpreadsheet(fileOf(lost), 'مبيانات');
    const [found] = first(spreadsheet).charts;
    expect(found).toMatchObject({
      id: 5001,
      type: 'BAR',
      headers: 1,
      options: { title: 'تقدم المراحل', isStacked: true },
      anchor: { row: 5, column: 1 },
    });
    expect(found!.ranges).toEqual([{ ...chart.ranges[0]!, sheet: 1 }]);
    expect(chartsIn(partsOf(await writeSpreadsheet(spreadsheet, original)))).toHaveLength(1);

    const renamed = {
      ...parts,
      'xl/drawings/drawing1.xml': parts['xl/drawings/drawing1.xml']!.replace('mouwakaba-5001', 'Chart 1'),
    };
    expect(first((await readSpreadsheet(fileOf(renamed), 'مبيانات')).spreadsheet).charts).toEqual([chart]);
  });

  it("another's chart and a picture beside ours are left as they are", async () => {
    const parts = partsOf(await writeSpreadsheet(charted()));
    const theirs =
      '<xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to/><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="Chart 9"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData><c:chart xmlns:c="c" r:id="rId9"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:pic>صورة</xdr:pic></xdr:twoCellAnchor>';
    const scatter =
      '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:scatterChart/></c:plotArea></c:chart></c:chartSpace>';
    const bytes = fileOf({
      ...parts,
      'xl/drawings/drawing1.xml': parts['xl/drawings/drawing1.xml']!.replace(
        '</xdr:wsDr>',
        `${theirs}</xdr:wsDr>`,
      ),
      'xl/drawings/_rels/drawing1.xml.rels': relations({
        rId1: ['chart', '../charts/chart1.xml'],
        rId9: ['chart', '../charts/chart9.xml'],
      }),
      'xl/charts/chart9.xml': scatter,
    });
    const { spreadsheet, original } = await readSpreadsheet(bytes, 'مبيانات');
    expect(first(spreadsheet).charts.map(({ type }) => type)).toEqual(['BAR', 'SCATTER']);
    apply(spreadsheet, {
      kind: 'chart',
      sheet: 0,
      chart: { ...chart, options: { ...chart.options, title: 'عنوان آخر' } },
    });
    const after = partsOf(await writeSpreadsheet(spreadsheet, original));
    expect(after['xl/charts/chart9.xml']).toBe(scatter);
    expect(after['xl/drawings/drawing1.xml']).toContain(theirs);
    expect(after['xl/charts/chart1.xml']).toContain('عنوان آخر');
  });
});

describe('a zip', () => {
  it('may give its sizes and places in 64 bits', () => {
    const bytes = Buffer.from(fileOf({ 'a.txt': 'نص' }));
    const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const end = bytes.indexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    const record = bytes.subarray(central, end);
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(20)), 12);
    for (const place of [20, 24, 42]) record.writeUInt32LE(0xffffffff, place);
    record.writeUInt16LE(28, 30);
    const wide = Buffer.alloc(56 + 20);
    wide.writeUInt32LE(0x06064b50, 0);
    wide.writeBigUInt64LE(1n, 32);
    wide.writeBigUInt64LE(BigInt(central), 48);
    wide.writeUInt32LE(0x07064b50, 56);
    wide.writeBigUInt64LE(BigInt(end + 28), 64);
    const last = Buffer.from(bytes.subarray(end));
    last.writeUInt32LE(0xffffffff, 16);
    const zip = Buffer.concat([bytes.subarray(0, central), record, extra, wide, last]);
    expect(partsOf(zip)).toEqual({ 'a.txt': 'نص' });
  });
});

describe('a file that cannot be used says why', () => {
  const unusable = (bytes: Uint8Array, why: RegExp) => async () => {
    const attempt = readSpreadsheet(bytes, 'ملف');
    await expect(attempt).rejects.toThrow(FileUnusable);
    await expect(readSpreadsheet(bytes, 'ملف')).rejects.toThrow(why);
  };
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  it('not an .xlsx', unusable(Buffer.from('name;email\n'), /is not an \.xlsx file/));
  it('empty', unusable(new Uint8Array(), /is empty/));
  it('an .xls', unusable(ole, /old \.xls/));
  it(
    'under a password',
    unusable(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), /password/),
  );
  it('another zip', unusable(fileOf({ 'a.txt': 'a' }), /not an \.xlsx workbook/));
  it('cut short', unusable(foreign({ data: '' }).subarray(0, 900), /damaged or cut short/));
  it('damaged inside', async () => {
    const bytes = Buffer.from(foreign({ data: `<row r="1"><c r="A1" ${text('أ'.repeat(500))}</row>` }));
    bytes.fill(0, bytes.indexOf('worksheets/first.xml') + 30, bytes.indexOf('worksheets/first.xml') + 60);
    await unusable(bytes, /is damaged/)();
  });
});
