import type { World } from '../ports';
import type { FaultyRow } from '../rules/judge';
import { judge } from '../rules/judge';
import type { FaultCode } from '../schema/fault';
import { shape } from '../schema/input';
import { headersOf, tabOf } from '../sheets/table';
import { openFile } from './file';
import type { Outcome } from './outcome';
import { done, issueOf } from './outcome';

/** A cell that needs mending: where it is, and the sentence that says how. */
export interface Finding {
  readonly tab: string;
  /** 1-based, as the tab numbers its rows. */
  readonly row: number;
  /** The header of its column. */
  readonly column: string;
  readonly code: FaultCode;
  readonly message: string;
}

/** The findings of faulty rows, each fault apart. */
export const findingsOf = (leftOut: readonly FaultyRow[]): readonly Finding[] =>
  leftOut.flatMap(({ entity, row, faults }) => {
    const labels = headersOf(entity);
    return faults.map((fault) => ({
      tab: tabOf(entity),
      row,
      column: labels[fault.field] ?? '',
      code: fault.code,
      message: issueOf(fault, labels).message,
    }));
  });

/** Judges every row of the file and lists what keeps rows out of the balance (R15). */
export const checkWorkbook = {
  input: shape(({ object }) => object({})),
  run: (world: World): Outcome<{ faults: readonly Finding[]; warnings: readonly Finding[] }> => {
    const { known, rowsOf, all } = openFile(world);
    all();
    return done({ faults: findingsOf(judge(rowsOf, known).leftOut), warnings: [] });
  },
};
