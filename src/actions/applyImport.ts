import type { EntityName } from '../entities/index';
import { directorateNames, entityNamed, levelOf } from '../entities/index';
import type { Row } from '../entities/known';
import { once } from '../entities/known';
import { imports } from '../messages/imports.ar';
import type { World } from '../ports';
import { textOf } from '../schema/entity';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Change, LastWord, Texts } from '../sheets/changes';
import { lastWordOf } from '../sheets/changes';
import { isUuid, versionOf } from '../sheets/identity';
import { canonical } from '../sheets/place';
import { tabOf } from '../sheets/table';
import { applyChanges, completeLog, operationsOf } from './applyChanges';
import { deleted } from './deleted';
import { ofLevel, openFile } from './file';
import type { Log } from './log';
import { openLog } from './log';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { remakeLists } from './remakeLists';
import { misfitOf } from './request';
import { sliceOfTime } from './slices';
import { supposing } from './suppose';
import { logOf } from './undo';
import { rememberImport } from './unfinished';

const input = shape(({ object, text, id, draft, flag, list, number, optional }) =>
  object({
    entity: text,
    items: list(object({ id, version: optional(text), draft })),
    isLast: optional(flag),
    /** The import that the slice is of: the operation of all its rows, how many went before, how many there are. */
    of: optional(object({ operation: id, from: number(), all: number() })),
  }),
);

type Item = Sent<typeof input>['items'][number];

/** A slice holds no more rows. */
const mostItems = 1_000;

/** What a slice of an import did. */
export interface Imported {
  /** To be undone by; null where nothing of the slice is in the file. */
  readonly operation: string | null;
  /** The first item that the slice had no time for, to be sent again with those after it; null where all are done. */
  readonly next: number | null;
  /** How many of the slice's rows are in the file as they were sent, those of an earlier try included. */
  readonly written: number;
  readonly refused: readonly { readonly id: string; readonly message: string }[];
}

interface Sorted {
  readonly pending: readonly (Item & { readonly present: Row | null })[];
  readonly already: readonly (Item & { readonly present: Row })[];
  readonly refused: Imported['refused'];
}

const isFitting = (entity: string): entity is EntityName =>
  (directorateNames as readonly string[]).includes(entity);

/** Parts a slice into what is to be written, what an earlier try wrote, and what has moved on since the dry run. */
function sorted(
  entity: EntityName,
  items: readonly Item[],
  rows: readonly Row[],
  known: Parameters<typeof canonical>[2],
  goneOf: (id: string) => LastWord | null,
): Sorted {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pending: (Item & { present: Row | null })[] = [];
  const already: (Item & { present: Row })[] = [];
  const moved: { id: string; message: string }[] = [];
  for (const item of items) {
    const { id, version, draft } = item;
    const present = byId.get(id) ?? null;
    const mine = canonical(entity, draft, known);
    const theirs = present && canonical(entity, present.texts, known);
    const isSame = theirs !== null && Object.keys(mine).every((field) => mine[field] === theirs[field]);
    if (present && (isSame || version === undefined)) already.push({ ...item, present });
    else if (!present && version === undefined && !goneOf(id)) pending.push({ ...item, present });
    else if (present && version === versionOf(present.texts as Texts)) pending.push({ ...item, present });
    else {
      const { message } = present ? refusal('outdated', { label: null }) : deleted(goneOf(id));
      moved.push({ id, message });
    }
  }
  return { pending, already, refused: moved };
}

/** The last word of the log on a row that is not there; its lines are read once, and only where it knows such a row. */
function goneFrom(world: World, entity: EntityName, log: Log): (id: string) => LastWord | null {
  const entries = once(() => logOf(world).filter((entry) => entry.entity === entity));
  return (id) =>
    log.linesOf({ entity, id }).length === 0
      ? null
      : lastWordOf(entries().filter((entry) => entry.id === id));
}

/** The world of an import: all its slices are one operation, which the client has named but for its first digits. */
const under = (world: World, of: Sent<typeof input>['of']): World =>
  of ? { ...world, uuid: () => of.operation } : world;

function applySlice(
  world: World,
  entity: EntityName,
  items: readonly Item[],
  of: Sent<typeof input>['of'],
  isOver: () => boolean,
): Imported {
  const file = openFile(world);
  const rows = file.rowsOf(entity);
  const log = openLog(world);
  const {
    pending,
    already,
    refused: moved,
  } = sorted(entity, items, rows, file.known, goneFrom(world, entity, log));
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
  let left: string | null = null;
  for (const { id, present, row, texts } of standing) {
    if (changes.length + refusals.length > moved.length && isOver()) {
      left = id;
      break;
    }
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
  const reason = imports.reason(tabOf(entity));
  const told = already.flatMap(({ id, version, present }): readonly Change[] =>
    version === undefined ? [{ entity, id, before: null, after: present.texts as Texts }] : [],
  );
  if (told.length > 0) completeLog(under(world, of), 'import', told, reason, log);
  const operation =
    changes.length > 0
      ? applyChanges(under(world, of), 'import', changes, reason, undefined, log).operation
      : already.length > 0 && of
        ? operationsOf(world) + of.operation.slice(8)
        : earlier(world, already);
  const next = left === null ? -1 : items.findIndex(({ id }) => id === left);
  return {
    operation,
    next: next < 0 ? null : next,
    written: changes.length + already.length,
    refused: refusals,
  };
}

/** The operation of an earlier try of the same slice, whose answer was lost. */
function earlier(world: World, items: readonly Item[]): string | null {
  const ids = new Set(items.map(({ id }) => id));
  const entries = logOf(world).filter(({ verb, id }) => verb === 'import' && ids.has(id));
  return entries[entries.length - 1]?.operation ?? null;
}

/**
 * Writes a slice of what a dry run planned, under ids that the client made, all judged again inside the lock: sent
 * twice it writes once, killed at any moment and sent again it writes what is missing, its lines in سجل العمليات too.
 * The last slice remakes what drop-downs offer.
 */
export const applyImport = {
  input,
  run: (world: World, { entity, items, isLast = false, of }: Sent<typeof input>): Outcome<Imported> => {
    const isOver = sliceOfTime();
    if (!isFitting(entity)) return refused([refusal('badRequest', { what: `entity: ${entity}` })]);
    if (items.length > mostItems) return refused([refusal('badRequest', { what: 'items' })]);
    for (const { id, version, draft } of items) {
      const misfit = misfitOf(entity, draft) ?? (version === undefined && !isUuid(id) ? 'id' : null);
      if (misfit !== null) return refused([refusal('badRequest', { what: misfit })]);
    }
    if (new Set(items.map(({ id }) => id)).size < items.length)
      return refused([refusal('badRequest', { what: 'id' })]);
    if (of && !isUuid(of.operation)) return refused([refusal('badRequest', { what: 'operation' })]);
    const held = world.exclusively(() => {
      ofLevel(world, levelOf(entity));
      if (of) rememberImport(world, { ...of, entity });
      const imported = applySlice(world, entity, items, of, isOver);
      if (isLast && imported.next === null) {
        remakeLists(world);
        if (of) rememberImport(world, null);
      }
      return done(imported);
    });
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
