import { describe, expect, it } from '@jest/globals';
import { ask } from '../../src/actions/index';
import type { Sending } from '../../src/actions/sendLetters';
import { ar } from '../../src/messages/ar';
import { letterLog } from '../../src/messages/letters.ar';
import type { World } from '../../src/ports';
import { Death, mailingWorld, manyMentors, me, mortal, postOffice, valueIn } from '../support/mailing';
import { idOf, thisYear } from '../support/rows';

const day = '2027-06-15';
const input = { kind: 'balance', schoolYear: thisYear, to: 'all', who: ['mentor'] };
const send = (world: World, rest: object = {}): Sending =>
  valueIn(ask(world, { action: 'sendLetters', input: { ...input, ...rest } }));
const outgoing = (world: World, rest: object = {}) =>
  valueIn<{ waiting: { key: string }[]; unknown: { key: string; to: string }[]; sending: Sending | null }>(
    ask(world, { action: 'outgoingLetters', input: rest }),
  );

/** Sends, killed at the k-th call; null where it came to its end before. */
function killed(world: World, dieAt: number, rest: object = {}): boolean {
  try {
    send(mortal(world, dieAt).world, rest);
    return false;
  } catch (thrown) {
    if (!(thrown instanceof Death)) throw thrown;
    return true;
  }
}

const arrived = (letters: readonly { readonly to: readonly string[] }[]) =>
  letters.map(({ to }) => to[0] as string);

describe('killed at every service call', () => {
  it('no letter goes twice, none is lost but the one that was leaving, which is shown', () => {
    const count = 3;
    let deaths = 0;
    let unknowns = 0;
    for (let dieAt = 1; ; dieAt += 1) {
      const tabs = manyMentors(count);
      const post = postOffice();
      const world = mailingWorld(tabs, post, day);
      if (!killed(world, dieAt, { id: idOf(1) })) break;
      deaths += 1;
      const after = send(mailingWorld(tabs, post, day), { id: idOf(1) });
      const all = arrived(post.letters);
      expect([dieAt, new Set(all).size]).toEqual([dieAt, all.length]);
      expect(after.queued).toEqual([]);
      expect(after.unknown.length).toBeLessThanOrEqual(1);
      unknowns += after.unknown.length;
      const silent = after.unknown.map(({ to }) => to).filter((to) => !all.includes(to));
      expect([dieAt, all.length + silent.length]).toEqual([dieAt, count]);
      // Asked again and again, by a person or by the clock: nothing more leaves by itself.
      outgoing(mailingWorld(tabs, post, day), { send: idOf(4) });
      send(mailingWorld(tabs, post, day), { id: idOf(2) });
      send(mailingWorld(tabs, post, '2027-06-16'));
      expect(post.letters).toHaveLength(all.length);
      const states = (tabs.get(ar.tabs.letters) ?? []).slice(1).map((cells) => cells[6]);
      expect(states.filter((state) => state === letterLog.states.unknown)).toHaveLength(after.unknown.length);
      // A person who has asked says: once more.
      if (after.unknown.length > 0) {
        const { unknown } = outgoing(mailingWorld(tabs, post, day));
        const again = unknown.map(({ key }) => key);
        const { sending } = outgoing(mailingWorld(tabs, post, day), { send: idOf(3), again });
        expect(sending?.sent).toEqual(unknown.map(({ to }) => to));
        expect(outgoing(mailingWorld(tabs, post, day)).unknown).toEqual([]);
        expect(new Set(arrived(post.letters)).size).toBe(count);
      }
    }
    expect(deaths).toBeGreaterThan(30);
    expect(unknowns).toBeGreaterThan(3);
  });

  it('sixty letters, a quota of a hundred with copies, runs that die again and again, over two days', () => {
    for (const step of [17, 61]) {
      const tabs = manyMentors(60, { copyTo: 'copies@taalim.ma' });
      const post = postOffice();
      for (const on of ['2027-06-15', '2027-06-16'])
        for (let round = 1; round < 400; round += 1)
          if (!killed(mailingWorld(tabs, post, on), round * step, { id: idOf(1) })) break;
      const all = arrived(post.letters);
      expect(new Set(all).size).toBe(all.length);
      const { unknown, waiting } = outgoing(mailingWorld(tabs, post, '2027-06-16'));
      const silent = unknown.filter(({ to }) => !all.includes(to));
      expect([step, waiting.length, all.length + silent.length]).toEqual([step, 0, 60]);
      for (const on of ['2027-06-15', '2027-06-16'])
        expect(post.letters.filter((one) => one.day === on).length).toBeLessThanOrEqual(50);
    }
  });
});

describe('two who send at once', () => {
  it('a letter goes from one of them only, whoever comes first', () => {
    const tabs = manyMentors(12);
    const post = postOffice();
    const other = mailingWorld(tabs, post, day, 'other@taalim.ma');
    const mine = mailingWorld(tabs, post, day);
    let turns = 0;
    // While one letter of mine leaves, the other sends all that waits.
    const beside: World = {
      ...mine,
      mail: {
        ...mine.mail,
        send: (letter) => {
          turns += 1;
          if (turns === 2) send(other);
          mine.mail.send(letter);
        },
      },
    };
    const { unknown } = send(beside);
    expect(arrived(post.letters).sort()).toEqual(
      Array.from({ length: 12 }, (_, at) => `m${at + 1}@taalim.ma`).sort(),
    );
    expect(new Set(post.letters.map(({ from }) => from))).toEqual(new Set([me, 'other@taalim.ma']));
    expect(unknown).toEqual([]);
    const states = (tabs.get(ar.tabs.letters) ?? []).slice(1).map((cells) => cells[6]);
    expect(new Set(states)).toEqual(new Set([letterLog.states.sent]));
  });

  it('what another’s run is just sending cannot be sent again until it must be over', () => {
    const tabs = manyMentors(1);
    const post = postOffice();
    expect(killed(mailingWorld(tabs, post, day, 'other@taalim.ma'), 1)).toBe(true);
    const dying = mailingWorld(tabs, post, day, 'other@taalim.ma');
    const cut: World = {
      ...dying,
      mail: {
        ...dying.mail,
        send: () => {
          throw new Death('killed');
        },
        left: () => {
          if (post.letters.length === 0 && leaving()) throw new Death('killed');
          return 100;
        },
      },
    };
    const leaving = () =>
      (tabs.get(ar.tabs.letters) ?? []).some((cells) => cells[6] === letterLog.states.leaving);
    expect(() => send(cut)).toThrow(Death);
    const now = (moment: string): World => ({
      ...mailingWorld(tabs, post, day),
      moment: () => `${day} ${moment}`,
    });
    const again = outgoing(now('10:31:00')).unknown.map(({ key }) => key);
    expect(again).toHaveLength(1);
    outgoing(now('10:31:00'), { send: idOf(1), again });
    expect(post.letters).toEqual([]);
    outgoing(now('10:37:00'), { send: idOf(2), again });
    expect(post.letters).toHaveLength(1);
  });

  it('the file is busy for a while: nothing is lost', () => {
    const tabs = manyMentors(3);
    const post = postOffice();
    const mine = mailingWorld(tabs, post, day);
    let locks = 0;
    const crowded: World = {
      ...mine,
      exclusively: (work) => {
        locks += 1;
        return locks === 4 ? null : mine.exclusively(work);
      },
    };
    const said = ask(crowded, { action: 'sendLetters', input: { ...input, id: idOf(1) } });
    expect(said.ok ? '' : said.issues[0]?.code).toBe('busy');
    send(mine, { id: idOf(1) });
    const all = arrived(post.letters);
    expect([new Set(all).size, all.length]).toEqual([3, 3]);
  });
});

describe('slices', () => {
  it('a slice ends when its time is over and says where to go on; asked again it goes on', () => {
    const tabs = manyMentors(9);
    const post = postOffice();
    const real = Date.now;
    let now = real();
    Date.now = () => now;
    try {
      const mine = mailingWorld(tabs, post, day);
      const slow: World = {
        ...mine,
        mail: {
          ...mine.mail,
          send: (letter) => {
            now += 6_000;
            mine.mail.send(letter);
          },
        },
      };
      const answers: [number, number, string | null][] = [];
      for (let next: string | null = idOf(1); next !== null; ) {
        const answer: Sending = send(slow, { id: next });
        answers.push([answer.done, answer.all, answer.next]);
        next = answer.next;
      }
      expect(answers).toEqual([
        [4, 9, idOf(1)],
        [8, 9, idOf(1)],
        [9, 9, null],
      ]);
      expect(new Set(arrived(post.letters)).size).toBe(9);
    } finally {
      Date.now = real;
    }
  });
});
