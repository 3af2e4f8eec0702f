import { describe, expect, it } from '@jest/globals';
import { ask } from '../../src/actions/index';
import type { Previews } from '../../src/actions/previewLetters';
import type { Sending } from '../../src/actions/sendLetters';
import { ar } from '../../src/messages/ar';
import type { World } from '../../src/ports';
import { plain } from '../support/importing';
import { mailingWorld, manyMentors, me, postOffice, valueIn } from '../support/mailing';
import {
  aCpp,
  ahmed,
  aicha,
  aMentor,
  anAssignment,
  anItem,
  atlas,
  aVisit,
  balancesOf,
  directorate,
  idOf,
  massira,
  thisYear,
} from '../support/rows';

const day = '2027-06-15';
const asked = { kind: 'balance', schoolYear: thisYear, to: 'all' };

const preview = (world: World, rest: object = {}): Previews =>
  valueIn(ask(world, { action: 'previewLetters', input: { ...asked, ...rest } }));
const send = (world: World, rest: object = {}): Sending =>
  valueIn(ask(world, { action: 'sendLetters', input: { ...asked, ...rest } }));
const refusal = (world: World, rest: object = {}, action = 'sendLetters') => {
  const outcome = ask(world, { action, input: { ...asked, ...rest } });
  return outcome.ok ? null : outcome.issues[0];
};

const office = (settings: object = {}) =>
  directorate({
    mentor: [
      aMentor(aicha, { email: 'aicha@taalim.ma' }),
      aMentor(ahmed, { email: '' }),
      aMentor('نادية', { email: 'nadia@taalim.ma' }),
    ],
    cpp: [
      aCpp(massira, 'فاس', { coordinator: 'سعيد', coordinatorEmail: 'said@taalim.ma' }),
      aCpp(atlas, 'فاس'),
    ],
    assignment: [anAssignment(aicha, massira), anAssignment(ahmed, massira)],
    visit: [
      aVisit({ strengths: 'نقطة أولى\nنقطة ثانية' }),
      aVisit({ date: '2027-01-11', strengths: 'نقطة أولى' }),
    ],
    programmeItem: [anItem()],
    settings: { balanceTo: 'dp@taalim.ma', ...settings },
  });

describe('who gets what', () => {
  it('mentors their own balance, coordinators that of their CPP, the directorate all; nobody is dropped in silence', () => {
    const { letters, withoutEmail, recipients, quotaLeft } = preview(mailingWorld(office(), postOffice()));
    expect(letters.map(({ of, name, to }) => [of, name, to])).toEqual([
      ['mentor', aicha, 'aicha@taalim.ma'],
      ['cpp', massira, 'said@taalim.ma'],
      ['directorate', '', 'dp@taalim.ma'],
    ]);
    // نادية has nothing in the year; أحمد and the other CPP have no address.
    expect(withoutEmail).toEqual([ahmed, atlas]);
    expect([recipients, quotaLeft]).toEqual([3, 100]);
  });

  it('copies go to those of the setting, each address once, in any form of writing a list', () => {
    const { letters, recipients } = preview(
      mailingWorld(
        office({ copyTo: 'a@taalim.ma، A@taalim.ma; b@taalim.ma', balanceTo: 'b@taalim.ma' }),
        postOffice(),
      ),
      { who: ['directorate'] },
    );
    expect(letters.map(({ to, cc }) => [to, cc])).toEqual([['b@taalim.ma', ['a@taalim.ma']]]);
    expect(recipients).toBe(2);
  });

  it('a letter has fifty recipients at most: the copies beyond are told, the letters leave', () => {
    const copyTo = Array.from({ length: 51 }, (_, at) => `c${at + 1}@taalim.ma`).join('، ');
    const { letters, refused } = preview(mailingWorld(office({ copyTo }), postOffice()), { isBare: true });
    expect(letters.map(({ cc }) => cc.length)).toEqual([49, 49, 49]);
    expect(refused.map(({ address }) => address)).toEqual(['c50@taalim.ma', 'c51@taalim.ma']);
  });

  it('settings choose the audiences, and whoever sends may choose others', () => {
    const tabs = office({ mailMentors: 'لا', mailCoordinators: 'لا' });
    const whom = (rest: object) =>
      preview(mailingWorld(tabs, postOffice()), rest).letters.map(({ of }) => of);
    expect(whom({})).toEqual(['directorate']);
    expect(whom({ who: ['mentor', 'cpp'] })).toEqual(['mentor', 'cpp']);
  });

  it('an address that is none is told and written to by nobody', () => {
    const tricks = [
      'a@b.ma, c@d.ma',
      'a@b.ma\nBcc: c@d.ma',
      'a@b',
      'Leila <a@b.ma>',
      '"a@b.ma',
      'a@@b.ma',
      'a b@c.ma',
    ];
    for (const email of tricks) {
      const tabs = directorate({
        mentor: [aMentor(aicha, { email })],
        assignment: [anAssignment(aicha, massira)],
      });
      const { letters, refused } = preview(mailingWorld(tabs, postOffice()));
      expect([email, letters, refused.length]).toEqual([email, [], 1]);
      expect(plain(refused[0]?.message ?? '')).toContain(aicha);
    }
  });

  it('marks that print nothing are no part of an address', () => {
    const tabs = directorate({
      mentor: [aMentor(aicha, { email: '\u200f aicha@taalim.ma\u200e ' })],
      assignment: [anAssignment(aicha, massira)],
    });
    expect(preview(mailingWorld(tabs, postOffice())).letters.map(({ to }) => to)).toEqual([
      'aicha@taalim.ma',
    ]);
  });

  it('some addresses only; one of nobody is told', () => {
    const { letters, refused } = preview(mailingWorld(office(), postOffice()), {
      to: ['AICHA@taalim.ma', 'stranger@taalim.ma'],
    });
    expect(letters.map(({ to }) => to)).toEqual(['aicha@taalim.ma']);
    expect(refused.map(({ address }) => address)).toEqual(['stranger@taalim.ma']);
  });

  it('what is not what the action takes is refused', () => {
    const world = mailingWorld(office(), postOffice());
    for (const rest of [
      { kind: 'toString' },
      { kind: 'card' },
      { to: 'everybody' },
      { who: ['principal'] },
      { language: 'en' },
      { kind: 'reminder', paper: 'visit' },
      { to: [1] },
    ])
      for (const action of ['previewLetters', 'sendLetters'])
        expect([rest, refusal(world, rest, action)?.code]).toEqual([rest, 'badRequest']);
  });
});

describe('what a letter says', () => {
  const textIn = (html: string) => plain(html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '));

  /** The tables of a letter: their cells as they read. */
  const rowsOf = (html: string): readonly (readonly string[])[] =>
    [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) =>
        plain(cell.replace(/<[^>]*>/g, '')).trim(),
      ),
    );

  it.each(['ar', 'fr'])('the same figures as the balances, read back from its HTML (%s)', (language) => {
    const tabs = office();
    const { letters } = preview(mailingWorld(tabs, postOffice()), { language });
    const { mentors, cpps, directorate: all } = balancesOf(tabs, { schoolYear: thisYear }, day);
    expect(letters).toHaveLength(3);
    for (const { of, name, html, text, subject, files } of letters) {
      const balance =
        of === 'academy' ? null : { mentor: mentors[name], cpp: cpps[name], directorate: all }[of];
      if (!balance) throw new Error(name);
      const rows = rowsOf(html);
      const visits = Object.values(balance.visits);
      // One below the other, for phones: a cycle and its figure; a stage, then the figures of its degrees.
      const figures = rows.flatMap(([, one = '', ...others]) => (others.length === 0 ? [one] : []));
      expect(figures.join(' ')).toContain(
        [...visits, visits.reduce((sum, one) => sum + one, 0)].map(String).join(' '),
      );
      const degrees = Object.values(balance.progress).map((one) => [...one.degrees, one.unknown].map(String));
      const said = rows.flatMap(([one = '', ...others]) => {
        const parts = one.split(' · ').map((part) => part.split(/\s*:\s*/));
        return others.length === 0 && parts.length === 6 ? [parts.map(([, figure]) => figure)] : [];
      });
      expect(said).toEqual(degrees);
      const { women, men, unrecorded } = balance.principals;
      expect(women + men + unrecorded).toBeGreaterThan(0);
      expect(balance.strengths).toEqual([
        { text: 'نقطة أولى', times: 2 },
        { text: 'نقطة ثانية', times: 1 },
      ]);
      for (const { text: strength, times } of balance.strengths)
        expect(rows.some((row) => row[0] === strength && row[1] === String(times))).toBe(true);
      for (const { topic, times } of balance.topics)
        expect(rows.some((row) => row[0] === topic && row[1] === String(times))).toBe(true);
      for (const whole of [textIn(html), plain(text)]) {
        expect(whole).toContain('15/06/2027');
        expect(whole).not.toMatch(/\{\w+\}/);
      }
      expect(subject).toContain('15/06/2027');
      expect(files).toHaveLength(2);
    }
  });

  it('right to left, nothing that runs, nothing from elsewhere', () => {
    for (const language of ['ar', 'fr'])
      for (const { html, subject } of preview(mailingWorld(office(), postOffice()), { language }).letters) {
        expect(html).not.toMatch(/<script|<style|<link|<img|data:|https?:|javascript:|\{\w+\}/i);
        expect(subject).not.toMatch(/[\n\u2066-\u2069{}]/);
        for (const [table] of html.matchAll(/<table[^>]*>/g))
          expect(table).toContain(language === 'ar' ? 'dir="rtl"' : 'dir="ltr"');
      }
  });

  it('a name that would be markup is a name', () => {
    const name = '<b>عمر</b> & Co "';
    const tabs = directorate({
      mentor: [aMentor(name, { email: 'omar@taalim.ma' })],
      assignment: [anAssignment(name, massira)],
    });
    const [letter] = preview(mailingWorld(tabs, postOffice())).letters;
    expect(letter?.html).not.toContain('<b>عمر');
    expect(letter?.html).toContain('&lt;b&gt;عمر');
  });

  it('three hundred schools and long lists stay under 90 KB', () => {
    const long = Array.from(
      { length: 400 },
      (_, at) => `نقطة رقم ${at} في قيادة المشروع وتتبع تنفيذه بالمؤسسة`,
    );
    const schools = Array.from({ length: 300 }, (_, at) => ({
      code: `${10000 + at}A`,
      name: `مدرسة ${at}`,
      kind: 'مدرسة ابتدائية',
      cycles: 'الابتدائي',
      cpp: massira,
    }));
    const tabs = directorate({
      mentor: [aMentor(aicha, { email: 'aicha@taalim.ma' })],
      school: schools,
      assignment: [anAssignment(aicha, massira)],
      visit: long.map((line, at) =>
        aVisit({ school: `${10000 + (at % 300)}A`, strengths: line, weaknesses: line }),
      ),
      workshop: long.map((topic) => ({
        date: '2026-12-18',
        facilitators: aicha,
        cpp: massira,
        topic,
        inFramework: 'نعم',
      })),
      settings: { balanceTo: 'dp@taalim.ma' },
    });
    for (const { html } of preview(mailingWorld(tabs, postOffice())).letters) {
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(90_000);
      expect(html.length).toBeGreaterThan(5_000);
    }
  });

  it('the programme goes to who has one', () => {
    const { letters } = preview(mailingWorld(office(), postOffice()), { kind: 'programme' });
    expect(letters.map(({ to }) => to)).toEqual(['aicha@taalim.ma']);
    expect(letters[0]?.html).toContain('أكتوبر');
  });

  it('who is greeted stands on a line of its own, and so does what the letter says', () => {
    for (const language of ['ar', 'fr']) {
      const [letter] = preview(mailingWorld(office(), postOffice()), { language }).letters;
      const greeting = plain(letter?.text ?? '')
        .split('\n')
        .find((line) => line.includes(aicha));
      expect(greeting).toBe(language === 'ar' ? `السيد(ة) ${aicha}،` : `Madame, Monsieur ${aicha},`);
      expect(letter?.html).toMatch(/(،|,)<\/td><\/tr><tr><td[^>]*>(تجدون|Veuillez)/);
    }
  });

  it.each([
    ['المديرية الإقليمية تاونات', 'المديرية الإقليمية تاونات', 'المديرية الإقليمية تاونات'],
    ['تاونات', 'المديرية الإقليمية تاونات', 'تاونات'],
    ['', 'المديرية الإقليمية', 'المديرية الإقليمية'],
  ])('the directorate signs once, however it is typed: «%s»', (directorate, from, subject) => {
    const { letters } = preview(mailingWorld(office({ directorate }), postOffice()), {
      who: ['directorate'],
    });
    const lines = plain(letters[0]?.text ?? '').split('\n');
    expect(lines[lines.lastIndexOf('والسلام.') + 1]).toBe(from);
    expect(letters[0]?.subject).toMatch(new RegExp(` – ${subject}$`));
  });

  it('a reminder says what is due, by which day, and how many days are left', () => {
    const reminder = (today: string) => {
      const { letters } = preview(mailingWorld(office(), postOffice(), today), { kind: 'reminder' });
      return plain(letters[0]?.text ?? '');
    };
    expect(reminder('2027-05-01')).toContain('بقي 30 يوما');
    expect(reminder('2027-05-28')).toContain('بقيت 3 أيام');
    expect(reminder('2027-05-30')).toContain('غدا');
    expect(reminder('2026-09-10')).toContain('البرنامج السنوي');
    expect(reminder('2027-06-15')).toContain('لم نسجل إيداعكم بعد');
  });
});

describe('sending', () => {
  it('each letter once, though it is asked for again and again', () => {
    const post = postOffice();
    const tabs = office();
    const first = send(mailingWorld(tabs, post));
    expect(first.sent).toEqual(['aicha@taalim.ma', 'said@taalim.ma', 'dp@taalim.ma']);
    expect([first.queued, first.refused, first.next]).toEqual([[], [], null]);
    const second = send(mailingWorld(tabs, post, '2027-06-16'));
    expect([second.sent, second.already.length]).toEqual([[], 3]);
    expect(post.letters).toHaveLength(3);
    expect(post.letters[0]?.files.map(({ type }) => type)).toEqual([
      'text/html',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    // Another day of the balance is another letter.
    expect(send(mailingWorld(tabs, post), { asOf: '2027-06-10' }).sent).toHaveLength(3);
  });

  it('who has had, or waits for, the same as of another day is told so', () => {
    const tabs = manyMentors(2);
    const post = postOffice({ quotas: { [me]: 1 } });
    send(mailingWorld(tabs, post), { asOf: day });
    const { letters } = preview(mailingWorld(tabs, post, '2027-06-16'), { asOf: '2027-06-16', isBare: true });
    expect(letters.map(({ state, earlier }) => [state, earlier])).toEqual([
      [null, { state: 'sent', asOf: day }],
      [null, { state: 'waiting', asOf: day }],
    ]);
    const again = preview(mailingWorld(tabs, post), { asOf: day, isBare: true }).letters;
    expect(again.map(({ state, earlier }) => [state, earlier])).toEqual([
      ['sent', null],
      ['waiting', null],
    ]);
  });

  it('tells each letter in سجل المراسلات', () => {
    const tabs = office();
    send(mailingWorld(tabs, postOffice({ refused: ['said@taalim.ma'] })));
    const log = tabs.get(ar.tabs.letters) ?? [];
    expect(log[0]?.slice(0, 10)).toEqual([
      'الرسالة',
      'السنة الدراسية',
      'إلى غاية',
      'المعني(ة)',
      'العنوان',
      'نسخة إلى',
      'الحالة',
      'التاريخ والساعة',
      'المستخدم(ة)',
      'ملاحظة',
    ]);
    expect(log.slice(1).map((cells) => [cells[3], cells[4], cells[6]])).toEqual([
      [aicha, 'aicha@taalim.ma', 'أُرسلت'],
      [massira, 'said@taalim.ma', 'رُفضت'],
      ['المديرية', 'dp@taalim.ma', 'أُرسلت'],
    ]);
  });

  it('a refused address stops nobody, and is tried again when a person asks anew', () => {
    const tabs = office();
    const post = postOffice({ refused: ['said@taalim.ma'] });
    const { sent, refused } = send(mailingWorld(tabs, post), { id: idOf(1) });
    expect(sent).toHaveLength(2);
    expect(refused.map(({ address }) => address)).toEqual(['said@taalim.ma']);
    // The same sending, asked for again: nothing new.
    expect(send(mailingWorld(tabs, post), { id: idOf(1) })).toMatchObject({ sent, refused });
    const healed = { ...post, refused: [] };
    expect(send(mailingWorld(tabs, healed), { id: idOf(2) }).sent).toEqual(['said@taalim.ma']);
    expect(post.letters).toHaveLength(3);
  });

  it('a trial goes to oneself, without copies, as often as one likes, and leaves the letters as they are', () => {
    const post = postOffice();
    const tabs = office({ copyTo: 'c@taalim.ma' });
    for (const number of [1, 2])
      expect(send(mailingWorld(tabs, post), { to: 'me', id: idOf(number) }).sent).toEqual([me]);
    expect(post.letters).toHaveLength(6);
    expect(
      post.letters.every(
        ({ to, cc, subject }) => to[0] === me && cc.length === 0 && subject.startsWith('تجربة'),
      ),
    ).toBe(true);
    expect(send(mailingWorld(tabs, post)).sent).toHaveLength(3);
    expect(refusal({ ...mailingWorld(tabs, post), email: () => '' }, { to: 'me' })?.code).toBe(
      'noPermission',
    );
  });

  it('where mail was not allowed, or in a copied file, nothing leaves and it is said why', () => {
    const post = postOffice();
    const world = mailingWorld(office(), post);
    const unticked = { ...world, mail: { ...world.mail, isAllowed: () => false } };
    expect(refusal(unticked)).toMatchObject({
      code: 'noPermission',
      message: expect.stringContaining('لم تأذنوا'),
    });
    expect(preview(unticked)).toMatchObject({ quotaLeft: null });
    const { structure } = world.workbook;
    const copy = {
      ...world,
      workbook: {
        ...world.workbook,
        structure: { ...structure, identity: () => ({ own: 'copy', setUpIn: 'file' }) },
      },
    };
    expect(refusal(copy)).toMatchObject({ code: 'noPermission', message: expect.stringContaining('نسخة') });
    expect(refusal({ ...world, exclusively: () => null })?.code).toBe('busy');
    expect(post.letters).toEqual([]);
  });

  it('what does not fit into a day waits for the next', () => {
    const tabs = manyMentors(120);
    const post = postOffice();
    const first = send(mailingWorld(tabs, post, '2027-06-15'));
    expect([first.sent.length, first.queued.length, first.goesOn, first.next]).toEqual([
      100,
      20,
      '2027-06-16',
      null,
    ]);
    const again = send(mailingWorld(tabs, post, '2027-06-15'));
    expect([again.sent.length, again.queued.length]).toEqual([0, 20]);
    const second = send(mailingWorld(tabs, post, '2027-06-16'));
    expect([second.sent.length, second.queued.length, second.already.length]).toEqual([20, 0, 100]);
    expect(new Set(post.letters.map(({ to }) => to[0])).size).toBe(120);
    expect(post.letters).toHaveLength(120);
    // What waited says what it was to say.
    expect(post.letters[119]?.subject).toContain('15/06/2027');
  });

  it('copies count against the quota', () => {
    const tabs = manyMentors(60, { copyTo: 'c@taalim.ma' });
    const post = postOffice();
    const { sent, queued } = send(mailingWorld(tabs, post));
    expect([sent.length, queued.length]).toEqual([50, 10]);
  });

  it('a trial that does not fit into the day is refused, with the day on which it would', () => {
    const post = postOffice({ quotas: { [me]: 0 } });
    const said = refusal(mailingWorld(office(), post), { to: 'me' });
    expect([said?.code, plain(said?.message ?? '')]).toEqual([
      'quotaSpent',
      expect.stringContaining('16/06/2027'),
    ]);
  });

  it('what waits can be sent on, or given up', () => {
    const tabs = manyMentors(5);
    const post = postOffice({ quotas: { [me]: 2 } });
    send(mailingWorld(tabs, post));
    const state = (rest: object, on = '2027-06-15') =>
      valueIn<{ waiting: { key: string }[]; sending: Sending | null }>(
        ask(mailingWorld(tabs, post, on), { action: 'outgoingLetters', input: rest }),
      );
    const { waiting } = state({});
    expect(waiting).toHaveLength(3);
    expect(state({ drop: [waiting[0]?.key] }).waiting).toHaveLength(2);
    const on = state({ send: idOf(9) }, '2027-06-16');
    expect([on.sending?.sent.length, on.waiting.length, post.letters.length]).toEqual([2, 0, 4]);
    // A person who asks for all again means the one that was given up too.
    expect(send(mailingWorld(tabs, post, '2027-06-17')).sent).toHaveLength(1);
  });

  it('a line of the log that a hand has changed adds no recipient and stops no other letter', () => {
    const tabs = manyMentors(3);
    const post = postOffice({ quotas: { [me]: 0 } });
    send(mailingWorld(tabs, post));
    const log = tabs.get(ar.tabs.letters) ?? [];
    const changed = (row: number, change: (cell: string) => string) => {
      const cells = log[row] as string[];
      cells[cells.length - 1] = change(cells[cells.length - 1] ?? '');
    };
    changed(1, (cell) => cell.replace('m1@taalim.ma"', 'm1@taalim.ma,x@elsewhere.test"'));
    changed(2, () => '#{"key":"x","state":"waiting"}');
    valueIn(ask(mailingWorld(tabs, postOffice()), { action: 'schedule', input: {} }));
    const later = postOffice();
    valueIn(
      ask(mailingWorld(tabs, later, '2027-06-16'), { action: 'outgoingLetters', input: { send: idOf(9) } }),
    );
    expect(later.letters.map(({ to, cc }) => [...to, ...cc])).toEqual([['m3@taalim.ma']]);
  });
});
