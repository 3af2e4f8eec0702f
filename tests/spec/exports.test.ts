import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/actions/outcome';
import { entityNamed } from '../../src/entities/index';
import { tableFrom } from '../../src/imports/csv';
import { ar } from '../../src/messages/ar';
import {
  ahmed,
  aicha,
  aMiniGroup,
  anAssignment,
  aPost,
  atlas,
  aVisit,
  aWorkshop,
  balancesOf,
  directorate,
  massira,
  nakhil,
  qods,
  refusalsOf,
  sent,
  type Tabs,
  thisYear,
} from '../support/rows';
import { cellsOfCsv } from '../support/treacherous';

type File = { readonly name: string; readonly content: string };

function exported(tabs: Tabs, input: object): File {
  const outcome = sent(tabs, 'exportData', input) as Outcome<File>;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

const years = directorate({
  visit: [
    aVisit({ date: '12/10/2026', subject: 'الثانية' }),
    aVisit({ date: '2025-10-12', subject: 'قديمة' }),
    aVisit({ date: 'غدا', subject: 'بلا تاريخ' }),
    aVisit({ date: '2027-05-03', subject: 'الأخيرة', id: '' }),
  ],
  assignment: [
    anAssignment(aicha, massira, '2020-09-01', '2026-08-31'),
    anAssignment(ahmed, atlas, '2024-09-01'),
    anAssignment(ahmed, massira, '2027-09-01'),
  ],
});

const subjects = (input: object) =>
  (JSON.parse(exported(years, { what: 'visit', as: 'json', ...input }).content) as { subject: string }[]).map(
    ({ subject }) => subject,
  );

describe('a tab that leaves the file', () => {
  it('as CSV: the tab’s own headers, المعرف last, rows from top to bottom in canonical texts', () => {
    const { name, content } = exported(years, { what: 'visit', as: 'csv' });
    const [header = [], ...rows] = cellsOfCsv(content.slice(1));
    expect(name).toBe('الزيارات الفردية يوم 2027-06-15.csv');
    expect(header).toEqual([...Object.values(ar.fields.visit), 'المعرف']);
    expect(rows.map((row) => [row[0], row[2], row[header.length - 1]])).toEqual([
      ['2026-10-12', `مدرسة النخيل (${nakhil})`, 'visit-2'],
      ['2025-10-12', `مدرسة النخيل (${nakhil})`, 'visit-3'],
      ['غدا', `مدرسة النخيل (${nakhil})`, 'visit-4'],
      ['2027-05-03', `مدرسة النخيل (${nakhil})`, ''],
    ]);
  });

  it('only the rows of a school year, if one is given; a row of no readable day is of none', () => {
    expect(subjects({})).toEqual(['الثانية', 'قديمة', 'بلا تاريخ', 'الأخيرة']);
    expect(subjects({ schoolYear: thisYear })).toEqual(['الثانية', 'الأخيرة']);
    expect(subjects({ schoolYear: thisYear, asOf: '2026-12-31' })).toEqual(['الثانية']);
    expect(exported(years, { what: 'visit', as: 'csv', schoolYear: thisYear }).name).toBe(
      'الزيارات الفردية 2026-2027 يوم 2027-06-15.csv',
    );
  });

  it('a period belongs to every year that it touches, as in recordsOf; a tab without days is whole', () => {
    const periods = JSON.parse(
      exported(years, { what: 'assignment', as: 'json', schoolYear: thisYear }).content,
    ) as { mentor: string; from: string }[];
    expect(periods.map(({ mentor, from }) => [mentor, from])).toEqual([[ahmed, '2024-09-01']]);
    const schools = exported(years, { what: 'school', as: 'csv', schoolYear: '2019/2020' });
    expect(cellsOfCsv(schools.content.slice(1))).toHaveLength(6);
    expect(schools.name).toBe('المؤسسات يوم 2027-06-15.csv');
  });

  it('as JSON: the id, null where a row was never checked, and the texts of recordsOf', () => {
    const rows = JSON.parse(exported(years, { what: 'visit', as: 'json' }).content) as object[];
    expect(rows[0]).toMatchObject({ id: 'visit-2', date: '2026-10-12', mentors: aicha, findings: '' });
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', ...Object.keys(entityNamed('visit').fields)]);
    expect(rows[3]).toMatchObject({ id: null });
    expect(exported(directorate(), { what: 'visit', as: 'json' }).content).toBe('[]\n');
  });

  it('as text: a line a row, each filled cell under its header, days as people write them', () => {
    const { name, content } = exported(years, { what: 'visit', as: 'text', schoolYear: thisYear });
    expect(name).toBe('الزيارات الفردية 2026-2027 يوم 2027-06-15.txt');
    const [first, ...rest] = content.replace(/[\u2068\u2069]/g, '').split('\n');
    expect(first).toBe(
      `التاريخ: 12/10/2026 · المواكب(ة): ${aicha} · المؤسسة: مدرسة النخيل (${nakhil}) · السلك: الابتدائي · موضوع الزيارة: الثانية`,
    );
    expect(rest).toHaveLength(2);
  });

  it('a number has the comma that Excel reads beside ;, and our import too; in JSON it stays as it is', () => {
    const tabs = directorate({ workshop: [aWorkshop({ hours: '1.5', women: '3' })] });
    const hours = (as: string) => exported(tabs, { what: 'workshop', as }).content;
    expect(tableFrom(hours('csv'))[1]).toEqual(expect.arrayContaining(['1,5', '3']));
    expect(hours('json')).toContain('"hours":"1.5"');
    const preview = sent(tabs, 'previewImport', { what: 'workshop', text: hours('csv') });
    expect(preview).toMatchObject({ ok: true, value: { planned: [], told: [{ fate: 'same' }] } });
  });

  it('imported into an empty tab, is the same rows', () => {
    const visit = [
      aVisit({ findings: '- نقطة\n=1+1', recommendations: "'=خلاصة; «تامة»" }),
      aVisit({ date: '2026-11-03', mentors: `${aicha}، ${ahmed}`, school: qods }),
    ];
    const text = exported(directorate({ visit }), { what: 'visit', as: 'csv' }).content;
    const preview = sent(directorate(), 'previewImport', { what: 'visit', text });
    expect(preview).toMatchObject({
      ok: true,
      value: {
        planned: [
          { draft: { findings: '- نقطة\n=1+1', recommendations: "'=خلاصة; «تامة»" } },
          { draft: { date: '2026-11-03', mentors: `${aicha}، ${ahmed}` } },
        ],
      },
    });
  });

  it('of four times as many rows takes about four times as long', () => {
    const spent = (count: number) => {
      const many = directorate({
        visit: Array.from({ length: count }, (_, index) =>
          aVisit({ findings: `- نقطة ${index}`, date: `20${17 + (index % 10)}-10-12` }),
        ),
      });
      const before = process.cpuUsage();
      const { content } = exported(many, { what: 'visit', as: 'csv' });
      expect(content.length).toBeGreaterThan(100 * count);
      return process.cpuUsage(before).user;
    };
    spent(2000);
    const few = spent(6_000);
    const many = spent(24_000);
    expect(many).toBeLessThan(10 * few);
  });
});

describe('the balances that leave the file', () => {
  const tabs = directorate({
    visit: [
      aVisit({ diagnosis: 'مكتملة', strengths: '- انخراط الفريق\n- =قيادة', weaknesses: 'ضعف التوثيق' }),
      aVisit({ date: '2026-11-12', school: qods, cycle: 'التعليم الأولي', strengths: 'انخراط الفريق' }),
      aVisit({ date: 'غدا' }),
    ],
    miniGroup: [aMiniGroup()],
    workshop: [
      aWorkshop(),
      aWorkshop({ date: '2027-01-10' }),
      aWorkshop({ topic: `تدبير ${'أ'.repeat(90)}` }),
    ],
    post: [aPost(nakhil)],
    settings: { directorate: 'فاس\u202e' },
  });
  const asked = { what: 'balances', schoolYear: thisYear };

  it('as JSON are those of the contract, exactly', () => {
    const { name, content } = exported(tabs, { ...asked, as: 'json', asOf: '2027-05-31' });
    expect(JSON.parse(content)).toEqual(balancesOf(tabs, { schoolYear: thisYear, asOf: '2027-05-31' }));
    expect(name).toBe('الحصيلة 2026-2027 إلى غاية 2027-05-31.json');
  });

  it('as CSV are a row for the directorate, each community and each mentor, a column for each figure', () => {
    const [header = [], ...rows] = cellsOfCsv(exported(tabs, { ...asked, as: 'csv' }).content.slice(1));
    const at = (row: readonly string[] | undefined, column: string) => row?.[header.indexOf(column)];
    expect(new Set(header).size).toBe(header.length);
    expect(rows.map(([of, name]) => [of, name]).slice(1, 6)).toEqual([
      ['جماعة الممارسات المهنية', massira],
      ['جماعة الممارسات المهنية', atlas],
      ['جماعة الممارسات المهنية', 'ج.م.م الواحة'],
      ['المواكب(ة)', aicha],
      ['المواكب(ة)', ahmed],
    ]);
    const [whole] = rows;
    expect(at(whole, 'الزيارات الفردية: الابتدائي')).toBe('1');
    expect(at(whole, 'الزيارات الفردية: المجموع')).toBe('2');
    expect(at(whole, 'عدد المديرات')).toBe('1');
    expect(at(whole, 'نقط القوة')).toBe('انخراط الفريق (2)\n=قيادة (1)');
    expect(at(whole, 'مواضيع الورشات')).toContain('قيادة التغيير (2): 18/12/2026، 10/01/2027');
    expect(at(whole, 'التشخيص: مكتملة')).toBe('1');
    expect(at(whole, 'التشخيص: لم تُقدَّر بعد')).toBe('4');
    expect(at(whole, 'التشخيص: المعدل (%)')).toBe('100');
    expect(at(whole, 'التخطيط: المعدل (%)')).toBe('');
    for (const row of rows) expect(row).toHaveLength(header.length);
  });

  it('as text fit one screen of a phone, nothing in them turning the words of others', () => {
    const { content } = exported(tabs, { ...asked, as: 'text' });
    expect(content).not.toMatch(/[\u202a-\u202e]/);
    expect(content.replace(/[\u2068\u2069]/g, '').split('\n')).toEqual([
      'الحصيلة الإجمالية لمواكبة مشاريع المؤسسات التعليمية',
      'المديرية الإقليمية: فاس',
      'السنة الدراسية 2026/2027، إلى غاية 15/06/2027',
      'حصيلة مرحلية',
      '',
      '• المديرات والمديرون: 1 (مديرة واحدة، 0 مديرين)',
      '• الزيارات الفردية: 2 (التعليم الأولي 1، الابتدائي 1)',
      '• المجموعات المصغرة: 1',
      `• مواضيع الورشات: 2 (قيادة التغيير، تدبير ${'أ'.repeat(53)}…)`,
      '• من نقط القوة: انخراط الفريق، =قيادة',
      '• من نقط الضعف: ضعف التوثيق',
      '• تقدم المشاريع: التشخيص 100%',
      'في الملف صف واحد ينتظر التصحيح ولم يُحتسب.',
      '',
    ]);
  });

  it('as text are of a mentor or of a community too, the same figures as its balance', () => {
    const lines = (of: object) => {
      const { name, content } = exported(tabs, { ...asked, as: 'text', of });
      expect(content.split('\n').length).toBeLessThanOrEqual(16);
      return [name, ...content.replace(/[\u2068\u2069]/g, '').split('\n')];
    };
    const own = balancesOf(tabs, { schoolYear: thisYear });
    const figures = (balance: (typeof own)['directorate'] | undefined) =>
      Object.values(balance?.visits ?? {}).reduce((sum, count) => sum + count, 0);
    const [file, , title, ...mentor] = lines({ mentor: aicha });
    expect(file).toBe(`الحصيلة ${aicha} 2026-2027 إلى غاية 2027-06-15.txt`);
    expect(title).toBe(`المواكب(ة): ${aicha}`);
    expect(mentor.join('\n')).toContain(`• الزيارات الفردية: ${figures(own.mentors[aicha])}`);
    const [, , of, ...cpp] = lines({ cpp: atlas });
    expect(of).toBe(`جماعة الممارسات المهنية: ${atlas}`);
    expect(cpp.join('\n')).toContain(`• الزيارات الفردية: ${figures(own.cpps[atlas])}`);
    // A name is looked for as in every form: folded.
    expect(lines({ mentor: `  ${aicha.replace('ة', 'ه')}` })[2]).toBe(title);
  });

  it('as text of a name that the file has not say so', () => {
    const of = (of: object) => refusalsOf(sent(tabs, 'exportData', { ...asked, as: 'text', of }));
    expect(of({ mentor: 'لا أحد' })).toEqual(['mentor: unknownMentor']);
    expect(of({ cpp: 'لا أحد' })).toEqual(['cpp: unknownCpp']);
    expect(of({ mentor: '' })).toEqual(['mentor: unknownMentor']);
    for (const asks of [{}, { mentor: aicha, cpp: atlas }, { school: nakhil }, { mentor: [aicha] }])
      expect(of(asks)).toEqual(['badRequest']);
    expect(refusalsOf(sent(tabs, 'exportData', { ...asked, as: 'csv', of: { mentor: aicha } }))).toEqual([
      'badRequest',
    ]);
  });

  it('follow the settings where nothing is asked', () => {
    const set = directorate({ settings: { schoolYear: '2024/2025' } });
    expect(exported(set, { what: 'balances', as: 'json' }).name).toBe(
      'الحصيلة 2024-2025 إلى غاية 2025-08-31.json',
    );
  });
});

describe('what cannot be exported', () => {
  it.each([
    { what: 'visit', as: 'xml' },
    { what: 'visit', as: '__proto__' },
    { what: 'constructor', as: 'csv' },
    { what: 'visits', as: 'csv' },
    { what: 'visit', as: 'csv', schoolYear: '2026/2028' },
    { what: 'visit', as: 'csv', schoolYear: '2026' },
    { what: 'visit', as: 'csv', asOf: '31/05/2027' },
    { what: 'visit' },
    { what: 'visit', as: 'csv', where: 'المنزل' },
    { what: ['visit'], as: 'csv' },
  ])('%j is no request', (input) => {
    expect(refusalsOf(sent(years, 'exportData', input))).toEqual(['badRequest']);
  });

  it('a tab that the file has not is told', () => {
    const tabs = directorate();
    tabs.delete('الورشات');
    expect(refusalsOf(sent(tabs, 'exportData', { what: 'workshop', as: 'csv' }))).toEqual(['damaged']);
  });
});
