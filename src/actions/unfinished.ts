import type { EntityName } from '../entities/index';
import { keyOf } from '../entities/known';
import type { World } from '../ports';
import { referencesIn, referringTo } from '../rules/references';
import { textOf } from '../schema/entity';
import { shape } from '../schema/input';
import { tabOf } from '../sheets/table';
import type { File } from './file';
import { openFile } from './file';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import type { Renaming } from './renamings';
import { rememberRenamings, renamingsOf } from './renamings';

/** How far a person's own import came; its rows wait in the browser that began it. */
interface Import {
  readonly operation: string;
  readonly entity: EntityName;
  /** How many rows went before the slice that was begun last. */
  readonly from: number;
  readonly all: number;
}

const memory = 'import';

/** Remembers, in the person's own store, the import they are at; null: it is done, or given up. */
export const rememberImport = ({ own }: World, at: Import | null): void => {
  own.remember(memory, at && JSON.stringify(at));
};

function importOf({ own }: World): Import | null {
  try {
    return JSON.parse(own.recall(memory) ?? 'null') as Import | null;
  } catch {
    return null;
  }
}

/** How many rows already name a row by the name that it is being given; null where the row is gone or bears it. */
function writtenOf({ entity, key, id, name }: Renaming, { rowsOf, known }: File): number | null {
  const row = rowsOf(entity).find((one) => keyOf(entity, one.texts) === key);
  if (row?.id !== id || textOf(row.texts, 'name') === name) return null;
  const rows = new Set<string>();
  for (const { entity: tab, field, isSeveral } of referringTo(entity))
    for (const one of rowsOf(tab))
      if (
        referencesIn(entity, textOf(one.texts, field), isSeveral, known).some(
          (part) => part.key === key && [name, `${name} (${key})`].includes(part.said),
        )
      )
        rows.add(`${tab} ${one.row}`);
  return rows.size;
}

/** A change of name that was cut short or stopped: how many rows already bear the new name. */
type Rename = Pick<Renaming, 'entity' | 'key' | 'from' | 'name' | 'operations'> & {
  readonly written: number;
};

interface Unfinished {
  readonly import: (Import & { readonly tab: string }) | null;
  readonly renames: readonly Rename[];
}

function lookedAt(world: World): Unfinished {
  const at = importOf(world);
  const all = renamingsOf(world.workbook);
  const begun = all.filter(({ isOver }) => !isOver);
  if (begun.length === 0) return { import: at && { ...at, tab: tabOf(at.entity) }, renames: [] };
  const file = openFile(world);
  const looked = all.map((one) => ({ one, written: one.isOver ? null : writtenOf(one, file) }));
  // One of which nothing stands in the file is forgotten; one of which nothing waits any more is over.
  const kept = looked.flatMap(({ one, written }) =>
    written === 0 ? [] : [{ ...one, isOver: written === null }],
  );
  rememberRenamings(world.workbook, kept);
  return {
    import: at && { ...at, tab: tabOf(at.entity) },
    renames: looked.flatMap(({ one: { entity, key, from, name, operations }, written }) =>
      written ? [{ entity, key, from, name, operations, written }] : [],
    ),
  };
}

/**
 * Long work that did not come to its end, in this file: the person's own import, and any change of a name. `forget`
 * gives the import up; what it wrote stays.
 */
export const unfinished = {
  input: shape(({ object, flag, optional }) => object({ forget: optional(flag) })),
  run: (world: World, { forget = false }: { forget?: boolean | undefined }): Outcome<Unfinished> => {
    if (forget) rememberImport(world, null);
    const held = world.exclusively(() => done(lookedAt(world)));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
