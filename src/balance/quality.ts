import type { EntityName } from '../entities/index';
import type { FaultyRow, SoundRows } from '../rules/judge';
import type { FaultCode } from '../schema/fault';
import { grouped } from './balances';

/** How much of a tab is sound, and what keeps the rest out of the counts; no person is named. */
export interface Quality {
  readonly entity: EntityName;
  readonly sound: number;
  readonly faulty: readonly FaultyRow[];
  /** The rows that each fault keeps out. */
  readonly faults: readonly (readonly [FaultCode, readonly FaultyRow[]])[];
}

/** The quality of some tabs. */
export const qualityOf = (
  names: readonly EntityName[],
  sound: SoundRows,
  leftOut: readonly FaultyRow[],
): readonly Quality[] =>
  names.map((entity) => {
    const faulty = leftOut.filter((row) => row.entity === entity);
    const codesOf = ({ faults }: FaultyRow) => [...new Set(faults.map(({ code }) => code))];
    const of = grouped(faulty, codesOf);
    return {
      entity,
      sound: sound[entity].length,
      faulty,
      faults: [...new Set(faulty.flatMap(codesOf))].map((code) => [code, of(code)]),
    };
  });
