import type { Stage } from '../../src/entities/lists';
import { stage as stages } from '../../src/entities/lists';
import type { Day } from '../../src/schema/day';
import { daysBetween } from '../calendar';
import type { School } from './schools';

/** After how many months of school a stage begins, and how many it takes from one degree to the next. */
const course: { readonly [S in Stage]: readonly [begins: number, step: number] } = {
  diagnosis: [0, 1.5],
  planning: [3, 3],
  implementation: [7, 4.5],
  evaluation: [13, 5],
};

/** Schools go at their own pace: a little faster or slower, always the same. */
const paceOf = ({ code }: School) => 0.7 + ((Number(code.slice(0, 5)) * 7) % 11) / 18;

/** 7 October 2024 → 7 October 2021: what stood before a project was another, of three years. */
const threeYearsBefore = (day: Day): Day => `${Number(day.slice(0, 4)) - 3}${day.slice(4)}`;

/** Months of school from one day to another: nothing moves in July and August. */
function schoolMonths(from: Day, to: Day): number {
  const summers = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < '09' ? 1 : 0);
  return daysBetween(from, to) / 30.4 - 2 * summers;
}

/** How far a school's project has come on a day, in months of the usual pace. */
export function monthsOf(school: School, on: Day): number {
  const begun = school.projectStart || '2025-09-15';
  return schoolMonths(on < begun ? threeYearsBefore(begun) : begun, on) * paceOf(school);
}

/** The degree of a stage on a day: within a project it never falls. */
export const degreeOf = (stage: Stage, months: number): number => {
  const [begins, step] = course[stage];
  return months < begins ? 0 : Math.min(4, 1 + Math.floor((months - begins) / step));
};

/** The stage a visit looks at: one of the last two begun. */
export function stageInHand(months: number, lookBack: boolean): Stage {
  const begun = stages.codes.filter((stage) => degreeOf(stage, months) > 0);
  const last = begun.length - 1;
  return begun[Math.max(0, lookBack ? last - 1 : last)] ?? 'diagnosis';
}
