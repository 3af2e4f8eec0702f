import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { understand } from '../../src/imports/columns';
import { tableFrom } from '../../src/imports/csv';
import { schoolColumns } from '../../src/imports/schools';
import { guarded } from '../../src/sheets/apostrophe';
import { blankDirectorate, previewed, refusedSentences } from '../support/importing';

const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`;

describe('what was pasted or opened, read as a table', () => {
  it('with cells set apart by commas, semicolons or tabs, with or without a byte order mark', () => {
    const table = [
      ['الرمز', 'الاسم'],
      ['16698Z', 'م. للا مريم'],
    ];
    for (const separator of [',', ';', '\t'])
      for (const line of ['\n', '\r\n', '\r'])
        expect(tableFrom(`\ufeff${table.map((row) => row.join(separator)).join(line)}${line}`)).toEqual(
          table,
        );
  });

  it('the separator is the one that makes columns, not one that stands in a name', () => {
    expect(tableFrom('code;name\n16698Z;"فاس, مكناس"\n16699A;أ, ب')).toEqual([
      ['code', 'name'],
      ['16698Z', 'فاس, مكناس'],
      ['16699A', 'أ, ب'],
    ]);
    expect(tableFrom('sep=;\r\na;b')).toEqual([['a', 'b']]);
  });

  it('whatever stands in quoted cells comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, separator) => {
          const cell = (one: string) => quoted(separator === '\t' ? one : guarded(one));
          const text = `sep=${separator}\n${rows.map((row) => row.map(cell).join(separator)).join('\n')}\n`;
          expect(tableFrom(text)).toEqual(rows);
        },
      ),
    );
  });

  it('its columns are found by folded words, below a title; what has no place in the file is told', () => {
    const found = understand(
      tableFrom('لائحة المؤسسات;;\n;;\nإسم  المؤسسة ;رَمز المؤسسه*;الهاتف\nم. النخيل;16698Z;0528\n;;\n'),
      schoolColumns,
    );
    expect(found?.columns).toEqual([
      { header: 'إسم  المؤسسة', code: 'name' },
      { header: 'رَمز المؤسسه*', code: 'code' },
      { header: 'الهاتف', code: null },
    ]);
    expect(found?.lines).toEqual([{ line: 4, said: { name: 'م. النخيل', code: '16698Z' } }]);
  });

  it('without headers, or without a column that is needed, nothing is planned, and it says what is missing', () => {
    const tabs = blankDirectorate();
    expect(refusedSentences(tabs, 'school', '1;2\n3;4')[0]).toContain('لم نجد سطر العناوين');
    expect(refusedSentences(tabs, 'school', 'الرمز;الوسط\n16698Z;قروي')[0]).toContain('اسم المؤسسة');
    expect(refusedSentences(tabs, 'school', 'الرمز;اسم المؤسسة\n;\n')[0]).toContain('لا أسطر');
    expect(refusedSentences(tabs, 'school', ' \n')[0]).toContain('لا أسطر');
  });

  it('a table of rows is read like a text', () => {
    const tabs = blankDirectorate();
    const table = [
      ['الاسم والنسب', 'البريد'],
      ['عائشة بنعلي', 'a@taalim.ma'],
    ];
    expect(previewed(tabs, 'mentor', '', { table }).planned).toHaveLength(1);
  });
});
