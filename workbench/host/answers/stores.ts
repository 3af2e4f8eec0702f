import { createHash } from 'node:crypto';
import type { Answers, Asking } from '../asking';
import { limits, Refusal } from '../refusal';

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

/** The store's name in the state: a user's own carries the user. */
const storeOf = ({ user }: Asking, kind: string) => (kind === 'user' ? `user:${user}` : kind);

function setProperties(asking: Asking, kind: string, set: Record<string, string>, afresh: boolean): void {
  const store = storeOf(asking, kind);
  if (Object.values(set).some((value) => bytes(value) > limits.propertyValue))
    throw new Refusal('Argument too large: value');
  const next = { ...(afresh ? {} : asking.spreadsheet.properties[store]), ...set };
  const size = Object.entries(next).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
  if (size > limits.propertyStore || asking.faults.quotaSpent?.includes('properties'))
    throw new Refusal(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  asking.apply({ kind: 'properties', store, set, afresh });
}

const demandKey = (key: string) => {
  if (key.length > limits.cacheKey) throw new Refusal('Argument too large: key');
};

/** Properties, cache, locks and digests: what is not the spreadsheet (platform rules 19, 24). */
export const stores: Answers = {
  properties: (asking, kind: string) => asking.spreadsheet.properties[storeOf(asking, kind)] ?? {},
  setProperties,
  deleteProperty: (asking, kind: string, key: string) =>
    asking.apply({ kind: 'properties', store: storeOf(asking, kind), set: { [key]: null } }),
  deleteProperties: (asking, kind: string) =>
    asking.apply({ kind: 'properties', store: storeOf(asking, kind), set: {}, afresh: true }),
  cacheGet(asking, kind: string, keys: string[]) {
    keys.forEach(demandKey);
    return keys.map((key) => asking.cache.get(storeOf(asking, kind), key, asking.now()));
  },
  cachePut(asking, kind: string, items: Record<string, string>, seconds: number) {
    for (const [key, value] of Object.entries(items)) {
      demandKey(key);
      if (bytes(value) > limits.cacheValue) throw new Refusal('Argument too large: value');
      asking.cache.put(storeOf(asking, kind), key, value, asking.now() + seconds * 1000);
    }
  },
  cacheRemove(asking, kind: string, keys: string[]) {
    for (const key of keys) asking.cache.remove(storeOf(asking, kind), key);
  },
  tryLock: (asking, kind: string, patience: number) =>
    asking.faults.lockHeld === Number.POSITIVE_INFINITY
      ? false
      : asking.locks.take(storeOf(asking, kind), asking.execution, patience),
  releaseLock: (asking, kind: string) => asking.locks.release(storeOf(asking, kind), asking.execution),
  hasLock: (asking, kind: string) => asking.locks.holds(storeOf(asking, kind), asking.execution),
  userKey: ({ user }) => createHash('sha256').update(`key of ${user}`).digest('base64'),
  digest: (_asking, algorithm: string, base64: string) => [
    ...new Int8Array(createHash(algorithm).update(Buffer.from(base64, 'base64')).digest()),
  ],
};
