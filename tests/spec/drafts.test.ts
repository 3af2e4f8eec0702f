import { describe, expect, it, jest } from '@jest/globals';
import { draftsAway } from '../../sidebar/draftsAway';
import type { Waiting } from '../../sidebar/outbox';
import { answered, nextOut, outbox, putIn } from '../../sidebar/outbox';
import { outboxSending } from '../../sidebar/outboxSending';
import { presence } from '../../sidebar/presence';
import type { OwnStore } from '../../sidebar/store';
import { ask } from '../../src/actions/index';
import type { Outcome } from '../../src/actions/outcome';
import type { Saved } from '../../src/actions/saveRecord';
import type { World } from '../../src/ports';
import { example, tabsFrom, worldOf } from '../support/memory';
import { aUuid, aVisit } from '../support/shipped';

const file = () => tabsFrom(example('workbook.json'));

const keep = (world: World, entity: string, draft: object) =>
  ask(world, { action: 'saveDraft', input: { entity, draft } });
const open = (world: World, entity: string) => ask(world, { action: 'openDraft', input: { entity } });
const save = (world: World, draft: object, id = aUuid(1)) =>
  ask(world, { action: 'saveRecord', input: { entity: 'visit', id, draft } });

describe('an unsaved form in the person’s own store (contract §2)', () => {
  it('is kept by entity, finished or not, with the moment it was kept at', () => {
    const world = worldOf(file(), '2026-11-21', 'a@taalim.ma');
    expect(open(world, 'visit')).toEqual({ ok: true, value: null });
    expect(keep(world, 'visit', { date: '31/06', subject: '=SUM(1)', mentors: ['أ', 'ب'] })).toEqual({
      ok: true,
      value: { savedAt: '2026-11-21 10:30:00' },
    });
    keep(world, 'workshop', { topic: 'موضوع' });
    expect(open(world, 'visit')).toEqual({
      ok: true,
      value: {
        draft: { date: '31/06', subject: '=SUM(1)', mentors: ['أ', 'ب'] },
        savedAt: '2026-11-21 10:30:00',
      },
    });
    expect(open(world, 'workshop')).toMatchObject({ value: { draft: { topic: 'موضوع' } } });
  });

  it('is nobody else’s', () => {
    const [tabs, own] = [file(), new Map<string, string>()];
    keep(worldOf(tabs, '2026-11-21', 'a@taalim.ma', own), 'visit', { subject: 'نص' });
    expect(open(worldOf(tabs, '2026-11-21', 'b@taalim.ma', own), 'visit')).toEqual({ ok: true, value: null });
  });

  it.each([['a@taalim.ma'], ['']])(
    'is kept by a refused save and ended by a successful one (%s)',
    (email) => {
      const world = worldOf(file(), '2026-11-21', email);
      keep(world, 'visit', { subject: 'نص' });
      keep(world, 'workshop', { topic: 'موضوع' });
      expect(save(world, { ...aVisit, date: '2026-02-30' })).toMatchObject({ ok: false });
      expect(open(world, 'visit')).toMatchObject({ value: { draft: { subject: 'نص' } } });
      expect(save(world, aVisit)).toMatchObject({ ok: true });
      expect(open(world, 'visit')).toEqual({ ok: true, value: null });
      expect(open(world, 'workshop')).toMatchObject({ value: { draft: { topic: 'موضوع' } } });
      // What is typed afterwards is a draft again; a repeat of the save ends it too.
      keep(world, 'visit', { subject: 'التالي' });
      expect(open(world, 'visit')).toMatchObject({ value: { draft: { subject: 'التالي' } } });
    },
  );

  it('is not ended by what a colleague saves', () => {
    const [tabs, own] = [file(), new Map<string, string>()];
    const mine = worldOf(tabs, '2026-11-21', 'a@taalim.ma', own);
    keep(mine, 'visit', { subject: 'نص' });
    save(worldOf(tabs, '2026-11-21', 'b@taalim.ma', own), aVisit);
    expect(open(mine, 'visit')).toMatchObject({ value: { draft: { subject: 'نص' } } });
  });

  it('comes with what opens the sidebar; a blank one is forgotten', () => {
    const world = worldOf(file(), '2026-11-21', 'a@taalim.ma');
    keep(world, 'visit', { subject: 'نص' });
    const drafts = () =>
      (ask(world, { action: 'openSidebarData', input: {} }) as { value: { drafts: object } }).value.drafts;
    expect(drafts()).toMatchObject({ visit: { draft: { subject: 'نص' }, savedAt: expect.any(String) } });
    keep(world, 'visit', { subject: ' ', mentors: [], date: null });
    expect(drafts()).toEqual({});
  });

  it('is refused where it is no form of ours, and where there is no more room', () => {
    const world = worldOf(file(), '2026-11-21', 'a@taalim.ma');
    const codeOf = (outcome: unknown) => (outcome as { issues: { code: string }[] }).issues[0]?.code;
    expect(codeOf(keep(world, 'toString', {}))).toBe('badRequest');
    expect(codeOf(keep(world, 'visit', { noSuchField: 'x' }))).toBe('badRequest');
    expect(codeOf(open(world, '__proto__'))).toBe('badRequest');
    const full = { ...world, own: { ...world.own, remember: () => false } };
    expect(codeOf(keep(full, 'visit', { subject: 'نص' }))).toBe('quotaSpent');
  });
});

describe('drafts on their way to the server', () => {
  const sent: unknown[] = [];
  const answers: ((reply: { ok: boolean; lost?: boolean }) => void)[] = [];
  const begin = () => {
    jest.useFakeTimers();
    sent.length = 0;
    answers.length = 0;
    return draftsAway<'visit' | 'workshop'>(
      (entity, away) => {
        sent.push([entity, away?.id ?? null]);
        return new Promise((settle) => answers.push(settle));
      },
      () => {},
    );
  };
  const answer = async (reply: { ok: boolean; lost?: boolean }) => {
    answers.shift()?.(reply);
    await jest.advanceTimersByTimeAsync(2_000);
  };
  const one = (id: string) => ({ draft: {}, id });

  it('go one at a time within two seconds, the last state always', async () => {
    const away = begin();
    away.keep('visit', one('a'));
    away.keep('visit', one('b'));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual([['visit', 'b']]);
    away.keep('visit', one('c'));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(sent).toHaveLength(1);
    await answer({ ok: true });
    expect(sent).toEqual([
      ['visit', 'b'],
      ['visit', 'c'],
    ]);
    await answer({ ok: false, lost: true });
    await jest.advanceTimersByTimeAsync(15_000);
    expect(sent.at(-1)).toEqual(['visit', 'c']);
    expect(sent).toHaveLength(3);
  });

  it('never bring back what a save has ended', async () => {
    const away = begin();
    away.keep('visit', one('a'));
    away.saving('visit');
    await jest.advanceTimersByTimeAsync(5_000);
    away.saved('visit');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
    // One that was under way may arrive after the save: it is made good.
    away.keep('visit', one('b'));
    await jest.advanceTimersByTimeAsync(2_000);
    away.saving('visit');
    away.saved('visit');
    await answer({ ok: true });
    expect(sent).toEqual([
      ['visit', 'b'],
      ['visit', null],
    ]);
  });

  it('go on after a save that was refused', async () => {
    const away = begin();
    away.keep('visit', one('a'));
    away.saving('visit');
    away.notSaved('visit');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual([['visit', 'a']]);
    jest.useRealTimers();
  });
});

describe('the outbox, as a list', () => {
  const item = (id: string, at = 1, more: Partial<Waiting> = {}): Waiting => ({
    id,
    form: 'visit',
    entity: 'visit',
    entry: { id, texts: {}, own: [] },
    draft: { subject: id },
    told: [],
    at,
    ...more,
  });
  const ok = (id: string): Outcome<Saved> => ({
    ok: true,
    value: { receipt: id, id, version: 'v2', row: 7, warnings: [] },
  });
  const no = (code: string) => ({ ok: false, issues: [{ code, message: 'جملة' }] }) as Outcome<Saved>;
  const idsOf = (items: readonly Waiting[]) => items.map(({ id }) => id);

  it('keeps the order, and a record in its own place when it is put in again', () => {
    const items = putIn([item('a'), item('b'), item('c')], item('b', 2));
    expect(idsOf(items)).toEqual(['a', 'b', 'c']);
    expect(items[1]?.at).toBe(2);
    expect(idsOf(nextOut(Array.from({ length: 25 }, (_, at) => item(String(at)))))).toHaveLength(20);
  });

  it('lets the saved go, keeps the refused with its reason, lets the busy wait without one', () => {
    const items = [item('a'), item('b'), item('c'), item('d')];
    const after = answered(items, items.slice(0, 3), [ok('a'), no('notADay'), no('busy')]);
    expect(idsOf(after.items)).toEqual(['b', 'c', 'd']);
    expect(after.items.map(({ issues }) => issues?.[0]?.code)).toEqual(['notADay', undefined, undefined]);
    expect(idsOf(after.out)).toEqual(['a']);
    expect(idsOf(nextOut(after.items))).toEqual(['c', 'd']);
  });

  it('makes what was corrected on its way a correction of what was saved', () => {
    const after = answered([item('a', 2)], [item('a', 1)], [ok('a')]);
    expect(after.items[0]?.entry.opened).toEqual({
      version: 'v2',
      edit: expect.any(String),
      row: 7,
      texts: { subject: 'a' },
    });
  });

  /** A store in memory that can be full. */
  const storeOf = () => {
    const held = new Map<string, unknown>();
    const full = { is: false };
    const store = {
      home: '',
      recall: (name: string) => held.get(name) ?? null,
      keep: (name: string, value: unknown) => {
        if (!full.is) held.set(name, JSON.parse(JSON.stringify(value)));
        return !full.is;
      },
      forget: (name: string) => void held.delete(name),
    } as unknown as OwnStore;
    return { store, held, full };
  };

  it('sends one at a time after two lost calls of several; what is lost alone comes last', async () => {
    jest.useFakeTimers();
    const box = outbox(storeOf().store);
    for (const id of ['poison', 'b', 'c']) box.put(item(id));
    const calls: string[][] = [];
    const sender = outboxSending(box, {
      isOnline: () => true,
      wentOut: () => {},
      alone: async (work) => {
        await work();
        return true;
      },
      send: async (items) => {
        calls.push([...idsOf(items)]);
        if (items.some(({ id }) => id === 'poison')) return { ok: false, lost: true };
        return { ok: true, value: { results: items.map(({ id }) => ok(id)) } };
      },
    });
    sender.now();
    await jest.advanceTimersByTimeAsync(600_000);
    expect(calls.slice(0, 5)).toEqual([['poison', 'b', 'c'], ['poison', 'b', 'c'], ['poison'], ['b'], ['c']]);
    expect(idsOf(box.items())).toEqual(['poison']);
    // It goes on to be tried, and patiently.
    expect(calls.length).toBeGreaterThan(5);
    expect(calls.length).toBeLessThan(15);
    // What is put in now does not wait for it.
    box.put(item('d'));
    await jest.advanceTimersByTimeAsync(600_000);
    expect(idsOf(box.items())).toEqual(['poison']);
    jest.clearAllTimers();
    jest.useRealTimers();
  });

  it('says what the browser did not keep, and hides nothing that another tab has stored', () => {
    const { store, held, full } = storeOf();
    const box = outbox(store);
    box.put(item('a'));
    expect(box.isAtRisk()).toBe(false);
    full.is = true;
    box.put(item('b'));
    expect([idsOf(box.items()), box.isAtRisk()]).toEqual([['a', 'b'], true]);
    held.set('outbox', [item('a'), item('other')]);
    expect(idsOf(box.items())).toEqual(['a', 'other', 'b']);
    full.is = false;
    box.change((items) => items);
    expect(box.isAtRisk()).toBe(false);
    expect(held.get('outbox')).toHaveLength(3);
    full.is = true;
    box.put(item('c'));
    box.take('c');
    expect([idsOf(box.items()), box.isAtRisk()]).toEqual([['a', 'other', 'b'], false]);
  });
});

describe('two tabs on one record', () => {
  it('know of each other, the later of the earlier, until one leaves', () => {
    jest.useFakeTimers();
    const channels: Parameters<typeof presence>[2][] = [];
    const channel = () => {
      const own = {
        onmessage: null as ((event: { readonly data: unknown }) => void) | null,
        postMessage: (said: unknown) => {
          for (const other of channels) if (other !== own) other?.onmessage?.({ data: said });
        },
      };
      channels.push(own);
      return own;
    };
    const early = presence('file', 'one', channel(), () => 1);
    early.at('visit', 'a');
    const late = presence('file', 'two', channel(), () => 2);
    late.at('visit', 'a');
    expect([early.of('a'), late.of('a')]).toEqual([{ isFirst: false }, { isFirst: true }]);
    late.at('visit', 'b');
    expect([early.of('a'), late.of('b')]).toEqual([null, null]);
    late.at('visit', 'a');
    early.leave();
    expect(late.of('a')).toBeNull();
    jest.useRealTimers();
  });

  it('is nothing where the browser has no channel between tabs', () => {
    const alone = presence('file', 'one', null);
    expect(alone.of('a')).toBeNull();
  });
});
