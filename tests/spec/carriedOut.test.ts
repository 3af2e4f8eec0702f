import { describe, expect, it } from '@jest/globals';
import { recordsOf } from '../../src/actions/recordsOf';
import { ar } from '../../src/messages/ar';
import { example, tabsFrom, worldOf } from '../support/memory';

const id = '1f0c9a2e-0000-4000-8000-000000000001';

/** The worked example with one item for two schools, and rows that say they carry it out. */
function told(links: Readonly<Record<number, string>>) {
  const tabs = tabsFrom(example('workbook.json'));
  const items = tabs.get(ar.tabs.programmeItem)!;
  items[1]![5] = 'مدرسة النخيل (16698Z)، 01234R';
  items[1]![12] = id;
  const visits = tabs.get(ar.tabs.visit)!;
  for (const [row, link] of Object.entries(links)) visits[Number(row) - 1]![16] = link;
  const outcome = recordsOf.run(worldOf(tabs), { entity: 'programmeItem', filter: { ids: [id] } });
  if (!outcome.ok) throw new Error('refused');
  return outcome.value.rows[0];
}

describe('an item of the programme that rows carry out (annex, domain §4)', () => {
  it('is told with the rows, and how many of its schools they reached', () => {
    expect(told({ 5: 'زيارة فردية – أكتوبر 2024 #1f0c9a2e' })?.told).toEqual({ rows: 1, schools: 1, of: 2 });
    expect(told({ 5: '#1F0C9A2E', 8: `زيارة #${id}` })?.told).toEqual({ rows: 2, schools: 2, of: 2 });
  });

  it('is not carried out by a faulty row, nor by one that names another item or none', () => {
    expect(told({ 13: '#1f0c9a2e', 5: '#deadbeef', 8: 'زيارة بلا رقم' })?.told).toBeUndefined();
  });
});
