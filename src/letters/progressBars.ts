import type { Progress } from '../balance/schools';
import type { Stage } from '../entities/lists';
import { stage as stages } from '../entities/lists';
import { percentIn, said } from '../messages/papers/words';
import type { Drawing } from './balance';
import type { Block } from './shape';

/** Line vi as bars, one a stage: in a mail, which is read on phones too, beside its table. */
export const progressBars = (
  progress: { readonly [S in Stage]: Progress },
  { words: { balance: own, common }, labelOf }: Pick<Drawing, 'words' | 'labelOf'>,
): Block => ({
  kind: 'bars',
  title: own.mean,
  bars: stages.codes.map((stage) => {
    const { mean, known } = progress[stage];
    return {
      label: labelOf('stage', stage),
      value: mean ?? 0,
      of: 100,
      said:
        mean === null
          ? own.unknown
          : said(own.known, {
              mean: percentIn(common, mean),
              n: known,
            }),
    };
  }),
});
