import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Saved } from '../../src/actions/saveRecord';
import { saveRecord } from '../../src/actions/saveRecord';
import { isBlank } from '../../src/schema/fold';
import type { Tabs } from '../support/rows';
import {
  aDuty,
  ahmed,
  aicha,
  aMentor,
  aMiniGroup,
  amal,
  anAssignment,
  aSchool,
  atlas,
  aVisit,
  aWorkshop,
  balancesOf,
  busyWorld,
  cellsOf,
  directorate,
  idOf,
  listedIn,
  massira,
  nakhil,
  qods,
  refusalsOf,
  saved,
  saving,
  selection,
  waha,
} from '../support/rows';

const draft = {
  date: '2026-10-12',
  mentors: aicha,
  school: nakhil,
  cycle: 'الابتدائي',
  subject: 'تتبع المشروع',
};

const asText = (file: Tabs) => JSON.stringify([...file]);

/** Runs what should write nothing. */
function unwritten<T>(file: Tabs, work: () => T): T {
  const before = asText(file);
  const answer = work();
  expect(asText(file)).toBe(before);
  return answer;
}

/** What a save sent again must answer as before. */
const standing = ({ receipt, id, version, row }: Saved) => ({ receipt, id, version, row });

const rowsOf = (file: Tabs) => (file.get('الزيارات الفردية') as string[][]).length - 1;

/** Types over one cell of the visits, as a hand does in the tab. */
function typeOver(file: Tabs, row: number, header: string, text: string) {
  const rows = file.get('الزيارات الفردية') as string[][];
  (rows[row - 1] as string[])[(rows[0] as string[]).indexOf(header)] = text;
}

describe('a new record', () => {
  it('is written below the last row, with its id, and answers its receipt, version and row', () => {
    const file = directorate({ visit: [aVisit(), null] });
    const answer = saved(file, 'visit', draft);
    expect(answer).toMatchObject({ id: idOf(1), row: 4 });
    expect(answer.version).not.toBe('');
    expect(file.get('الزيارات الفردية')?.[3]?.at(-1)).toBe(idOf(1));
    expect(cellsOf(file, 'visit', 4)).toMatchObject({ date: '2026-10-12', subject: 'تتبع المشروع' });
  });

  it('the receipt is derived from the id: «ز-1F0C-9A2E» for a visit, another letter for a workshop', () => {
    expect(saved(directorate(), 'visit', draft).receipt).toBe('ز-1F0C-9A2E');
    expect(saved(directorate(), 'workshop', aWorkshop() as object).receipt).toBe('و-1F0C-9A2E');
    expect(saved(directorate(), 'miniGroup', aMiniGroup() as object).receipt).toBe('م-1F0C-9A2E');
  });

  it('counts at once', () => {
    const file = directorate();
    saved(file, 'visit', draft);
    expect(balancesOf(file).directorate.visits.primary).toBe(1);
  });

  it.each([
    ['mentor', { name: 'سعيد بلقاسم' }],
    ['cpp', { name: 'ج.م.م جديدة' }],
    ['school', { code: '1r', name: 'مدرسة', kind: 'مدرسة ابتدائية', cycles: ['primary'] }],
    ['post', { principal: 'خديجة', gender: 'انثى', school: nakhil, from: '1/9/2026' }],
    ['assignment', { mentor: aicha, cpp: massira, from: '1/9/2026' }],
    ['miniGroup', aMiniGroup()],
    ['workshop', aWorkshop()],
    [
      'programmeItem',
      { mentor: aicha, cpp: massira, activity: 'زيارة فردية', from: '1/10/2026', to: '31/10/2026' },
    ],
    ['duty', aDuty()],
    [
      'supportRequest',
      { date: '1/10/2026', mentor: aicha, kind: 'نقل', purpose: 'زيارة', neededOn: '20/10/2026' },
    ],
  ])('of every tab: %s', (entity, said) => {
    const file = directorate();
    const { id, version } = saved(file, entity, said as object);
    const listed = listedIn(file, entity).find((row) => row.id === id);
    expect(listed?.faults).toEqual([]);
    expect(listed?.version).toBe(version);
  });
});

describe('every cell holds its canonical text', () => {
  it('references as their tabs write them, whatever was typed: codes, names, folded, twice', () => {
    const file = directorate();
    saved(file, 'visit', {
      ...draft,
      mentors: ['عايشة  بنعلى', aicha, ahmed],
      school: 'مدرسه النخيل',
      cpp: 'ج.م.م الاطلس',
    });
    expect(cellsOf(file, 'visit', 2)).toMatchObject({
      mentors: `${aicha}، ${ahmed}`,
      school: `مدرسة النخيل (${nakhil})`,
      cpp: atlas,
    });
    saved(file, 'miniGroup', { ...aMiniGroup(), schools: [nakhil.toLowerCase(), 'مدرسة القدس'] });
    expect(cellsOf(file, 'miniGroup', 2)).toMatchObject({
      schools: `مدرسة النخيل (${nakhil})، مدرسة القدس (${qods})`,
    });
  });

  it('days as days, choices and degrees as their labels, yes/no as نعم/لا, numbers as numbers', () => {
    const file = directorate();
    saved(file, 'visit', {
      ...draft,
      date: '١٢ اكتوبر ٢٠٢٦',
      cycle: 'primary',
      diagnosis: '3',
      mode: 'حضوريه',
    });
    expect(cellsOf(file, 'visit', 2)).toMatchObject({
      date: '2026-10-12',
      cycle: 'الابتدائي',
      diagnosis: 'متقدمة',
      mode: 'حضورية',
    });
    saved(file, 'workshop', { ...aWorkshop(), hours: '٢٫٥', women: ' 07 ', men: '0' });
    expect(cellsOf(file, 'workshop', 2)).toMatchObject({
      hours: '2.5',
      women: '7',
      men: '0',
      inFramework: 'نعم',
    });
  });

  it('a GRESA code gets its zeros and its capital', () => {
    const file = directorate();
    saved(file, 'school', { ...aSchool('1234r', 'مدرسة') });
    expect(listedIn(file, 'school').find(({ id }) => id === idOf(1))?.draft.code).toBe('01234R');
  });

  it('and reads back sound, names that hold a comma or a line break included', () => {
    const file = directorate({
      mentor: [aMentor('بنعلي، عائشة'), aMentor('أحمد\nالفاسي')],
      school: [aSchool(nakhil, 'مدرسة أ، ب')],
    });
    const said = { ...aMiniGroup(), facilitators: ['بنعلي، عائشة', 'أحمد الفاسي'], schools: [nakhil] };
    const first = saved(file, 'miniGroup', said);
    expect(listedIn(file, 'miniGroup')[0]?.faults).toEqual([]);
    expect(standing(saved(file, 'miniGroup', said))).toEqual(standing(first));
  });

  it("degrees under the directorate's own labels", () => {
    const file = directorate({ settings: { degrees: 'لا شيء، قليل، متوسط، كثير، تام' } });
    saved(file, 'visit', { ...draft, diagnosis: 'متقدمة' });
    expect(cellsOf(file, 'visit', 2).diagnosis).toBe('كثير');
  });
});

describe('جماعة الممارسات المهنية of a visit is filled at save from the school', () => {
  it('where it was left blank', () => {
    const file = directorate();
    for (const cpp of ['', null, ' ']) {
      const { row } = saved(file, 'visit', { ...draft, cpp }, { id: idOf(rowsOf(file) + 1) });
      expect(cellsOf(file, 'visit', row).cpp).toBe(massira);
    }
  });

  it('not where it was given, and not from a school of none', () => {
    const file = directorate();
    saved(file, 'visit', { ...draft, cpp: waha });
    saved(file, 'visit', { ...draft, school: amal }, { id: idOf(2) });
    expect([cellsOf(file, 'visit', 2).cpp, cellsOf(file, 'visit', 3).cpp]).toEqual([waha, '']);
  });

  it('so the visit stays where it was when the school changes community', () => {
    const file = directorate();
    saved(file, 'visit', draft);
    const schools = file.get('المؤسسات') as string[][];
    (schools[1] as string[])[6] = atlas;
    expect(balancesOf(file).cpps[massira]?.visits.primary).toBe(1);
  });
});

describe('R12: text reads back exactly as typed', () => {
  it.each([
    '=SUM(A1:A9)',
    '+212600000000',
    '-5 نقط',
    '@all',
    '\tحاشية',
    '- أولا\n- ثانيا',
    '  فضاء  ',
    'أإآٱىةؤئـ',
    "'x",
    '٠٥',
  ])('%j', (said) => {
    const file = directorate();
    saved(file, 'visit', { ...draft, subject: said, findings: said });
    expect(cellsOf(file, 'visit', 2)).toMatchObject({ subject: said, findings: said });
    expect(listedIn(file, 'visit')[0]?.draft).toMatchObject({ subject: said, findings: said });
  });

  it('any text at all, and saved again it is the same draft', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (said) => {
        const file = directorate();
        const first = saved(file, 'visit', { ...draft, findings: said });
        expect(cellsOf(file, 'visit', 2).findings).toBe(isBlank(said) ? '' : said);
        expect(standing(saved(file, 'visit', { ...draft, findings: said }))).toEqual(standing(first));
      }),
    );
  });
});

describe('the same id twice is the same row', () => {
  it('the same draft: nothing is written, the same receipt and version', () => {
    const file = directorate();
    const first = saved(file, 'visit', draft);
    expect(standing(unwritten(file, () => saved(file, 'visit', draft)))).toEqual(standing(first));
    expect(rowsOf(file)).toBe(1);
  });

  it('the same draft in other words is the same draft', () => {
    const file = directorate();
    const first = saved(file, 'visit', draft);
    const again = {
      ...draft,
      date: '12/10/2026',
      mentors: [aicha],
      school: `مدرسة النخيل (${nakhil})`,
      cycle: 'primary',
    };
    expect(standing(unwritten(file, () => saved(file, 'visit', again)))).toEqual(standing(first));
  });

  it('a file that keeps \\r\\n as \\n has changed nothing', () => {
    const file = directorate();
    const said = { ...draft, findings: 'أ\r\nب' };
    const first = saved(file, 'visit', said);
    typeOver(file, 2, 'الخلاصات', 'أ\nب');
    expect(standing(saved(file, 'visit', said))).toEqual(standing(first));
    expect(listedIn(file, 'visit')[0]?.version).toBe(first.version);
  });

  it('a different draft: `outdated`, one issue per field that differs, and nothing is written', () => {
    const file = directorate();
    saved(file, 'visit', draft);
    const other = { ...draft, date: '2026-10-13', subject: 'موضوع آخر', diagnosis: 'متقدمة' };
    const answer = unwritten(file, () => saving(file, 'visit', other));
    expect(refusalsOf(answer)).toEqual(['date: outdated', 'subject: outdated', 'diagnosis: outdated']);
  });

  it('a different draft is `outdated` even if it is faulty', () => {
    const file = directorate();
    saved(file, 'visit', draft);
    expect(refusalsOf(saving(file, 'visit', { ...draft, subject: '' }))).toEqual(['subject: outdated']);
  });

  it('another id is another row, though the draft be the same', () => {
    const file = directorate();
    saved(file, 'visit', draft);
    expect(saved(file, 'visit', draft, { id: idOf(2) }).row).toBe(3);
  });
});

describe('an edit is made on a version', () => {
  it('writes the same row and answers a new version, the same receipt', () => {
    const file = directorate();
    const first = saved(file, 'visit', draft);
    const second = saved(file, 'visit', { ...draft, subject: 'موضوع آخر' }, { version: first.version });
    expect(second).toMatchObject({ id: first.id, row: first.row, receipt: first.receipt });
    expect(second.version).not.toBe(first.version);
    expect(cellsOf(file, 'visit', 2).subject).toBe('موضوع آخر');
    expect(rowsOf(file)).toBe(1);
  });

  it('a blank in the draft blanks the cell', () => {
    const file = directorate();
    const { version } = saved(file, 'visit', { ...draft, findings: 'خلاصة' });
    saved(file, 'visit', { ...draft, findings: null }, { version });
    expect(cellsOf(file, 'visit', 2).findings).toBe('');
  });

  it('the same edit sent again (its reply was lost) answers ok, and writes nothing', () => {
    const file = directorate();
    const { version } = saved(file, 'visit', draft);
    const edit = { ...draft, subject: 'موضوع آخر' };
    const second = saved(file, 'visit', edit, { version });
    expect(standing(unwritten(file, () => saved(file, 'visit', edit, { version })))).toEqual(
      standing(second),
    );
  });

  it('is refused with `outdated` if the row has moved on, one issue per field that differs', () => {
    const file = directorate();
    const { version } = saved(file, 'visit', draft);
    saved(file, 'visit', { ...draft, subject: 'لهم', planning: 'مكتملة' }, { version });
    const mine = { ...draft, subject: 'لي', findings: 'خلاصة' };
    const answer = unwritten(file, () => saving(file, 'visit', mine, { version }));
    expect(refusalsOf(answer)).toEqual(['subject: outdated', 'findings: outdated', 'planning: outdated']);
  });

  it('a hand edit in the tab counts as a change', () => {
    const file = directorate();
    const { version } = saved(file, 'visit', draft);
    typeOver(file, 2, 'الخلاصات', 'كُتبت باليد');
    const answer = saving(file, 'visit', { ...draft, subject: 'لي' }, { version });
    expect(refusalsOf(answer)).toEqual(['subject: outdated', 'findings: outdated']);
    expect(listedIn(file, 'visit')[0]?.version).not.toBe(version);
  });

  it('sent again after a hand put one of its fields back: that is a change of theirs, not half of a write', () => {
    const file = directorate();
    const { version } = saved(file, 'visit', draft);
    const edit = { ...draft, subject: 'لي', findings: 'خلاصة' };
    saved(file, 'visit', edit, { version });
    typeOver(file, 2, 'الخلاصات', '');
    expect(refusalsOf(unwritten(file, () => saving(file, 'visit', edit, { version })))).toEqual([
      'findings: outdated',
    ]);
  });

  it('the version that recordsOf gives is good for an edit, whatever hand typed the row', () => {
    const file = directorate({ visit: [aVisit({ date: '12/10/26', mentors: 'عايشة بنعلي', id: idOf(1) })] });
    const [row] = listedIn(file, 'visit');
    const edit = { ...row?.draft, subject: 'موضوع آخر' };
    saved(file, 'visit', edit, { version: row?.version as string });
    expect(cellsOf(file, 'visit', 2)).toMatchObject({
      subject: 'موضوع آخر',
      date: '2026-10-12',
      mentors: aicha,
    });
  });

  it('what is saved is judged: an edit that makes the row faulty writes nothing', () => {
    const file = directorate();
    const { version } = saved(file, 'visit', draft);
    const answer = unwritten(file, () =>
      saving(file, 'visit', { ...draft, date: '2027-12-01' }, { version }),
    );
    expect(refusalsOf(answer)).toEqual(['date: future']);
  });

  it('of a row that is gone is `deleted`', () => {
    const file = directorate();
    const { version } = saved(file, 'visit', draft);
    (file.get('الزيارات الفردية') as string[][]).pop();
    expect(refusalsOf(unwritten(file, () => saving(file, 'visit', draft, { version })))).toEqual(['deleted']);
  });

  it('of a row whose cells a hand emptied is `deleted` too, and so is its first save sent again: it is no row', () => {
    const file = directorate();
    const { version } = saved(file, 'visit', draft);
    const cells = file.get('الزيارات الفردية')?.[1] as string[];
    cells.fill('', 0, cells.length - 1);
    for (const rest of [{ version }, {}])
      expect(refusalsOf(unwritten(file, () => saving(file, 'visit', draft, rest)))).toEqual(['deleted']);
  });

  it('an emptied row does not make of another row with its id a damage', () => {
    const file = directorate({ visit: [{ id: idOf(1) }, aVisit({ id: idOf(1) })] });
    const [row] = listedIn(file, 'visit');
    const edit = { ...row?.draft, subject: 'آخر' };
    expect(saved(file, 'visit', edit, { version: row?.version as string }).row).toBe(3);
  });

  it('an id that is no UUID may be edited, as imported rows bear them', () => {
    const file = directorate({ visit: [aVisit()] });
    const [row] = listedIn(file, 'visit');
    saved(
      file,
      'visit',
      { ...row?.draft, subject: 'آخر' },
      { id: 'visit-2', version: row?.version as string },
    );
    expect(cellsOf(file, 'visit', 2).subject).toBe('آخر');
  });

  it('a key may be kept, though not taken from another row', () => {
    const file = directorate({ mentor: [aMentor(aicha, { id: idOf(1) }), aMentor(ahmed)] });
    const version = listedIn(file, 'mentor').find(({ id }) => id === idOf(1))?.version as string;
    expect(refusalsOf(saving(file, 'mentor', { name: 'احمد الفاسي' }, { version }))).toEqual([
      'name: duplicate',
    ]);
    expect(saved(file, 'mentor', { name: aicha, grade: 'مفتشة' }, { version }).row).toBe(2);
  });
});

describe('what is refused writes nothing', () => {
  const refusedAs = (entity: string, said: object, id = idOf(1), file = directorate()) =>
    refusalsOf(unwritten(file, () => saving(file, entity, said, { id })));

  it('every fault of the draft at once, each on its field', () => {
    const said = { date: '31/02/2027', mentors: ['مجهول'], school: nakhil, cycle: 'الجامعي', subject: ' ' };
    expect(refusedAs('visit', said)).toEqual([
      'date: notADay',
      'mentors: unknownMentor',
      'cycle: notInList',
      'subject: required',
    ]);
  });

  it('a duplicate key, and a duty in conflict of interest', () => {
    expect(refusedAs('mentor', { name: 'عايشة بنعلي' })).toEqual(['name: duplicate']);
    expect(refusedAs('school', { ...aSchool(nakhil.toLowerCase(), 'مدرسة') })).toEqual(['code: duplicate']);
    const file = directorate({ assignment: [anAssignment(aicha, massira)] });
    for (const duty of [aDuty(), aDuty({ duty: selection })])
      expect(refusedAs('duty', duty as object, idOf(1), file)).toEqual(['mentor: conflictOfInterest']);
  });

  it.each([
    ['an entity that is none', 'visits', draft],
    ['a helper tab', 'wording', { written: 'أ', meant: 'ب' }],
    ['the settings', 'settings', {}],
    ['a name that every object has', 'constructor', draft],
    ['a field that is none', 'visit', { ...draft, colour: 'أحمر' }],
    ['the id as a field', 'visit', { ...draft, id: 'x' }],
    ['a field that every object has', 'visit', { ...draft, toString: 'x' }],
    ['several texts in a field of one', 'visit', { ...draft, subject: ['أ', 'ب'] }],
    ['several schools in a visit', 'visit', { ...draft, school: [nakhil] }],
    ['a number where a draft holds text', 'miniGroup', { ...aMiniGroup(), women: 3 }],
    ['a draft that is none', 'visit', ['x']],
  ])('badRequest: %s', (_, entity, said) => {
    expect(refusedAs(entity, said as object)).toEqual(['badRequest']);
  });

  it.each([
    'visit-2',
    '1',
    'x'.repeat(101),
    '',
    '1f0c9a2e-0000-4000-8000',
    '{1f0c9a2e-0000-4000-8000-000000000001}',
  ])('badRequest: a new record whose id is no UUID («%s»)', (id) => {
    expect(refusedAs('visit', draft, id)).toEqual(['badRequest']);
  });

  it('busy: the document lock is not to be had', () => {
    const file = directorate();
    const answer = unwritten(file, () =>
      saveRecord.run(busyWorld(file), { entity: 'visit', id: idOf(1), draft }),
    );
    expect(refusalsOf(answer)).toEqual(['busy']);
  });
});

describe('`damaged`: the sentence says what and how to mend it', () => {
  const sentenceOf = (file: Tabs, entity = 'visit', said: object = draft, rest = {}) => {
    const answer = unwritten(file, () => saving(file, entity, said, rest));
    expect(refusalsOf(answer)).toEqual(['damaged']);
    return answer.ok ? '' : answer.issues[0]?.message.replace(/[\u2068\u2069]/g, '');
  };

  it('two rows with one id', () => {
    const file = directorate({ visit: [aVisit({ id: idOf(1) }), aVisit(), aVisit({ id: idOf(1) })] });
    const version = listedIn(file, 'visit')[0]?.version;
    for (const rest of [{}, { version }])
      expect(sentenceOf(file, 'visit', { ...draft, subject: 'آخر' }, rest)).toBe(
        'في ورقة «الزيارات الفردية» صفوف تحمل المعرف نفسه: 2، 4. اختاروا «فحص الملف» من القائمة ثم أعيدوا المحاولة.',
      );
  });

  it('a missing tab', () => {
    const file = directorate();
    file.delete('الزيارات الفردية');
    expect(sentenceOf(file)).toContain('لا توجد ورقة «الزيارات الفردية» في هذا الملف.');
    expect(sentenceOf(file, 'meeting', { date: '1/1/2027', place: 'أ', agenda: 'ب' })).toContain(
      'هذا العمل يُنجز في ملف الأكاديمية الجهوية',
    );
  });

  it('a tab that the judgement needs is missing', () => {
    const file = directorate();
    file.delete('المواكبون');
    expect(sentenceOf(file)).toContain('«المواكبون»');
  });

  it('a missing column, and المعرف itself', () => {
    const without = (header: string) => {
      const file = directorate();
      const [headers] = file.get('الزيارات الفردية') as string[][];
      (headers as string[])[(headers as string[]).indexOf(header)] = 'شيء آخر';
      return sentenceOf(file);
    };
    expect(without('الخلاصات')).toContain('لا نجد العمود «الخلاصات» في ورقة «الزيارات الفردية».');
    expect(without('المعرف')).toContain('لا نجد العمود «المعرف»');
  });

  it('a column that is there twice', () => {
    const file = directorate();
    file.get('الزيارات الفردية')?.[0]?.push('الخلاصات');
    expect(sentenceOf(file)).toContain('يوجد عمودان بالاسم «الخلاصات» في ورقة «الزيارات الفردية»');
  });
});

describe('the tab is left as people made it', () => {
  it("columns are found by folded header in any order; a column of one's own is never written", () => {
    const file = directorate();
    const rows = file.get('الزيارات الفردية') as string[][];
    rows[0] = [...(rows[0] as string[])]
      .reverse()
      .map((header) => (header === 'الكيفية' ? ' الكيفيه' : header));
    rows[0]?.splice(5, 0, 'عمودي الخاص');
    rows.push(Array.from({ length: 21 }, () => ''));
    (rows[1] as string[])[5] = 'لا يُمس';
    (rows[1] as string[])[20] = '2026-10-01';
    const { row, version } = saved(file, 'visit', { ...draft, mode: 'هاتف' });
    expect(row).toBe(3);
    expect(rows[1]?.[5]).toBe('لا يُمس');
    (rows[2] as string[])[5] = 'ملاحظتي';
    saved(file, 'visit', { ...draft, mode: 'عن بعد' }, { version });
    expect(rows[2]?.[5]).toBe('ملاحظتي');
    expect(listedIn(file, 'visit')[0]?.draft.mode).toBe('عن بعد');
  });
});
