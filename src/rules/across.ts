import type { DirectorateEntity, RecordFor } from '../entities/index';
import type { Fault } from '../schema/fault';
import type { Known } from '../schema/known';
import { conflictOfInterest } from './conflictOfInterest';
import type { Sound } from './judge';

/** The sound rows of a tab, judged on themselves. */
export type SoundOf = <N extends DirectorateEntity>(entity: N) => readonly Sound[];

/** What one row cannot know alone: refused because of what rows of other tabs say. */
interface AcrossTabs<N extends DirectorateEntity> {
  readonly refuses: (record: RecordFor<N>, soundOf: SoundOf, known: Known) => Fault | null;
}

/** The rules across tabs, by the entity they judge. */
export const across: { readonly [N in DirectorateEntity]?: AcrossTabs<N> } = {
  duty: { refuses: conflictOfInterest },
};
