import type { DirectorateEntity } from '../entities/index';
import { keyOf, knownFrom } from '../entities/known';
import { ar } from '../messages/ar';
import { rename as words } from '../messages/rename.ar';
import type { World } from '../ports';
import type { RowsOf } from '../rules/judge';
import { referredNames } from '../rules/references';
import type { Respelled } from '../rules/rename';
import { nameField, renaming } from '../rules/rename';
import { longestText } from '../schema/entity';
import { fault } from '../schema/fault';
import { isBlank } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Referred } from '../schema/known';
import type { Change } from '../sheets/changes';
import { headersOf, tabOf } from '../sheets/table';
import { applyChanges } from './applyChanges';
import type { File } from './file';
import { openFile } from './file';
import type { Issue, Outcome } from './outcome';
import { done, issueOf, refusal, refused } from './outcome';
import { remakeLists } from './remakeLists';

const input = shape(({ object, text, id, optional, flag }) =>
  object({ entity: text, id: optional(id), key: optional(text), name: text, dryRun: optional(flag) }),
);

/** What a new name changes, tab by tab; the operation that undoes it, or null for a trial or where nothing changes. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
  readonly tabs: readonly { readonly tab: string; readonly rows: number }[];
  readonly cells: number;
  readonly operation: string | null;
}

/** The key of the row that was meant: by its id, or by its name or code as a cell would say it. */
function keyMeant(entity: Referred, { id, key }: Sent<typeof input>, { rowsOf, known }: File): string | null {
  if (id !== undefined) {
    const row = rowsOf(entity).find((one) => one.id === id);
    return row ? keyOf(entity, row.texts) : null;
  }
  const found = known.refer(entity, key ?? '');
  return 'key' in found ? found.key : null;
}

/** What a name may not be, whatever else the file holds. */
function faultOf(entity: Referred, name: string): Issue | null {
  const labels = headersOf(entity);
  if (isBlank(name)) return issueOf(fault('required', nameField, {}), labels);
  if (name.length > longestText)
    return issueOf(fault('outOfRange', nameField, { longest: longestText, length: name.length }), labels);
  return null;
}

/** Rows that bear no id of their own get one, so that what happens to them can be undone. */
function changesOf(rows: readonly Respelled[], rowsOf: RowsOf, uuid: () => string): readonly Change[] {
  const borne = new Map<DirectorateEntity, ReadonlyMap<string, number>>();
  const firstOf = (entity: DirectorateEntity) => {
    const known = borne.get(entity);
    if (known) return known;
    const first = new Map<string, number>();
    for (const { id, row } of rowsOf(entity)) if (!first.has(id)) first.set(id, row);
    borne.set(entity, first);
    return first;
  };
  return rows.map(({ entity, row, texts }): Change => {
    const isNamed = row.id !== '' && firstOf(entity).get(row.id) === row.row;
    const before = row.texts as Readonly<Record<string, string>>;
    return {
      entity,
      id: isNamed ? row.id : uuid(),
      before,
      after: { ...before, ...texts },
      at: row.row,
      partly: true,
      ...(isNamed ? {} : { named: true }),
    };
  });
}

function renameAlone(world: World, sent: Sent<typeof input>): Outcome<Renamed> {
  const entity = sent.entity as Referred;
  const name = sent.name.replace(/\s*[\r\n]+\s*/g, ' ').trim();
  const file = openFile(world);
  file.all();
  const { rowsOf, known, settings } = file;
  const key = keyMeant(entity, sent, file);
  if (key === null)
    return refused([{ ...refusal('badRequest', { what: 'key' }, 'key'), message: words.unknown }]);
  const faulty = faultOf(entity, name);
  if (faulty) return refused([faulty]);
  const found = renaming({
    entity,
    key,
    name,
    rowsOf,
    known,
    knownWith: (other) => knownFrom({ rowsOf: other, labels: ar.lists, settings, today: known.today }),
  });
  if ('takenBy' in found)
    return refused([
      { field: nameField, code: 'duplicate', message: words.taken(name, tabOf(entity), found.takenBy) },
    ]);
  if ('unreadable' in found) {
    const { unreadable } = found;
    const message = words.unreadable(name, tabOf(unreadable.entity), unreadable.row);
    return refused([{ field: nameField, code: 'badRequest', message }]);
  }
  const counts = new Map<string, number>();
  for (const one of found.rows) counts.set(tabOf(one.entity), (counts.get(tabOf(one.entity)) ?? 0) + 1);
  const answer = {
    from: known.nameOf(entity, key),
    to: name,
    tabs: [...counts].map(([tab, rows]) => ({ tab, rows })),
    cells: found.cells,
  };
  if (sent.dryRun === true || found.rows.length === 0) return done({ ...answer, operation: null });
  const changes = changesOf(found.rows, rowsOf, world.uuid);
  const { operation } = applyChanges(world, 'rename', changes, words.reason(answer.from, name));
  remakeLists(world);
  return done({ ...answer, operation });
}

/**
 * «تغيير الاسم في كل الملف»: gives a mentor, a CPP or a school another name, in its row and wherever it is referred to,
 * in one step that is logged and can be undone; `dryRun` only counts. A name that another bears is refused.
 */
export const renameEverywhere = {
  input,
  run: (world: World, sent: Sent<typeof input>): Outcome<Renamed> => {
    if (!referredNames().has(sent.entity))
      return refused([refusal('badRequest', { what: `entity: ${sent.entity.slice(0, 60)}` })]);
    if ((sent.id === undefined) === (sent.key === undefined))
      return refused([refusal('badRequest', { what: 'id' })]);
    if (sent.dryRun === true) return renameAlone(world, sent);
    const held = world.exclusively(() => renameAlone(world, sent));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
