import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decisionsOf, type HeldMeeting, openDecisions } from '../../src/region/decisions';
import {
  readAttendee,
  readDecision,
  readFollowUp,
  type State,
  states,
  writeAttendee,
  writeDecision,
  writeFollowUp,
} from '../../src/region/meetingLines';
import { readDay } from '../../src/schema/day';
import { pointsOf } from '../../src/schema/points';

/** What people type in one line of a cell, bars, bullets, colons and digits of both kinds among it. */
const typed = fc
  .array(
    fc.constantFrom(
      ...['|', '||', ' | ', '- ', '1.', '٢', ':', '(', ')', ' – ', 'المسؤول(ة): ', 'الأجل: ', 'تم إنجازه'],
      ...['قيد الإنجاز', 'إعداد', ' التقرير', 'أ', '\n', '30/04/2027', ' ', '«', '\u200f'],
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** A text as one line says it: without bullets, on one line. */
const asLine = (text: string) => pointsOf(text).join(' ');
const words = typed.filter((text) => asLine(text) !== '');
const days = fc.constantFrom('', '30/04/2027', '٣٠/٤/٢٠٢٧', '30 أبريل 2027', '2027-04-30', 'قبل العيد');
const sameDay = (due: string) => readDay(due) ?? asLine(due);

describe('the lines of a meeting’s cells', () => {
  it('a decision is written as it is read, whatever its words hold', () => {
    fc.assert(
      fc.property(typed, typed, days, (text, responsible, due) => {
        const line = writeDecision({ text, responsible, due });
        expect(line).not.toContain('\n');
        const again = readDecision(line);
        expect({ ...again, due: sameDay(again.due) }).toEqual({
          text: asLine(text),
          responsible: asLine(responsible),
          due: sameDay(due),
        });
        expect(writeDecision(again)).toBe(line);
      }),
    );
  });

  it('so is a follow-up, and who attended', () => {
    const state = fc.constantFrom(...(Object.keys(states) as State[]));
    fc.assert(
      fc.property(words, state, typed, (text, which, note) => {
        expect(readFollowUp(writeFollowUp({ text, state: which, note }))).toEqual({
          text: asLine(text),
          state: which,
          note: asLine(note),
        });
        expect(readAttendee(writeAttendee({ name: text, role: note }))).toEqual({
          name: asLine(text),
          role: asLine(note),
        });
      }),
    );
  });

  it('reads a decision typed by hand: parts in any order, labels without their (ة), any form of day', () => {
    const wanted = { text: 'إعداد لائحة المؤسسات', responsible: 'سعاد العلمي' };
    for (const line of [
      'إعداد لائحة المؤسسات | المسؤول(ة): سعاد العلمي | الأجل: 30/04/2027',
      '- إعداد لائحة المؤسسات|الاجل : ٣٠/٠٤/٢٠٢٧|المسؤولة: سعاد العلمي',
      '3. إعداد لائحة المؤسسات | الأجَل: 30 أبريل 2027 | مسؤول: سعاد العلمي',
    ]) {
      const { due, ...rest } = readDecision(line);
      expect(rest).toEqual(wanted);
      expect(readDay(due)).toBe('2027-04-30');
    }
  });

  it('a line without responsible or day is a decision all the same; a day that is none is kept as typed', () => {
    expect(readDecision('مراسلة المديريات')).toEqual({ text: 'مراسلة المديريات', responsible: '', due: '' });
    expect(readDecision('مراسلة المديريات | الأجل: آخر الشهر').due).toBe('آخر الشهر');
    expect(writeDecision(readDecision('أ | ب'))).toBe('أ || ب');
    expect(readDecision('أ | ب').text).toBe('أ | ب');
  });

  it('reads what became of a decision in the usual words, and says nothing where there is none', () => {
    expect(readFollowUp('مراسلة المديريات | منجز | برقم 12')).toEqual({
      text: 'مراسلة المديريات',
      state: 'done',
      note: 'برقم 12',
    });
    expect(readFollowUp('مراسلة المديريات | في طور الانجاز').state).toBe('underWay');
    expect(readFollowUp('مراسلة المديريات | ملغى').state).toBe('givenUp');
    expect(readFollowUp('مراسلة المديريات | نعود إليها')).toEqual({
      text: 'مراسلة المديريات',
      state: null,
      note: 'نعود إليها',
    });
  });

  it('names an attendee with a capacity in the forms people use', () => {
    const wanted = { name: 'سعيد الحاج', role: 'وكالة حساب تحدي الألفية' };
    for (const said of ['سعيد الحاج | وكالة حساب تحدي الألفية', '• سعيد الحاج – وكالة حساب تحدي الألفية'])
      expect(readAttendee(said)).toEqual(wanted);
    expect(readAttendee('سعيد الحاج (وكالة حساب تحدي الألفية)')).toEqual(wanted);
    expect(readAttendee('السيد(ة) الكاتب(ة) العام(ة)').role).toBe('');
  });
});

const today = '2027-06-15';
let rows = 1;
/** A meeting of a day, with the lines of its two cells. */
const held = (date: string, decisions: string, followUp = ''): HeldMeeting => {
  rows += 1;
  return { row: rows, id: `meeting-${rows}`, record: { date, decisions, followUp } };
};
const textsOf = (meetings: readonly HeldMeeting[], on = today) =>
  openDecisions(meetings, on).map(({ text }) => text);

describe('follow-up across meetings', () => {
  it('a decision stays open until a later meeting says it is done or given up; the words are compared folded (R10)', () => {
    const first = held('2027-02-10', 'إعداد اللائحة\nمراسلة المديريات\nبرمجة تكوين');
    expect(textsOf([first])).toEqual(['إعداد اللائحة', 'مراسلة المديريات', 'برمجة تكوين']);
    const second = held('2027-03-10', '', '- إعداد  اللائحه | تم انجازه\nمراسلة المديريات | ملغى');
    expect(textsOf([second, first])).toEqual(['برمجة تكوين']);
  });

  it('what is under way, or was not answered, stays open', () => {
    const meetings = [held('2027-02-10', 'أ\nب'), held('2027-03-10', '', 'أ | قيد الإنجاز\nب | نعود إليه')];
    expect(openDecisions(meetings, today).map(({ state }) => state)).toEqual(['underWay', 'open']);
  });

  it('a meeting may say at once that what it decided is done', () => {
    expect(textsOf([held('2027-02-10', 'أ\nب', 'ب | تم إنجازه')])).toEqual(['أ']);
  });

  it('what an earlier meeting says closes nothing that is decided later', () => {
    const meetings = [held('2027-03-10', 'أ'), held('2027-02-10', '', 'أ | تم إنجازه')];
    expect(textsOf(meetings)).toEqual(['أ']);
    expect(decisionsOf(meetings, today).unmatched.map(({ text }) => text)).toEqual(['أ']);
  });

  it('the order is by day, then by row', () => {
    const second = held('2027-02-10', '', 'أ | تم إنجازه');
    const first = { ...held('2027-02-10', 'أ'), row: 1 };
    expect(textsOf([second, first])).toEqual([]);
  });

  it('decided again while open is a renewal: one decision, the later day stands', () => {
    const meetings = [
      held('2027-02-10', 'أ | المسؤول(ة): سعاد | الأجل: 28/02/2027'),
      held('2027-03-10', 'أ | الأجل: 31/07/2027'),
    ];
    const [only, ...others] = openDecisions(meetings, today);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ day: '2027-07-31', responsible: 'سعاد', isLate: false });
    expect(only?.takenBy.map(({ record }) => record.date)).toEqual(['2027-02-10', '2027-03-10']);
  });

  it('decided again once it is done is a new decision, with a trail of its own', () => {
    const meetings = [held('2027-02-10', 'أ'), held('2027-03-10', 'أ', 'أ | تم إنجازه')];
    const { decisions } = decisionsOf(meetings, today);
    expect(decisions.map(({ state }) => state)).toEqual(['done', 'open']);
  });

  it('the last word on a decision stands', () => {
    const meetings = [
      held('2027-02-10', 'أ'),
      held('2027-03-10', '', 'أ | تم إنجازه'),
      held('2027-04-10', '', 'أ | قيد الإنجاز | ظهر نقص'),
    ];
    expect(textsOf(meetings)).toEqual(['أ']);
    expect(openDecisions(meetings, today)[0]?.said.map(({ note }) => note)).toEqual(['', 'ظهر نقص']);
  });

  it('late is what is open after its day; the day itself is not late, nor is what has no day', () => {
    const meetings = [held('2027-02-10', 'أ | الأجل: 15/06/2027\nب\nج | الأجل: قريبا')];
    expect(openDecisions(meetings, '2027-06-15').map(({ isLate }) => isLate)).toEqual([false, false, false]);
    expect(openDecisions(meetings, '2027-06-16').map(({ isLate }) => isLate)).toEqual([true, false, false]);
    const done = [...meetings, held('2027-06-20', '', 'أ | تم إنجازه')];
    expect(decisionsOf(done, '2027-06-30').decisions[0]?.isLate).toBe(false);
  });

  it('no decision is lost: each is open, done or given up, whatever meetings say', () => {
    const line = fc.tuple(
      fc.constantFrom('أ', 'ب', 'ج'),
      fc.constantFrom(...(Object.keys(states) as State[])),
    );
    const meeting = fc.tuple(
      fc.constantFrom('2027-01-05', '2027-02-05', '2027-03-05'),
      fc.array(fc.constantFrom('أ', 'ب', 'ج'), { maxLength: 3 }),
      fc.array(line, { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 6 }), (all) => {
        const meetings = all.map(([date, taken, said]) =>
          held(
            date,
            taken.join('\n'),
            said.map(([text, state]) => writeFollowUp({ text, state, note: '' })).join('\n'),
          ),
        );
        const { decisions, unmatched } = decisionsOf(meetings, today);
        const taken = new Set(all.flatMap(([, texts]) => texts));
        expect(new Set(decisions.map(({ text }) => text))).toEqual(taken);
        const told = decisions.reduce((sum, { said }) => sum + said.length, unmatched.length);
        expect(told).toBe(all.reduce((sum, [, , said]) => sum + said.length, 0));
        // Of one wording, all but the latest are closed.
        for (const text of taken) {
          const of = decisions.filter((one) => one.text === text);
          expect(of.slice(0, -1).every(({ state }) => state === 'done' || state === 'givenUp')).toBe(true);
        }
      }),
    );
  });
});
