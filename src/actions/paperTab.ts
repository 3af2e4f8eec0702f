import { tabled } from '../letters/tabled';
import { ar } from '../messages/ar';
import type { World } from '../ports';
import type { Sent } from '../schema/input';
import { askedShape, madePapers } from './madePapers';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';

/** A paper as a tab of the file, «وثيقة للطباعة», written anew each time and brought in sight. */
export const paperTab = {
  input: askedShape,
  run: (world: World, asked: Sent<typeof askedShape>): Outcome<{ tab: string }> => {
    const made = madePapers(world, asked);
    if (!made.ok) return made;
    const { papers, words } = made.value;
    const tab = ar.tabs.print;
    const held = world.exclusively(() => world.workbook.print(tabled(papers, words, tab)));
    return held ? done({ tab }) : refused([refusal('busy', {})]);
  },
};
