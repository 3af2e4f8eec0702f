import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openFile } from '../../src/actions/file';
import { regionSidebar } from '../../src/actions/regionSidebar';
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
import { worldOf } from '../support/memory';
import { directorate, idOf, regional, saved, sent, type Tabs } from '../support/rows';

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
    const state = fc.constantFrom(...(Object.keys(states) as State[]), null);
    const aNote = fc.oneof(typed, fc.constantFrom('تم', 'قيد الإنجاز', 'ملغى'));
    fc.assert(
      fc.property(words, state, aNote, (text, which, note) => {
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

const aMeeting = (date: string, decisions = '') => ({ date, place: 'فاس', agenda: 'نقطة', decisions });

const idOfFirst = '1f0c9a2e-0000-4000-8000-000000000001';
const idOfSecond = '1f0c9a2e-0000-4000-8000-000000000002';
const region = () =>
  regional({
    teamMember: [
      { name: 'عبد الله الأنصاري', role: 'المنسق(ة) الجهوي(ة)' },
      { name: 'كريم بناني', role: 'منسق(ة) إقليمي(ة)', directorate: 'تازة' },
    ],
    meeting: [
      {
        id: idOfFirst,
        date: '2027-02-10',
        place: 'المركز الجهوي للتوجيه',
        agenda: '1. تقديم المشروع\n2. الجدولة الزمنية',
        attendees: 'كريم بناني\nسعيد الحاج | وكالة حساب تحدي الألفية',
        decisions:
          'مراسلة المديريات | المسؤول(ة): كريم بناني | الأجل: 28/02/2027\nإعداد اللائحة\n| الأجل: 01/03/2027',
      },
      {
        id: idOfSecond,
        date: '2027-07-01',
        place: 'الأكاديمية',
        agenda: 'تتبع تنفيذ القرارات السابقة',
        followUp: 'إعداد اللائحة | تم إنجازه | سُلمت للمديريات',
      },
    ],
  });

describe('decisions', () => {
  it('answers every decision with its meetings, its state and its trail', () => {
    const answered = sent(region(), 'decisions', {}, '2027-06-15');
    expect(answered).toMatchObject({
      ok: true,
      value: {
        decisions: [
          {
            text: 'مراسلة المديريات',
            responsible: 'كريم بناني',
            day: '2027-02-28',
            state: 'open',
            isLate: true,
            takenBy: [{ id: idOfFirst, row: 2, on: '2027-02-10' }],
            said: [],
          },
          {
            text: 'إعداد اللائحة',
            state: 'done',
            isLate: false,
            said: [{ meeting: { id: idOfSecond, on: '2027-07-01' }, state: 'done', note: 'سُلمت للمديريات' }],
          },
        ],
        unmatched: [],
        leftOut: [],
      },
    });
  });

  it('names the rows that could not be read, and refuses a directorate’s file with a sentence', () => {
    const faulty = regional({ meeting: [{ date: 'غدا', place: 'فاس', agenda: 'أ', decisions: 'ب' }] });
    expect(sent(faulty, 'decisions', {})).toMatchObject({ ok: true, value: { decisions: [], leftOut: [2] } });
    const refused = sent(directorate(), 'decisions', {});
    expect(refused).toMatchObject({ ok: false, issues: [{ code: 'damaged' }] });
    expect(sent(region(), 'decisions', { all: 1 })).toMatchObject({
      ok: false,
      issues: [{ code: 'badRequest' }],
    });
  });

  it('forms see what is open, as the last meeting that took it said', () => {
    const world = worldOf(region(), '2027-06-15');
    expect(regionSidebar(world, openFile(world)).seen.openDecisions).toEqual([
      {
        text: 'مراسلة المديريات',
        responsible: 'كريم بناني',
        due: '28/02/2027',
        on: '2027-02-10',
        isLate: true,
      },
    ]);
  });
});

describe('the papers of a meeting', () => {
  const plain = (html: string) =>
    html
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replace(/<[^>]*>/g, '·')
      .replace(/·[·\s]*/g, '·');
  const printedOf = (kind: string, id: string, language = 'ar') => {
    const answered = sent(region(), 'paper', { kind, id, language }, '2027-06-15');
    if (!answered.ok) throw new Error(JSON.stringify(answered.issues));
    return answered.value as { title: string; html: string };
  };

  it('محضر: members with their roles, guests, the agenda numbered, decisions as a table; no directorate in the letterhead', () => {
    const { title, html } = printedOf('meetingMinutes', idOfFirst);
    expect(title).toBe('محضر لقاء فريق التنسيق الجهوي');
    const text = plain(html);
    for (const said of [
      '·الأربعاء· ·10/02/2027·',
      '·كريم بناني·',
      'تازة',
      '·سعيد الحاج·وكالة حساب تحدي الألفية·',
      '·1·تقديم المشروع·',
      '·2·الجدولة الزمنية·',
      '·1·مراسلة المديريات·كريم بناني·28/02/2027·',
      '·2·إعداد اللائحة·',
      'فاس - مكناس',
    ])
      expect(text.replace(/· ?·/g, '·')).toContain(said.replace(/· ?·/g, '·'));
    expect(text).not.toContain('المديرية الإقليمية');
    expect(text).toContain('والأكاديمية هي المسؤولة عن المعالجة');
  });

  it('محضر: what became of earlier decisions, and that none was taken', () => {
    const text = plain(printedOf('meetingMinutes', idOfSecond).html);
    expect(text).toContain('تتبع القرارات السابقة');
    expect(text).toContain('سُلمت للمديريات');
    expect(text).toContain('لم يُسجَّل قرار في هذا اللقاء');
    expect(plain(printedOf('meetingMinutes', idOfFirst).html)).not.toContain('تتبع القرارات السابقة');
  });

  it('دعوة: the agenda, and what the meetings before it left open', () => {
    const { html } = printedOf('meetingInvitation', idOfSecond);
    const text = plain(html);
    expect(text).toContain('القرارات السابقة المعروضة على التتبع');
    expect(text).toContain('مراسلة المديريات');
    const first = plain(printedOf('meetingInvitation', idOfFirst).html);
    expect(first).not.toContain('القرارات السابقة المعروضة');
  });

  it('are written in French too', () => {
    const { title, html } = printedOf('meetingMinutes', idOfFirst, 'fr');
    expect(title).toBe('Procès-verbal de réunion de l’équipe régionale de coordination');
    expect(plain(html)).toContain('Coordinateur(trice) provincial(e)·– ·Taza');
  });

  it('a role that carries a decision out is named in the language of the paper', () => {
    const tabs = region();
    const decisions = 'تتبع | المسؤول(ة): المنسق الجهوي\nمراسلة | المسؤول(ة): منسق(ة) إقليمي(ة)';
    const { id } = saved(tabs, 'meeting', aMeeting('2027-03-01', decisions), { id: idOf(9) });
    const html = (language: string) =>
      (
        sent(tabs, 'paper', { kind: 'meetingMinutes', id, language }, '2027-06-15') as {
          value: { html: string };
        }
      ).value.html;
    expect(plain(html('fr'))).toContain('Coordinateur(trice) provincial(e)');
    expect(plain(html('ar'))).toContain('منسق(ة) إقليمي(ة)');
    expect(plain(html('fr'))).toContain('المنسق الجهوي');
  });

  it('محضر: who left the team since stays among its members, in the role that was written on the day', () => {
    const tabs = region();
    const there =
      'سعاد العلمي | مسؤول(ة) التتبع والتقييم\nليلى | منسق(ة) إقليمي(ة) – فاس، مسؤول(ة) التتبع والتقييم\nمنير | منسق(ة) إقليمي(ة) لمشروع آخر';
    saved(tabs, 'meeting', { ...aMeeting('2027-03-01'), attendees: there }, { id: idOf(9) });
    const told = sent(tabs, 'paper', { kind: 'meetingMinutes', id: idOf(9) }, '2027-06-15') as {
      value: { html: string };
    };
    const [members = '', guests = ''] = plain(told.value.html).split('ضيوف وحاضرون آخرون');
    for (const name of ['سعاد العلمي', 'ليلى']) expect(members).toContain(name);
    expect(guests).toContain('منير');
    expect(members).not.toContain('منير');
  });

  it('are a regional file’s alone', () => {
    const kindsOf = (tabs: Tabs) =>
      (sent(tabs, 'papers', {}) as { value: { kinds: readonly { kind: string }[] } }).value.kinds.map(
        ({ kind }) => kind,
      );
    expect(kindsOf(region())).toEqual(expect.arrayContaining(['meetingMinutes', 'meetingInvitation']));
    expect(kindsOf(directorate())).not.toContain('meetingMinutes');
  });
});
