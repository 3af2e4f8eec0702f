import type { DirectorateEntity } from '../entities/index';
import { directorateNames, entityNamed } from '../entities/index';
import type { Row } from '../entities/known';
import { imports } from '../messages/imports.ar';
import type { World } from '../ports';
import { textOf } from '../schema/entity';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Change, Texts } from '../sheets/changes';
import { isUuid, versionOf } from '../sheets/identity';
import { canonical } from '../sheets/place';
import { tabOf } from '../sheets/table';
import { applyChanges } from './applyChanges';
import { openFile } from './file';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { remakeLists } from './remakeLists';
import { misfitOf } from './request';
import { supposing } from './suppose';
import { logOf } from './undo';

const input = shape(({ object, text, id, draft, flag, list, optional }) =>
  object({
    entity: text,
    items: list(object({ id, version: optional(text), draft })),
    isLast: optional(flag),
  }),
);

type Item = Sent<typeof input>['items'][number];

/** A slice holds no more rows. */
const mostItems = 1_000;

/** What a slice of an import did. */
export interface Imported {
  /** To be undone by; null where nothing of the slice is in the file. */
  readonly operation: string | null;
  /** How many of the slice's rows are in the file as they were sent, those of an earlier try included. */
  readonly written: number;
  readonly refused: readonly { readonly id: string; readonly message: string }[];
}

interface Sorted {
  readonly pending: readonly (Item & { readonly present: Row | null })[];
  readonly already: readonly Item[];
  readonly refused: Imported['refused'];
}

const isFitting = (entity: string): entity is DirectorateEntity =>
  (directorateNames as readonly string[]).includes(entity);

/** Parts a slice into what is to be written, what an earlier try wrote, and what has moved on since the dry run. */
function sorted(
  entity: DirectorateEntity,
  items: readonly Item[],
  rows: readonly Row[],
  known: Parameters<typeof canonical>[2],
): Sorted {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pending: (Item & { present: Row | null })[] = [];
  const already: Item[] = [];
  const moved: { id: string; message: string }[] = [];
  for (const item of items) {
    const { id, version, draft } = item;
    const present = byId.get(id) ?? null;
    const mine = canonical(entity, draft, known);
    const theirs = present && canonical(entity, present.texts, known);
    const isSame = theirs !== null && Object.keys(mine).every((field) => mine[field] === theirs[field]);
    if (isSame || (present && version === undefined)) already.push(item);
    else if (!present && version === undefined) pending.push({ ...item, present });
    else if (present && version === versionOf(present.texts as Texts)) pending.push({ ...item, present });
    else moved.push({ id, message: refusal(present ? 'outdated' : 'deleted', { label: null }).message });
  }
  return { pending, already, refused: moved };
}

function applySlice(world: World, entity: DirectorateEntity, items: readonly Item[]): Imported {
  const file = openFile(world);
  const rows = file.rowsOf(entity);
  const { pending, already, refused: moved } = sorted(entity, items, rows, file.known);
  const fields = Object.keys(entityNamed(entity).fields);
  const last = rows.reduce((below, { row }) => Math.max(below, row), 1);
  const standing = pending.map(({ id, draft, present }, index) => ({
    id,
    present,
    row: present?.row ?? last + 1 + index,
    texts: Object.fromEntries(fields.map((field) => [field, textOf(draft, field)])),
  }));
  const at = new Map(standing.map((one) => [one.row, one]));
  const supposed = supposing(
    world,
    file,
    entity,
  )([...rows.filter(({ row }) => !at.has(row)), ...standing].sort((one, other) => one.row - other.row));
  const refusals = [...moved];
  const changes: Change[] = [];
  for (const { id, present, row, texts } of standing) {
    const { faults } = supposed.judge(texts, row, id);
    if (faults.length > 0) refusals.push({ id, message: faults.map(({ message }) => message).join(' ') });
    else
      changes.push({
        entity,
        id,
        before: present && (present.texts as Texts),
        after: texts,
        ...(present ? { at: row } : {}),
      });
  }
  const operation =
    changes.length > 0
      ? applyChanges(world, 'import', changes, imports.reason(tabOf(entity))).operation
      : earlier(world, already);
  return { operation, written: changes.length + already.length, refused: refusals };
}

/** The operation of an earlier try of the same slice, whose answer was lost. */
function earlier(world: World, items: readonly Item[]): string | null {
  const ids = new Set(items.map(({ id }) => id));
  const entries = logOf(world).filter(({ verb, id }) => verb === 'import' && ids.has(id));
  return entries[entries.length - 1]?.operation ?? null;
}

/**
 * Writes a slice of what a dry run planned, under ids that the client made, all judged again inside the lock: sent
 * twice it writes once. The last slice remakes what drop-downs offer.
 */
export const applyImport = {
  input,
  run: (world: World, { entity, items, isLast = false }: Sent<typeof input>): Outcome<Imported> => {
    if (!isFitting(entity)) return refused([refusal('badRequest', { what: `entity: ${entity}` })]);
    if (items.length > mostItems) return refused([refusal('badRequest', { what: 'items' })]);
    for (const { id, version, draft } of items) {
      const misfit = misfitOf(entity, draft) ?? (version === undefined && !isUuid(id) ? 'id' : null);
      if (misfit !== null) return refused([refusal('badRequest', { what: misfit })]);
    }
    const held = world.exclusively(() => {
      const imported = applySlice(world, entity, items);
      if (isLast) remakeLists(world);
      return done(imported);
    });
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
