import type { EntityName } from '../entities/index';
import { entityNamed, isEntityName } from '../entities/index';
import { ar } from '../messages/ar';
import { history } from '../messages/history.ar';
import type { Held } from './longTexts';
import { heldIn, piecesBelow } from './longTexts';
import { tabOf } from './table';

/** The canonical texts of a row's cells, by field. */
export type Texts = Readonly<Record<string, string>>;

/** What happens to one row: added where `before` is null, removed where `after` is null, else changed. */
export interface Change {
  readonly entity: EntityName;
  readonly id: string;
  readonly before: Texts | null;
  readonly after: Texts | null;
  /** The row it stands in, where the caller knows it; 1-based. */
  readonly at?: number;
  /** The row's texts as they were read, where one row is written: it is not, if a hand has changed them since. */
  readonly seen?: Texts;
  /** Only the cells that differ are written: the others stay as they were typed. */
  readonly partly?: true;
  /** The row had no id of its own: it gets this one. */
  readonly named?: true;
}

/** Why rows changed. */
export type Verb = keyof typeof history.verbs;

/** Who did it, when, and under which operation: the same for all the rows of one step. */
export interface Deed {
  readonly verb: Verb;
  readonly operation: string;
  readonly who: string;
  readonly moment: string;
  readonly reason: string;
}

/** An entry of سجل العمليات, read back. */
export interface Entry extends Deed {
  readonly entity: EntityName | null;
  readonly tab: string;
  readonly id: string;
  /** The texts that changed, as they were; all of them where the row was removed; null where it was added. */
  readonly before: Texts | null;
  /** The texts that changed, as they became; null where the row was removed. */
  readonly after: Texts | null;
  /** Whether the row was removed: texts that are not kept are null as well. */
  readonly isGone: boolean;
  /** Whether the log holds its texts whole: no hand has changed them since. */
  readonly isKept: boolean;
}

const held = (texts: Texts | null): Held =>
  texts ? heldIn(JSON.stringify(texts)) : { cell: history.none, pieces: [] };

/** Only what differs of a changed row is worth a line; of an added row the tab itself holds the texts. */
export function differences({ before, after }: Change): {
  readonly before: Texts | null;
  readonly after: Texts | null;
} {
  if (!before || !after) return { before, after };
  const fields = Object.keys(after).filter((field) => before[field] !== after[field]);
  const of = (texts: Texts) => Object.fromEntries(fields.map((field) => [field, texts[field] ?? '']));
  return { before: of(before), after: of(after) };
}

/**
 * A change as lines of سجل العمليات: one, and below it what its cells cannot hold. No cell begins as a formula, a number
 * or a day would: what people typed stands inside JSON, so that a line may be appended in one call (platform rule 17).
 */
export function linesOf(deed: Deed, change: Change): readonly (readonly string[])[] {
  const { before, after } = differences(change);
  return linesFor(deed, tabOf(change.entity), change.id, before, after);
}

/** A moment as a cell of the log tells it: no day to anything that reads it as typed. */
export const momentTold = (moment: string): string => `${moment.slice(0, 10)} · ${moment.slice(11)}`;

/** The same of what bears no id, a setting or a wording: its texts by the words of their columns. */
export function linesFor(
  deed: Deed,
  tab: string,
  id: string,
  before: Texts | null,
  after: Texts | null,
): readonly (readonly string[])[] {
  const [was, became] = [held(before), held(after)];
  const { verb, operation, who, moment, reason } = deed;
  const line = [
    momentTold(moment),
    who || history.unknownPerson,
    history.verbs[verb],
    `#${operation}`,
    tab,
    namedBy.text(id),
    was.cell,
    became.cell,
    reason ? JSON.stringify(reason) : history.none,
  ];
  return [line, ...piecesBelow(line, was, became)];
}

/** The column of سجل العمليات that names the row, counted from 1, and what it holds of an id. */
export const namedBy = { column: 6, text: (id: string) => `#${id}` } as const;

const entityOf = new Map(
  Object.entries(ar.tabs).flatMap(([name, tab]) => (isEntityName(name) ? [[tab, name] as const] : [])),
);
const verbOf = new Map(Object.entries(history.verbs).map(([verb, label]) => [label as string, verb as Verb]));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string');

/** The texts that a cell of the log holds of an entity's fields; undefined where it holds neither these nor «–». */
function textsOf(entity: EntityName | null, cell: string): Texts | null | undefined {
  if (cell === history.none) return null;
  const value = parsed(cell);
  if (!isTexts(value) || 'tooLong' in value) return undefined;
  const { fields } = entity === null ? { fields: value } : entityNamed(entity);
  return Object.fromEntries(
    Object.entries(value).filter(([field]) => Object.prototype.hasOwnProperty.call(fields, field)),
  );
}

/** A row as the log last tells of it: whether it was there, who did that and when, and its texts, as far as it kept them. */
export interface LastWord {
  readonly isThere: boolean;
  readonly who: string;
  readonly moment: string;
  /** Null where a text was too long for the log, or where a hand has changed its lines. */
  readonly texts: Texts | null;
}

/** What the entries of one row, the oldest first, come to; null where they tell nothing of it. */
export function lastWordOf(entries: readonly Entry[]): LastWord | null {
  return entries
    .filter(({ verb }) => verb !== 'settle')
    .reduce<LastWord | null>((last, entry) => {
      const { who, moment, before, after, isGone, isKept } = entry;
      return { isThere: !isGone, who, moment, texts: isKept ? textsAfter(last, before, after) : null };
    }, null);
}

/** A row's texts after an entry; of a removed row those it had. */
function textsAfter(last: LastWord | null, before: Texts | null, after: Texts | null): Texts | null {
  const was = last?.texts ?? null;
  if (after === null) return before ?? was;
  return before === null ? after : was && { ...was, ...after };
}

/** Reads a line of the log back; null for one that is none of ours. */
export function entryOf(cells: readonly string[]): Entry | null {
  const [
    moment = '',
    who = '',
    verb = '',
    operation = '',
    tab = '',
    id = '',
    before = '',
    after = '',
    reason = '',
  ] = cells;
  const known = verbOf.get(verb);
  if (known === undefined || !operation.startsWith('#')) return null;
  const named = id.replace(/^#/, '');
  const entity = (named !== '' && entityOf.get(tab)) || null;
  const [was, became] = [textsOf(entity, before), textsOf(entity, after)];
  const said = parsed(reason);
  return {
    moment: moment.replace(' · ', ' '),
    who: who === history.unknownPerson ? '' : who,
    verb: known,
    operation: operation.slice(1),
    entity,
    tab,
    id: named,
    before: was ?? null,
    after: became ?? null,
    isGone: became === null,
    isKept: was !== undefined && became !== undefined,
    reason: typeof said === 'string' ? said : '',
  };
}
