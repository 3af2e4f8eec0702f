import { regionalBalancePaper } from '../../letters/regionalBalance';
import { drawingIn } from '../balancePaper';
import { done } from '../outcome';
import type { PaperKind } from '../papers';
import { openRegion } from '../regionalBalance';

/** The paper of the region's balance. */
export const regionalBalancePapers = {
  regionalBalance: {
    level: 'academy',
    group: 'yearly',
    label: ({ region }) => region.label,
    asks: { schoolYear: true, asOf: true },
    make: (world, { schoolYear, asOf }, words, language) => {
      const opened = openRegion(world, { schoolYear, asOf });
      if (!opened.ok) return opened;
      const { file, told } = opened.value;
      return done([regionalBalancePaper(told, drawingIn(file, words, language, world.today()))]);
    },
  },
} as const satisfies Readonly<Record<string, PaperKind>>;
