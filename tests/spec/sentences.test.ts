import { describe, expect, it } from '@jest/globals';
import type { Holdings } from '../support/rows';
import {
  aDuty,
  aicha,
  aMentor,
  aMiniGroup,
  anAssignment,
  aPost,
  aSchool,
  aVisit,
  aWorkshop,
  directorate,
  massira,
  nakhil,
  sent,
} from '../support/rows';

interface Finding {
  readonly tab: string;
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

const findingsOf = (holdings: Holdings): readonly Finding[] => {
  const answer = sent(directorate(holdings), 'checkWorkbook', {});
  if (!answer.ok) throw new Error('refused');
  return (answer.value as { faults: readonly Finding[] }).faults.map((found) => ({
    ...found,
    message: found.message.replace(/[\u2068\u2069]/g, ''),
  }));
};

describe('R15: a faulty row is listed with its reason in plain Arabic: what, where, how to mend it', () => {
  const satellite = aSchool(nakhil, 'فرعية تيغمي', { kind: 'فرعية' });
  const cases: readonly (readonly [string, Holdings, string, string])[] = [
    ['required', { visit: [aVisit({ subject: '' })] }, 'موضوع الزيارة', 'املؤوها'],
    [
      'notADay',
      { visit: [aVisit({ date: '31/02/2027' })] },
      'التاريخ',
      '«31/02/2027». اكتبوه هكذا: 12/03/2027',
    ],
    [
      'notANumber',
      { miniGroup: [aMiniGroup({ women: 'خمسة' })] },
      'عدد المديرات',
      '«خمسة» ليس عددا. اكتبوه بالأرقام',
    ],
    ['outOfRange', { miniGroup: [aMiniGroup({ men: '-1' })] }, 'عدد المديرين', 'صححوا العدد'],
    ['outOfRange', { workshop: [aWorkshop({ hours: '14' })] }, 'المدة بالساعات', 'اكتبوا عددا من 0,5 إلى 12'],
    ['outOfRange', { visit: [aVisit({ findings: 'س'.repeat(32_768) })] }, 'الخلاصات', 'اختصروه أو قسموه'],
    ['notInList', { post: [aPost(nakhil, { gender: 'سيدة' })] }, 'الجنس', 'اختاروا واحدا منها: أنثى، ذكر'],
    ['badCode', { school: [aSchool('166', 'مدرسة')] }, 'رمز المؤسسة', '«166» ليس رمز مؤسسة'],
    [
      'duplicate',
      { mentor: [aMentor(aicha), aMentor('عايشة بنعلي')], assignment: [] },
      'الاسم والنسب',
      'مسجل من قبل في الصف 2',
    ],
    ['unknownMentor', { visit: [aVisit({ mentors: 'مجهول' })] }, 'المواكب(ة)', '«مجهول» في ورقة «المواكبون»'],
    [
      'unknownCpp',
      { visit: [aVisit({ cpp: 'أخرى' })] },
      'جماعة الممارسات المهنية',
      '«أخرى» في ورقة «جماعات الممارسات المهنية»',
    ],
    [
      'unknownSchool',
      { visit: [aVisit({ school: 'مدرسة لا توجد' })] },
      'المؤسسة',
      '«مدرسة لا توجد» في ورقة «المؤسسات»',
    ],
    [
      'future',
      { visit: [aVisit({ date: '2027-06-16' })] },
      'التاريخ',
      '16/06/2027 يوم لم يحن بعد (اليوم 15/06/2027)',
    ],
    [
      'unknownYear',
      { visit: [aVisit({ date: '2010-01-01' })] },
      'التاريخ',
      'لا يعرف الملف السنة الدراسية 2009/2010',
    ],
    [
      'cycleNotOfSchool',
      { visit: [aVisit({ cycle: 'الثانوي التأهيلي' })] },
      'السلك',
      'اختاروا: التعليم الأولي، الابتدائي',
    ],
    [
      'satellite',
      { school: [satellite], visit: [aVisit()] },
      'المؤسسة',
      'سجلوا المؤسسة الأصل واذكروا الفرعية في الخلاصات',
    ],
    [
      'endsBeforeStart',
      { post: [aPost(nakhil, { to: '2019-01-01' })] },
      'إلى',
      '01/01/2019 سابق لتاريخ البداية 01/09/2020',
    ],
    [
      'conflictOfInterest',
      { assignment: [anAssignment(aicha, massira)], duty: [aDuty()] },
      'المواكب(ة)',
      'الدليل: تكليفات المواكبة، الصف 2 (01/09/2022)',
    ],
  ];

  it.each(cases)('%s', (code, holdings, column, part) => {
    const [found, ...others] = findingsOf(holdings);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code, column });
    expect(found?.message.startsWith(`«${column}»: `)).toBe(true);
    expect(found?.message).toContain(part);
  });

  it('each fault of a row apart, in the order of the tabs, the rows and the columns', () => {
    const visit = [aVisit(), aVisit({ date: 'أمس', subject: '', mode: 'زووم' })];
    const found = findingsOf({ visit, mentor: [aMentor(aicha), { grade: 'س' }], assignment: [] });
    expect(found.map(({ tab, row, column, code }) => `${tab} ${row} ${column} ${code}`)).toEqual([
      'المواكبون 3 الاسم والنسب required',
      'الزيارات الفردية 3 التاريخ notADay',
      'الزيارات الفردية 3 موضوع الزيارة required',
      'الزيارات الفردية 3 الكيفية notInList',
    ]);
  });

  it("a day is shown in figures, a number with a comma: nothing of the code's own forms", () => {
    for (const [, holdings] of cases)
      for (const { message } of findingsOf(holdings)) {
        expect(message).not.toMatch(/\d{4}-\d{2}-\d{2}|undefined|null|\[object|NaN|\d\.\d/);
      }
  });
});
