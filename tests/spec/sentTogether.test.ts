import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Outcome } from '../../src/actions/outcome';
import type { Saved } from '../../src/actions/saveRecord';
import { ar } from '../../src/messages/ar';
import { aMiniGroup, aVisit, directorate, idOf, refusalsOf, sent, type Tabs, valueIn } from '../support/rows';

afterEach(() => {
  jest.restoreAllMocks();
});

type Results = readonly Outcome<Saved>[];

const together = (tabs: Tabs, items: readonly object[]) =>
  valueIn<{ results: Results }>(sent(tabs, 'saveRecords', { items })).results;

const visit = (number: number) => ({
  entity: 'visit',
  id: idOf(number),
  draft: aVisit({ date: `2026-11-0${number}` }),
});

const codes = (results: Results) => results.map((one) => (one.ok ? 'ok' : refusalsOf(one).join()));

describe('several records in one call', () => {
  it('one whose tab is damaged is told so by itself; the others are saved, and told that they are', () => {
    const tabs = directorate();
    tabs.delete(ar.tabs.miniGroup);
    const results = together(tabs, [
      visit(1),
      { entity: 'miniGroup', id: idOf(2), draft: aMiniGroup() },
      visit(3),
    ]);
    expect(codes(results)).toEqual(['ok', 'damaged', 'ok']);
    expect(tabs.get(ar.tabs.visit)).toHaveLength(3);
  });

  it('hold the lock no longer than others are patient: those left are told «busy», and go out with the next call', () => {
    const tabs = directorate();
    let now = 0;
    jest.spyOn(Date, 'now').mockImplementation(() => {
      now += 4_000;
      return now;
    });
    const items = [1, 2, 3, 4, 5].map(visit);
    const first = codes(together(tabs, items));
    expect([first[0], first[4]]).toEqual(['ok', 'busy']);
    const left = items.filter((_, at) => first[at] === 'busy');
    expect(codes(together(tabs, left.slice(0, 1)))).toEqual(['ok']);
    expect(tabs.get(ar.tabs.visit)).toHaveLength(1 + items.length - left.length + 1);
  });
});
