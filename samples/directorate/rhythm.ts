import type { Day } from '../../src/schema/day';
import { workingDays } from '../calendar';
import type { Chance } from '../chance';

/** The months of the two years as far as the sample tells, and how much was done in each. */
const months: readonly {
  readonly from: Day;
  readonly to: Day;
  readonly visits: number;
  readonly miniGroups: number;
  readonly workshops: number;
}[] = [
  { from: '2025-10-06', to: '2025-10-31', visits: 7, miniGroups: 1, workshops: 2 },
  { from: '2025-11-03', to: '2025-11-28', visits: 8, miniGroups: 2, workshops: 2 },
  { from: '2025-12-01', to: '2025-12-26', visits: 6, miniGroups: 2, workshops: 1 },
  { from: '2026-01-05', to: '2026-01-23', visits: 6, miniGroups: 2, workshops: 2 },
  { from: '2026-02-02', to: '2026-02-27', visits: 8, miniGroups: 2, workshops: 2 },
  { from: '2026-03-02', to: '2026-03-31', visits: 6, miniGroups: 2, workshops: 2 },
  { from: '2026-04-01', to: '2026-04-30', visits: 8, miniGroups: 2, workshops: 2 },
  { from: '2026-05-11', to: '2026-05-25', visits: 6, miniGroups: 2, workshops: 2 },
  { from: '2026-06-01', to: '2026-06-26', visits: 5, miniGroups: 1, workshops: 1 },
  { from: '2026-09-21', to: '2026-09-30', visits: 4, miniGroups: 1, workshops: 1 },
  { from: '2026-10-01', to: '2026-10-23', visits: 18, miniGroups: 4, workshops: 4 },
  { from: '2026-11-02', to: '2026-11-13', visits: 12, miniGroups: 3, workshops: 3 },
];

/** The days of one sort of activity, in order: working days of each month, drawn by chance. */
export const daysFor = (sort: 'visits' | 'miniGroups' | 'workshops', chance: Chance): readonly Day[] =>
  months.flatMap((month) => {
    const days = workingDays(month.from, month.to);
    return Array.from({ length: month[sort] }, () => chance.one(days)).sort();
  });
