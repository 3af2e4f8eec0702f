import { ask } from '../../src/actions/index';
import type { Outcome } from '../../src/actions/outcome';
import { runSchedule } from '../../src/actions/runSchedule';
import type { Outgoing, World } from '../../src/ports';
import { worldOf } from './memory';
import type { Tabs } from './rows';
import { ahmed, aicha, aMentor, anAssignment, atlas, directorate, massira, waha, youssef } from './rows';

/** Three mentors with an assignment each, and a directorate that wants to know. */
export const reminded = (settings: Readonly<Record<string, string>> = {}): Tabs =>
  directorate({
    mentor: [
      aMentor(aicha, { email: 'aicha@taalim.ma' }),
      aMentor(ahmed, { email: 'ahmed@taalim.ma' }),
      aMentor(youssef, { email: 'youssef@taalim.ma' }),
    ],
    assignment: [anAssignment(aicha, massira), anAssignment(ahmed, atlas), anAssignment(youssef, waha)],
    settings: { balanceTo: 'dp@taalim.ma', ...settings },
  });

/** The end of a run that nothing can catch: from then on no service answers. */
class Killed extends Error {}

interface Dying {
  /** The service call at which the run dies, counted from 1; before it is done, or after. */
  readonly at: number;
  readonly isAfter: boolean;
}

/** People of one file whose clock a test turns: what left, by day, and what each may still send. */
export function office(tabs: Tabs = reminded(), quota = 100) {
  const base = worldOf(tabs);
  const outbox: (Outgoing & { readonly on: string; readonly by: string })[] = [];
  const triggers = new Set<string>();
  const clock = { moment: '2027-05-24 10:05:00' };
  const refusing = new Set<string>();
  const noMail = new Set<string>();
  const spent = new Map<string, number>();
  const day = () => clock.moment.slice(0, 10);
  const left = (who: string) => quota - (spent.get(`${who} ${day()}`) ?? 0);

  const worldFor = (who: string): World => ({
    ...base,
    today: day,
    hour: () => clock.moment.slice(11, 16),
    moment: () => clock.moment,
    email: () => who,
    whose: () => who,
    mail: {
      isAllowed: () => !noMail.has(who),
      left: () => left(who),
      send: (letter) => {
        const all = [...letter.to, ...letter.cc];
        if (all.length > left(who)) throw new Error('quota');
        if (all.some((one) => refusing.has(one))) throw new Error('refused');
        spent.set(`${who} ${day()}`, (spent.get(`${who} ${day()}`) ?? 0) + all.length);
        outbox.push({ ...letter, on: day(), by: who });
      },
    },
    clock: {
      isAllowed: () => true,
      isOn: () => triggers.has(who),
      turnOn: () => void triggers.add(who),
      turnOff: () => void triggers.delete(who),
    },
  });

  /** The world of a run that dies at a service call; `calls` counts them. */
  const dying = (who: string, dies: Dying | null, counted: { calls: number }): World => {
    let isDead = false;
    const served =
      <A extends readonly unknown[], R>(serve: (...given: A) => R) =>
      (...given: A): R => {
        if (isDead) throw new Killed();
        counted.calls += 1;
        isDead = counted.calls === dies?.at;
        if (isDead && !dies?.isAfter) throw new Killed();
        const answer = serve(...given);
        if (isDead) throw new Killed();
        return answer;
      };
    const all = <T extends object>(port: T): T =>
      Object.fromEntries(
        Object.entries(port).map(([name, serve]: [string, unknown]) => [
          name,
          typeof serve !== 'function'
            ? all(serve as object)
            : name === 'exclusively'
              ? serve
              : served(serve as (...given: readonly unknown[]) => unknown),
        ]),
      ) as T;
    return all(worldFor(who));
  };

  return {
    tabs,
    clock,
    outbox,
    triggers,
    refusing,
    noMail,
    worldFor,
    ask: (action: string, input: unknown = {}, who = 'leila@taalim.ma') =>
      ask(worldFor(who), { action, input }) as Outcome<never>,
    tick: (who = 'leila@taalim.ma') => runSchedule(worldFor(who)),
    /** Runs the dispatcher until it dies; answers how many service calls it had come to. */
    tickDying: (dies: Dying | null, who = 'leila@taalim.ma') => {
      const counted = { calls: 0 };
      runSchedule(dying(who, dies, counted));
      return counted.calls;
    },
  };
}

export type Office = ReturnType<typeof office>;
