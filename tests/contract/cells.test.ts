import { afterEach, describe, expect, it } from '@jest/globals';
import { cellsIn } from '../../src/google/cells';

/** Google as it would answer, and what it was asked. */
function google(day: string) {
  const asked: Date[] = [];
  const formatDate = (date: Date) => {
    asked.push(date);
    return day;
  };
  Object.assign(globalThis, { Utilities: { formatDate } });
  return asked;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Utilities');
});

describe('R11: the day of a date cell', () => {
  const { textOf } = cellsIn('Africa/Casablanca');

  it('at midnight is read here, in Ramadan and out of it, and Google is not asked', () => {
    const asked = google('');
    expect(textOf(new Date('2026-10-11T23:00:00Z'))).toBe('2026-10-12');
    expect(textOf(new Date('2026-03-05T00:00:00Z'))).toBe('2026-03-05');
    expect(asked).toEqual([]);
  });

  it('at another hour is asked of Google, once: its clock of the zone may be newer than ours', () => {
    const asked = google('2026-10-12');
    const anHourOff = () => new Date('2026-10-11T22:00:00Z');
    expect(textOf(anHourOff())).toBe('2026-10-12');
    expect(textOf(anHourOff())).toBe('2026-10-12');
    expect(asked).toHaveLength(1);
  });
});
