import type { EntityName, RecordFor } from '../entities/index';
import type { Fault } from '../schema/fault';
import type { Known } from '../schema/known';
import { carriedOutBy } from './carriedOut';
import { conflictOfInterest } from './conflictOfInterest';
import type { RowsOf, Sound } from './judge';

/** The sound rows of a tab, judged on themselves. */
export type SoundOf = <N extends EntityName>(entity: N) => readonly Sound[];

/** What one row cannot know alone: refused because of what rows of other tabs say. */
interface AcrossTabs<N extends EntityName> {
  readonly refuses: (record: RecordFor<N>, soundOf: SoundOf, known: Known) => Fault | null;
}

/** What other rows say of a row, beside what is wrong with it: shown with it, never counted. */
export interface Told {
  /** How many rows carry it out, and at how many of its schools. */
  readonly rows: number;
  readonly schools: number;
  readonly of: number;
}

type Telling<N extends EntityName> = (rowsOf: RowsOf, known: Known) => (row: Sound<N>) => Told | null;

/** What rows of other tabs tell of a row, by the entity they tell it of. */
export const tellings: { readonly [N in EntityName]?: Telling<N> } = {
  programmeItem: (rowsOf, known) => {
    const carriedOut = carriedOutBy(rowsOf, known);
    return (item) => {
      const found = carriedOut(item);
      return found && { rows: found.rows.length, schools: found.schools, of: found.of };
    };
  },
};

/** The rules across tabs, by the entity they judge. */
export const across: { readonly [N in EntityName]?: AcrossTabs<N> } = {
  duty: { refuses: conflictOfInterest },
};
