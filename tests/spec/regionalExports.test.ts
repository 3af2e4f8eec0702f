import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/actions/outcome';
import { fileOf, opening } from '../support/receiving';
import { refusalsOf, regional, sent, thisYear } from '../support/rows';
import { packagesOfFes } from '../support/someRegion';
import { cellsOfCsv } from '../support/treacherous';

const today = '2027-07-04';
const academy = 'الأكاديمية الجهوية للتربية والتكوين لجهة فاس - مكناس';

const received = () => {
  const tabs = regional();
  opening(
    tabs,
    packagesOfFes().map((pack, at) => fileOf(pack, `${at}.json`)),
    today,
  );
  return tabs;
};

function exported(as: string) {
  const outcome = sent(received(), 'exportData', { what: 'balances', as }, today) as Outcome<{
    name: string;
    content: string;
  }>;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

describe('the balance of a region leaves the file', () => {
  it('as CSV: the sum, then each directorate that sent, in the order of the list, with its version and receipt', () => {
    const { name, content } = exported('csv');
    expect(name).toBe('الحصيلة الجهوية 2026-2027 إلى غاية 2027-07-04.csv');
    const [header = [], ...rows] = cellsOfCsv(content.slice(1));
    expect(rows.map((row) => [row[1], row[3], row[header.length - 2]])).toEqual([
      [academy, '2027-07-04', ''],
      ['فاس', '2027-07-01', '2'],
      ['مكناس', '2027-06-30', '1'],
      ['الحاجب', '2027-06-30', '1'],
      ['إفران', '2027-06-29', '1'],
      ['مولاي يعقوب', '2027-06-30', '1'],
      ['صفرو', '2027-06-30', '1'],
      ['تاونات', '2027-07-02', '1'],
    ]);
    const at = header.indexOf('المجموعات المصغرة');
    const figures = rows.map((row) => Number(row[at]));
    expect(figures[0]).toBe(figures.slice(1).reduce((sum, one) => sum + one, 0));
  });

  it('as JSON: the sum as contract §4 has a balance, each directorate with its deposit, null for who is awaited', () => {
    const data = JSON.parse(exported('json').content);
    expect(Object.keys(data.region)).toEqual([
      'principals',
      'visits',
      'remote',
      'miniGroups',
      'topics',
      'topicsOutside',
      'strengths',
      'weaknesses',
      'progress',
    ]);
    expect(data.directorates['فاس'].deposit).toMatchObject({
      version: 2,
      on: '2027-07-01',
      firstOn: '2027-06-28',
    });
    expect(data.directorates['تازة']).toBeNull();
    expect(data).toMatchObject({ schoolYear: thisYear, arrivals: { expected: 9, received: 7 } });
  });

  it('as a message of one screen that says how many have arrived', () => {
    const text = exported('text').content.replace(/[\u2066-\u2069]/g, '');
    expect(text).toContain('الحصيلة الجهوية لمواكبة مشاريع المؤسسات التعليمية');
    expect(text).toContain(academy);
    expect(text).toContain('حصيلة مرحلية');
    expect(text).toContain('المجموعات المصغرة: 13');
    expect(text).toContain('وصلت 7 حصائل من 9.');
    expect(text.split('\n').length).toBeLessThan(16);
  });

  it('is of no mentor and no community', () => {
    const of = { mentor: 'عائشة' };
    expect(refusalsOf(sent(regional(), 'exportData', { what: 'balances', as: 'text', of }))).toEqual([
      'badRequest',
    ]);
  });
});
