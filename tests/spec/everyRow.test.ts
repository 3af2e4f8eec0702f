import { describe, expect, it } from '@jest/globals';
import { balances } from '../../src/actions/balances';
import { directorateNames } from '../../src/entities/index';
import { ar } from '../../src/messages/ar';
import { example, tabsFrom, worldOf } from '../support/memory';

/** The worked example's rows again and again: every kind of fault and many sound rows, mixed, each with its own id. */
function repeated(times: number): Map<string, string[][]> {
  const tabs = tabsFrom(example('workbook.json'));
  // References and what is unique stay once; what people enter day by day is repeated.
  for (const name of ['visit', 'miniGroup', 'workshop', 'programmeItem', 'duty', 'supportRequest'] as const) {
    const rows = tabs.get(ar.tabs[name]) ?? [];
    const [header = [], ...body] = rows;
    const copies = Array.from({ length: times }, (_, copy) =>
      body.map((row) => [...row.slice(0, -1), `${name}-${copy}`]),
    );
    tabs.set(ar.tabs[name], [header, ...copies.flat()]);
  }
  return tabs;
}

const filled = (rows: readonly string[][]) =>
  rows.slice(1).filter((row) => row.slice(0, -1).some((cell) => cell.trim() !== ''));

describe('R15: no row is dropped silently', () => {
  it('of 10,000 rows with every kind of fault, the sound and the left out are all the rows, each left out with its reason', () => {
    const tabs = repeated(200);
    const all = directorateNames.reduce((sum, name) => sum + filled(tabs.get(ar.tabs[name]) ?? []).length, 0);
    expect(all).toBeGreaterThan(10_000);
    const outcome = balances.run(worldOf(tabs), { schoolYear: '2024/2025', asOf: '2025-05-31' });
    if (!outcome.ok) throw new Error('refused');
    const { leftOut, directorate } = outcome.value;
    expect(leftOut.every(({ codes }) => codes.length > 0)).toBe(true);
    expect(new Set(leftOut.map(({ tab, row }) => `${tab} ${row}`)).size).toBe(leftOut.length);
    // Per copy: 9 faulty visits, 2 mini-groups, 1 workshop, 2 programme items, 6 duties, 1 request; 9 in references.
    expect(leftOut).toHaveLength(200 * (9 + 2 + 1 + 2 + 6 + 1) + 9);
    expect(directorate.visits).toEqual({
      preschool: 200,
      primary: 9 * 200,
      lowerSecondary: 200,
      upperSecondary: 2 * 200,
    });
    expect(directorate.miniGroups).toBe(3 * 200);
  });
});
