import type { EntityName } from '../entities/index';
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
import { fold, isBlank } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Referred } from '../schema/known';
import type { Change } from '../sheets/changes';
import { differences } from '../sheets/changes';
import { headersOf, tabOf } from '../sheets/table';
import { applyChanges, operationsOf } from './applyChanges';
import type { File } from './file';
import { openFile } from './file';
import { openLog } from './log';
import type { Issue, Outcome } from './outcome';
import { done, issueOf, refusal, refused } from './outcome';
import { remakeLists } from './remakeLists';
import type { Renaming } from './renamings';
import { rememberRenamings, renamingsOf } from './renamings';
import { partsOf, sliceOfTime, whileTime } from './slices';

const input = shape(({ object, text, id, optional, flag }) =>
  object({ entity: text, id: optional(id), key: optional(text), name: text, dryRun: optional(flag) }),
);

/** A slice writes no more rows; they are written and logged in parts, between which it looks at the clock. */
const mostRows = 2_000;
const part = 500;

/**
 * What a slice of a new name changed, or a trial would, tab by tab; the operation that undoes the whole, or null for a
 * trial or where nothing changes.
 */
export interface Renamed {
  readonly from: string;
  readonly to: string;
  readonly tabs: readonly { readonly tab: string; readonly rows: number }[];
  readonly cells: number;
  /** How many rows still wait: the same is to be asked for again until none does. */
  readonly left: number;
  readonly operation: string | null;
  /** The operations of those who began it, where others go on with it. */
  readonly others: readonly string[];
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
  const borne = new Map<EntityName, ReadonlyMap<string, number>>();
  const firstOf = (entity: EntityName) => {
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

function renameAlone(world: World, sent: Sent<typeof input>, isOver: () => boolean): Outcome<Renamed> {
  const entity = sent.entity as Referred;
  const name = sent.name.replace(/\s*[\r\n]+\s*/g, ' ').trim();
  const file = openFile(world);
  file.all('directorate');
  const { rowsOf, known, settings } = file;
  const key = keyMeant(entity, sent, file);
  if (key === null) {
    const over = repeated(renamingsOf(world.workbook), sent, name);
    if (over && sent.dryRun !== true) return written(world, [], over, isOver);
    return refused([{ ...refusal('badRequest', { what: 'key' }, 'key'), message: words.unknown }]);
  }
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
  if ('takenBy' in found) {
    // The row itself, where a run was killed before a duplicate of it (R2, keys) had the name too: that one stays.
    const cut = renamingsOf(world.workbook).find((one) => isSame(one, entity, key, name));
    const bearer = rowsOf(entity).find(({ row }) => row === found.takenBy);
    if (cut && bearer && bearer.id !== '' && bearer.id === cut.id) return written(world, [], cut, isOver);
    return refused([
      { field: nameField, code: 'duplicate', message: words.taken(name, tabOf(entity), found.takenBy) },
    ]);
  }
  if ('unreadable' in found) {
    const { unreadable } = found;
    const message = words.unreadable(name, tabOf(unreadable.entity), unreadable.row);
    return refused([{ field: nameField, code: 'badRequest', message }]);
  }
  const from = known.nameOf(entity, key);
  const changes = changesOf(found.rows, rowsOf, world.uuid);
  if (sent.dryRun === true) return done({ ...told(from, name, changes), left: 0, ...asDone(null) });
  const before = renamingsOf(world.workbook);
  const begun = before.find((one) => !one.isOver && isSame(one, entity, key, name));
  if (changes.length === 0 && !begun)
    return done({ ...told(from, name, []), left: 0, ...asDone(repeated(before, sent, name)) });
  const row = rowsOf(entity).find((one) => keyOf(entity, one.texts) === key);
  const earlier = begun?.operations ?? [];
  const operation = operationsOf(world) + (earlier[0] ?? world.uuid()).slice(8);
  const now: Renaming = {
    ...(begun ?? { entity, key, name, from, id: row?.id ?? '', isOver: false }),
    operations: [...earlier.filter((one) => one !== operation), operation],
  };
  return written(world, changes, now, isOver);
}

const asDone = (one: Renaming | null | undefined): Pick<Renamed, 'operation' | 'others'> => ({
  operation: one?.operations[one.operations.length - 1] ?? null,
  others: one?.operations.slice(0, -1) ?? [],
});

/** What some changes come to. */
function told(
  from: string,
  to: string,
  changes: readonly Change[],
): Pick<Renamed, 'from' | 'to' | 'tabs' | 'cells'> {
  const counts = new Map<string, number>();
  for (const { entity } of changes) counts.set(tabOf(entity), (counts.get(tabOf(entity)) ?? 0) + 1);
  return {
    from,
    to,
    tabs: [...counts].map(([tab, rows]) => ({ tab, rows })),
    cells: changes.reduce((sum, one) => sum + Object.keys(differences(one).after ?? {}).length, 0),
  };
}

const isSame = (one: Renaming, entity: Referred, key: string, name: string) =>
  one.entity === entity && one.key === key && one.name === name;

/** The change of name that a client asks for again because the answer to its last slice was lost. */
const repeated = (before: readonly Renaming[], { entity, id, key = '' }: Sent<typeof input>, name: string) =>
  before.find(
    (one) =>
      one.entity === entity &&
      one.name === name &&
      (id === undefined ? [one.key, fold(one.from)].includes(fold(key)) : id === one.id),
  );

/**
 * Writes a slice: the cells that refer to the row first, the row itself in the last slice, so that whoever asks again
 * finds it by the name it had. From before the first cell until after the last both names lead to the row: a file in
 * which a change of name was cut short is sound.
 */
function written(
  world: World,
  changes: readonly Change[],
  now: Renaming,
  isOver: () => boolean,
): Outcome<Renamed> {
  const { workbook } = world;
  const remember = (one: Renaming) =>
    rememberRenamings(workbook, [
      ...renamingsOf(workbook).filter(({ id, entity }) => id !== one.id || entity !== one.entity),
      one,
    ]);
  const own = changes.filter(
    ({ entity, before, after }) => entity === now.entity && before?.[nameField] !== after?.[nameField],
  );
  const references = changes.filter((one) => !own.includes(one));
  const log = openLog(world);
  const write = (some: readonly Change[]) =>
    applyChanges(
      { ...world, uuid: () => now.operations[0] as string },
      'rename',
      some,
      words.reason(now.from, now.name),
      undefined,
      log,
    );
  const slice = references.slice(0, mostRows);
  if (slice.length > 0) remember(now);
  const count = whileTime(partsOf(slice, part), isOver, write) * part;
  const did = references.slice(0, Math.min(count, slice.length));
  const isLast = did.length === references.length;
  if (isLast) {
    if (own.length > 0) write(own);
    remember({ ...now, isOver: true });
    remakeLists(world);
  }
  const all = isLast ? changes : did;
  return done({
    ...told(now.from, now.name, all),
    left: changes.length - all.length,
    ...asDone(now),
  });
}

/**
 * «تغيير الاسم في كل الملف»: gives a mentor, a CPP or a school another name, in its row and wherever it is referred to,
 * as one operation that is logged and can be undone, in slices where there are many; `dryRun` only counts. A name that
 * another bears is refused.
 */
export const renameEverywhere = {
  input,
  run: (world: World, sent: Sent<typeof input>): Outcome<Renamed> => {
    if (!referredNames().has(sent.entity))
      return refused([refusal('badRequest', { what: `entity: ${sent.entity.slice(0, 60)}` })]);
    if ((sent.id === undefined) === (sent.key === undefined))
      return refused([refusal('badRequest', { what: 'id' })]);
    const isOver = sliceOfTime();
    if (sent.dryRun === true) return renameAlone(world, sent, isOver);
    const held = world.exclusively(() => renameAlone(world, sent, isOver));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
