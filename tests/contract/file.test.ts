import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSpreadsheet, writeSpreadsheet } from '../../workbench/host/file';
import type { Cell, Spreadsheet } from '../../workbench/host/model';
import { blankSheet, emptySpreadsheet } from '../../workbench/host/state/blank';
import { partsOf } from './file-parts';

const again = async (spreadsheet: Spreadsheet) => {
  const bytes = await writeSpreadsheet(spreadsheet);
  return { parts: partsOf(bytes), ...(await readSpreadsheet(bytes, spreadsheet.name)) };
};

const withCells = (cells: (Cell | undefined)[][]): Spreadsheet => {
  const spreadsheet = emptySpreadsheet('ملف');
  spreadsheet.sheets[0]!.cells = cells;
  return spreadsheet;
};

describe('an .xlsx file holds what the model holds', () => {
  it('any text, byte for byte', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        "'بفاصلة عليا",
        '=1+1',
        '00123',
        ' بين فراغين ',
        'سطر\nسطر',
        'سطر\r\nسطر',
        '_x0041_',
        '_x005F_x0041_',
        '\t- نقطة',
        '\u0000\u001f\ufffe\uffff',
        ']]>&amp;<&">',
        '#REF!',
        'TRUE',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
        const { spreadsheet } = await again(withCells([texts.map((value) => ({ value, format: '@' }))]));
        expect(texts.map((_, column) => spreadsheet.sheets[0]!.cells[0]?.[column]?.value ?? '')).toEqual(
          texts,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('any number, day, yes or no, formula with its result', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .double({ noNaN: true, noDefaultInfinity: true })
          .map((value) => (Object.is(value, -0) ? 0 : value)),
        fc.integer({ min: 1, max: 2958465 }),
        fc.boolean(),
        async (number, serial, yes) => {
          const line: Cell[] = [
            { value: number },
            { value: { serial }, format: 'dd/mm/yyyy' },
            { value: yes },
            { value: number, formula: '=SUM(A1:A1)*"<&>"' },
            { value: '#REF!', formula: '=#REF!' },
          ];
          const { spreadsheet } = await again(withCells([line]));
          expect(spreadsheet.sheets[0]!.cells[0]).toEqual(line);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a day nobody gave a format comes back as a day', async () => {
    const { spreadsheet } = await again(
      withCells([[{ value: { serial: 46307 } }, { value: { serial: 46307.5 } }]]),
    );
    expect(spreadsheet.sheets[0]!.cells[0]).toEqual([
      { value: { serial: 46307 }, format: 'dd/mm/yyyy' },
      { value: { serial: 46307.5 }, format: 'dd/mm/yyyy hh:mm' },
    ]);
  });

  it('tabs as they stand, and what .xlsx has no word for', async () => {
    const spreadsheet = emptySpreadsheet('مديرية');
    const border = { top: '#000000', bottom: '#999999', left: '#000000', right: '#000000' };
    const first: (typeof spreadsheet.sheets)[0] = {
      ...spreadsheet.sheets[0]!,
      name: 'المواكبون',
      rows: 40,
      columns: 6,
      rightToLeft: true,
      frozenRows: 1,
      frozenColumns: 1,
      tabColor: '#38761d',
      gridlinesHidden: true,
      columnWidths: { 0: 180, 2: 91 },
      rowHeights: { 0: 40 },
      hiddenColumns: [5],
      hiddenRows: [7],
      merges: [{ row: 3, column: 0, rows: 2, columns: 3 }],
      protections: [{ id: 'p1', kind: 'SHEET', description: 'تُملأ آليا', warningOnly: true }],
      metadata: [{ key: 'tab', value: 'mentor' }],
      cells: [
        [
          {
            value: 'الاسم والنسب',
            note: 'اكتب الاسم كاملا\nسطر ثان',
            style: {
              bold: true,
              italic: true,
              color: '#1155cc',
              background: '#cfe2f3',
              size: 14,
              family: 'Cairo',
              wrap: true,
              horizontal: 'center',
              vertical: 'middle',
              direction: 'rtl',
              border,
            },
          },
        ],
      ],
    };
    for (let row = 1; row < 40; row++)
      first.cells[row] = [
        { value: '', format: '@' },
        {
          value: '',
          format: 'dd/mm/yyyy',
          validation: { criteria: 'DATE_IS_VALID_DATE', values: [], allowInvalid: false },
        },
        {
          value: '',
          validation: {
            criteria: 'VALUE_IN_LIST',
            values: ['نعم', 'لا'],
            allowInvalid: false,
            help: 'نعم أو لا',
          },
        },
        { value: '', validation: { criteria: 'NUMBER_BETWEEN', values: [0.5, 12], allowInvalid: true } },
        {
          value: '',
          validation: { criteria: 'VALUE_IN_RANGE', values: [7, 0, 0, 20, 1], allowInvalid: true },
        },
      ];
    const long: Cell[] = Array.from({ length: 60 }, (_, at) => ({ value: `مؤسسة ${at}، فاس, "الحي"` }));
    const second = {
      ...blankSheet(7, "قوائم: لائحة [1] 'أ' طويلة جدا أكثر من واحد وثلاثين", 60, 1),
      hidden: true,
      cells: long.map((cell) => [cell]),
    };
    second.cells[59] = [
      {
        value: '',
        validation: {
          criteria: 'VALUE_IN_LIST',
          values: long.map(({ value }) => value),
          allowInvalid: true,
        },
      },
    ];
    spreadsheet.sheets = [first, second];
    spreadsheet.activeSheet = 0;
    spreadsheet.properties = { document: { key: 'قيمة \u0001 <&>' }, 'user:a@b.c': { draft: '{}' } };
    spreadsheet.metadata = [{ key: 'made', value: 'prepareWorkbook' }];
    const back = await again(spreadsheet);
    expect(back.spreadsheet).toEqual(spreadsheet);

    const third = await writeSpreadsheet(back.spreadsheet, back.original);
    expect((await readSpreadsheet(third, 'مديرية')).spreadsheet).toEqual(spreadsheet);

    const sheet = back.parts['xl/worksheets/sheet1.xml']!;
    expect(sheet).toMatch(/<sheetView [^>]*rightToLeft="1"/);
    expect(sheet).toMatch(
      /<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"\/>/,
    );
    expect(sheet).toContain('<formula1>"نعم,لا"</formula1>');
    expect(sheet).toMatch(/<dataValidation type="list"[^>]*showErrorMessage="1"[^>]*sqref="C2:C40"/);
    expect(sheet).toContain('<mergeCell ref="A4:C5"/>');
    expect(sheet).toMatch(/<col min="6" max="6"[^>]*hidden="1"/);
    expect(back.parts['xl/comments1.xml']).toContain('اكتب الاسم كاملا');
    expect(back.parts['xl/drawings/vmlDrawing1.vml']).toContain('ObjectType="Note"');
    expect(back.parts['xl/workbook.xml']).toMatch(
      /state="hidden".*name="mouwakaba.lists"[^>]*state="veryHidden"/,
    );
  });

  it('refuses what no cell can hold, by its place', async () => {
    for (const value of ['ن'.repeat(32768), Number.NaN, Number.POSITIVE_INFINITY, 'نصف \ud83d'])
      await expect(writeSpreadsheet(withCells([[], [undefined, { value }]]))).rejects.toThrow(
        /ورقة1!B2 holds/,
      );
  });

  it('the worked example is read as it is written down beside it', async () => {
    const folder = new URL('../worked-example/', import.meta.url);
    const { spreadsheet } = await readSpreadsheet(readFileSync(new URL('workbook.xlsx', folder)), 'مثال');
    const told = JSON.parse(readFileSync(new URL('workbook.json', folder), 'utf8')) as Record<
      string,
      unknown[][]
    >;
    expect(spreadsheet.sheets.map(({ name }) => name)).toEqual(Object.keys(told));
    for (const { name, cells, rightToLeft, frozenRows } of spreadsheet.sheets) {
      expect([rightToLeft, frozenRows]).toEqual([true, 1]);
      const rows = told[name]!.map((line) => line.map((cell) => cell ?? ''));
      const read = rows.map((line, row) =>
        line.map((_, column) => {
          const value = cells[row]?.[column]?.value ?? '';
          return typeof value === 'object'
            ? { d: new Date((value.serial - 25569) * 86400000).toISOString().slice(0, 10) }
            : value;
        }),
      );
      expect(read).toEqual(rows);
    }
  });
});
