/** Faults as the page orders them: what a request says, judged before the workbench believes it. */
import type { Faults, Quota } from '../faults';
import type { Ordered, Which } from '../orders';
import { badRequest } from './reply';
import type { Edit, FaultsView, OrderedView } from './wire';

type Body = Readonly<Record<string, unknown>>;
type Judged = { readonly [K in keyof Faults]?: (value: unknown) => Faults[K] };

/** Calls a run may have, and the longest wait a person at the page is made to sit through. */
const mostCalls = 10_000;
const longest = 120_000;
const mostTimes = 100;

function wholeTo(most: number): (value: unknown) => number {
  return (value) => {
    if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > most)
      throw badRequest(`A whole number from 1 to ${most} is wanted.`);
    return value as number;
  };
}

const yes = (value: unknown): true => {
  if (value !== true) throw badRequest('This fault is ordered with true.');
  return true;
};

const quotas: readonly unknown[] = ['properties', 'mail'] satisfies readonly Quota[];

/** What can be ordered from the page; another's whole run is for tests, which order it themselves. */
const judged = (isEdit: (value: unknown) => value is Edit): Judged => ({
  dieAt: wholeTo(mostCalls),
  throwAt: wholeTo(mostCalls),
  loseReply: yes,
  noDocumentLock: yes,
  blankEmail: yes,
  lockHeld: wholeTo(longest),
  delay(value) {
    const { ms, at } = Object(value) as Body;
    return { ms: wholeTo(longest)(ms), at: at === 'reply' ? at : wholeTo(mostCalls)(at) };
  },
  meanwhile(value) {
    const { at, edits } = Object(value) as Body;
    if (!Array.isArray(edits) || edits.length > 1000 || !edits.every(isEdit))
      throw badRequest('The edits are not edits.');
    return { at: wholeTo(mostCalls)(at), edits };
  },
  quotaSpent(value) {
    if (!Array.isArray(value) || !value.every((one) => quotas.includes(one)))
      throw badRequest('There is no such quota.');
    return value as Quota[];
  },
});

/** The faults of a request, and which runs they are for. */
export function orderOf(
  body: Body,
  isEdit: (value: unknown) => value is Edit,
): { faults: Faults; which: Which } {
  const given = body.faults;
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw badRequest('The faults are missing.');
  const judges = judged(isEdit);
  const faults = Object.entries(given).map(([name, value]) => {
    const judge = Object.hasOwn(judges, name) ? judges[name as keyof Faults] : undefined;
    if (!judge) throw badRequest(`There is no fault «${name}».`);
    return [name, judge(value)] as const;
  });
  if (faults.length === 0) throw badRequest('The faults are missing.');
  const name = (key: 'door' | 'action') => {
    const value = body[key];
    if (value === undefined) return {};
    if (typeof value !== 'string' || !/^\w{1,100}$/.test(value))
      throw badRequest(`The ${key} is not a name.`);
    return { [key]: value };
  };
  const times = body.times === undefined ? {} : { times: wholeTo(mostTimes)(body.times) };
  return { faults: Object.fromEntries(faults), which: { ...name('door'), ...name('action'), ...times } };
}

/** An order as the page shows it. */
export const orderedView = ({ id, faults, door, action, times }: Ordered): OrderedView => ({
  id,
  faults: JSON.parse(JSON.stringify(faults)) as FaultsView,
  door: door ?? null,
  action: action ?? null,
  times,
});
