import type { EntityName } from '../entities/index';
import { entityNamed } from '../entities/index';
import { ar } from '../messages/ar';
import { history as words } from '../messages/history.ar';
import type { World } from '../ports';
import { referredNames } from '../rules/references';
import type { Settled } from '../rules/warnings';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Known } from '../schema/known';
import type { Change, Entry, Texts } from '../sheets/changes';
import { entryOf } from '../sheets/changes';
import { madeWhole } from '../sheets/longTexts';
import { canonical } from '../sheets/place';
import { applyChanges, deedOf } from './applyChanges';
import { holding, openFile } from './file';
import { openLog } from './log';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { remakeLists } from './remakeLists';

const input = shape(({ object, id }) => object({ operation: id }));

/** A row that was left as it is, and why. */
export interface Kept {
  readonly tab: string;
  readonly row: number | null;
  readonly message: string;
}

/** The entries of سجل العمليات, oldest first. */
export function logOf({ workbook }: World): readonly Entry[] {
  const grid = workbook.tab(ar.tabs.log, words.headers.length, () => true) ?? [];
  return madeWhole(grid).flatMap((cells) => entryOf(cells) ?? []);
}

/** By row, the lower of two entries. */
const latest = (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [`${entry.tab} ${entry.id}`, entry]));

/** The entries of one operation: of two lines for one row, which only a hand can make, the lower. */
const entriesOf = (all: readonly Entry[], operation: string): readonly Entry[] => [
  ...latest(all.filter((entry) => entry.operation === operation)).values(),
];

/** The warnings that a person settled, from the log: «اطلعتُ عليه», per row and code (R15). */
export function settledOf(world: World): Settled {
  const settled = new Set(
    logOf(world).flatMap(({ verb, id, reason }) => (verb === 'settle' ? [`${id} ${reason}`] : [])),
  );
  return (id, code) => settled.has(`${id} ${code}`);
}

interface Standing {
  readonly row: number;
  readonly texts: Texts;
  /** The cells as they were typed. */
  readonly typed: Texts;
}

/** The rows of the tabs an operation touched, by id, in canonical texts. */
function standing(world: World, entries: readonly Entry[]): (entry: Entry) => Standing | null {
  const file = openFile(world);
  const tabs = new Map<EntityName, ReadonlyMap<string, Standing>>();
  return ({ entity, id }) => {
    if (entity === null) return null;
    let rows = tabs.get(entity);
    if (!rows) {
      const { rowsOf, known } = holding(file, entity);
      rows = standingIn(entity, rowsOf(entity), known, entries);
      tabs.set(entity, rows);
    }
    return rows.get(id) ?? null;
  };
}

function standingIn(
  entity: EntityName,
  rows: readonly { readonly row: number; readonly id: string; readonly texts: object }[],
  known: Known,
  entries: readonly Entry[],
): ReadonlyMap<string, Standing> {
  const ids = new Set(entries.map(({ id }) => id));
  return new Map(
    rows
      .filter(({ id }) => ids.has(id))
      .map(({ row, id, texts }) => [
        id,
        { row, texts: canonical(entity, texts as Texts, known), typed: texts as Texts },
      ]),
  );
}

const isAs = (texts: Texts, said: Texts) => Object.keys(said).every((field) => texts[field] === said[field]);

/** The change that takes an entry back, or the reason why its row stays as it is. */
function reversed(entry: Entry, now: Standing | null): Change | string {
  const { entity, id, before, after } = entry;
  if (entity === null) return words.goneSince;
  if (!entry.isKept) return words.notKept;
  if (after === null) {
    if (now) return words.changedSince;
    return before ? { entity, id, before: null, after: whole(entity, before) } : words.goneSince;
  }
  if (!now) return words.goneSince;
  if (!isAs(now.texts, after) && !isAs(now.typed, after)) return words.changedSince;
  if (before === null) return { entity, id, before: now.texts, after: null, at: now.row };
  return {
    entity,
    id,
    before: now.typed,
    after: { ...now.typed, ...before },
    at: now.row,
    partly: true,
  };
}

/** An earlier try brought the row back, and was cut short before its line: the log still tells of the removal last. */
const isBroughtBack = ({ isGone, entity, before }: Entry, now: Standing | null): now is Standing =>
  isGone && entity !== null && before !== null && now !== null && isAs(now.texts, before);

const whole = (entity: EntityName, texts: Texts): Texts =>
  Object.fromEntries(Object.keys(entityNamed(entity).fields).map((field) => [field, texts[field] ?? '']));

/** Takes an operation back, row by row; a row that has changed since stays as it is, and is told. */
export const undo = {
  input,
  run: (
    world: World,
    { operation }: Sent<typeof input>,
  ): Outcome<{ undone: number; operation: string; kept: readonly Kept[] }> => {
    const held = world.exclusively(() => {
      const all = logOf(world);
      const entries = entriesOf(all, operation);
      const last = latest(all.filter(({ verb }) => verb !== 'settle'));
      if (entries.length === 0) return refused([refusal('badRequest', { what: 'operation' })]);
      const at = standing(world, entries);
      const kept: Kept[] = [];
      const changes: Change[] = [];
      const brought: Change[] = [];
      for (const entry of entries) {
        const now = at(entry);
        if (isBroughtBack(entry, now) && last.get(`${entry.tab} ${entry.id}`) === entry) {
          brought.push({ entity: entry.entity as EntityName, id: entry.id, before: null, after: now.texts });
          continue;
        }
        const change = reversed(entry, now);
        if (typeof change === 'string') kept.push({ tab: entry.tab, row: now?.row ?? null, message: change });
        else changes.push(change);
      }
      if (brought.length > 0) openLog(world).write(deedOf(world, 'undo', operation), brought);
      if (changes.length === 0) return done({ undone: brought.length, operation, kept });
      const applied = applyChanges(world, 'undo', changes, operation);
      const names = referredNames();
      if (changes.some(({ entity }) => names.has(entity))) remakeLists(world);
      return done({ undone: changes.length + brought.length, operation: applied.operation, kept });
    });
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
