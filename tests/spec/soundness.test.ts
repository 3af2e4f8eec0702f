import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aCpp,
  ahmed,
  aicha,
  aMentor,
  aMiniGroup,
  amal,
  anAssignment,
  anItem,
  aPost,
  aRequest,
  aSchool,
  atlas,
  aVisit,
  aWorkshop,
  balanceOf,
  balancesOf,
  clock,
  codesIn,
  codesOf,
  directorate,
  gresaOf,
  massira,
  nakhil,
  sentencesOf,
  thisYear,
  wafa,
  waha,
  youssef,
} from '../support/rows';

const visitsIn = (visits: Readonly<Record<string, number>>) =>
  Object.values(visits).reduce((sum, count) => sum + count, 0);

describe('R1: required cells are filled', () => {
  it.each([
    ['mentor', aMentor(aicha), ['name']],
    ['cpp', aCpp(massira), ['name']],
    ['school', aSchool(nakhil, 'مدرسة النخيل'), ['code', 'name', 'kind', 'cycles']],
    ['post', aPost(nakhil), ['principal', 'gender', 'school', 'from']],
    ['assignment', anAssignment(aicha, massira), ['mentor', 'cpp', 'from']],
    ['visit', aVisit(), ['date', 'mentors', 'school', 'cycle', 'subject']],
    ['miniGroup', aMiniGroup(), ['date', 'facilitators', 'cpp', 'subject']],
    ['workshop', aWorkshop(), ['date', 'facilitators', 'cpp', 'topic', 'inFramework']],
    ['programmeItem', anItem(), ['mentor', 'cpp', 'activity', 'from', 'to']],
    ['supportRequest', aRequest(), ['date', 'mentor', 'kind', 'purpose', 'neededOn']],
  ] as const)('%s: sound as it is, `required` without any one of them', (entity, row, required) => {
    expect(codesOf(entity, row)).toEqual([]);
    for (const field of required) {
      const others = { notes: 'x', grade: 'مفتش', coordinator: 'س' };
      expect(codesOf(entity, { ...others, ...row, [field]: '' })).toEqual(['required']);
      expect(codesOf(entity, { ...others, ...row, [field]: ' \u00a0' })).toEqual(['required']);
    }
  });

  it('a sentence says what, where and how to mend it', () => {
    expect(sentencesOf(directorate({ visit: [aVisit({ subject: '' })] }))).toEqual([
      '«موضوع الزيارة»: خانة فارغة وهي ضرورية. املؤوها ليُحتسب الصف.',
    ]);
  });

  it('السبب is required when an item is مؤجل or ملغى, and only then', () => {
    for (const status of ['مؤجل', 'ملغى', 'ملغي']) {
      expect(codesOf('programmeItem', anItem({ status }))).toEqual(['required']);
      expect(codesOf('programmeItem', anItem({ status, reason: 'عطلة' }))).toEqual([]);
    }
    for (const status of ['', 'مبرمج', 'منجز'])
      expect(codesOf('programmeItem', anItem({ status }))).toEqual([]);
  });
});

describe('R2: a choice is one of its list, a reference exists in its tab', () => {
  it.each([
    ['visit', aVisit({ mode: 'زووم' }), 'notInList'],
    ['visit', aVisit({ diagnosis: 'لا بأس' }), 'notInList'],
    ['visit', aVisit({ cycle: 'الجامعي' }), 'notInList'],
    ['post', aPost(nakhil, { gender: 'سيدة' }), 'notInList'],
    ['workshop', aWorkshop({ field: 'الطبخ' }), 'notInList'],
    ['supportRequest', aRequest({ answer: 'مرفوض' }), 'notInList'],
    ['visit', aVisit({ mentors: 'مجهول' }), 'unknownMentor'],
    ['visit', aVisit({ cpp: 'ج.م.م أخرى' }), 'unknownCpp'],
    ['visit', aVisit({ school: 'مدرسة لا توجد' }), 'unknownSchool'],
    ['visit', aVisit({ school: gresaOf(999) }), 'unknownSchool'],
    ['miniGroup', aMiniGroup({ cpp: 'ج م م المسيرة' }), 'unknownCpp'],
    ['miniGroup', aMiniGroup({ women: 'خمسة' }), 'notANumber'],
    ['miniGroup', aMiniGroup({ men: '1.5' }), 'outOfRange'],
    ['workshop', aWorkshop({ hours: '14' }), 'outOfRange'],
    ['visit', aVisit({ date: '31/02/2027' }), 'notADay'],
  ] as const)('%s: %j', (entity, row, code) => {
    expect(codesOf(entity, row)).toEqual([code]);
  });

  it('references are compared folded: «عايشة  بنعلى», «ج.م.م المسيره», «مدرسه النخيل»', () => {
    const row = aVisit({ mentors: 'عايشة  بنعلى', cpp: 'ج.م.م المسيره', school: 'مدرسه النخيل' });
    expect(codesOf('visit', row)).toEqual([]);
  });
});

describe('R3: not in the future, in a school year known to the file', () => {
  it.each([
    ['visit', aVisit],
    ['miniGroup', aMiniGroup],
    ['workshop', aWorkshop],
  ] as const)("%s: the clock's day is sound, the day after is `future`", (entity, row) => {
    expect(codesOf(entity, row({ date: clock }))).toEqual([]);
    expect(codesOf(entity, row({ date: '2027-06-16' }))).toEqual(['future']);
    expect(codesOf(entity, row({ date: '2020-08-31' }))).toEqual(['unknownYear']);
  });

  it('programme items, duties and support requests may lie ahead', () => {
    expect(codesOf('programmeItem', anItem({ from: '2027-10-01', to: '2027-10-31' }))).toEqual([]);
    expect(codesOf('supportRequest', aRequest({ neededOn: '2027-12-01' }))).toEqual([]);
  });

  it("today is the later of the clock's day and the as-of day asked for", () => {
    const row = aVisit({ date: '2027-07-01' });
    expect(codesOf('visit', row, {}, { asOf: '2027-06-30' })).toEqual(['future']);
    expect(codesOf('visit', row, {}, { asOf: '2027-07-01' })).toEqual([]);
    expect(codesOf('visit', row, {}, { asOf: '2027-05-31' }, '2027-07-02')).toEqual([]);
  });

  it('a row after the as-of day but not after today is sound, and simply not counted', () => {
    const asked = { schoolYear: thisYear, asOf: '2026-10-11' };
    expect(codesOf('visit', aVisit(), {}, asked)).toEqual([]);
    expect(visitsIn(balanceOf({ visit: [aVisit()] }, asked).visits)).toBe(0);
  });
});

describe('R3: the years known to the file', () => {
  const old = aVisit({ date: '2019-10-12' });
  const since = (from: string) => [anAssignment(aicha, massira, from)];

  it('run from the school year of the earliest من among sound assignments', () => {
    expect(codesOf('visit', old, { assignment: since('2020-08-31') })).toEqual([]);
    expect(codesOf('visit', old, { assignment: since('2020-09-01') })).toEqual(['unknownYear']);
    expect(codesOf('visit', aVisit({ date: '2020-09-01' }), { assignment: since('2021-05-01') })).toEqual([]);
  });

  it('a faulty assignment makes no year known', () => {
    const assignment = [...since('2020-09-01'), anAssignment('مجهول', massira, '2015-09-01')];
    expect(codesOf('visit', old, { assignment })).toEqual(['unknownYear']);
    const backwards = [...since('2020-09-01'), anAssignment(aicha, massira, '2015-09-01', '2014-09-01')];
    expect(codesOf('visit', old, { assignment: backwards })).toEqual(['unknownYear']);
  });

  it('begin with the setting «أول سنة دراسية في الملف» if given, read folded', () => {
    const assignment = since('2022-09-01');
    expect(codesOf('visit', old, { assignment, settings: { firstYear: '2019/2020' } })).toEqual([]);
    expect(codesOf('visit', old, { assignment, settings: { firstYear: ' ٢٠١٩/٢٠٢٠\u200f' } })).toEqual([]);
    expect(codesOf('visit', old, { assignment, settings: { firstYear: '2020/2021' } })).toEqual([
      'unknownYear',
    ]);
  });

  it('the setting may be later than the first assignment', () => {
    const others = { assignment: since('2015-09-01'), settings: { firstYear: '2020/2021' } };
    expect(codesOf('visit', old, others)).toEqual(['unknownYear']);
    expect(codesOf('visit', aVisit({ date: '2020-09-01' }), others)).toEqual([]);
  });

  it.each(['2019', '2019-2020', '2019/2021', 'منذ البداية', '01/09/2019', ''])(
    'an unreadable setting («%s») is as if blank',
    (firstYear) => {
      const others = { assignment: since('2020-09-01'), settings: { firstYear } };
      expect(codesOf('visit', old, others)).toEqual(['unknownYear']);
      expect(codesOf('visit', aVisit({ date: '2020-10-12' }), others)).toEqual([]);
    },
  );

  it('without setting nor assignment, every year is known', () => {
    expect(codesOf('visit', aVisit({ date: '1999-10-12' }), { assignment: [] })).toEqual([]);
  });

  it('the sentence names the year and both ways out', () => {
    expect(sentencesOf(directorate({ visit: [aVisit({ date: '2019-10-12' })] }))).toEqual([
      '«التاريخ»: لا يعرف الملف السنة الدراسية 2019/2020: غيّروا الإعداد «أول سنة دراسية في الملف» أو أضيفوا تكليفا سابقا.',
    ]);
  });
});

describe("R4: السلك is one of the school's cycles", () => {
  it('التعليم الأولي and الابتدائي of a school that holds both, no other', () => {
    expect(codesOf('visit', aVisit({ cycle: 'التعليم الأولي' }))).toEqual([]);
    expect(codesOf('visit', aVisit({ cycle: 'الابتدائي' }))).toEqual([]);
    expect(codesOf('visit', aVisit({ cycle: 'الثانوي الإعدادي' }))).toEqual(['cycleNotOfSchool']);
  });

  it('never filled in silently: blank is `required`, though the school has one cycle', () => {
    const school = [aSchool(nakhil, 'مدرسة النخيل', { cycles: 'الابتدائي' })];
    expect(codesOf('visit', aVisit({ cycle: '' }), { school })).toEqual(['required']);
  });

  it('a school whose cycles cannot be read refuses none: faults never spread', () => {
    const school = [aSchool(nakhil, 'مدرسة النخيل', { cycles: 'الجامعي' })];
    expect(codesOf('visit', aVisit({ cycle: 'الثانوي الإعدادي' }), { school })).toEqual([]);
  });
});

describe('R5: visits and posts go to head schools', () => {
  const satellite = gresaOf(16710);
  const school = (kind: string) => [
    aSchool(nakhil, 'مدرسة النخيل'),
    aSchool(satellite, 'فرعية تيغمي', { kind, parent: nakhil }),
  ];

  it.each(['فرعية', 'ملحقة'])('not to a %s: it has no principal', (kind) => {
    expect(codesOf('visit', aVisit({ school: satellite }), { school: school(kind) })).toEqual(['satellite']);
    expect(codesOf('post', aPost(satellite), { school: school(kind) })).toEqual(['satellite']);
    expect(codesOf('visit', aVisit(), { school: school(kind) })).toEqual([]);
  });

  it('the sentence names the parent to write instead', () => {
    const file = directorate({ school: school('فرعية'), visit: [aVisit({ school: satellite })] });
    expect(sentencesOf(file)[0]).toContain(`سجلوا المؤسسة الأصل مدرسة النخيل (${nakhil})`);
  });

  it('among the schools of a mini-group or an item a satellite is no fault', () => {
    const schools = `${nakhil}، ${satellite}`;
    expect(codesOf('miniGroup', aMiniGroup({ schools }), { school: school('فرعية') })).toEqual([]);
    expect(codesOf('programmeItem', anItem({ schools }), { school: school('فرعية') })).toEqual([]);
  });
});

describe('R6: إلى is not before من', () => {
  it.each([
    ['post', (to: string) => aPost(nakhil, { from: '2024-09-01', to })],
    ['assignment', (to: string) => anAssignment(aicha, massira, '2024-09-01', to)],
    ['programmeItem', (to: string) => anItem({ from: '2024-09-01', to })],
  ] as const)('%s: the same day is well, the day before is endsBeforeStart', (entity, row) => {
    expect(codesOf(entity, row('2024-09-01'))).toEqual([]);
    expect(codesOf(entity, row('2024-08-31'))).toEqual(['endsBeforeStart']);
  });

  it('an unreadable إلى is notADay alone', () => {
    expect(codesOf('post', aPost(nakhil, { to: 'الآن' }))).toEqual(['notADay']);
  });
});

describe('R8: GRESA codes', () => {
  const codesOfCode = (code: string) => codesOf('school', aSchool(code, 'مدرسة النخيل'));

  it.each(['16698Z', '16698z', '1234R', '1r', '٠١٢٣٤R', ' 16698Z '])('«%s» is one', (code) => {
    expect(codesOfCode(code)).toEqual([]);
  });

  it.each(['16698', 'Z16698', '166981Z', '16698ZZ', '16698 Z', '16698-Z', 'Z', '16698ض', '0'])(
    '«%s» is none: badCode',
    (code) => {
      expect(codesOfCode(code)).toEqual(['badCode']);
    },
  );

  it('leading zeros are restored and the letter made capital: «1234r» means 01234R, and the code is one key', () => {
    const school = [aSchool('1234r', 'مدرسة أ'), aSchool('01234R', 'مدرسة ب')];
    expect(codesIn(directorate({ school }), 'school')).toEqual([[], ['duplicate']]);
    expect(codesOf('visit', aVisit({ school: '01234r' }), { school })).toEqual([]);
    expect(codesOf('visit', aVisit({ school: '1234R' }), { school })).toEqual([]);
  });

  it('the letter is part of the key', () => {
    const school = [aSchool('16698Z', 'مدرسة أ'), aSchool('16698A', 'مدرسة ب')];
    expect(codesIn(directorate({ school }), 'school')).toEqual([[], []]);
    expect(codesOf('visit', aVisit({ school: '16698B' }), { school })).toEqual(['unknownSchool']);
  });

  it('a letter that does not go with the number is never refused', () => {
    expect(codesOfCode('16698Y')).toEqual([]);
  });
});

describe('how a school is named', () => {
  const school = [
    aSchool(nakhil, 'مدرسة النخيل'),
    aSchool(wafa, 'مدرسة الوفاء'),
    aSchool(amal, 'مدرسه الوفاء'),
  ];
  const to = (said: string) => codesOf('visit', aVisit({ school: said }), { school });

  it('«name (code)», the code alone, or a name that folds to exactly one school', () => {
    for (const said of [
      `مدرسة النخيل (${nakhil})`,
      nakhil,
      nakhil.toLowerCase(),
      'مدرسة النخيل',
      'مدرسه  النخيل',
    ])
      expect(to(said)).toEqual([]);
  });

  it('a name that folds to two schools points to none, and the sentence names both', () => {
    expect(to('مدرسة الوفاء')).toEqual(['unknownSchool']);
    const file = directorate({ school, visit: [aVisit({ school: 'مدرسة الوفاء' })] });
    expect(sentencesOf(file)[0]).toContain(`مدرسة الوفاء (${wafa})، مدرسه الوفاء (${amal})`);
  });

  it('in «name (code)» the code alone decides, whatever the name', () => {
    expect(to(`مدرسة أخرى (${nakhil})`)).toEqual([]);
    expect(to(`مدرسة الوفاء (${wafa})`)).toEqual([]);
    expect(to(`مدرسة النخيل (${gresaOf(999)})`)).toEqual(['unknownSchool']);
  });

  it('brackets that hold no code belong to the name', () => {
    const others = { school: [aSchool(nakhil, 'مدرسة النخيل (المركز)')] };
    expect(codesOf('visit', aVisit({ school: 'مدرسة النخيل (المركز)' }), others)).toEqual([]);
    expect(codesOf('visit', aVisit({ school: `مدرسة النخيل (المركز) (${nakhil})` }), others)).toEqual([]);
  });

  it('two rows of one code bear one school: its name points to it', () => {
    const twice = [aSchool(nakhil, 'مدرسة النخيل'), aSchool(nakhil, 'مدرسة النخيل')];
    expect(codesOf('visit', aVisit({ school: 'مدرسة النخيل' }), { school: twice })).toEqual([]);
  });
});

describe('keys: the first row stands, later ones are `duplicate`', () => {
  it("a mentor's and a CPP's folded name, a school's code", () => {
    const file = directorate({
      mentor: [aMentor(aicha), aMentor(ahmed), aMentor('عايشة  بنعلي')],
      cpp: [aCpp(massira), aCpp('ج.م.م المسيره')],
      school: [
        aSchool(nakhil, 'مدرسة النخيل', { cpp: '' }),
        aSchool(nakhil.toLowerCase(), 'مدرسة أخرى', { cpp: '' }),
      ],
    });
    expect(codesIn(file, 'mentor')).toEqual([[], [], ['duplicate']]);
    expect(codesIn(file, 'cpp')).toEqual([[], ['duplicate']]);
    expect(codesIn(file, 'school')).toEqual([[], ['duplicate']]);
    expect(Object.keys(balancesOf(file).mentors)).toEqual([aicha, ahmed]);
  });

  it('two schools may bear one name, two mentors one e-mail', () => {
    const file = directorate({ school: [aSchool(nakhil, 'مدرسة'), aSchool(wafa, 'مدرسة')] });
    expect(codesIn(file, 'school')).toEqual([[], []]);
    expect(codesIn(file, 'mentor')).toEqual([[], [], []]);
  });

  it('the first row stands even if it is faulty: the second is `duplicate` all the same', () => {
    const school = [aSchool(nakhil, 'مدرسة النخيل', { kind: 'جامعة' }), aSchool(nakhil, 'مدرسة النخيل')];
    const file = directorate({ school, post: [aPost(nakhil)], visit: [aVisit()] });
    expect(codesIn(file, 'school')).toEqual([['notInList'], ['duplicate']]);
    const { principals, visits } = balancesOf(file).directorate;
    expect(principals).toEqual({ women: 0, men: 0, unrecorded: 0 });
    expect(visits.primary).toBe(1);
  });

  it('a row whose key cannot be read is no duplicate of another such', () => {
    const file = directorate({ school: [aSchool('؟', 'مدرسة أ'), aSchool('؟', 'مدرسة ب')] });
    expect(codesIn(file, 'school')).toEqual([['badCode'], ['badCode']]);
  });
});

describe('faults never spread', () => {
  it('a reference finds any row bearing the key, sound or not', () => {
    const cpp = [aCpp(massira), aCpp(atlas), aCpp(waha)];
    const school = [aSchool(nakhil, 'مدرسة النخيل', { kind: '' })];
    expect(codesOf('visit', aVisit(), { school })).toEqual([]);
    expect(codesOf('post', aPost(nakhil), { school, cpp })).toEqual([]);
  });

  it("visits to a faulty school count in ii, iii, v under the CPP that the school's cell names; it is no head school", () => {
    const school = [aSchool(nakhil, 'مدرسة النخيل', { kind: 'جامعة' })];
    const visit = [aVisit({ strengths: 'انخراط', diagnosis: 'مكتملة' })];
    const { cpps, directorate: all } = balancesOf(directorate({ school, visit, post: [aPost(nakhil)] }));
    expect(cpps[massira]?.visits.primary).toBe(1);
    expect(cpps[massira]?.strengths).toEqual([{ text: 'انخراط', times: 1 }]);
    expect(all.principals).toEqual({ women: 0, men: 0, unrecorded: 0 });
    expect(all.progress.diagnosis).toEqual({ degrees: [0, 0, 0, 0, 0], unknown: 0, known: 0, mean: null });
  });

  it('or under the CPP of their own cell', () => {
    const school = [aSchool(nakhil, 'مدرسة النخيل', { kind: 'جامعة', cpp: 'ج.م.م مجهولة' })];
    const { cpps } = balancesOf(directorate({ school, visit: [aVisit({ cpp: waha }), aVisit()] }));
    expect(cpps[waha]?.visits.primary).toBe(1);
    expect(cpps[massira]?.visits.primary).toBe(0);
  });

  it('a faulty mentor or CPP has no balance of its own, but is found', () => {
    const long = 'س'.repeat(32_768);
    const file = directorate({
      mentor: [aMentor(aicha, { grade: long }), aMentor(ahmed), aMentor(youssef)],
      cpp: [aCpp(massira, long), aCpp(atlas), aCpp(waha)],
      visit: [aVisit()],
    });
    expect(codesIn(file, 'visit')).toEqual([[]]);
    const { mentors, cpps, directorate: all } = balancesOf(file);
    expect(Object.keys(mentors)).toEqual([ahmed, youssef]);
    expect(Object.keys(cpps)).toEqual([atlas, waha]);
    expect(all.visits.primary).toBe(1);
  });
});

describe('several names, unreadable cells, codes listed once', () => {
  it('one unknown name in a cell of several makes the whole row faulty', () => {
    expect(codesOf('visit', aVisit({ mentors: `${aicha}، مجهول` }))).toEqual(['unknownMentor']);
    expect(codesOf('miniGroup', aMiniGroup({ schools: `${nakhil}، مدرسة لا توجد` }))).toEqual([
      'unknownSchool',
    ]);
  });

  it('the same name twice counts once', () => {
    const mentors = `${aicha}، عايشة بنعلي`;
    const { mentors: balances } = balancesOf(directorate({ visit: [aVisit({ mentors })] }));
    expect(balances[aicha]?.visits.primary).toBe(1);
  });

  it.each([
    ['visit', aVisit({ nextStepDate: 'قريبا' }), 'notADay'],
    ['school', aSchool(nakhil, 'مدرسة', { projectStart: '2024' }), 'notADay'],
    ['school', aSchool(nakhil, 'مدرسة', { environment: 'جبلي' }), 'notInList'],
    ['school', aSchool(nakhil, 'مدرسة', { cpp: 'ج.م.م مجهولة' }), 'unknownCpp'],
    ['school', aSchool(nakhil, 'مدرسة', { parent: 'مدرسة لا توجد' }), 'unknownSchool'],
    ['programmeItem', anItem({ agreedOn: 'نعم' }), 'notADay'],
    ['supportRequest', aRequest({ answeredOn: 'غدا' }), 'notADay'],
    ['miniGroup', aMiniGroup({ coordinated: 'ربما' }), 'notInList'],
  ] as const)(
    'an optional cell that its kind cannot read makes the row faulty: %s %#',
    (entity, row, code) => {
      expect(codesOf(entity, row)).toEqual([code]);
    },
  );

  it('what an optional text holds is never a fault: النشاط المبرمج, e-mail, place', () => {
    expect(codesOf('visit', aVisit({ programmeItem: 'نشاط #لا يوجد' }))).toEqual([]);
    expect(codesOf('mentor', aMentor(aicha, { email: 'ليس بريدا' }))).toEqual([]);
  });

  it('a row lists each of its codes once, and every code it has', () => {
    const row = aVisit({ date: '', subject: '', school: 'مدرسة لا توجد', mode: 'زووم', planning: 'لا بأس' });
    expect(codesOf('visit', row)).toEqual(['notInList', 'required', 'unknownSchool']);
  });

  it('what really happens is never refused: a Sunday, women + men ≠ schools, posts that overlap, two schools for one person', () => {
    expect(codesOf('visit', aVisit({ date: '2026-10-11' }))).toEqual([]);
    expect(codesOf('miniGroup', aMiniGroup({ schools: nakhil, women: '4', men: '9' }))).toEqual([]);
    const post = [aPost(nakhil), aPost(nakhil, { from: '2021-09-01' }), aPost(wafa), aPost(wafa)];
    expect(codesIn(directorate({ post }), 'post')).toEqual([[], [], [], []]);
  });

  it('R7, R9: a probable duplicate, a joint visit in two rows, a school never assigned are no faults', () => {
    const visit = [aVisit(), aVisit({ date: '2026-10-13' }), aVisit({ mentors: ahmed })];
    expect(codesIn(directorate({ visit, assignment: [] }), 'visit')).toEqual([[], [], []]);
  });
});

describe('a row whose cells but المعرف are all blank is no row', () => {
  it('numbering goes on after it', () => {
    const file = directorate({ visit: [aVisit(), null, aVisit({ subject: '' }), { subject: ' \u200f' }] });
    const { leftOut, directorate: all } = balancesOf(file);
    expect(leftOut).toEqual([{ tab: 'الزيارات الفردية', row: 4, codes: ['required'] }]);
    expect(all.visits.primary).toBe(1);
  });
});

describe("the labels of degrees are the directorate's own", () => {
  const settings = { degrees: 'لا شيء، قليل، متوسط، كثير، تام' };
  const degreeOf = (said: string, own: object) => {
    const { directorate: all } = balancesOf(directorate({ ...own, visit: [aVisit({ diagnosis: said })] }));
    return all.progress.diagnosis.degrees.indexOf(1);
  };

  it('its five labels are read, folded', () => {
    expect(['لا شيء', 'قليل', 'متوسط', 'كثير', 'تام'].map((said) => degreeOf(said, { settings }))).toEqual([
      0, 1, 2, 3, 4,
    ]);
    expect(degreeOf(' كثِير', { settings })).toBe(3);
  });

  it('the default ones are always read too', () => {
    const usual = ['لم تنطلق بعد', 'في بدايتها', 'في طور الإنجاز', 'متقدمة', 'مكتملة'];
    expect(usual.map((said) => degreeOf(said, { settings }))).toEqual([0, 1, 2, 3, 4]);
    expect(usual.map((said) => degreeOf(said, {}))).toEqual([0, 1, 2, 3, 4]);
  });

  it("a default label to which the directorate gives another place has the directorate's", () => {
    const swapped = { settings: { degrees: 'لم تنطلق بعد، في طور الإنجاز، في بدايتها، متقدمة، مكتملة' } };
    expect(degreeOf('في طور الإنجاز', swapped)).toBe(1);
    expect(degreeOf('في بدايتها', swapped)).toBe(2);
  });

  it.each([
    'واحد، اثنان، ثلاثة، أربعة',
    'واحد، اثنان، ثلاثة، أربعة، خمسة، ستة',
    'واحد، اثنان، ثلاثة، أربعة، خمسة، خمسه',
    'درجات',
    '',
  ])('a setting that is not five labels («%s») is ignored', (degrees) => {
    expect(degreeOf('متقدمة', { settings: { degrees } })).toBe(3);
    expect(codesOf('visit', aVisit({ diagnosis: 'واحد' }), { settings: { degrees } })).toEqual(['notInList']);
  });
});

describe('`leftOut`', () => {
  it('holds the faulty rows of every data tab, any year, in the order of the tabs, then rows; helpers never', () => {
    const file = directorate({
      mentor: [aMentor(aicha), { grade: 'مفتش' }],
      school: [aSchool('؟', 'مدرسة'), aSchool(nakhil, '')],
      post: [aPost(nakhil, { gender: '' })],
      assignment: [anAssignment('مجهول', massira)],
      visit: [aVisit({ date: '2010-01-01', subject: '' }), aVisit(), aVisit({ date: 'أمس' })],
      miniGroup: [aMiniGroup({ subject: '' })],
      workshop: [aWorkshop({ topic: '' })],
      programmeItem: [anItem({ to: '' })],
      duty: [{ notes: 'س' }],
      supportRequest: [aRequest({ kind: 'مال' })],
      wording: [['صياغة', '']],
    });
    const { leftOut } = balancesOf(file);
    expect(leftOut.map(({ tab, row }) => `${tab} ${row}`)).toEqual([
      'المواكبون 3',
      'المؤسسات 2',
      'المؤسسات 3',
      'تعيينات المديرات والمديرين 2',
      'تكليفات المواكبة 2',
      'الزيارات الفردية 2',
      'الزيارات الفردية 4',
      'المجموعات المصغرة 2',
      'الورشات 2',
      'البرنامج السنوي 2',
      'مهام التقويم والانتقاء 2',
      'طلبات الدعم 2',
    ]);
  });

  it('a row is either left out or sound, never both, whatever is typed', () => {
    const cell = fc.constantFrom(
      '',
      ' ',
      nakhil,
      aicha,
      massira,
      'مجهول',
      '12/10/2026',
      '2030-01-01',
      'الابتدائي',
      'نعم',
      '3',
    );
    const fields = [
      'date',
      'mentors',
      'school',
      'cycle',
      'subject',
      'diagnosis',
      'mode',
      'cpp',
      'nextStepDate',
    ];
    const rows = fc.array(fc.tuple(...fields.map(() => cell)), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (typed) => {
        const visit = typed.map((texts) =>
          Object.fromEntries(fields.map((field, index) => [field, texts[index] as string])),
        );
        const { leftOut, directorate: all } = balancesOf(directorate({ visit }), { asOf: clock });
        const filled = visit.filter((row) => Object.values(row).some((said) => said.trim() !== ''));
        expect(visitsIn(all.visits) + all.remote + leftOut.length).toBe(filled.length);
        for (const { codes } of leftOut) expect(codes.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
