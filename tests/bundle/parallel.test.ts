import { afterEach, describe, expect, it } from '@jest/globals';
import { ar } from '../../src/messages/ar';
import type { Faults } from '../../workbench/host/workbench';
import { ScriptError } from '../../workbench/host/workbench';
import type { Answer } from '../support/shipped';
import { aUuid, aVisit, closeShipped, copiesOf, headerOf, sheetNamed, valuesOf } from '../support/shipped';

afterEach(closeShipped);

const copy = copiesOf();

/** The worked example, prepared, and what its rows and its log hold. */
async function prepared() {
  const opened = await copy();
  const { bench, spreadsheet } = opened;
  const rows = () => valuesOf(sheetNamed(spreadsheet, ar.tabs.visit)).map((cells) => cells.map(String));
  const lines = () => valuesOf(sheetNamed(spreadsheet, ar.tabs.log)).map((cells) => cells.map(String));
  return {
    ...opened,
    /** One person asks, with what mishaps. */
    as: async (user: string, action: string, input: object, faults: Faults = {}) =>
      (await bench.run('ask', [{ action, input }], { user, faults })).value as Answer,
    rowsOf: (id: string) => rows().filter((cells) => cells.includes(id)),
    linesOf: (id: string) => lines().filter((cells) => cells[5] === `#${id}`),
    tabs: () => JSON.stringify([rows(), lines()]),
  };
}

const save = (number: number, subject: string) => ({
  entity: 'visit',
  id: aUuid(number),
  draft: { ...aVisit, subject, findings: `${subject} · خلاصات`, strengths: `${subject} · قوة` },
});
const users = Array.from({ length: 50 }, (_, index) => `u${index}@taalim.ma`);

describe('many at the same moment', () => {
  it('50 copies of one save, from several tabs of several people: one row, 50 equal receipts, one line', async () => {
    const { as, ask, rowsOf, linesOf } = await prepared();
    const answers = await Promise.all(users.map((user) => as(user, 'saveRecord', save(7, 'واحدة'))));
    expect(answers[0]).toMatchObject({ ok: true, value: { receipt: 'ز-1F0C-9A2E', row: 29 } });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(rowsOf(aUuid(7))).toHaveLength(1);
    expect(linesOf(aUuid(7))).toHaveLength(1);
    expect((await ask('verifyLog')).value).toMatchObject({ lines: 1, broken: [] });
  }, 120_000);

  it('50 different saves of 50 people: 50 rows, none interleaved; who was told «busy» succeeds when sending again', async () => {
    const { as, ask, spreadsheet, rowsOf, linesOf } = await prepared();
    // For every third the lock is held by others for longer than a save waits.
    const first = await Promise.all(
      users.map((user, index) =>
        as(
          user,
          'saveRecord',
          save(100 + index, `زيارة ${index}`),
          index % 3 === 0 ? { lockHeld: Number.POSITIVE_INFINITY } : {},
        ),
      ),
    );
    first.forEach((answer, index) => {
      const isHeld = index % 3 === 0;
      expect([index, answer.ok]).toEqual([index, !isHeld]);
      if (isHeld) expect(answer.issues).toMatchObject([{ code: 'busy' }]);
      expect(rowsOf(aUuid(100 + index))).toHaveLength(isHeld ? 0 : 1);
    });
    const again = await Promise.all(
      users.map((user, index) =>
        index % 3 === 0 ? as(user, 'saveRecord', save(100 + index, `زيارة ${index}`)) : first[index],
      ),
    );
    const rows = again.map((answer) => answer?.value.row as number).sort((one, other) => one - other);
    expect(rows).toEqual(users.map((_, index) => 29 + index));
    const headers = headerOf(sheetNamed(spreadsheet, ar.tabs.visit));
    users.forEach((user, index) => {
      const { draft, id } = save(100 + index, `زيارة ${index}`);
      const [row, ...others] = rowsOf(id);
      expect(others).toEqual([]);
      for (const field of ['subject', 'findings', 'strengths'] as const)
        expect(row?.[headers.indexOf(ar.fields.visit[field])]).toBe(draft[field]);
      expect(linesOf(id).map((cells) => cells[1])).toEqual([user]);
    });
    expect((await ask('verifyLog')).value).toMatchObject({ lines: 50, broken: [] });
  }, 120_000);

  it('a save waits its turn; where the lock does not come in twenty seconds it says «busy» and touches nothing', async () => {
    const { as, ask, bench, tabs } = await prepared();
    const me = 'a.benali@taalim.ma';
    const draft = { ...aVisit, subject: 'لم تُحفظ بعد' };
    expect(await as(me, 'saveDraft', { entity: 'visit', draft })).toMatchObject({ ok: true });
    const before = tabs();
    const began = performance.now();
    const refused = await as(me, 'saveRecord', save(1, 'مشغول'), { lockHeld: 21_500 });
    expect(performance.now() - began).toBeGreaterThan(19_900);
    expect(refused.issues).toHaveLength(1);
    expect(refused.issues[0]).toMatchObject({ code: 'busy' });
    expect(refused.issues[0]?.message).toBe(ar.refusals.busy({}));
    expect(refused.issues[0]?.message).toContain('وما كتبتموه باق');
    expect(tabs()).toBe(before);
    expect(await as(me, 'openDraft', { entity: 'visit' })).toMatchObject({ ok: true, value: { draft } });
    // Held for less long, it is waited for; the draft ends with the save.
    expect(await as(me, 'saveRecord', save(1, 'مشغول'), { lockHeld: 300 })).toMatchObject({ ok: true });
    expect(await as(me, 'openDraft', { entity: 'visit' })).toMatchObject({ ok: true, value: null });
    expect((await ask('verifyLog')).value).toMatchObject({ lines: 1, broken: [] });
    await bench.close();
  }, 60_000);

  it('the lock of an execution that was killed is free for the next at once', async () => {
    const { as, bench, linesOf } = await prepared();
    const whole = await bench.run('ask', [{ action: 'saveRecord', input: save(1, 'كاملة') }]);
    const held = whole.asked.indexOf('tryLock') + 2;
    const last = whole.asked.lastIndexOf('releaseLock') + 1;
    expect(last).toBeGreaterThan(held + 5);
    for (const dieAt of [held, Math.round((held + last) / 2), last]) {
      const dying = as('u1@taalim.ma', 'saveRecord', save(dieAt, 'تموت'), { dieAt }).catch((error) => error);
      const others = users
        .slice(2, 6)
        .map((user, index) => as(user, 'saveRecord', save(dieAt * 100 + index, user)));
      const began = performance.now();
      expect((await Promise.all(others)).every(({ ok }) => ok)).toBe(true);
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(await dying).toBeInstanceOf(ScriptError);
      expect(await as('u1@taalim.ma', 'saveRecord', save(dieAt, 'تموت'))).toMatchObject({ ok: true });
      expect(linesOf(aUuid(dieAt))).toHaveLength(1);
    }
  }, 60_000);
});

describe('a service that fails at any call of a run, which is then sent again', () => {
  /** Asks with a failure at every call there is, each on a file of its own; then again without. */
  async function failingAtEvery(
    begin: () => Promise<{ opened: Awaited<ReturnType<typeof prepared>>; action: string; input: object }>,
    verbs: readonly string[],
  ) {
    let failures = 0;
    for (let throwAt = 1; ; throwAt += 1) {
      const { opened, action, input } = await begin();
      const how = { user: 'u1@taalim.ma', faults: { throwAt } };
      const ran = await opened.bench.run('ask', [{ action, input }], how).catch((error) => {
        expect(error).toBeInstanceOf(ScriptError);
        return null;
      });
      // The run is over before so many calls.
      if (ran && ran.asked.length < throwAt) break;
      const value = await opened.as('u1@taalim.ma', action, input);
      expect([throwAt, value]).toMatchObject([throwAt, { ok: true }]);
      expect([throwAt, opened.linesOf(aUuid(4)).map((cells) => cells[2])]).toEqual([throwAt, verbs]);
      expect([throwAt, (await opened.ask('verifyLog')).value.broken]).toEqual([throwAt, []]);
      await opened.bench.close();
      if (!ran) failures += 1;
    }
    expect(failures).toBeGreaterThan(8);
  }
  const saved = async () => {
    const opened = await prepared();
    await opened.ask('saveRecord', save(3, 'قبلها'));
    const { value } = await opened.ask('saveRecord', save(4, 'واحدة'));
    return { opened, version: value.version as string };
  };

  it('saveRecord: one row and one line, the chain whole', async () => {
    await failingAtEvery(async () => {
      const opened = await prepared();
      await opened.ask('saveRecord', save(3, 'قبلها'));
      return { opened, action: 'saveRecord', input: save(4, 'واحدة') };
    }, ['تسجيل']);
  }, 120_000);

  it('the same save again, its reply lost: nothing more', async () => {
    await failingAtEvery(
      async () => ({ opened: (await saved()).opened, action: 'saveRecord', input: save(4, 'واحدة') }),
      ['تسجيل'],
    );
  }, 120_000);

  it('removeRecord: one line more', async () => {
    await failingAtEvery(async () => {
      const { opened, version } = await saved();
      return { opened, action: 'removeRecord', input: { entity: 'visit', id: aUuid(4), version } };
    }, ['تسجيل', 'حذف']);
  }, 120_000);
});
