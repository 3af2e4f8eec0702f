import { afterEach, expect, it } from '@jest/globals';
import { worldAt } from '../../src/google/world';

const given = globalThis as Record<string, unknown>;

afterEach(() => {
  for (const name of ['Session', 'PropertiesService', 'Utilities']) delete given[name];
});

/** A person as Google tells of them, with a store of their own. */
function at(key: () => string, kept = new Map<string, string>()) {
  given.Session = { getTemporaryActiveUserKey: key, getActiveUser: () => ({ getEmail: () => '' }) };
  given.Utilities = { getUuid: () => crypto.randomUUID() };
  given.PropertiesService = {
    getUserProperties: () => ({
      getProperty: (name: string) => kept.get(name) ?? null,
      setProperty: (name: string, text: string) => kept.set(name, text),
    }),
  };
  return worldAt({ getSpreadsheetTimeZone: () => 'Africa/Casablanca' } as never).whose();
}

it('two persons of whom Google tells nothing are two, each the same again', () => {
  const unknown = () => {
    throw new Error('no key');
  };
  for (const key of [unknown, () => '']) {
    const [mine, theirs] = [new Map<string, string>(), new Map<string, string>()];
    const me = at(key, mine);
    expect(me).not.toBe('');
    expect(at(key, mine)).toBe(me);
    expect(at(key, theirs)).not.toBe(me);
  }
  expect(at(() => 'key of Google')).toBe('key of Google');
});
