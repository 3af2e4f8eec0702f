import type { Outcome } from '../../src/actions/outcome';
import type { Outgoing, World } from '../../src/ports';
import { worldOf } from './memory';
import type { Tabs, Typed } from './rows';
import { aMentor, anAssignment, atlas, aVisit, directorate, massira } from './rows';

/** The director's own address, and who is at work. */
export const me = 'leila@taalim.ma';

/** A directorate of so many mentors, each with an address of their own and something done in the year. */
export function manyMentors(count: number, settings: Readonly<Record<string, string>> = {}): Tabs {
  const names = Array.from({ length: count }, (_, at) => `مواكب ${at + 1}`);
  return directorate({
    mentor: names.map((name, at): Typed => aMentor(name, { email: `m${at + 1}@taalim.ma` })),
    assignment: names.map((name, at) => anAssignment(name, at % 2 ? massira : atlas, '2026-09-01')),
    visit: names.map((name) => aVisit({ mentors: name })),
    settings,
  });
}

/** Where letters arrive: each person's quota a day, and the addresses that are refused. */
export interface PostOffice {
  readonly letters: (Outgoing & { readonly from: string; readonly day: string })[];
  readonly quotas: Readonly<Record<string, number>>;
  readonly refused: readonly string[];
}

export const postOffice = (rest: Partial<Omit<PostOffice, 'letters'>> = {}): PostOffice => ({
  letters: [],
  quotas: {},
  refused: [],
  ...rest,
});

/** The world of a person who may mail. */
export function mailingWorld(tabs: Tabs, post: PostOffice, day = '2027-06-15', person = me): World {
  const world = worldOf(tabs, day, person);
  const left = () =>
    (post.quotas[person] ?? 100) -
    post.letters
      .filter((one) => one.day === day && one.from === person)
      .reduce((sum, { to, cc }) => sum + to.length + cc.length, 0);
  return {
    ...world,
    mail: {
      isAllowed: () => true,
      left: () => Math.max(0, left()),
      send: (letter) => {
        const all = [...letter.to, ...letter.cc];
        if (all.some((address) => post.refused.includes(address))) throw new Error('Invalid email');
        if (all.length > left()) throw new Error('too many');
        post.letters.push({ ...letter, from: person, day });
      },
    },
  };
}

/** A run that was killed. */
export class Death extends Error {}

/** The same world, killed at its k-th call of a service: no later call is answered either; how many were made is counted. */
export function mortal(world: World, dieAt = Number.POSITIVE_INFINITY) {
  const calls = { count: 0 };
  const counting = <T extends object>(part: T): T =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [
        name,
        typeof value !== 'function' || name === 'exclusively'
          ? value
          : (...given: unknown[]) => {
              calls.count += 1;
              if (calls.count >= dieAt) throw new Death(name);
              return (value as (...all: unknown[]) => unknown)(...given);
            },
      ]),
    ) as T;
  const counted: World = {
    ...counting(world),
    workbook: counting(world.workbook),
    // Google dies as often after a letter has left as before: both are tried.
    mail: {
      ...counting(world.mail),
      send: (letter) => {
        calls.count += 1;
        if (calls.count >= dieAt) throw new Death('before send');
        world.mail.send(letter);
        calls.count += 1;
        if (calls.count >= dieAt) throw new Death('after send');
      },
    },
  };
  return { world: counted, calls };
}

export function valueIn<T>(outcome: Outcome<unknown>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value as T;
}
