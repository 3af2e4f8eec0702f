import { describe, expect, it } from '@jest/globals';
import { programmeItemName } from '../../src/entities/seen';
import { anItem, nakhil } from '../support/rows';

const id = '1f0c9a2e-0000-4000-8000-000000000001';
const nameOf = (rest: object, of = id) => programmeItemName(anItem(rest) as Record<string, string>, of);

describe("النشاط المبرمج: the item's words, then # and the first eight hex digits of its id", () => {
  it('«زيارة فردية – أكتوبر 2026 – م. النخيل #1f0c9a2e»', () => {
    expect(nameOf({ schools: `م. النخيل (${nakhil})` })).toBe(
      'زيارة فردية – أكتوبر 2026 – م. النخيل #1f0c9a2e',
    );
  });

  it('its topic before its schools; without either, the activity and the month', () => {
    expect(nameOf({ topic: 'قيادة التغيير', schools: nakhil })).toBe(
      'زيارة فردية – أكتوبر 2026 – قيادة التغيير #1f0c9a2e',
    );
    expect(nameOf({})).toBe('زيارة فردية – أكتوبر 2026 #1f0c9a2e');
  });

  it('the whole id where it is no UUID', () => {
    expect(nameOf({}, 'programmeItem-2')).toBe('زيارة فردية – أكتوبر 2026 #programmeItem-2');
  });
});
