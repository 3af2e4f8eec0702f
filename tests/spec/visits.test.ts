import { describe, expect, it } from '@jest/globals';
import {
  aCpp,
  ahmed,
  aicha,
  aMentor,
  aMiniGroup,
  amal,
  aSchool,
  atlas,
  aVisit,
  aWorkshop,
  balanceOf,
  balancesOf,
  directorate,
  gresaOf,
  massira,
  nakhil,
  qods,
  thisYear,
  waha,
} from '../support/rows';

const none = { preschool: 0, primary: 0, lowerSecondary: 0, upperSecondary: 0 };
const asOf = (day: string) => ({ schoolYear: thisYear, asOf: day });

describe("line ii: individual visits held in person, by the row's own cycle", () => {
  it('zero cycles are shown', () => {
    expect(balanceOf({}).visits).toEqual(none);
  });

  it('each row under its own cycle, whatever else the school holds', () => {
    const secondary = gresaOf(20_001);
    const school = [
      aSchool(nakhil, 'مدرسة النخيل'),
      aSchool(secondary, 'ثانوية', { kind: 'ثانوية تأهيلية', cycles: 'الثانوي الإعدادي، الثانوي التأهيلي' }),
    ];
    const visit = [
      aVisit({ cycle: 'التعليم الأولي' }),
      aVisit(),
      aVisit(),
      aVisit({ school: secondary, cycle: 'الثانوي الإعدادي' }),
      aVisit({ school: secondary, cycle: 'الثانوي التأهيلي' }),
    ];
    expect(balanceOf({ school, visit }).visits).toEqual({
      preschool: 1,
      primary: 2,
      lowerSecondary: 1,
      upperSecondary: 1,
    });
  });

  it('الكيفية حضورية or blank counts; the others are told beside it, in `remote`', () => {
    const modes = ['', 'حضورية', 'عن بعد', 'هاتف', 'دراسة الوثائق'];
    const { visits, remote } = balanceOf({ visit: modes.map((mode) => aVisit({ mode })) });
    expect(visits).toEqual({ ...none, primary: 2 });
    expect(remote).toBe(3);
  });

  it('remote visits feed v and vi', () => {
    const visit = [aVisit({ mode: 'هاتف', strengths: 'انخراط', weaknesses: 'بعد', planning: 'متقدمة' })];
    const { strengths, weaknesses, progress } = balanceOf({ visit });
    expect(strengths).toEqual([{ text: 'انخراط', times: 1 }]);
    expect(weaknesses).toEqual([{ text: 'بعد', times: 1 }]);
    expect(progress.planning.degrees).toEqual([0, 0, 0, 1, 0]);
  });

  it('a joint visit is one row: once in the CPP and the directorate, once for each mentor', () => {
    const {
      directorate: all,
      cpps,
      mentors,
    } = balancesOf(directorate({ visit: [aVisit({ mentors: `${aicha}، ${ahmed}` })] }));
    for (const balance of [all, cpps[massira], mentors[aicha], mentors[ahmed]])
      expect(balance?.visits.primary).toBe(1);
  });
});

describe('which rows of the year count', () => {
  it.each([
    ['2026-08-31', 0],
    ['2026-09-01', 1],
    ['2027-05-31', 1],
    ['2027-06-01', 0],
  ])('as of 31 May 2027: a visit of %s counts %d', (date, times) => {
    const { visits } = balanceOf({ visit: [aVisit({ date })] }, asOf('2027-05-31'));
    expect(visits.primary).toBe(times);
  });

  it('a day typed in any form of R11 counts as that day', () => {
    const dates = ['12/10/2026', '12-10-26', '١٢/١٠/٢٠٢٦', '12 أكتوبر 2026', '2026-10-12'];
    expect(
      balanceOf({ visit: dates.map((date) => aVisit({ date })) }, asOf('2026-10-12')).visits.primary,
    ).toBe(5);
    expect(
      balanceOf({ visit: dates.map((date) => aVisit({ date })) }, asOf('2026-10-11')).visits.primary,
    ).toBe(0);
  });
});

describe("a row's CPP is its own cell; a visit's blank cell means its school's CPP today", () => {
  it("the own cell wins over the school's", () => {
    const { cpps } = balancesOf(
      directorate({ visit: [aVisit({ cpp: waha, strengths: 'انخراط', diagnosis: 'مكتملة' })] }),
    );
    expect(cpps[waha]?.visits.primary).toBe(1);
    expect(cpps[waha]?.strengths).toHaveLength(1);
    expect(cpps[massira]?.visits.primary).toBe(0);
    expect(cpps[massira]?.progress.diagnosis.degrees[4]).toBe(1);
    expect(cpps[waha]?.progress.diagnosis.known).toBe(0);
  });

  it("a visit of no CPP counts in the directorate and in its mentors' balances only", () => {
    const {
      directorate: all,
      cpps,
      mentors,
    } = balancesOf(directorate({ visit: [aVisit({ school: amal })] }));
    expect(all.visits.primary).toBe(1);
    expect(mentors[aicha]?.visits.primary).toBe(1);
    for (const balance of Object.values(cpps)) expect(balance.visits).toEqual(none);
  });

  it("a mentor's rows are those taken part in, in any CPP, assigned or not", () => {
    const visit = [aVisit(), aVisit({ school: qods }), aVisit({ school: amal }), aVisit({ mentors: ahmed })];
    const { mentors } = balancesOf(directorate({ visit, assignment: [] }));
    expect(mentors[aicha]?.visits.primary).toBe(3);
    expect(mentors[ahmed]?.visits.primary).toBe(1);
  });
});

describe('line iii: mini-groups facilitated', () => {
  it('one per row («يُحتسب كل لقاء على حدة»), coordinated or not', () => {
    const miniGroup = [
      aMiniGroup(),
      aMiniGroup(),
      aMiniGroup({ coordinated: 'لا' }),
      aMiniGroup({ coordinated: '' }),
    ];
    expect(balanceOf({ miniGroup }).miniGroups).toBe(4);
  });

  it("two facilitators: one for each, and once in the CPP's and the directorate's", () => {
    const miniGroup = [aMiniGroup({ facilitators: `${aicha}، ${ahmed}` })];
    const { directorate: all, cpps, mentors } = balancesOf(directorate({ miniGroup }));
    for (const balance of [all, cpps[massira], mentors[aicha], mentors[ahmed]])
      expect(balance?.miniGroups).toBe(1);
  });

  it('under the host CPP, whatever schools came', () => {
    const { cpps } = balancesOf(directorate({ miniGroup: [aMiniGroup({ cpp: atlas, schools: nakhil })] }));
    expect(cpps[atlas]?.miniGroups).toBe(1);
    expect(cpps[massira]?.miniGroups).toBe(0);
  });
});

describe('who has a balance', () => {
  it('one entry per sound row of the tabs of mentors and CPPs, empty ones included, as their tabs write them', () => {
    const file = directorate({
      mentor: [aMentor(' أحمد  الفاسي ')],
      cpp: [aCpp('ج.م.م تيزنيت 1 ')],
      school: [],
      assignment: [],
    });
    const { mentors, cpps } = balancesOf(file);
    const empty = { degrees: [0, 0, 0, 0, 0], unknown: 0, known: 0, mean: null };
    const blank = {
      principals: { women: 0, men: 0, unrecorded: 0 },
      visits: none,
      remote: 0,
      miniGroups: 0,
      topics: [],
      topicsOutside: 0,
      strengths: [],
      weaknesses: [],
      progress: { diagnosis: empty, planning: empty, implementation: empty, evaluation: empty },
    };
    expect(mentors).toEqual({ 'أحمد  الفاسي': blank });
    expect(cpps).toEqual({ 'ج.م.م تيزنيت 1': blank });
  });

  it('no name is lost, not even one that a program might mistake', () => {
    const names = ['__proto__', 'constructor', 'toString', '1'];
    const file = directorate({
      mentor: names.map((name) => aMentor(name)),
      assignment: [],
      visit: [aVisit({ mentors: '__proto__' })],
    });
    const { mentors } = balancesOf(file);
    expect(Object.keys(mentors).sort()).toEqual([...names].sort());
    expect(Object.entries(mentors).find(([name]) => name === '__proto__')?.[1].visits.primary).toBe(1);
  });

  it('activities of three tabs meet in one balance', () => {
    const { visits, miniGroups, topics } = balanceOf({
      visit: [aVisit()],
      miniGroup: [aMiniGroup()],
      workshop: [aWorkshop()],
    });
    expect([visits.primary, miniGroups, topics.length]).toEqual([1, 1, 1]);
  });
});
