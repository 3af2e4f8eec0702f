import { describe, expect, it } from '@jest/globals';
import type { Tabs } from '../support/rows';
import {
  ahmed,
  aicha,
  aMiniGroup,
  anAssignment,
  anItem,
  aPost,
  aVisit,
  aWorkshop,
  directorate,
  idOf,
  listedIn,
  massira,
  nakhil,
  qods,
  refusalsOf,
  saved,
  sent,
} from '../support/rows';

const rowNumbers = (file: Tabs, entity: string, filter?: object) =>
  listedIn(file, entity, filter).map(({ row }) => row);

const dated = (...dates: readonly string[]) => directorate({ visit: dates.map((date) => aVisit({ date })) });

describe('the rows of a tab', () => {
  it('newest first, whatever form their day is typed in; of one day the later row first', () => {
    expect(rowNumbers(dated('12/10/2026', '2026-11-01', '1 شتنبر 2026', '12-10-26'), 'visit')).toEqual([
      3, 5, 2, 4,
    ]);
  });

  it('a row whose day cannot be read comes last, one without day too', () => {
    expect(rowNumbers(dated('أمس', '2026-10-12', ''), 'visit')).toEqual([3, 4, 2]);
  });

  it('of entities without a day: the later row first', () => {
    expect(rowNumbers(directorate(), 'mentor')).toEqual([4, 3, 2]);
  });

  it('of a period: by its من', () => {
    const assignment = [
      anAssignment(aicha, massira, '2020-09-01'),
      anAssignment(ahmed, massira, '2026-09-01'),
    ];
    expect(rowNumbers(directorate({ assignment }), 'assignment')).toEqual([3, 2]);
  });

  it('a blank row is none; a faulty one is there with its codes, each once', () => {
    const visit = [aVisit(), null, aVisit({ date: '', subject: '', school: 'لا توجد' })];
    expect(listedIn(directorate({ visit }), 'visit').map(({ row, faults }) => [row, faults])).toEqual([
      [2, []],
      [4, ['required', 'unknownSchool']],
    ]);
  });

  it('`id: null` for a row not checked yet', () => {
    const file = directorate({ visit: [aVisit({ id: '' }), aVisit({ id: idOf(2) })] });
    expect(listedIn(file, 'visit').map(({ id }) => id)).toEqual([idOf(2), null]);
  });

  it('faults that only other tabs tell: a duplicate, a conflict of interest', () => {
    const file = directorate({
      mentor: [{ name: aicha }, { name: 'عايشة  بنعلي' }],
      assignment: [anAssignment(aicha, massira)],
      duty: [{ mentor: aicha, duty: 'تقويم نتائج التنفيذ النهائي', cpp: massira, date: '2027-05-20' }],
    });
    expect(listedIn(file, 'mentor').map(({ faults }) => faults)).toEqual([['duplicate'], []]);
    expect(listedIn(file, 'duty')[0]?.faults).toEqual(['conflictOfInterest']);
  });

  it('the draft is the canonical text of each cell, an unreadable one as typed', () => {
    const visit = [
      aVisit({
        date: '12-10-26',
        mentors: 'عايشة بنعلي',
        school: nakhil,
        diagnosis: '٣',
        mode: 'زووم ',
        nextStepDate: 'قريبا',
      }),
    ];
    expect(listedIn(directorate({ visit }), 'visit')[0]?.draft).toMatchObject({
      date: '2026-10-12',
      mentors: aicha,
      school: `مدرسة النخيل (${nakhil})`,
      diagnosis: 'متقدمة',
      mode: 'زووم ',
      nextStepDate: 'قريبا',
      findings: '',
    });
  });

  it('listing writes nothing', () => {
    const file = dated('12/10/2026', 'أمس');
    const before = JSON.stringify([...file]);
    listedIn(file, 'visit');
    expect(JSON.stringify([...file])).toBe(before);
  });

  it("a version is the row's own: another row's change leaves it, its own changes it, its place does not matter", () => {
    const file = directorate();
    const draft = { date: '2026-10-12', mentors: aicha, school: nakhil, cycle: 'primary', subject: 'أ' };
    const first = saved(file, 'visit', draft);
    saved(file, 'visit', { ...draft, subject: 'ب' }, { id: idOf(2) });
    const versionOf = (id: string) => listedIn(file, 'visit').find((row) => row.id === id)?.version;
    expect(versionOf(idOf(1))).toBe(first.version);
    (file.get('الزيارات الفردية') as string[][]).splice(1, 0, []);
    expect(versionOf(idOf(1))).toBe(first.version);
    expect(versionOf(idOf(2))).not.toBe(first.version);
  });
});

describe('the filter', () => {
  it('`from` and `to`, both in, in any form of a day', () => {
    const file = dated('2026-10-11', '2026-10-12', '2026-10-13', 'أمس');
    expect(rowNumbers(file, 'visit', { from: '2026-10-12' })).toEqual([4, 3]);
    expect(rowNumbers(file, 'visit', { to: '12/10/2026' })).toEqual([3, 2]);
    expect(rowNumbers(file, 'visit', { from: '2026-10-12', to: '2026-10-12' })).toEqual([3]);
  });

  it('a period passes where it meets the days asked; one without end goes on', () => {
    const post = [
      aPost(nakhil, { from: '2020-09-01', to: '2024-08-31' }),
      aPost(nakhil, { from: '2024-09-01' }),
      aPost(nakhil, { from: '2027-01-01', to: '2027-01-31' }),
    ];
    const file = directorate({ post });
    expect(rowNumbers(file, 'post', { from: '2024-08-31' })).toEqual([4, 3, 2]);
    expect(rowNumbers(file, 'post', { from: '2024-09-01' })).toEqual([4, 3]);
    expect(rowNumbers(file, 'post', { from: '2026-01-01', to: '2026-12-31' })).toEqual([3]);
  });

  it('`schoolYear`, from 1 September to 31 August', () => {
    const file = dated('2026-08-31', '2026-09-01', '2027-05-31');
    expect(rowNumbers(file, 'visit', { schoolYear: '2026/2027' })).toEqual([4, 3]);
    expect(rowNumbers(file, 'visit', { schoolYear: '٢٠٢٥/٢٠٢٦' })).toEqual([2]);
  });

  it('`ids`: those rows, and none for an empty list', () => {
    const file = directorate({
      visit: [aVisit({ id: idOf(1) }), aVisit({ id: idOf(2) }), aVisit({ id: '' })],
    });
    expect(rowNumbers(file, 'visit', { ids: [idOf(2), idOf(9)] })).toEqual([3]);
    expect(rowNumbers(file, 'visit', { ids: [] })).toEqual([]);
    expect(rowNumbers(file, 'visit', { ids: [''] })).toEqual([]);
  });

  it('a reference by name, code or «name (code)»; of several, any one', () => {
    const visit = [aVisit(), aVisit({ school: qods, mentors: `${ahmed}، ${aicha}` })];
    const file = directorate({ visit });
    for (const school of [nakhil, nakhil.toLowerCase(), 'مدرسه النخيل', `مدرسة النخيل (${nakhil})`])
      expect(rowNumbers(file, 'visit', { school })).toEqual([2]);
    expect(rowNumbers(file, 'visit', { mentors: 'عايشة بنعلي' })).toEqual([3, 2]);
    expect(rowNumbers(file, 'visit', { mentors: ahmed })).toEqual([3]);
  });

  it('a choice by label or code, folded', () => {
    const visit = [aVisit({ mode: 'هاتف' }), aVisit({ mode: 'حضوريه' }), aVisit({ cycle: 'التعليم الأولي' })];
    const file = directorate({ visit });
    expect(rowNumbers(file, 'visit', { mode: 'حضورية' })).toEqual([3]);
    expect(rowNumbers(file, 'visit', { cycle: 'preschool' })).toEqual([4]);
  });

  it('free text is searched, folded', () => {
    const file = directorate({ workshop: [aWorkshop({ topic: 'القيادة التربوية' }), aWorkshop()] });
    expect(rowNumbers(file, 'workshop', { topic: 'القياده' })).toEqual([2]);
  });

  it('all its parts together', () => {
    const visit = [aVisit(), aVisit({ date: '2026-11-01' }), aVisit({ date: '2026-11-01', mentors: ahmed })];
    expect(rowNumbers(directorate({ visit }), 'visit', { from: '2026-10-20', mentors: aicha })).toEqual([3]);
  });

  it.each([
    ['a field that is none', { colour: 'x' }],
    ['a name that every object has', { constructor: 'x' }],
    ['a day that is none', { from: 'أمس' }],
    ['a year that is none', { schoolYear: '2026' }],
    ['ids that are no list', { ids: 'x' }],
    ['several texts for one field', { school: [nakhil] }],
    ['a number', { women: 3 }],
    ['a filter that is none', ['x']],
  ])('badRequest: %s', (_, filter) => {
    expect(refusalsOf(sent(directorate(), 'recordsOf', { entity: 'visit', filter }))).toEqual(['badRequest']);
  });
});

describe('which tabs', () => {
  it('each of the eleven, and what is no entity is badRequest', () => {
    const file = directorate({ miniGroup: [aMiniGroup()], programmeItem: [anItem()] });
    for (const entity of [
      'mentor',
      'cpp',
      'school',
      'post',
      'assignment',
      'visit',
      'miniGroup',
      'workshop',
      'programmeItem',
      'duty',
      'supportRequest',
    ])
      expect(sent(file, 'recordsOf', { entity }).ok).toBe(true);
    for (const entity of ['wording', 'settings', 'visits', '__proto__', 'toString', ''])
      expect(refusalsOf(sent(file, 'recordsOf', { entity }))).toEqual(['badRequest']);
  });

  it('a tab that is not there is `damaged`', () => {
    const file = directorate();
    file.delete('الورشات');
    expect(refusalsOf(sent(file, 'recordsOf', { entity: 'workshop' }))).toEqual(['damaged']);
    expect(refusalsOf(sent(file, 'recordsOf', { entity: 'meeting' }))).toEqual(['damaged']);
  });
});
