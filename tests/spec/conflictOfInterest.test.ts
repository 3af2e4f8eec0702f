import { describe, expect, it } from '@jest/globals';
import type { Holdings, Typed } from '../support/rows';
import {
  aCpp,
  aDuty,
  ahmed,
  aicha,
  aMiniGroup,
  anAssignment,
  aSchool,
  atlas,
  aVisit,
  aWorkshop,
  codesIn,
  directorate,
  evaluation,
  massira,
  nakhil,
  qods,
  rahma,
  selection,
  sentencesOf,
  waha,
  youssef,
} from '../support/rows';

// المسيرة and الأطلس lie in one zone, الواحة in another. The duty is on 20 May 2027.

/** Whether عائشة may be given the duty, in a file that holds these rows beside. */
const verdict = (duty: object, others: Holdings) =>
  codesIn(directorate({ ...others, duty: [aDuty(duty)] }), 'duty')[0]?.join() || 'sound';

const refused = 'conflictOfInterest';
const onTheDay = '2027-05-20';
const dayAfter = '2027-05-21';

const old = anAssignment(youssef, waha, '2020-09-01');
const assigned = (cpp: string, from: string, to = '') => ({
  assignment: [old, anAssignment(aicha, cpp, from, to)],
});
const visited = (rest: object) => ({ visit: [aVisit(rest)] });
const facilitated = (rest: object) => ({ miniGroup: [aMiniGroup(rest)] });
const led = (rest: object) => ({ workshop: [aWorkshop(rest)] });

describe('R13 (2-ج): the evaluation of the final results', () => {
  const may = (others: Holdings, duty: object = {}) => verdict({ duty: evaluation, ...duty }, others);

  it('is open to a mentor who never accompanied the CPP nor its zone', () => {
    expect(may({})).toBe('sound');
    expect(may(assigned(waha, '2026-09-01'))).toBe('sound');
    expect(may(visited({ school: rahma }))).toBe('sound');
    expect(may(facilitated({ cpp: waha }))).toBe('sound');
  });

  it("is refused for an assignment to the CPP, by its من: the duty's day is in, the day after is not", () => {
    expect(may(assigned(massira, '2026-09-01'))).toBe(refused);
    expect(may(assigned(massira, onTheDay))).toBe(refused);
    expect(may(assigned(massira, dayAfter))).toBe('sound');
  });

  it('for one that ended long before, in any year', () => {
    expect(may(assigned(massira, '2020-09-01', '2021-08-31'))).toBe(refused);
  });

  it("for a visit or a mini-group in the CPP, the duty's day in, the day after not", () => {
    for (const rows of [visited, facilitated]) {
      expect(may(rows({ date: '2022-10-12' }))).toBe(refused);
      expect(may(rows({ date: onTheDay }))).toBe(refused);
      expect(may(rows({ date: dayAfter }))).toBe('sound');
    }
  });

  it('for a visit of any mode', () => {
    for (const mode of ['', 'حضورية', 'عن بعد', 'هاتف', 'دراسة الوثائق'])
      expect(may(visited({ mode }))).toBe(refused);
  });

  it('not for a workshop: it supports the coordinator (2-ب)', () => {
    expect(may(led({}))).toBe('sound');
    expect(may(led({ cpp: atlas, inFramework: 'لا' }))).toBe('sound');
  });

  it('for any of these in another CPP of its zone', () => {
    expect(may(assigned(atlas, '2026-09-01'))).toBe(refused);
    expect(may(visited({ school: qods }))).toBe(refused);
    expect(may(facilitated({ cpp: atlas }))).toBe(refused);
  });

  it('zones compare folded', () => {
    const cpp = [aCpp(massira, 'الرباط  أكدال'), aCpp(atlas, 'الرباط اكدال'), aCpp(waha, 'سلا')];
    expect(may({ cpp, ...facilitated({ cpp: atlas }) })).toBe(refused);
    expect(may({ cpp, ...facilitated({ cpp: waha }) })).toBe('sound');
  });

  it('a blank zone equals none, another blank one included; the CPP itself still proves', () => {
    for (const zone of ['', ' \u200f']) {
      const cpp = [aCpp(massira, zone), aCpp(atlas, zone), aCpp(waha, 'تازة')];
      expect(may({ cpp, ...facilitated({ cpp: atlas }) })).toBe('sound');
      expect(may({ cpp, ...facilitated({ cpp: massira }) })).toBe(refused);
    }
  });

  it("the visit's own CPP cell decides, before the school's CPP today", () => {
    expect(may(visited({ school: nakhil, cpp: waha }))).toBe('sound');
    expect(may(visited({ school: rahma, cpp: atlas }))).toBe(refused);
  });

  it('a visit to a school of no CPP proves nothing', () => {
    const school = [aSchool(nakhil, 'مدرسة النخيل', { cpp: '' })];
    expect(may({ school, ...visited({}) })).toBe('sound');
  });

  it("a joint row proves for each of its mentors, and another's row proves nothing", () => {
    const row = { mentors: `${ahmed}، ${aicha}` };
    expect(may(visited(row))).toBe(refused);
    expect(may(visited({ mentors: ahmed }))).toBe('sound');
    expect(may(facilitated({ facilitators: `${ahmed}، ${aicha}` }))).toBe(refused);
    expect(may(assigned(massira, '2026-09-01'), { mentor: ahmed })).toBe('sound');
  });
});

describe('R14 (2-د): the selection committee', () => {
  const may = (others: Holdings, duty: object = {}) => verdict({ duty: selection, ...duty }, others);

  it('is refused for an assignment, a visit held in person, a mini-group or a workshop in that CPP', () => {
    expect(may({})).toBe('sound');
    expect(may(assigned(massira, '2020-09-01', '2021-08-31'))).toBe(refused);
    for (const rows of [visited, facilitated, led]) {
      expect(may(rows({ date: '2022-10-12' }))).toBe(refused);
      expect(may(rows({ date: onTheDay }))).toBe(refused);
      expect(may(rows({ date: dayAfter }))).toBe('sound');
    }
  });

  it("for a workshop outside the CPP's framework too: it was held there", () => {
    expect(may(led({ inFramework: 'لا' }))).toBe(refused);
  });

  it('in the field (ميدانيا): a blank الكيفية is in person, the other modes are not', () => {
    for (const mode of ['', 'حضورية']) expect(may(visited({ mode }))).toBe(refused);
    for (const mode of ['عن بعد', 'هاتف', 'دراسة الوثائق']) expect(may(visited({ mode }))).toBe('sound');
  });

  it('the other CPPs of the zone do not count', () => {
    expect(may(assigned(atlas, '2026-09-01'))).toBe('sound');
    expect(may(visited({ school: qods }))).toBe('sound');
    expect(may(facilitated({ cpp: atlas }))).toBe('sound');
    expect(may(led({ cpp: atlas }))).toBe('sound');
  });

  it("the visit's own CPP cell decides", () => {
    expect(may(visited({ cpp: atlas }))).toBe('sound');
    expect(may(visited({ school: qods, cpp: massira }))).toBe(refused);
  });
});

describe('what proves, and what is said', () => {
  const faulty: readonly [string, Holdings][] = [
    ['an assignment that ends before it starts', assigned(massira, '2026-09-01', '2026-08-01')],
    ['a visit without subject', visited({ subject: '' })],
    ['a visit of an unknown second mentor', visited({ mentors: `${aicha}، مجهول` })],
    ['a visit of a year the file does not know', visited({ date: '2019-10-12' })],
    ['a mini-group with an unreadable count', facilitated({ women: 'خمسة' })],
    ['a workshop of 14 hours', led({ hours: '14' })],
  ];

  it.each(faulty)('a faulty row proves nothing: %s', (_, others) => {
    for (const duty of [evaluation, selection]) expect(verdict({ duty }, others)).toBe('sound');
  });

  it('a duty whose day cannot be read keeps its own code and is not checked', () => {
    for (const duty of [evaluation, selection])
      expect(verdict({ duty, date: 'ماي 2027' }, assigned(massira, '2026-09-01'))).toBe('notADay');
    expect(verdict({ date: '' }, assigned(massira, '2026-09-01'))).toBe('required');
  });

  it('the refusal names the rows that prove it, those and no other', () => {
    const visit: readonly Typed[] = [
      aVisit({ date: '2026-10-12' }),
      aVisit({ date: '2026-10-19', mentors: ahmed }),
      aVisit({ date: '2027-06-01' }),
      aVisit({ date: '2027-01-05', mode: 'هاتف' }),
    ];
    const others = { visit, ...facilitated({}), ...led({}), ...assigned(massira, '2026-09-01') };
    const [evaluates] = sentencesOf(directorate({ ...others, duty: [aDuty({ duty: evaluation })] }));
    expect(evaluates).toContain(
      'الدليل: تكليفات المواكبة، الصف 3 (01/09/2026)، الزيارات الفردية، الصف 2 (12/10/2026)، الزيارات الفردية، الصف 5 (05/01/2027)، المجموعات المصغرة، الصف 2 (20/11/2026).',
    );
    const [selects] = sentencesOf(directorate({ ...others, duty: [aDuty({ duty: selection })] }));
    expect(selects).toContain(
      'الدليل: تكليفات المواكبة، الصف 3 (01/09/2026)، الزيارات الفردية، الصف 2 (12/10/2026)، المجموعات المصغرة، الصف 2 (20/11/2026)، الورشات، الصف 2 (18/12/2026).',
    );
  });

  it('each duty is judged by itself', () => {
    const duty = [aDuty({ date: '2026-10-11' }), aDuty({ date: '2026-10-12' }), aDuty({ mentor: ahmed })];
    expect(codesIn(directorate({ duty, ...visited({}) }), 'duty')).toEqual([[], [refused], []]);
  });
});
