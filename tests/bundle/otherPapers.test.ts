import { afterAll, describe, expect, it } from '@jest/globals';
import { closeShipped, shipped, workedExample } from '../support/shipped';

afterAll(closeShipped);

describe('the other papers, through the shipped bundle', () => {
  it('each kind that is listed is drawn from the worked example, and what it asks for is said', async () => {
    const { ask } = await shipped(await workedExample());
    const { kinds } = (await ask('papers')).value as {
      kinds: { kind: string; label: string; asks: { of?: string; entity?: string } }[];
    };
    const firstOf = async (entity: string) => {
      const { rows } = (await ask('recordsOf', { entity, filter: {} })).value;
      return rows.find((row: { faults: string[]; id: string | null }) => row.faults.length === 0 && row.id);
    };
    const mentor = (await firstOf('mentor')).draft.name;
    const asked: Readonly<Record<string, () => Promise<object>>> = {
      account: async () => ({}),
      mentor: async () => ({ mentor }),
      cpp: async () => ({ cpp: (await firstOf('cpp')).draft.name }),
      school: async () => ({ school: (await firstOf('visit')).draft.school }),
    };
    let drawn = 0;
    for (const { kind, label, asks } of kinds) {
      expect(label).not.toBe('');
      const row = asks.of === 'row' ? await firstOf(asks.entity ?? '') : null;
      if (asks.of === 'row' && !row) continue;
      const of = row ? { id: row.id } : await (asked[asks.of ?? 'account']?.() ?? {});
      for (const language of ['ar', 'fr']) {
        const answer = await ask('paper', { kind, language, ...of });
        expect([kind, answer.ok ? '' : JSON.stringify(answer.issues)]).toEqual([kind, '']);
        expect(answer.value.html).toContain(
          `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`,
        );
        expect(answer.value.html).not.toMatch(/undefined|NaN/);
        drawn += 1;
      }
    }
    expect(drawn).toBeGreaterThanOrEqual(30);
  });
});
