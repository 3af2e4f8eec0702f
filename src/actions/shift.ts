import type { World } from '../ports';
import type { Done, Schedule } from '../schedule/shifts';
import { atFirst, begun, ended, mayBegin } from '../schedule/shifts';
import { operationsOf } from './applyChanges';

const memory = 'schedule';

/** What the file keeps of its dispatcher; as at first where it keeps nothing that can be read. */
export function scheduleOf({ workbook }: World): Schedule {
  try {
    return { ...atFirst, ...(JSON.parse(workbook.recall(memory) ?? '{}') as Partial<Schedule>) };
  } catch {
    return atFirst;
  }
}

/** Changes what the file keeps of its dispatcher; null where the file is busy. */
export const changeSchedule = <T>(
  world: World,
  change: (schedule: Schedule) => { readonly kept: Schedule | null; readonly answer: T },
): { readonly done: T } | null =>
  world.exclusively(() => {
    const { kept, answer } = change(scheduleOf(world));
    if (kept) world.workbook.remember(memory, JSON.stringify(kept));
    return answer;
  });

/** A run that was let in: the schedule as it found it, and how it signs off. */
export interface Admitted {
  readonly schedule: Schedule;
  readonly end: (done: Done) => void;
}

/** Lets a run in, alone; null where another is at work, has done the hour's work, or holds the file for long. */
export function admitted(world: World, isByHand: boolean): Admitted | null {
  const [who, moment] = [operationsOf(world), world.moment()];
  const held = changeSchedule(world, (schedule) => {
    const isFree = mayBegin(schedule, moment, isByHand);
    const kept = isFree ? begun(schedule, who, world.email(), moment) : null;
    return { kept, answer: kept };
  });
  if (!held?.done) return null;
  const end = (done: Done) => {
    const sign = () =>
      changeSchedule(world, (schedule) => ({ kept: ended(schedule, who, moment, done), answer: true }));
    if (!sign()) sign();
  };
  return { schedule: held.done, end };
}
