import type { DirectorateEntity, RecordFor } from '../entities/index';
import { directorateNames, entityNamed } from '../entities/index';
import type { Row } from '../entities/known';
import { keyOf } from '../entities/known';
import { read, textOf } from '../schema/entity';
import type { Fault } from '../schema/fault';
import { fault } from '../schema/fault';
import type { Known, Referred } from '../schema/known';
import { conflictOfInterest } from './conflictOfInterest';

/** A sound row: its place, its id, its record. */
export type Sound<N extends DirectorateEntity = DirectorateEntity> = {
  readonly [E in N]: {
    readonly entity: E;
    readonly row: number;
    readonly id: string;
    readonly record: RecordFor<E>;
  };
}[N];

/** The sound rows of each tab, from top to bottom. */
export type SoundRows = { readonly [N in DirectorateEntity]: readonly Sound<N>[] };

/** A faulty row and its reasons; it stays where it is and counts nowhere (R15). */
export interface FaultyRow {
  readonly entity: DirectorateEntity;
  readonly row: number;
  readonly faults: readonly Fault[];
}

/** The rows of a file, parted into the sound and the faulty. */
export interface Verdict {
  readonly sound: SoundRows;
  readonly leftOut: readonly FaultyRow[];
}

/** Keys are unique: the first row that bears one stands, later ones are faulty (domain §3). */
export function duplicateOf(entity: DirectorateEntity, row: Row, known: Known): Fault | null {
  const { key } = entityNamed(entity);
  if (key === undefined) return null;
  const borne = keyOf(entity as Referred, row.texts);
  const first = borne === null ? null : known.rowOf(entity as Referred, borne);
  return first === null || first === row.row
    ? null
    : fault('duplicate', key, { said: textOf(row.texts, key), row: first });
}

/** Judges every row of a file: each on itself, then against the others. */
export function judge(rowsOf: (entity: DirectorateEntity) => readonly Row[], known: Known): Verdict {
  const sound = Object.fromEntries(directorateNames.map((name) => [name, []])) as unknown as {
    [N in DirectorateEntity]: Sound<N>[];
  };
  const leftOut: FaultyRow[] = [];
  for (const entity of directorateNames) {
    for (const row of rowsOf(entity)) {
      const judged = read(entityNamed(entity), row.texts, known);
      const duplicate = duplicateOf(entity, row, known);
      const faults = [...(judged.ok ? [] : judged.faults), ...(duplicate ? [duplicate] : [])];
      if (judged.ok && faults.length === 0)
        (sound[entity] as Sound[]).push({ entity, row: row.row, id: row.id, record: judged.record } as Sound);
      else leftOut.push({ entity, row: row.row, faults });
    }
  }
  const refused = new Map(
    sound.duty.flatMap((duty) => {
      const found = conflictOfInterest(duty.record, sound, known);
      return found ? [[duty.row, found] as const] : [];
    }),
  );
  sound.duty = sound.duty.filter(({ row }) => !refused.has(row));
  for (const [row, found] of refused) leftOut.push({ entity: 'duty', row, faults: [found] });
  const order = (name: DirectorateEntity) => directorateNames.indexOf(name);
  leftOut.sort((one, other) => order(one.entity) - order(other.entity) || one.row - other.row);
  return { sound, leftOut };
}
