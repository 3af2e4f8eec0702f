import { describe, expect, it } from '@jest/globals';
import { rowsNeedingIds } from '../../src/rules/copiedIds';

const rows = (...ids: string[]) => ids.map((id, index) => ({ row: index + 2, id }));

describe('ids (domain §3)', () => {
  it('a row that has one of its own keeps it', () => {
    expect(rowsNeedingIds(rows('a', 'b', 'c')).size).toBe(0);
  });

  it('a row typed by hand has none, and needs one', () => {
    expect([...rowsNeedingIds(rows('a', '', ''))]).toEqual([
      [3, null],
      [4, null],
    ]);
  });

  it('of rows with one id the upper keeps it; each lower one is told with it', () => {
    expect([...rowsNeedingIds(rows('a', 'b', 'a', 'a'))]).toEqual([
      [4, 2],
      [5, 2],
    ]);
    expect([...rowsNeedingIds([{ row: 9, id: 'a' }], new Map([['a', 4]]))]).toEqual([[9, 4]]);
  });
});
