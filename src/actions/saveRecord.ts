import type { EntityName } from '../entities/index';
import { entityNamed, levelOf } from '../entities/index';
import { ar } from '../messages/ar';
import type { World } from '../ports';
import type { RowsOf } from '../rules/judge';
import { judgeDraft } from '../rules/judge';
import { aroundOf, asSound, daysAround, warningsOf } from '../rules/warnings';
import type { Draft } from '../schema/entity';
import { textOf, write } from '../schema/entity';
import { isBlank } from '../schema/fold';
import type { parts, Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Known } from '../schema/known';
import type { Change, LastWord, Texts } from '../sheets/changes';
import { entryOf, lastWordOf } from '../sheets/changes';
import { isUuid, plainBreaks, receiptOf, versionOf } from '../sheets/identity';
import { markOutOfDate } from '../sheets/outOfDate';
import type { Place } from '../sheets/place';
import { canonical, placeOf } from '../sheets/place';
import { headersOf } from '../sheets/table';
import { applyChanges, completeLog } from './applyChanges';
import { deleted } from './deleted';
import { openFileOf } from './file';
import type { Log } from './log';
import { openLog } from './log';
import type { Issue, Outcome } from './outcome';
import { done, hintOf, issueOf, refusal, refused } from './outcome';
import { isEdit, isOutlived, operationOf } from './outlived';
import { fitting, misfitOf } from './request';
import { endDraft } from './saveDraft';

/** A record as a client sends it. */
export const recordSent = ({ object, text, id, optional, draft }: typeof parts) =>
  object({ entity: text, id, version: optional(text), edit: optional(text), draft });

const input = shape(recordSent);

/** What a save answers: the receipt to quote, and where and as what the row now stands. */
export interface Saved {
  readonly receipt: string;
  readonly id: string;
  readonly version: string;
  readonly row: number;
  readonly warnings: readonly Issue[];
}

/** The fields in which a draft differs from the row that stands; what a save would fill by itself does not count. */
function differing(entity: EntityName, draft: Draft, present: Draft, known: Known): readonly string[] {
  const { fields, filled } = entityNamed(entity);
  const mine = canonical(entity, draft, known);
  const theirs = canonical(entity, present, known);
  return Object.keys(fields).filter(
    (field) =>
      plainBreaks(mine[field] ?? '') !== plainBreaks(theirs[field] ?? '') &&
      !(field in filled && isBlank(textOf(draft, field))),
  );
}

/** The cells of a sound record: its canonical texts, and what a save fills where they were left blank. */
function cellsOf(entity: EntityName, record: object, known: Known): Record<string, string> {
  const of = entityNamed(entity);
  const texts: Record<string, string> = { ...write(of, record as never, known) };
  for (const [field, fill] of Object.entries(of.filled))
    if (texts[field] === '') texts[field] = fill?.(record as never, known) ?? '';
  return texts;
}

/** The rows of other tabs whole; of the saved row's own tab only those of the days near it, which may be thousands. */
const nearby =
  (entity: EntityName, texts: Texts, place: Place, rowsOf: RowsOf): RowsOf =>
  (other) => {
    const days = daysAround(entity);
    const [date] = entityNamed(entity).dated ?? [];
    return other === entity && days !== null && date !== undefined
      ? place.near(date, texts[date] ?? '', days)
      : rowsOf(other);
  };

/** The last word of the log on a row, from the newest of its lines that tells what became of it. */
function lastWordIn({ workbook }: World, log: Log, row: Pick<Change, 'entity' | 'id'>): LastWord | null {
  for (const line of [...log.linesOf(row)].reverse()) {
    const entry = entryOf(workbook.row(ar.tabs.log, line));
    const word = entry && lastWordOf([entry]);
    if (word) return word;
  }
  return null;
}

/**
 * The change that an earlier try of this very edit began and did not end: where a stranger's column parts ours, a row
 * is written in several runs, and a kill between two of them leaves the first of them new and the others old. The log
 * was told before. Any other mixture is somebody's change.
 */
function halfDone(
  { workbook }: World,
  log: Log,
  { columns: { of, id: last } }: Place,
  { entity, id, after, at }: Change & { readonly after: Texts; readonly at: number },
  present: Texts,
): Change | null {
  const [line] = log.linesOf({ entity, id }).slice(-1);
  const entry = line === undefined ? null : entryOf(workbook.row(ar.tabs.log, line));
  if (entry?.verb !== 'save' || !entry.before || !entry.after || !entry.isKept) return null;
  const became = Object.entries(entry.after);
  const before = { ...after, ...entry.before };
  const own = [...Object.values(of), last as number];
  const isCutAt = (from: number) =>
    Object.entries(of).every(([field, at]) => present[field] === (at < from ? after : before)[field]);
  const isOurs =
    became.every(([field, text]) => text === after[field]) &&
    own.some((from) => !own.includes(from - 1) && from > Math.min(...own) && isCutAt(from));
  return isOurs ? { entity, id, at, before, after } : null;
}

function saveAlone(
  world: World,
  entity: EntityName,
  { id, version, edit, draft }: Sent<typeof input>,
): Outcome<Saved> {
  const labels = headersOf(entity);
  const { known, rowsOf } = openFileOf(world, entity);
  const place = placeOf(world.workbook, entity);
  const log = openLog(world);
  const operation = operationOf(world, edit);
  const saved = (row: number, texts: Texts, warnings: readonly Issue[] = []) =>
    done({ receipt: receiptOf(entity, id), id, version: versionOf(texts), row, warnings });
  const write = (change: Change) =>
    applyChanges(world, 'save', [change], '', new Map([[entity, place]]), log, operation).rows[0] ?? 0;

  const present = place.find(id);
  if (present === 'emptied') return refused([deleted(null)]);
  if (present) {
    const { row, texts } = present;
    const fields = differing(entity, draft, texts, known);
    const now = canonical(entity, texts, known);
    if (fields.length === 0) {
      // The reply of an earlier try was lost, or the try itself before its line: the log is completed, nothing else.
      if (version === undefined)
        completeLog(world, 'save', [{ entity, id, before: null, after: now }], '', log);
      else markOutOfDate(world.workbook, levelOf(entity));
      endDraft(world, entity);
      return saved(row, texts);
    }
    const outdated = () =>
      refused(fields.map((field) => refusal('outdated', { label: labels[field] ?? null }, field)));
    if (version !== versionOf(texts)) {
      const judged = judgeDraft(entity as EntityName, draft, row, rowsOf, known);
      const after =
        'faults' in judged || version === undefined ? null : cellsOf(entity, judged.record, known);
      const begun = after && halfDone(world, log, place, { entity, id, before: null, after, at: row }, now);
      if (!begun) return outdated();
      write({ ...begun, seen: texts });
      return saved(row, begun.after ?? {});
    }
    if (isOutlived(world, log, { entity, id }, operation)) return outdated();
  } else {
    const last = lastWordIn(world, log, { entity, id });
    if (version !== undefined || last) return refused([deleted(last)]);
  }

  const judged = judgeDraft(entity as EntityName, draft, present?.row ?? null, rowsOf, known);
  if ('faults' in judged) return refused(judged.faults.map((one) => issueOf(one, labels)));
  const texts = cellsOf(entity, judged.record, known);
  const own = asSound(entity as EntityName, present?.row ?? null, id, judged.record);
  const around = aroundOf(nearby(entity as EntityName, texts, place, rowsOf), known);
  const warnings = warningsOf(own, around).map((one) => hintOf(one, labels));
  const row = write({
    entity,
    id,
    before: present ? canonical(entity, present.texts, known) : null,
    after: texts,
    ...(present ? { at: present.row, seen: present.texts } : {}),
  });
  return saved(row, texts, warnings);
}

/** Saves one record inside the lock, if it is one that can be sent. */
export function saveSent(world: World, sent: Sent<typeof input>): Outcome<Saved> {
  const misfit = misfitOf(sent.entity, sent.draft);
  if (misfit !== null) return refused([refusal('badRequest', { what: misfit })]);
  if (sent.version === undefined && !isUuid(sent.id)) return refused([refusal('badRequest', { what: 'id' })]);
  if (!isEdit(sent.edit)) return refused([refusal('badRequest', { what: 'edit' })]);
  return saveAlone(world, fitting(sent.entity), sent);
}

/**
 * Saves one record under its id, or says what is wrong with it. The same id twice is the same row; an edit needs the
 * version it was made on, and is not done again over what others have changed since (`edit`). Judged again here, inside the document lock, whatever the client judged (contract §2).
 */
export const saveRecord = {
  input,
  run: (world: World, sent: Sent<typeof input>): Outcome<Saved> => {
    const held = world.exclusively(() => saveSent(world, sent));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
