import { describe, expect, it } from '@jest/globals';
import type { Made } from '../../src/actions/madePapers';
import { madePapers } from '../../src/actions/madePapers';
import { onDesk } from '../../src/actions/paperKinds/opened';
import { regionalPapers } from '../../src/actions/paperKinds/regionalPapers';
import type { PaperKindName } from '../../src/actions/papers';
import { paperKinds } from '../../src/actions/papers';
import { paperWordsOf } from '../../src/actions/paperWords';
import type { EntityName } from '../../src/entities/index';
import { entityNamed } from '../../src/entities/index';
import { mailed } from '../../src/letters/mailed';
import { latePapers } from '../../src/letters/papers/late';
import { plain } from '../../src/letters/plain';
import { printed } from '../../src/letters/printed';
import type { Block, Paper } from '../../src/letters/shape';
import { tabled } from '../../src/letters/tabled';
import { xlsxOf } from '../../src/letters/xlsx';
import { ar } from '../../src/messages/ar';
import { worldOf } from '../support/memory';
import type { Tabs } from '../support/rows';
import {
  ahmed,
  aicha,
  aMentor,
  aMiniGroup,
  anAssignment,
  anItem,
  aPost,
  aRequest,
  aSchool,
  atlas,
  aVisit,
  aWorkshop,
  balancesOf,
  clock,
  directorate,
  idOf,
  massira,
  nakhil,
  qods,
  sent,
  valueIn,
  wafa,
} from '../support/rows';

/** An item of the programme, as the cells of what carries it out name it. */
const planned = `زيارة فردية – أكتوبر 2026 – مدرسة النخيل #${idOf(1)}`;

const file = (rest: object = {}): Tabs =>
  directorate({
    settings: { academy: 'فاس – مكناس', directorate: 'تاونات', place: 'تاونات' },
    mentor: [aMentor(aicha, { grade: 'مفتشة تربوية', zone: 'فاس' }), aMentor(ahmed)],
    assignment: [anAssignment(aicha, massira), anAssignment(ahmed, atlas, '2025-09-01', '2026-08-31')],
    school: [
      aSchool(nakhil, 'مدرسة النخيل', { commune: 'تيسة', environment: 'قروي', projectStart: '2025-10-01' }),
      aSchool(wafa, 'مدرسة الوفاء', { commune: 'غفساي' }),
      aSchool(qods, 'مدرسة القدس', { cpp: atlas }),
    ],
    post: [aPost(nakhil, { principal: 'سعاد العلمي' }), aPost(wafa, { to: '2026-12-31' })],
    visit: [
      aVisit({ date: '2025-09-20', diagnosis: 'مكتملة' }),
      aVisit({
        date: '2025-11-03',
        diagnosis: 'متقدمة',
        nextStep: 'عقد مجلس التدبير',
        nextStepDate: '2025-12-01',
      }),
      aVisit({
        id: idOf(11),
        programmeItem: planned,
        diagnosis: 'مكتملة',
        planning: 'في بدايتها',
        strengths: '- انخراط الفريق\n- شراكة محلية',
        transport: 'سيارة المصلحة',
        nextStep: 'تقاسم النتائج',
        nextStepDate: '2026-11-02',
      }),
      aVisit({ date: '2026-10-12', school: wafa, strengths: 'انخراط الفريق' }),
      aVisit({ date: '2026-10-26', school: wafa, mode: 'هاتف' }),
      aVisit({ date: '2026-11-09', mentors: `${aicha}، ${ahmed}`, weaknesses: 'تأخر المنحة' }),
      aVisit({ id: idOf(12), date: '2026-10-20', cycle: 'الثانوي التأهيلي', subject: '' }),
    ],
    miniGroup: [
      aMiniGroup({
        id: idOf(21),
        schools: `مدرسة النخيل (${nakhil})، مدرسة الوفاء (${wafa})`,
        women: '2',
        men: '1',
        strengths: 'تقاسم التجارب',
      }),
    ],
    workshop: [aWorkshop({ id: idOf(31), hours: '2.5', field: 'الحياة المدرسية' })],
    programmeItem: [
      anItem({
        id: idOf(1),
        schools: `مدرسة النخيل (${nakhil})، مدرسة الوفاء (${wafa})`,
        form: 'زيارات فردية',
        communication: 'الهاتف والبريد المهني',
        agreedOn: '2026-09-18',
      }),
      anItem({
        id: idOf(2),
        activity: 'ورشة موضوعاتية',
        topic: 'قيادة التغيير',
        from: '2026-12-01',
        to: '2026-12-31',
        status: 'مؤجل',
        reason: 'فترة الامتحانات',
      }),
      anItem({ id: idOf(3), activity: 'مجموعة مصغرة', from: '2027-02-08', to: '2027-02-12' }),
      anItem({ id: idOf(4), from: '2025-10-01', to: '2025-10-31' }),
    ],
    supportRequest: [
      aRequest({ answer: 'ملبى', answeredOn: '2026-10-04' }),
      aRequest({
        date: '2026-11-01',
        kind: 'دعم تقني',
        answer: 'تعذرت تلبيته',
        answeredOn: '2026-11-12',
        effect: 'أجلت زيارتان',
      }),
      aRequest({ date: '2027-06-05', kind: 'دعم مادي', purpose: 'طبع الدلائل' }),
      aRequest({ date: '2026-03-01', answer: 'ملبى' }),
    ],
    duty: [
      {
        id: idOf(41),
        mentor: ahmed,
        duty: 'عضوية اللجنة الإقليمية لانتقاء المشاريع',
        cpp: 'ج.م.م الواحة',
        date: '2027-05-20',
      },
    ],
    ...rest,
  });

type Language = 'ar' | 'fr';

const made = (
  kind: PaperKindName,
  asked: object = {},
  language: Language = 'ar',
  tabs = file(),
  today = clock,
) => valueIn<Made>(madePapers(worldOf(tabs, today), { kind, language, ...asked }));

const only = (...of: Parameters<typeof made>): Paper => {
  const { papers } = made(...of);
  expect(papers).toHaveLength(1);
  return papers[0] as Paper;
};

const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

const tablesOf = ({ blocks }: Paper): string[][][] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map((row) => row.map(bare))] : []));

const factsOf = ({ blocks }: Paper): Record<string, string> =>
  Object.fromEntries(
    blocks.flatMap((block) =>
      block.kind === 'facts' ? block.facts.map(({ label, value }) => [bare(label), bare(value)]) : [],
    ),
  );

const textsIn = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case 'lines':
      return [block.label];
    default:
      return [];
  }
};

const allTexts = (paper: Paper): readonly string[] =>
  [
    paper.name,
    paper.title,
    ...Object.values(paper.head).flat(),
    ...paper.notices,
    ...paper.blocks.flatMap(textsIn),
    ...paper.signatures.flatMap(({ title, note }) => [title, note]),
    paper.foot,
  ].filter((text): text is string => typeof text === 'string');

/** What each kind is asked for in this file. */
const asks = {
  programme: { mentor: aicha },
  card: { mentor: aicha },
  visitReport: { id: idOf(11) },
  miniGroupMinutes: { id: idOf(21) },
  workshopMinutes: { id: idOf(31) },
  preVisit: { school: nakhil },
  attendance: { cpp: massira, asOf: '2027-01-15' },
  travel: { mentor: aicha, month: '2026-10-01' },
  supportRequests: {},
  lateProgrammes: {},
  lateBalances: {},
  declaration: { id: idOf(41) },
  visitForm: {},
  miniGroupForm: {},
  workshopForm: {},
  programmeForm: {},
  requestForm: {},
} as const;

const kinds = Object.keys(asks) as readonly (keyof typeof asks)[];

describe('the other papers, whichever they are', () => {
  it('every kind of a directorate’s file but the balance is tried here', () => {
    expect([...kinds].sort()).toEqual(
      Object.keys(paperKinds)
        .filter((kind) => kind !== 'balance' && !(kind in regionalPapers))
        .sort(),
    );
  });

  for (const language of ['ar', 'fr'] as const)
    it(`leave no word out and no place unfilled, in ${language}`, () => {
      for (const kind of kinds) {
        const { papers, words } = made(kind, asks[kind], language);
        expect(papers.length).toBeGreaterThan(0);
        expect(paperKinds[kind].label(words)).not.toBe('');
        for (const paper of papers) {
          const texts = allTexts(paper);
          for (const text of texts) expect(text).not.toMatch(/\{|\}|undefined|NaN|\[object/);
          expect(paper.name).not.toMatch(/[\u2066-\u2069\\/:]/);
          expect(paper.title).not.toBe('');
          expect(paper.foot).toContain('09-08');
        }
        const html = printed(papers, words);
        expect(html).toContain(
          language === 'ar' ? '<html lang="ar" dir="rtl">' : '<html lang="fr" dir="ltr">',
        );
        expect(html).not.toMatch(/<script|src=|href=|url\(/);
      }
    });

  it('every drawer draws each of them, with the same words', () => {
    for (const kind of kinds) {
      const { papers, words } = made(kind, asks[kind]);
      for (const paper of papers) {
        const plan = tabled([paper], words, paper.short ?? '');
        const sheet = JSON.stringify(plan);
        const [text, mail] = [plain(paper, words), mailed(paper, words)];
        for (const row of tablesOf(paper).flat())
          for (const cell of row.filter((one) => /[^\s…□]/.test(one))) {
            expect(sheet).toContain(JSON.stringify(cell).slice(1, -1));
            expect(bare(text)).toContain(cell.split('\n')[0]);
          }
        expect(mail).not.toMatch(/<script|data:|https?:/);
        expect(xlsxOf([plan]).length).toBeGreaterThan(3);
        expect(paper.short).toBeTruthy();
      }
    }
  });

  it('a French paper has no Arabic of ours: only what people typed', () => {
    const tabs = file({
      settings: { academyFrench: 'Fès-Meknès', directorateFrench: 'Taounate', placeFrench: 'Taounate' },
    });
    const typed = [...tabs.values()]
      .flat(2)
      .flatMap((cell) => cell.split(/[،\n]/))
      .map((cell) => cell.replace(/^- /, '').trim());
    const known = new Set(typed.filter((cell) => cell !== '').flatMap((cell) => cell.split(/\s+/)));
    for (const kind of kinds)
      for (const paper of made(kind, asks[kind], 'fr', tabs).papers)
        for (const text of allTexts(paper))
          for (const word of bare(text).split(/[\s،,:()]+/))
            if (/[\u0600-\u06ff]/.test(word))
              expect([kind, word, known.has(word)]).toEqual([kind, word, true]);
  });

  it('a paper of a row, a mentor or a school that the file does not know is refused in words', () => {
    const refused = (kind: PaperKindName, asked: object) => {
      const answer = madePapers(worldOf(file(), clock), { kind, ...asked });
      return answer.ok ? null : answer.issues.map(({ code }) => code);
    };
    expect(refused('visitReport', { id: 'none' })).toEqual(['badRequest']);
    expect(refused('visitReport', { id: '' })).toEqual(['badRequest']);
    expect(refused('card', { mentor: 'مجهول' })).toEqual(['unknownMentor']);
    expect(refused('attendance', { cpp: 'مجهولة' })).toEqual(['unknownCpp']);
    expect(refused('preVisit', { school: '99999Z' })).toEqual(['unknownSchool']);
  });

  it('one for each mentor of the year, in one go', () => {
    for (const kind of ['programme', 'card', 'travel'] as const) {
      const { papers } = made(kind, { each: 'mentor', schoolYear: '2026/2027', month: '2026-10-01' });
      expect(papers).toHaveLength(1);
      expect(papers[0]?.name).toContain(aicha);
    }
  });
});

describe('البرنامج السنوي', () => {
  const paper = only('programme', asks.programme);

  it('tells the forms of support, the means and the agreement once, by CPP', () => {
    expect(factsOf(paper)).toMatchObject({
      'أشكال المواكبة': 'زيارات فردية',
      'طرق التواصل والتنسيق': 'الهاتف والبريد المهني',
      'الاتفاق مع المنسق(ة)': '18/09/2026',
    });
    expect(paper.blocks).toContainEqual(
      expect.objectContaining({ kind: 'heading', text: expect.stringContaining(massira) }),
    );
  });

  it('lists the items of the year by month; one that rows carry out is منجز, at so many of its schools', () => {
    const [rows] = tablesOf(paper);
    expect(rows?.map(([when, activity, , topic, status]) => [when, activity, topic, status])).toEqual([
      ['أكتوبر 2026', 'زيارة فردية', '', 'منجز (1 من 2)'],
      ['دجنبر 2026', 'ورشة موضوعاتية', 'قيادة التغيير', 'مؤجل: فترة الامتحانات'],
      ['08/02/2027 – 12/02/2027', 'مجموعة مصغرة', '', 'مبرمج'],
    ]);
    const listed = sent(file(), 'recordsOf', {
      entity: 'programmeItem',
      filter: { schoolYear: '2026/2027' },
    });
    const told = (listed as { value: { rows: { told?: object }[] } }).value.rows;
    expect(told).toHaveLength(rows?.length ?? 0);
    expect(told.flatMap((row) => row.told ?? [])).toEqual([{ rows: 1, schools: 1, of: 2 }]);
    expect(allTexts(paper).map(bare)).toContain('الأنشطة: 3 (منجز: 1، مؤجل: 1، ملغى: 0)');
  });

  it('is a letter to the director, to be deposited before the end of September', () => {
    expect(bare(paper.head.to ?? '')).toBe('السيد(ة) المدير(ة) الإقليمي(ة)');
    expect(paper.head.reference).toContain('3-1');
    expect(bare(paper.notices[0] ?? '')).toContain('30/09/2026');
    expect(paper.signatures.map(({ title }) => bare(title))).toEqual(['المواكب(ة)', 'المدير(ة) الإقليمي(ة)']);
  });

  it('the coordinator signs where the setting says so', () => {
    const signed = only('programme', asks.programme, 'ar', file({ settings: { coordinatorSigns: 'نعم' } }));
    expect(signed.signatures).toHaveLength(3);
  });
});

describe('بطاقة المواكب(ة)', () => {
  it('tells the figures of the mentor’s own balance', () => {
    const balance = balancesOf(file()).mentors[aicha];
    const visits = Object.values(balance?.visits ?? {}).reduce((sum, count) => sum + count, 0);
    const facts = factsOf(only('card', asks.card));
    expect(visits).toBe(3);
    expect(facts['زيارات فردية حضورية']).toBe(`${visits} (الابتدائي: ${visits})`);
    expect(facts).toMatchObject({
      'مواكبة عن بعد': String(balance?.remote),
      'مجموعات مصغرة': String(balance?.miniGroups),
      'مواضيع ورشات في إطار جماعة الممارسات المهنية': String(balance?.topics.length),
      'مؤسسات سُجلت لها زيارة فردية': '2 من 2',
      'وضع البرنامج السنوي': '30/09/2026',
      'الموعد الداخلي لإرسال الحصيلة': '31/05/2027',
      'تقديم الحصيلة الإجمالية': '30/06/2027',
    });
  });

  it('names the CPPs of the year, their zone and how many head schools they hold', () => {
    const [assignments] = tablesOf(only('card', asks.card));
    expect(assignments).toEqual([[massira, 'فاس', '', '2', '01/09/2022', '']]);
  });
});

describe('تقرير زيارة فردية', () => {
  it('tells each degree before the visit and the one it gave; degrees before the project’s start are past', () => {
    const [stages] = tablesOf(only('visitReport', asks.visitReport));
    expect(stages).toEqual([
      ['التشخيص', 'متقدمة (03/11/2025)', 'مكتملة'],
      ['التخطيط', 'لم تُقدَّر بعد', 'في بدايتها'],
      ['الأجرأة', 'لم تُقدَّر بعد', 'لم تُقدَّر في هذه الزيارة'],
      ['التقييم', 'لم تُقدَّر بعد', 'لم تُقدَّر في هذه الزيارة'],
    ]);
  });

  it('tells every field of the row; what is blank is left to be filled', () => {
    const paper = only('visitReport', asks.visitReport);
    expect(factsOf(paper)).toMatchObject({
      التاريخ: '12/10/2026',
      'المواكب(ة)': aicha,
      المؤسسة: `مدرسة النخيل (${nakhil})`,
      السلك: 'الابتدائي',
      'النشاط المبرمج': 'زيارة فردية – أكتوبر 2026 – مدرسة النخيل',
      'وسيلة النقل': 'سيارة المصلحة',
      'الخطوة المقبلة': 'تقاسم النتائج',
      'تاريخ الخطوة المقبلة': '02/11/2026',
    });
    const lists = paper.blocks.flatMap((block) => (block.kind === 'list' ? [block.items.map(bare)] : []));
    expect(lists).toEqual([['انخراط الفريق', 'شراكة محلية']]);
    const labels: Readonly<Record<string, string>> = ar.fields.visit;
    const lines = paper.blocks.flatMap((block) => (block.kind === 'lines' ? [block.label] : []));
    expect(lines).toEqual(['findings', 'weaknesses', 'recommendations'].map((field) => labels[field]));
  });

  it('names no principal', () => {
    expect(allTexts(only('visitReport', asks.visitReport)).join(' ')).not.toContain('سعاد العلمي');
  });

  it('a faulty row is printed all the same, and says what ought to be mended', () => {
    const paper = only('visitReport', { id: idOf(12) });
    expect(paper.notices.map(bare)).toEqual([
      'في هذا الصف ما ينبغي تصحيحه في الملف قبل اعتماد هذه الوثيقة: موضوع الزيارة، السلك.',
    ]);
    expect(factsOf(paper)['موضوع الزيارة']).toMatch(/^…+$/);
    expect(only('visitReport', asks.visitReport).notices).toEqual([]);
  });
});

describe('محضر', () => {
  it('of a mini-group: women, men and their sum, schools, points, lines where nothing was written', () => {
    const paper = only('miniGroupMinutes', asks.miniGroupMinutes);
    expect(factsOf(paper)).toMatchObject({
      'عدد المديرات': '2',
      'عدد المديرين': '1',
      'بتنسيق مع المنسق(ة)': 'نعم',
    });
    expect(allTexts(paper).map(bare)).toContain('مجموع الحضور: 3');
    expect(paper.signatures).toHaveLength(2);
  });

  it('of a workshop: hours with a comma, field, framework; no sum where one of the counts is unknown', () => {
    const paper = only('workshopMinutes', asks.workshopMinutes);
    expect(factsOf(paper)).toMatchObject({ 'المدة بالساعات': '2,5', المجال: 'الحياة المدرسية' });
    expect(allTexts(paper).join(' ')).not.toContain('مجموع الحضور');
    expect(factsOf(only('workshopMinutes', asks.workshopMinutes, 'fr')).Domaine).toBe('Vie scolaire');
  });
});

describe('لائحة طلبات الدعم', () => {
  it('tells the days between asked and answered, and how long others wait, as of a day', () => {
    const paper = only('supportRequests');
    const [requests, answers] = tablesOf(paper);
    expect(requests?.map((row) => [row[1], row[6], row[7], row[8]])).toEqual([
      ['01/10/2026', 'ملبى', '04/10/2026', '3 أيام'],
      ['01/11/2026', 'تعذرت تلبيته', '12/11/2026', '11 يوما'],
      ['05/06/2027', 'قيد الدرس', '', 'في الانتظار منذ 10 أيام'],
    ]);
    expect(answers).toEqual([
      ['قيد الدرس', '1'],
      ['ملبى', '1'],
      ['ملبى جزئيا', '0'],
      ['تعذرت تلبيته', '1'],
    ]);
    expect(factsOf(paper)).toEqual({ 'مجموع الطلبات': '3', 'معدل مدة الجواب (بالأيام)': '7,0' });
    expect(tablesOf(only('supportRequests', { asOf: '2026-10-31' }))[0]).toHaveLength(1);
  });

  it('of one mentor, or of all', () => {
    expect(only('supportRequests', { mentor: ahmed }).blocks[0]).toEqual(
      expect.objectContaining({ kind: 'text', text: 'لم تُسجَّل طلبات في هذه السنة الدراسية.' }),
    );
  });
});

describe('ورقة الإعداد لزيارة', () => {
  const paper = only('preVisit', asks.preVisit);

  it('tells who heads the school, and its stages with their days', () => {
    expect(factsOf(paper)).toMatchObject({
      'المدير(ة)': 'سعاد العلمي',
      'الجماعة الترابية': 'تيسة',
      الوسط: 'قروي',
    });
    expect(tablesOf(paper)[0]).toEqual([
      ['التشخيص', 'مكتملة', '12/10/2026'],
      ['التخطيط', 'في بدايتها', '12/10/2026'],
      ['الأجرأة', 'لم تُقدَّر بعد', ''],
      ['التقييم', 'لم تُقدَّر بعد', ''],
    ]);
  });

  it('tells its visits newest first, the steps agreed on, the points seen and the support that waits', () => {
    const [, visits, promises, requests] = tablesOf(paper);
    expect(visits?.map(([day]) => day)).toEqual(['09/11/2026', '12/10/2026', '03/11/2025', '20/09/2025']);
    expect(promises).toEqual([
      ['12/10/2026', 'تقاسم النتائج', '02/11/2026'],
      ['03/11/2025', 'عقد مجلس التدبير', '01/12/2025'],
    ]);
    expect(requests).toEqual([['05/06/2027', 'دعم مادي', 'طبع الدلائل', '20/10/2026']]);
    const lists = paper.blocks.flatMap((block) => (block.kind === 'list' ? [block.items.map(bare)] : []));
    expect(lists).toEqual([['انخراط الفريق (1)', 'شراكة محلية (1)'], ['تأخر المنحة (1)']]);
  });

  it('says kindly that a school was not visited yet, and shows the last visits of many', () => {
    expect(allTexts(only('preVisit', { school: qods })).join(' ')).toContain('ستكون هذه أول زيارة مسجلة');
    const many = file({
      visit: Array.from({ length: 11 }, (_, at) => aVisit({ date: `2026-10-${10 + at}` })),
    });
    const texts = allTexts(only('preVisit', asks.preVisit, 'ar', many)).map(bare);
    expect(texts).toContain('وأخرى: 3');
  });
});

describe('لائحة الحضور', () => {
  it('names the heads of the CPP on the day of the meeting, with room to sign', () => {
    const [heads, others] = tablesOf(only('attendance', asks.attendance));
    expect(heads?.map(([number, school, principal]) => [number, school, principal])).toEqual([
      ['1', `مدرسة النخيل (${nakhil})`, 'سعاد العلمي'],
      ['2', `مدرسة الوفاء (${wafa})`, '……………………'],
    ]);
    expect(others).toHaveLength(4);
    const before = only('attendance', { cpp: massira, asOf: '2026-12-31' });
    expect(tablesOf(before)[0]?.[1]?.[2]).toBe(`مدير(ة) ${wafa}`);
  });
});

describe('جدول التنقلات', () => {
  it('lists the visits held in person in the month, with commune, purpose and means', () => {
    const paper = only('travel', asks.travel);
    expect(tablesOf(paper)[0]).toEqual([
      ['1', '12/10/2026', `مدرسة النخيل (${nakhil})`, 'تيسة', 'تتبع المشروع', 'سيارة المصلحة'],
      ['2', '12/10/2026', `مدرسة الوفاء (${wafa})`, 'غفساي', 'تتبع المشروع', ''],
    ]);
    expect(factsOf(paper)).toEqual({ 'عدد الزيارات الميدانية': '2', 'عدد أيام التنقل': '1' });
    expect(bare(paper.title)).toBe('جدول التنقلات لشهر أكتوبر 2026');
    expect(bare(only('travel', { mentor: aicha, month: '2026-08-15' }, 'fr').title)).toContain('août 2026');
  });
});

describe('من لم يودعوا', () => {
  const desk = (language: Language) => {
    const world = worldOf(file(), clock);
    return onDesk(world, { schoolYear: '2026/2027' }, paperWordsOf(world)(language), language).desk;
  };
  const timeliness = {
    expected: 3,
    received: 2,
    rate: 66.7,
    onTime: 1,
    onTimeRate: 33.3,
    late: [aicha, ahmed],
  };
  const papers = latePapers(desk('ar'), 'programme', timeliness, (name) =>
    name === ahmed ? '2026-10-04' : null,
  );

  it('tells the five measures and the names; one who deposited after the day is told with that day', () => {
    const [list] = papers;
    expect(factsOf(list as Paper)).toEqual({
      المنتظر: '3',
      المودع: '2',
      'نسبة الإيداع': '66,7%',
      'المودع في أجله': '1',
      'نسبة الإيداع في الأجل': '33,3%',
    });
    // Set apart with its sign, which else would stand on the other side of the number.
    expect(JSON.stringify(list)).toContain('\u206866,7%\u2069');
    expect(tablesOf(list as Paper)[0]).toEqual([
      ['1', aicha, ''],
      ['2', ahmed, 'تاريخ الإيداع: 04/10/2026'],
    ]);
  });

  it('writes a kind letter to those alone who still have not', () => {
    expect(papers).toHaveLength(2);
    const letter = papers[1] as Paper;
    expect(bare(letter.head.to ?? '')).toBe(`السيد(ة) ${aicha}`);
    expect(letter.head.reference).toContain('3-1');
    const said = allTexts(letter).map(bare).join(' ');
    expect(said).toContain('30/09/2026');
    expect(said).toContain('نشكر لكم');
    expect(said).not.toMatch(/تقصير|إهمال|مخالفة|تأخركم/);
  });

  it('follows the deposits that the file holds, and nobody is late before the day has passed', () => {
    const names = (kind: 'lateProgrammes' | 'lateBalances') =>
      tablesOf(made(kind, { schoolYear: '2026/2027' }).papers[0] as Paper).map((rows) =>
        rows.map((row) => row[1]),
      );
    expect(names('lateProgrammes')).toEqual([[aicha]]);
    expect(names('lateBalances')).toEqual([]);
    const answer = sent(file(), 'timeliness', { kind: 'programme', schoolYear: '2026/2027' });
    expect(answer).toMatchObject({ ok: true, value: { late: [aicha] } });
  });
});

describe('إقرار بعدم وجود تعارض للمصالح, of a duty that is recorded', () => {
  it('is refused where the duty itself is', () => {
    const tabs = file({
      duty: [
        {
          id: idOf(42),
          mentor: aicha,
          duty: 'عضوية اللجنة الإقليمية لانتقاء المشاريع',
          cpp: massira,
          date: '2027-05-20',
        },
      ],
    });
    const answer = madePapers(worldOf(tabs, clock), { kind: 'declaration', id: idOf(42) });
    expect(answer.ok ? null : answer.issues.map(({ code }) => code)).toEqual(['conflictOfInterest']);
    expect(factsOf(only('declaration', asks.declaration))).toMatchObject({
      'الاسم والنسب': ahmed,
      'تاريخ المهمة': '20/05/2027',
    });
  });
});

describe('blank forms', () => {
  const forms: Readonly<Record<string, EntityName>> = {
    visitForm: 'visit',
    miniGroupForm: 'miniGroup',
    workshopForm: 'workshop',
    programmeForm: 'programmeItem',
    requestForm: 'supportRequest',
  };

  for (const [kind, entity] of Object.entries(forms))
    it(`${kind}: asks what the sidebar asks, in its order`, () => {
      const { blocks } = only(kind as PaperKindName);
      const labels: Readonly<Record<string, string>> = {
        ...ar.fields[entity],
        cpp: 'جماعة الممارسات المهنية',
      };
      const { asked, folded } = entityNamed(entity).form;
      const told = blocks.flatMap((block) =>
        block.kind === 'facts'
          ? block.facts.map(({ label }) => bare(label))
          : block.kind === 'lines'
            ? [block.label]
            : block.kind === 'table'
              ? block.rows.map(([label = '']) => bare(label))
              : [],
      );
      expect(told).toEqual([...asked, ...folded].map((field) => labels[field]));
    });

  it('a choice has a box for each of its words, the directorate’s own degrees included', () => {
    const own = 'صفر، أولى، ثانية، ثالثة، رابعة';
    const { blocks } = only('visitForm', {}, 'ar', file({ settings: { degrees: own } }));
    const table = blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' ? table.columns.map(({ title }) => bare(title)).slice(1) : []).toEqual(
      own.split('، '),
    );
    expect(bare(factsOf(only('visitForm')).السلك ?? '')).toBe(
      '□ التعليم الأولي\n□ الابتدائي\n□ الثانوي الإعدادي\n□ الثانوي التأهيلي',
    );
  });
});
