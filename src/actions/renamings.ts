import type { AlsoNamed } from '../entities/known';
import type { Workbook } from '../ports';

/** A change of a name that was begun: as long as it is not over, both names lead to the row. */
export interface Renaming extends AlsoNamed {
  /** The name that the row still bears. */
  readonly from: string;
  /** Of its slices: one, or more where others have gone on with it. */
  readonly operations: readonly string[];
  /** Over, it is remembered until the next one, for whoever asks again because the answer was lost. */
  readonly isOver: boolean;
}

const memory = 'renaming';

/** The changes of names that the file remembers; none where its memory is spoiled. */
export function renamingsOf({ recall }: Pick<Workbook, 'recall'>): readonly Renaming[] {
  try {
    const value: unknown = JSON.parse(recall(memory) ?? '[]');
    return Array.isArray(value) ? (value as Renaming[]) : [];
  } catch {
    return [];
  }
}

/** Remembers changes of names, those that are over first forgotten but for the last. */
export function rememberRenamings({ remember }: Pick<Workbook, 'remember'>, all: readonly Renaming[]): void {
  const over = all.filter(({ isOver }) => isOver);
  const kept = all.filter((one) => !one.isOver || one === over[over.length - 1]);
  remember(memory, kept.length > 0 ? JSON.stringify(kept) : null);
}
