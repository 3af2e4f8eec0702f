import { describe, expect, it } from '@jest/globals';
import { recall, recallAll, remember } from '../../src/google/cellMarks';

/** A store of properties as Google may keep them: no half of a pair of surrogates comes back as it was. */
function storeOf(kept = new Map<string, string>()) {
  const whole = (text: string) => Buffer.from(text, 'utf8').toString('utf8');
  return {
    kept,
    store: {
      getProperties: () => Object.fromEntries(kept),
      setProperties: (all: Readonly<Record<string, string>>) => {
        for (const [name, text] of Object.entries(all)) kept.set(name, whole(text));
      },
      deleteProperty: (name: string) => kept.delete(name),
    } as unknown as GoogleAppsScript.Properties.Properties,
  };
}

describe('a text in a store of properties', () => {
  it('longer than one holds comes back as it was, wherever it is parted', () => {
    const { store, kept } = storeOf();
    for (const shift of [0, 1, 2]) {
      const text = JSON.stringify('x'.repeat(shift) + '🌍'.repeat(4_000));
      remember(store, 'draft:visit', text);
      expect(recall(store, 'draft:visit') === text).toBe(true);
      expect(recallAll(store, '', 'draft:')['draft:visit'] === text).toBe(true);
    }
    for (const piece of kept.values()) expect(Buffer.byteLength(piece)).toBeLessThan(9_000);
    remember(store, 'draft:visit', null);
    expect([recall(store, 'draft:visit'), kept.size]).toEqual([null, 0]);
  });

  it('shorter than before, in a run that was killed before it took the rest of the old one away, is the new one', () => {
    const { store } = storeOf();
    remember(store, 'renaming', JSON.stringify('قديم'.repeat(3_000)));
    const dying = {
      ...store,
      deleteProperty: () => {
        throw new Error('killed');
      },
    } as typeof store;
    const text = JSON.stringify('جديد');
    expect(() => remember(dying, 'renaming', text)).toThrow();
    expect(recall(store, 'renaming')?.slice(0, 20)).toBe(text);
    expect(recallAll(store, '', 're').renaming?.slice(0, 20)).toBe(text);
  });
});
