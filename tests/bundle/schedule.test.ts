import { afterEach, describe, expect, it } from '@jest/globals';
import type { Told } from '../../src/actions/schedule';
import { ar } from '../../src/messages/ar';
import type { WorkbenchEvent } from '../../workbench/host/workbench';
import { servicesOf } from '../../workbench/host/workbench';
import { aUuid, closeShipped, copiesOf, preparedExample, shipped } from '../support/shipped';

afterEach(closeShipped);

const leila = 'leila@taalim.ma';
const omar = 'omar@taalim.ma';
const auth = 'https://www.googleapis.com/auth/';
const hour = 3_600_000;
/** Casablanca is an hour ahead of UTC but in Ramadan. */
const at = (day: string, hours = 9) => Date.parse(`${day}T00:05:00Z`) + hours * hour;

/** The worked example with two mentors of this year. */
const copy = copiesOf(async () => {
  const made = await preparedExample();
  const draft = { mentor: 'أحمد الفاسي', cpp: 'ج.م.م أنزي', from: '2026-09-01' };
  const saved = await made.ask('saveRecord', { entity: 'assignment', id: aUuid(1), draft });
  const set = await made.ask('saveSettings', {
    draft: { balanceTo: 'dp@taalim.ma' },
    was: { balanceTo: '' },
  });
  expect([saved.ok, set.ok]).toEqual([true, true]);
  return made;
});

/** That file in front of Leila. */
async function office(options: Parameters<typeof shipped>[1] = {}) {
  const opened = await copy({ user: leila, ...options });
  return {
    ...opened,
    letters: () => servicesOf(opened.spreadsheet).letters,
    triggers: () => servicesOf(opened.spreadsheet).triggers.map(({ user }) => user),
    turnOn: async (user = leila, more: object = {}) => {
      const input = { on: true, ...more };
      const { value } = await opened.bench.run('ask', [{ action: 'setSchedule', input }], { user });
      expect(value).toMatchObject({ ok: true, value: { isOn: true, clockOn: true } });
    },
    told: async () => (await opened.ask('schedule')).value as Told,
  };
}
type Office = Awaited<ReturnType<typeof office>>;

const keysOf = ({ letters }: Office) => letters().map(({ to, subject }) => `${to} ${subject}`);

/** Ticks every hour from one moment to another, both in; everything that went wrong in a run is an error here. */
async function everyHour({ bench }: Office, from: number, to: number, how: object = {}) {
  for (let moment = from; moment <= to; moment += hour)
    for (const { error } of await bench.tick(moment, how)) expect(error).toBeUndefined();
}

describe('«إعداد التذكيرات»', () => {
  it('explains, turns on the person’s trigger once, and opens the sidebar there; nothing is sent', async () => {
    const one = await office();
    const heard: WorkbenchEvent[] = [];
    one.bench.on((event) => heard.push(event));
    await one.bench.run('setUpReminders');
    await one.bench.run('setUpReminders');
    expect(one.triggers()).toEqual([leila]);
    expect(heard.filter(({ kind }) => kind === 'alert')).toHaveLength(1);
    expect(heard.filter(({ kind }) => kind === 'sidebar')).toHaveLength(2);
    await everyHour(one, at('2026-11-23'), at('2026-11-23', 11));
    expect(one.letters()).toEqual([]);
    expect(await one.told()).toMatchObject({ isOn: false, clockOn: true, shifts: [{ by: leila }] });
  });

  it.each(['directorate', 'academy'] as const)('sends as the file’s level is: %s', async (level) => {
    const one = await office();
    await one.turnOn();
    const was = { level: ar.lists.level.directorate };
    const set = await one.ask('saveSettings', { draft: { level: ar.lists.level[level] }, was });
    expect(set.ok).toBe(true);
    await one.bench.run('prepareWorkbook');
    await everyHour(one, at('2026-11-24'), at('2026-11-26', 14));
    expect(one.letters().length > 0).toBe(level === 'directorate');
  });

  it('who says no is left in peace; who unticks a scope is asked, and reads why nothing leaves', async () => {
    const no = await office({ answer: () => 'CANCEL' });
    await no.bench.run('setUpReminders');
    expect(no.triggers()).toEqual([]);
    const accounts = { [leila]: { refusedScopes: [`${auth}script.send_mail`] } };
    const one = await office({ accounts });
    await expect(one.bench.run('setUpReminders')).rejects.toThrow('Authorization');
    expect(one.triggers()).toEqual([]);
    expect(await one.ask('setSchedule', { on: true })).toMatchObject({
      ok: false,
      issues: [{ code: 'noPermission', message: expect.stringContaining('لم تأذنوا') }],
    });
    expect(await one.told()).toMatchObject({ mailAllowed: false, clockAllowed: true, quotaLeft: null });
    const clockless = await office({ accounts: { [leila]: { refusedScopes: [`${auth}script.scriptapp`] } } });
    expect(await clockless.ask('setSchedule', { on: true })).toMatchObject({
      ok: false,
      issues: [{ code: 'noPermission', message: expect.stringContaining('كل ساعة') }],
    });
    expect(await clockless.told()).toMatchObject({ clockAllowed: false, clockOn: false });
  });
});

describe('the hourly trigger', () => {
  it('two people’s triggers at the same moment, hour by hour: each step once to each', async () => {
    const one = await office();
    await one.turnOn();
    await one.turnOn(omar);
    expect(one.triggers()).toEqual([leila, omar]);
    for (const day of ['2027-05-24', '2027-05-25', '2027-05-28', '2027-05-31'])
      await everyHour(one, at(day, 6), at(day, 10), { atOnce: true });
    const balances = keysOf(one).filter((key) => key.includes('الحصيلة'));
    // Three steps to two mentors, and the digest on the day.
    expect([balances.length, new Set(balances.map((key, index) => `${key} ${index >> 1}`)).size]).toEqual([
      7, 7,
    ]);
    const perDay = one
      .letters()
      .map(
        ({ to, subject, at: moment }) => `${to} ${subject} ${new Date(moment).toISOString().slice(0, 10)}`,
      );
    expect(new Set(perDay).size).toBe(perDay.length);
    expect(one.letters().every(({ html }) => html.includes('dir="rtl"'))).toBe(true);
  }, 60_000);

  it('to Ramadan time and back, hour by hour: only in daytime, once', async () => {
    for (const [from, to] of [
      ['2027-02-06', '2027-02-08'],
      ['2027-03-13', '2027-03-15'],
    ] as const) {
      const one = await office();
      await one.turnOn(leila, { balance: false });
      await everyHour(one, at(from, 12), at(to, 20));
      const zone = new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Africa/Casablanca',
        hour: '2-digit',
        weekday: 'short',
      });
      for (const { at: moment } of one.letters()) {
        const said = zone.format(moment);
        expect(said).not.toContain('Sun');
        expect(Number(/\d+/.exec(said)?.[0])).toBeGreaterThanOrEqual(8);
      }
      expect(new Set(keysOf(one)).size).toBe(3);
      expect(one.letters()).toHaveLength(3);
    }
  }, 60_000);

  it('a quota that is spent: the rest on the next days, each once', async () => {
    const one = await office({ accounts: { [leila]: { recipients: 2 } } });
    await one.turnOn();
    const sentBy = async (day: string) => {
      await everyHour(one, at(day, 8), at(day, 9));
      return one.letters().length;
    };
    // Two programmes late with their digest, two balances to come.
    expect([await sentBy('2027-05-24'), await sentBy('2027-05-25')]).toEqual([2, 4]);
    expect((await one.told()).shifts[0]?.done).toMatchObject({ hindrance: 'quotaSpent', waiting: 1 });
    expect([await sentBy('2027-05-26')]).toEqual([6]);
    expect(new Set(keysOf(one)).size).toBe(5);
  }, 60_000);

  it('a copied file sends nothing, and says so', async () => {
    const one = await office();
    await one.turnOn();
    (one.spreadsheet as { id: string }).id = 'a-copy';
    await everyHour(one, at('2027-05-24', 8), at('2027-05-24', 9));
    expect(one.letters()).toEqual([]);
    expect(await one.told()).toMatchObject({
      isCopied: true,
      shifts: [{ done: { hindrance: 'copy', sent: 0 } }, {}],
    });
  });

  it('rebuilds the output tabs at night where a save has marked them', async () => {
    const one = await office();
    await one.turnOn(leila, { programme: false, balance: false });
    await one.bench.run('rebuildBalance');
    await everyHour(one, at('2027-05-25', 0), at('2027-05-25', 1));
    expect((await one.told()).shifts[0]?.done).toMatchObject({ rebuilt: false });
    const draft = { mentor: 'يوسف أمزيان', cpp: 'ج.م.م أنزي', from: '2027-05-01' };
    expect(await one.ask('saveRecord', { entity: 'assignment', id: aUuid(2), draft })).toMatchObject({
      ok: true,
    });
    await everyHour(one, at('2027-05-26', 1), at('2027-05-26', 2));
    expect((await one.told()).shifts.map(({ done }) => done?.rebuilt)).toContain(true);
  });

  it('killed at any service call: no letter twice, none lost but the one in flight, which is shown', async () => {
    const begun = await office();
    await begun.turnOn(leila, { programme: false });
    await begun.turnOn(omar, { programme: false });
    const on = structuredClone(begun.spreadsheet);
    const [whole] = await begun.bench.tick(at('2027-05-24'), { user: leila });
    const calls = whole?.result?.asked.length ?? 0;
    expect([begun.letters().length, calls > 40]).toEqual([2, true]);
    // One in three is enough for every day: tests/spec/scheduleRuns.test.ts dies at every one.
    for (let dieAt = 1; dieAt <= calls; dieAt += process.env['EVERY'] ? 1 : 3) {
      const { bench, ask, spreadsheet } = await shipped(structuredClone(on), { user: leila });
      const [died] = await bench.tick(at('2027-05-24'), { user: leila, faults: { dieAt } });
      expect([dieAt, died?.error === undefined]).toEqual([dieAt, false]);
      await bench.tick(at('2027-05-24', 11), { user: omar });
      await bench.tick(at('2027-05-25'), { user: leila });
      const { letters } = servicesOf(spreadsheet);
      const keys = letters.map(({ to, subject }) => `${to} ${subject}`);
      expect([dieAt, new Set(keys).size]).toEqual([dieAt, keys.length]);
      const { sent } = (await ask('schedule')).value as Told;
      const lost = sent.filter(({ state }) => state === 'unknown' || state === 'leaving');
      expect([dieAt, lost.length <= 1]).toEqual([dieAt, true]);
      const reached = new Set([...letters.flatMap(({ to }) => to), ...lost.map(({ to }) => to)]);
      expect([dieAt, reached.size]).toEqual([dieAt, 2]);
      await bench.close();
    }
  }, 600_000);
});
