import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ar } from '../../src/messages/ar';
import { anyDirectorate, cppNames, fileOf, mentorNames } from '../support/anyDirectorate';
import type { Tabs, Typed } from '../support/rows';
import {
  aCpp,
  aDuty,
  ahmed,
  aicha,
  aMentor,
  anAssignment,
  atlas,
  aVisit,
  aWorkshop,
  codesIn,
  directorate,
  evaluation,
  massira,
  refusalsOf,
  selection,
  sent,
  valueIn,
  waha,
  youssef,
} from '../support/rows';

type Duties = Readonly<
  Record<string, { may: boolean; proofs: readonly { tab: string; row: number; on: string; cpp: string }[] }>
>;
interface Answer {
  readonly cpp: string;
  readonly zone: string;
  readonly mentors: readonly { mentor: string; grade: string; duties: Duties }[];
}

const lookedAt = (tabs: Tabs, cpp: string, on: string): Answer =>
  valueIn(sent(tabs, 'eligibility', { cpp, on }));

const kinds = [
  ['finalEvaluation', evaluation],
  ['selectionCommittee', selection],
] as const;

/** The file with duties typed in it: one for each mentor and kind, in this CPP on this day. */
const withDuties = (tabs: Tabs, mentors: readonly string[], cpp: string, date: string): Tabs => {
  const rows = kinds.flatMap(([, duty]) =>
    mentors.map((mentor): Typed => aDuty({ mentor, duty, cpp, date })),
  );
  return new Map([...tabs, [ar.tabs.duty, directorate({ duty: rows }).get(ar.tabs.duty) ?? []]]);
};

describe('who may evaluate, and who may sit on the committee', () => {
  it('says yes exactly where a duty row would be sound: every mentor, CPP, day and kind', () => {
    fc.assert(
      fc.property(
        anyDirectorate,
        fc.constantFrom(...cppNames),
        fc.constantFrom('2024-08-31', '2026-09-01', '2026-10-12', '2027-05-20', '2027-10-04'),
        fc.constantFrom('', 'فاس', 'تازة'),
        (facts, cpp, date, zone) => {
          const tabs = fileOf(facts);
          tabs.set(
            ar.tabs.cpp,
            directorate({ cpp: cppNames.map((name, at) => aCpp(name, at === 2 ? 'تازة' : zone)) }).get(
              ar.tabs.cpp,
            ) ?? [],
          );
          const { mentors } = lookedAt(tabs, cpp, date);
          expect(mentors.map(({ mentor }) => mentor)).toEqual(mentorNames);
          const codes = codesIn(withDuties(tabs, mentorNames, cpp, date), 'duty', {}, '2027-06-15');
          const expected = kinds.flatMap(([kind]) => mentors.map(({ duties }) => duties[kind]?.may));
          expect(codes.map((found) => found.length === 0)).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  const file = () =>
    directorate({
      mentor: [
        aMentor(aicha, { grade: 'مفتشة' }),
        aMentor(ahmed),
        aMentor(youssef),
        { name: '', email: 'x@taalim.ma' },
      ],
      assignment: [anAssignment(youssef, atlas, '2020-09-01', '2021-08-31')],
      visit: [aVisit({ mentors: `${aicha}، ${ahmed}`, mode: 'هاتف' })],
      workshop: [aWorkshop({ facilitators: ahmed })],
    });

  it('names the rows that prove it: tab, row, day, and the CPP that was accompanied', () => {
    const { mentors, cpp, zone } = lookedAt(file(), massira, '2027-05-20');
    expect({ cpp, zone }).toEqual({ cpp: massira, zone: 'فاس' });
    const [first, second, third] = mentors;
    const call = { tab: ar.tabs.visit, row: 2, on: '2026-10-12', cpp: massira };
    expect(first).toEqual({
      mentor: aicha,
      grade: 'مفتشة',
      duties: {
        finalEvaluation: { may: false, proofs: [call] },
        selectionCommittee: { may: true, proofs: [] },
      },
    });
    expect(second?.duties).toEqual({
      finalEvaluation: { may: false, proofs: [call] },
      selectionCommittee: {
        may: false,
        proofs: [{ tab: ar.tabs.workshop, row: 2, on: '2026-12-18', cpp: massira }],
      },
    });
    expect(third?.duties).toEqual({
      finalEvaluation: {
        may: false,
        proofs: [{ tab: ar.tabs.assignment, row: 2, on: '2020-09-01', cpp: atlas }],
      },
      selectionCommittee: { may: true, proofs: [] },
    });
  });

  it('lists the sound mentors only, in the order of their tab', () => {
    expect(lookedAt(file(), massira, '2027-05-20').mentors.map(({ mentor }) => mentor)).toEqual([
      aicha,
      ahmed,
      youssef,
    ]);
  });

  it('reads the CPP as a cell would, and refuses one that the file does not know', () => {
    expect(lookedAt(file(), 'ج.م.م  المسيره', '2027-05-20').cpp).toBe(massira);
    expect(refusalsOf(sent(file(), 'eligibility', { cpp: 'مجهولة', on: '2027-05-20' }))).toEqual([
      'cpp: unknownCpp',
    ]);
    expect(refusalsOf(sent(file(), 'eligibility', { cpp: massira, on: '20/05/2027' }))).toEqual([
      'badRequest',
    ]);
  });

  it('looks at each row once, whatever the number of mentors and duties', () => {
    let read = 0;
    const tabs = file();
    const visits = tabs.get(ar.tabs.visit) ?? [];
    tabs.set(
      ar.tabs.visit,
      new Proxy(visits, {
        get: (rows, at) => {
          if (at === '1') read += 1;
          return Reflect.get(rows, at) as unknown;
        },
      }),
    );
    lookedAt(tabs, massira, '2027-05-20');
    expect(read).toBe(1);
  });
});

describe('إقرار بعدم وجود تعارض للمصالح', () => {
  const asked = { cpp: massira, on: '2027-05-20', duty: 'selectionCommittee', mentors: [aicha] };
  const file = (settings: Readonly<Record<string, string>> = {}, zone = 'فاس', name = aicha) =>
    directorate({
      settings,
      mentor: [aMentor(name), aMentor(ahmed)],
      cpp: [aCpp(massira, zone), aCpp(waha)],
      visit: [aVisit({ mentors: ahmed })],
      assignment: [],
    });
  const paper = (tabs: Tabs, input: object = asked): string => {
    const { html } = valueIn<{ html: string }>(sent(tabs, 'declaration', input));
    // What sets names and numbers apart is not looked at here.
    return html.replace(/<\/?bdi[^>]*>/g, '');
  };

  it('is one right-to-left A4 page with the letterhead of the settings, asking nothing from elsewhere', () => {
    const html = paper(file({ academy: 'فاس – مكناس', directorate: 'تاونات', place: 'تاونات' }));
    for (const said of [
      '<html lang="ar" dir="rtl">',
      'size: A4',
      'المملكة المغربية',
      'وزارة التربية الوطنية والتعليم الأولي والرياضة',
      'الأكاديمية الجهوية للتربية والتكوين لجهة فاس – مكناس',
      'المديرية الإقليمية تاونات',
      'تاونات، في 15/06/2027',
      'إقرار بعدم وجود تعارض للمصالح',
      aicha,
      massira,
      '20/05/2027',
      '2-د',
      'المدير(ة) الإقليمي(ة)',
      'التوقيع والخاتم',
    ])
      expect(html).toContain(said);
    expect(html).not.toMatch(/<script|src=|href=|url\(/);
  });

  it('takes the words of the settings, and leaves dots where they say nothing', () => {
    const html = paper(file({ directorateWord: 'النيابة', directorWord: 'النائب(ة)' }, ''));
    expect(html).toContain('النيابة ………');
    expect(html).toContain('النائب(ة)');
    expect(html).toContain('غير مسجلة في الملف');
  });

  it('is a page each for several', () => {
    const tabs = file();
    tabs.set(ar.tabs.visit, tabs.get(ar.tabs.visit)?.slice(0, 1) ?? []);
    expect(paper(tabs, { ...asked, mentors: [aicha, ahmed] }).match(/<section class="paper /g)).toHaveLength(
      2,
    );
  });

  it('what is typed in the file never becomes markup', () => {
    const name = 'م<img src=x onerror=alert(1)>" & \'';
    const html = paper(file({ academy: '<b>أكاديمية</b>' }, '<i>', name), { ...asked, mentors: [name] });
    expect(html).not.toMatch(/<img|<i>|<b>أ/);
    expect(html).toContain('م&lt;img src=x onerror=alert(1)&gt;&quot; &amp; &#39;');
  });

  it('is refused to a mentor who may not, and to one the file does not know', () => {
    expect(refusalsOf(sent(file(), 'declaration', { ...asked, mentors: [ahmed] }))).toEqual([
      'mentor: conflictOfInterest',
    ]);
    expect(refusalsOf(sent(file(), 'declaration', { ...asked, mentors: ['مجهول'] }))).toEqual([
      'mentor: unknownMentor',
    ]);
    expect(refusalsOf(sent(file(), 'declaration', { ...asked, mentors: [] }))).toEqual(['badRequest']);
    expect(refusalsOf(sent(file(), 'declaration', { ...asked, duty: 'workshop' }))).toEqual(['badRequest']);
  });
});
