import type { EntityName, RecordFor } from '../entities/index';
import { directorateNames, entities, entityNamed } from '../entities/index';
import type { Row } from '../entities/known';
import { keyOf } from '../entities/known';
import type { Draft } from '../schema/entity';
import { read, textOf } from '../schema/entity';
import type { Fault } from '../schema/fault';
import { fault } from '../schema/fault';
import type { Known, Referred } from '../schema/known';
import type { SoundOf } from './across';
import { across } from './across';

/** A sound row: its place, its id, its record. */
export type Sound<N extends EntityName = EntityName> = {
  readonly [E in N]: {
    readonly entity: E;
    readonly row: number;
    readonly id: string;
    readonly record: RecordFor<E>;
  };
}[N];

/** The sound rows of each tab, from top to bottom; none of a tab that the file does not have. */
export type SoundRows = { readonly [N in EntityName]: readonly Sound<N>[] };

/** A faulty row and its reasons; it stays where it is and counts nowhere (R15). */
export interface FaultyRow {
  readonly entity: EntityName;
  readonly row: number;
  readonly faults: readonly Fault[];
}

/** The rows of a file, parted into the sound and the faulty. */
export interface Verdict {
  readonly sound: SoundRows;
  readonly leftOut: readonly FaultyRow[];
}

/** The rows of a tab as they were typed. */
export type RowsOf = (entity: EntityName) => readonly Row[];

/** Keys are unique: the first row that bears one stands, any other is faulty (domain §3). */
function duplicateOf(entity: EntityName, texts: Draft, row: number | null, known: Known): Fault | null {
  const { key } = entityNamed(entity);
  if (key === undefined) return null;
  const borne = keyOf(entity as Referred, texts);
  const first = borne === null ? null : known.rowOf(entity as Referred, borne);
  return first === null || first === row
    ? null
    : fault('duplicate', key, { said: textOf(texts, key), row: first });
}

type Judged = { readonly record: RecordFor<EntityName> } | { readonly faults: readonly Fault[] };

/** Judges a row on itself and on its key; `row` is null for one that is not in the tab yet. */
function judgeAlone(entity: EntityName, texts: Draft, row: number | null, known: Known): Judged {
  const judged = read(entityNamed(entity), texts, known);
  const duplicate = duplicateOf(entity, texts, row, known);
  if (judged.ok && !duplicate) return { record: judged.record as RecordFor<EntityName> };
  return { faults: [...(judged.ok ? [] : judged.faults), ...(duplicate ? [duplicate] : [])] };
}

/** The rows of a tab, parted by what each is on itself. */
function partedAlone(entity: EntityName, rows: readonly Row[], known: Known) {
  const sound: Sound[] = [];
  const faulty: FaultyRow[] = [];
  for (const { row, id, texts } of rows) {
    const judged = judgeAlone(entity, texts, row, known);
    if ('record' in judged) sound.push({ entity, row, id, record: judged.record } as Sound);
    else faulty.push({ entity, row, faults: judged.faults });
  }
  return { sound, faulty };
}

/** The rows of tabs that are sound on themselves, each tab judged once and only when asked for. */
export function soundAlone(rowsOf: RowsOf, known: Known): SoundOf {
  const judged = new Map<EntityName, readonly Sound[]>();
  return (entity) => {
    const sound = judged.get(entity) ?? partedAlone(entity, rowsOf(entity), known).sound;
    judged.set(entity, sound);
    return sound;
  };
}

/** Judges every row of a file's tabs: each on itself, then against those of other tabs. A fault never spreads. */
export function judge(
  rowsOf: RowsOf,
  known: Known,
  names: readonly EntityName[] = directorateNames,
): Verdict {
  const parted = new Map(names.map((name) => [name, partedAlone(name, rowsOf(name), known)]));
  const alone = (name: EntityName) => parted.get(name)?.sound ?? [];
  const sound: Record<string, Sound[]> = Object.fromEntries(Object.keys(entities).map((name) => [name, []]));
  const leftOut: FaultyRow[] = [];
  for (const entity of names) {
    const refuses = across[entity]?.refuses;
    const faulty = [...(parted.get(entity)?.faulty ?? [])];
    sound[entity] = alone(entity).filter(({ row, record }) => {
      const found = refuses?.(record as never, alone, known);
      if (found) faulty.push({ entity, row, faults: [found] });
      return !found;
    });
    leftOut.push(...faulty.sort((one, other) => one.row - other.row));
  }
  return { sound: sound as unknown as SoundRows, leftOut };
}

/** Judges one draft among the rows of its file, reading only the tabs its rules look at. */
export function judgeDraft(
  entity: EntityName,
  draft: Draft,
  row: number | null,
  rowsOf: RowsOf,
  known: Known,
): Judged {
  const judged = judgeAlone(entity, draft, row, known);
  const refuses = across[entity]?.refuses;
  if ('faults' in judged || !refuses) return judged;
  const found = refuses(judged.record as never, soundAlone(rowsOf, known), known);
  return found ? { faults: [found] } : judged;
}

/** The faults of a tab's rows, by row; a sound row has none. */
export function faultsIn(
  entity: EntityName,
  rowsOf: RowsOf,
  known: Known,
): ReadonlyMap<number, readonly Fault[]> {
  const refuses = across[entity]?.refuses;
  const { sound, faulty } = partedAlone(entity, rowsOf(entity), known);
  const alone = soundAlone(rowsOf, known);
  const found = new Map(faulty.map(({ row, faults }) => [row, faults]));
  if (refuses)
    for (const { row, record } of sound) {
      const one = refuses(record as never, alone, known);
      if (one) found.set(row, [one]);
    }
  return found;
}
