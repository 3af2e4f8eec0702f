import { activityNames } from '../entities/activity';
import { programmeItemKey } from '../entities/seen';
import type { Known } from '../schema/known';
import type { SoundOf } from './across';
import type { RowsOf, Sound } from './judge';
import { soundAlone } from './judge';

/** What was carried out of an item of the programme: by how many rows, and at how many of its schools. */
export interface CarriedOut {
  readonly rows: readonly Sound<'visit' | 'miniGroup' | 'workshop'>[];
  readonly schools: number;
  /** The schools that the item names. */
  readonly of: number;
}

const schoolsIn = (record: object): readonly string[] => {
  const { school, schools } = record as { school?: string; schools?: readonly string[] | null };
  return school === undefined ? (schools ?? []) : [school];
};

/**
 * An item with a sound row that carries it out is done, whatever its الحالة says; with several schools, so many of
 * them (domain §4, annex). The rows lead to their items by what follows the # of النشاط المبرمج.
 */
export const carriedOutBy = (rowsOf: RowsOf, known: Known) => carriedOutOf(soundAlone(rowsOf, known));

/** The same, of rows that were judged already. */
export function carriedOutOf(alone: SoundOf): (item: Sound<'programmeItem'>) => CarriedOut | null {
  const byKey = new Map<string, Sound<'visit' | 'miniGroup' | 'workshop'>[]>();
  for (const name of activityNames)
    for (const row of alone(name) as readonly Sound<'visit' | 'miniGroup' | 'workshop'>[]) {
      const key = row.record.programmeItem === null ? null : programmeItemKey(row.record.programmeItem);
      if (key === null) continue;
      const own = byKey.get(key);
      if (own) own.push(row);
      else byKey.set(key, [row]);
    }
  return ({ id, record }) => {
    if (id === '') return null;
    const own = id.toLowerCase();
    const rows = [...(byKey.get(own) ?? []), ...(own.length > 8 ? (byKey.get(own.slice(0, 8)) ?? []) : [])];
    if (rows.length === 0) return null;
    const reached = new Set(rows.flatMap(({ record: carrying }) => schoolsIn(carrying)));
    const named = record.schools ?? [];
    return { rows, schools: named.filter((school) => reached.has(school)).length, of: named.length };
  };
}
