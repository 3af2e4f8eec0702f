import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const written = () => readFileSync(new URL('../../docs/handbook.md', import.meta.url), 'utf8');

describe('docs/handbook.md, the list of every check', () => {
  it('is what the checks are today (node support/handbook.mjs writes it) and names at least forty', async () => {
    // @ts-expect-error a plain script without types
    const { handbook } = await import('../../support/handbook.mjs');
    const { text, count } = (await handbook()) as { text: string; count: number };
    expect(written()).toBe(text);
    expect(count).toBeGreaterThanOrEqual(40);
  });

  it('has a whole sentence for each, none with a gap', () => {
    expect(written()).not.toMatch(/undefined|NaN|\[object/);
  });
});
