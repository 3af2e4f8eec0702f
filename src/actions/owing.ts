import { once } from '../entities/known';
import type { World } from '../ports';
import type { SoundRows } from '../rules/judge';
import { soundAlone } from '../rules/judge';
import type { Owed } from '../schedule/steps';
import type { SchoolYear } from '../schema/day';
import { fold } from '../schema/fold';
import { depositLines, depositorIn, frozenIn } from './depositLines';
import type { File } from './file';
import { assignedBetween, lastDayFor } from './timeliness';

/** The mentors of whom a paper is expected and who have not deposited it, as the tabs of the directorate say (domain §5). */
export function owingIn(
  world: World,
  { rowsOf, known }: Pick<File, 'rowsOf' | 'known'>,
): (paper: Owed, year: SchoolYear) => SoundRows['mentor'] {
  const alone = soundAlone(rowsOf, known);
  const deposits = once(() => frozenIn(depositLines(world)));
  return (paper, year) => {
    const day = lastDayFor(paper, year);
    const mentors = alone('mentor') as SoundRows['mentor'];
    const depositor = depositorIn(mentors);
    const received = new Set<unknown>(
      deposits().map((one) =>
        one.kind === paper && one.schoolYear === year && one.mentor !== '' ? depositor(one) : null,
      ),
    );
    const bound = assignedBetween(alone('assignment') as SoundRows['assignment'], day, day);
    return mentors.filter((one) => bound.has(fold(one.record.name)) && !received.has(one));
  };
}
