import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Told } from '../../src/actions/schedule';
import { ar } from '../../src/messages/ar';
import { daysAfter } from '../../src/schema/day';
import type { Office } from '../support/hourly';
import { office, reminded } from '../support/hourly';
import { aicha, thisYear } from '../support/rows';

const leila = 'leila@taalim.ma';
const omar = 'omar@taalim.ma';

let desk: Office;
beforeEach(() => {
  desk = office();
});

const told = (of: Office = desk, who = leila): Told => {
  const answer = of.ask('schedule', {}, who);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
};
const turnOn = (of: Office = desk, who = leila, more: object = {}) => {
  const answer = of.ask('setSchedule', { on: true, ...more }, who);
  expect(answer).toMatchObject({ ok: true });
};
const at = (moment: string, of: Office = desk) => {
  of.clock.moment = moment;
};
const left = (of: Office = desk) => of.outbox.map(({ to, on }) => `${on} ${to.join()}`);
const everybody = ['aicha@taalim.ma', 'ahmed@taalim.ma', 'youssef@taalim.ma'];

describe('the dispatcher', () => {
  it('sends nothing before somebody has switched reminders on', () => {
    expect(told()).toMatchObject({ isOn: false, isStopped: false, clockOn: false, shifts: [] });
    expect(desk.tick()).toMatchObject({ sent: 0, hindrance: null });
    expect(left()).toEqual([]);
    expect(told().coming.length).toBeGreaterThan(0);
  });

  it('sends what is due once, in daytime, to each who is expected to deposit', () => {
    at('2027-05-24 07:59:00');
    turnOn();
    expect(desk.triggers.has(leila)).toBe(true);
    expect(desk.tick()).toMatchObject({ sent: 0 });
    at('2027-05-24 08:01:00');
    // Seven days before the balance; the programme's last weekly step.
    expect(desk.tick()?.sent).toBe(7);
    expect(left().filter((line) => line.endsWith('aicha@taalim.ma'))).toHaveLength(2);
    for (const hour of ['09', '10', '17', '18', '23']) {
      at(`2027-05-24 ${hour}:01:00`);
      expect(desk.tick()?.sent).toBe(0);
    }
    expect(told().sent).toHaveLength(7);
    expect(told().sent[0]).toMatchObject({ state: 'sent' });
  });

  it('reminds of the papers that were chosen, and not of what was deposited', () => {
    turnOn(desk, leila, { programme: false, digest: false });
    expect(
      desk.ask('deposit', { kind: 'balance', mentor: aicha, schoolYear: thisYear, on: '2027-05-23' }),
    ).toMatchObject({ ok: true });
    expect(desk.tick()?.sent).toBe(2);
    expect(left()).toEqual(['2027-05-24 ahmed@taalim.ma', '2027-05-24 youssef@taalim.ma']);
  });

  it('the letter says which paper, the day, and how many days are left', () => {
    turnOn(desk, leila, { programme: false });
    desk.tick();
    const [letter] = desk.outbox;
    expect(letter?.subject).toContain('الحصيلة الإجمالية');
    expect(letter?.text.replace(/[\u2066-\u2069]/g, '')).toMatch(/31\/05\/2027.*بقيت 7 أيام/);
  });

  it('the directorate reads who is late, on the day and weekly after it', () => {
    turnOn(desk, leila, { programme: false });
    for (let day = '2027-05-20'; day < '2027-06-16'; day = daysAfter(day, 1)) {
      at(`${day} 09:10:00`);
      desk.tick();
    }
    const digests = desk.outbox.filter(({ to }) => to[0] === 'dp@taalim.ma');
    expect(digests.map(({ on }) => on)).toEqual(['2027-05-31', '2027-06-07', '2027-06-14']);
    expect(digests[0]?.subject).toBe('من لم يودع بعد: الحصيلة الإجمالية للمواكبة 2026/2027 – 31/05/2027');
    for (const name of ['عائشة', 'أحمد', 'يوسف']) expect(digests[0]?.html).toContain(name);
  });

  it.each([
    ['a day', ['2027-05-24', '2027-05-26'], 1],
    ['a week', ['2027-05-17', '2027-05-25'], 2],
    ['over the day', ['2027-05-24', '2027-06-05'], 2],
    ['back and forth', ['2027-05-24', '2027-05-18', '2027-05-24', '2027-05-25'], 1],
  ])('a clock that jumps %s: the right steps, once', (_, days, letters) => {
    turnOn(desk, leila, { programme: false, digest: false });
    for (const day of days)
      for (const hour of ['09', '10', '16']) {
        at(`${day} ${hour}:05:00`);
        desk.tick();
      }
    expect(left().filter((line) => line.includes('aicha'))).toHaveLength(letters);
  });

  it('to and from Ramadan time: an hour that comes twice, or not at all, sends nothing twice', () => {
    // In 2027 the clocks go back an hour on 7 February and forth on 14 March, at night.
    turnOn(desk, leila, { digest: false });
    for (const moments of [
      ['2027-02-08 08:30:00', '2027-02-08 09:30:00', '2027-02-08 08:35:00', '2027-02-08 09:30:00'],
      ['2027-03-15 09:30:00', '2027-03-15 11:30:00', '2027-03-15 10:30:00'],
    ])
      for (const moment of moments) {
        at(moment);
        desk.tick();
      }
    const keys = left();
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(6);
  });

  it('is quiet on Sundays and holidays; queued letters are taken up on the next working day', () => {
    desk = office(reminded({ holidays: '24/05/2027–26/05/2027' }));
    turnOn(desk, leila, { programme: false });
    for (const day of ['2027-05-23', '2027-05-24', '2027-05-25', '2027-05-26']) {
      at(`${day} 10:00:00`);
      expect(desk.tick()?.sent).toBe(0);
    }
    at('2027-05-27 10:00:00');
    expect(desk.tick()?.sent).toBe(3);
  });

  it('rebuilds the output tabs at night, where rows changed', () => {
    at('2027-05-24 10:00:00');
    expect(desk.ask('rebuildBalance')).toMatchObject({ ok: true });
    at('2027-05-25 03:00:00');
    expect(desk.tick()).toMatchObject({ rebuilt: false });
    const draft = {
      date: '2027-05-20',
      mentors: aicha,
      school: desk.tabs.get(ar.tabs.school)?.[1]?.[0],
      cycle: 'الابتدائي',
      subject: 'تتبع',
    };
    at('2027-05-25 10:00:00');
    expect(
      desk.ask('saveRecord', { entity: 'visit', id: '1f0c9a2e-0000-4000-8000-000000000001', draft }),
    ).toMatchObject({ ok: true });
    expect(desk.tick()).toMatchObject({ rebuilt: false });
    at('2027-05-26 03:00:00');
    expect(desk.tick()).toMatchObject({ rebuilt: true });
    at('2027-05-26 04:00:00');
    expect(desk.tick()).toMatchObject({ rebuilt: false });
  });
});

describe('two people whose triggers are both on', () => {
  it('one of them does the hour’s work; no letter goes twice', () => {
    turnOn();
    turnOn(desk, omar);
    for (const day of ['2027-05-24', '2027-05-25', '2027-05-28', '2027-05-29', '2027-05-31'])
      for (const hour of ['09', '10']) {
        at(`${day} ${hour}:05:00`);
        const first = desk.tick(day < '2027-05-26' ? leila : omar);
        const second = desk.tick(day < '2027-05-26' ? omar : leila);
        expect([first === null, second]).toEqual([false, null]);
      }
    const byTitle = desk.outbox.map(({ to, subject, on }) => `${to} ${subject} ${on}`);
    expect(new Set(byTitle).size).toBe(byTitle.length);
    expect(byTitle.length).toBeGreaterThan(15);
  });

  it('what one may not send the other does in the same hour', () => {
    turnOn();
    turnOn(desk, omar);
    desk.noMail.add(leila);
    expect(desk.tick()).toMatchObject({ sent: 0, hindrance: 'noPermission' });
    expect(desk.tick(omar)?.sent).toBe(7);
  });

  it('a spent quota: the rest on the next day, or from the other’s account at once', () => {
    desk = office(reminded(), 4);
    turnOn();
    expect(desk.tick()).toMatchObject({ sent: 4, waiting: 3, hindrance: 'quotaSpent' });
    at('2027-05-24 11:05:00');
    expect(desk.tick()).toMatchObject({ sent: 0, waiting: 3, hindrance: 'quotaSpent' });
    at('2027-05-25 09:05:00');
    expect(desk.tick()).toMatchObject({ sent: 3, waiting: 0 });
    expect(new Set(desk.outbox.map(({ to, subject }) => `${to} ${subject}`)).size).toBe(7);
  });

  it('what waits over a quiet day is not lost, and leaves on no quiet day', () => {
    const slow = office(reminded({ holidays: '25/05/2027' }), 1);
    turnOn(slow, leila, { programme: false, digest: false });
    for (const day of ['2027-05-24', '2027-05-25', '2027-05-26', '2027-05-27']) {
      at(`${day} 09:00:00`, slow);
      slow.tick();
    }
    expect(left(slow)).toEqual([
      '2027-05-24 aicha@taalim.ma',
      '2027-05-26 ahmed@taalim.ma',
      '2027-05-27 youssef@taalim.ma',
    ]);
  });

  it('a digest to two addresses reaches the second, though the quota was spent with the first', () => {
    const slow = office(reminded({ balanceTo: 'dp@taalim.ma، chef@taalim.ma' }), 4);
    turnOn(slow, leila, { programme: false });
    for (const day of ['2027-05-31', '2027-06-01', '2027-06-02']) {
      at(`${day} 09:00:00`, slow);
      slow.tick();
    }
    expect(left(slow).filter((line) => /dp@|chef@/.test(line))).toEqual([
      '2027-05-31 dp@taalim.ma',
      '2027-06-01 chef@taalim.ma',
    ]);
    expect(slow.outbox).toHaveLength(5);
  });

  it('a letter that waits is given up when its paper is deposited meanwhile', () => {
    desk = office(reminded(), 1);
    turnOn(desk, leila, { programme: false, digest: false });
    expect(desk.tick()).toMatchObject({ sent: 1, waiting: 2 });
    desk.ask('deposit', { kind: 'balance', mentor: 'أحمد الفاسي', schoolYear: thisYear, on: '2027-05-24' });
    at('2027-05-25 09:05:00');
    expect(desk.tick()).toMatchObject({ sent: 1, waiting: 0 });
    expect(left()).toEqual(['2027-05-24 aicha@taalim.ma', '2027-05-25 youssef@taalim.ma']);
  });
});

describe('what keeps letters back is told', () => {
  it('an address that is refused stops no other, and is not tried every hour', () => {
    desk.refusing.add('ahmed@taalim.ma');
    turnOn(desk, leila, { programme: false });
    expect(desk.tick()).toMatchObject({ sent: 2, refused: 1 });
    at('2027-05-24 11:05:00');
    expect(desk.tick()).toMatchObject({ sent: 0, refused: 0 });
    expect(
      told()
        .sent.map(({ state }) => state)
        .sort(),
    ).toEqual(['refused', 'sent', 'sent']);
  });

  it('a mentor without an address gets none, and is named', () => {
    const tabs = reminded();
    const mentors = tabs.get(ar.tabs.mentor) as string[][];
    (mentors[1] as string[])[(mentors[0] as string[]).indexOf('البريد الإلكتروني')] = '';
    desk = office(tabs);
    turnOn(desk, leila, { programme: false });
    expect(desk.tick()?.sent).toBe(2);
    expect(told().coming[0]).toMatchObject({ unreachable: [aicha] });
  });

  it('a scope left unticked: nothing is switched on, and the reason is read', () => {
    desk.noMail.add(leila);
    const answer = desk.ask('setSchedule', { on: true });
    expect(answer).toMatchObject({ ok: false, issues: [{ code: 'noPermission' }] });
    expect(told()).toMatchObject({ isOn: false, mailAllowed: false, quotaLeft: null });
  });

  it('a damaged file is told, and nobody is thrown at', () => {
    turnOn();
    desk.tabs.delete(ar.tabs.mentor);
    expect(desk.tick()).toMatchObject({ sent: 0, hindrance: 'damaged' });
  });

  it('stopping all stops it for everybody, and gives up what waits', () => {
    desk = office(reminded(), 2);
    turnOn();
    turnOn(desk, omar);
    desk.tick();
    expect(desk.ask('setSchedule', { on: false })).toMatchObject({
      ok: true,
      value: { isOn: false, isStopped: true, clockOn: false },
    });
    at('2027-05-25 10:05:00');
    expect(desk.tick(omar)).toMatchObject({ sent: 0 });
    expect(desk.outbox).toHaveLength(2);
    expect(told().sent.filter(({ state }) => state === 'waiting')).toEqual([]);
  });

  it('what cannot be read of the settings is told', () => {
    desk = office(reminded({ holidays: 'عيد الفطر، 18/11/2026', internalDay: 'أواخر ماي' }));
    expect(told()).toMatchObject({ unreadHolidays: ['عيد الفطر'], isDayRead: false });
  });

  it('the last run, by whom, and how long ago', () => {
    turnOn();
    desk.tick();
    at('2027-05-26 12:05:00');
    expect(told()).toMatchObject({ hoursSince: 50, shifts: [{ by: leila, done: { sent: 7 } }] });
  });

  it('asked by hand it runs at any hour, and says so where another is at work', () => {
    turnOn();
    at('2027-05-24 20:05:00');
    expect(desk.ask('runNow')).toMatchObject({ ok: true, value: { now: { mentors: 0, digest: false } } });
    expect(desk.outbox).toHaveLength(7);
  });
});

describe('killed at every service call', () => {
  const settled = (of: Office) => {
    const subjects = of.outbox.map(({ to, subject }) => `${to} ${subject}`);
    const unknown = told(of).sent.filter(({ state }) => state === 'unknown' || state === 'leaving');
    return { subjects, unknown };
  };
  const fresh = () => {
    const one = office();
    turnOn(one, leila, { programme: false });
    return one;
  };

  it.each([false, true])(
    'no letter goes twice, none is lost but the one in flight, which is shown',
    (isAfter) => {
      const calls = fresh().tickDying(null);
      expect(calls).toBeGreaterThan(20);
      for (let dead = 1; dead <= calls; dead += 1) {
        const one = fresh();
        one.tickDying({ at: dead, isAfter });
        // The claim of the dead run ends; another hour comes, and another day.
        for (const moment of ['2027-05-24 11:05:00', '2027-05-24 12:05:00', '2027-05-25 09:05:00']) {
          at(moment, one);
          one.tick(moment.includes('12:') ? omar : leila);
        }
        const { subjects, unknown } = settled(one);
        expect(new Set(subjects).size).toBe(subjects.length);
        const missing = everybody.filter((to) => !subjects.some((line) => line.startsWith(to)));
        expect(missing.length).toBeLessThanOrEqual(1);
        for (const to of missing) expect(unknown.map((letter) => letter.to)).toContain(to);
        expect(unknown.length).toBeLessThanOrEqual(1);
      }
    },
  );
});
