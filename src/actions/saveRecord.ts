import type { DirectorateEntity, EntityName } from '../entities/index';
import { entityNamed } from '../entities/index';
import { ar } from '../messages/ar';
import type { World } from '../ports';
import type { RowsOf } from '../rules/judge';
import { judgeDraft } from '../rules/judge';
import { aroundOf, asSound, daysAround, warningsOf } from '../rules/warnings';
import type { Draft } from '../schema/entity';
import { textOf, write } from '../schema/entity';
import { isBlank } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Known } from '../schema/known';
import type { Change, Texts } from '../sheets/changes';
import { fateIn, namedBy } from '../sheets/changes';
import { isUuid, plainBreaks, receiptOf, versionOf } from '../sheets/identity';
import type { Place } from '../sheets/place';
import { canonical, placeOf } from '../sheets/place';
import { headersOf, tabOf } from '../sheets/table';
import { applyChanges } from './applyChanges';
import { openFile } from './file';
import type { Issue, Outcome } from './outcome';
import { done, hintOf, issueOf, refusal, refused } from './outcome';
import { fitting, misfitOf } from './request';

const input = shape(({ object, text, id, optional, draft }) =>
  object({ entity: text, id, version: optional(text), draft }),
);

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
  (entity: DirectorateEntity, texts: Texts, place: Place, rowsOf: RowsOf): RowsOf =>
  (other) => {
    const days = daysAround(entity);
    const [date] = entityNamed(entity).dated ?? [];
    return other === entity && days !== null && date !== undefined
      ? place.near(date, texts[date] ?? '', days)
      : rowsOf(other);
  };

/** Whether the log tells that the row of an id was removed: its first save, sent again late, does not bring it back. */
function wasRemoved({ workbook }: World, entity: EntityName, id: string): boolean {
  const lines = workbook.find(ar.tabs.log, namedBy.column, namedBy.text(id));
  for (const line of [...lines].reverse()) {
    const fate = fateIn(workbook.row(ar.tabs.log, line), tabOf(entity));
    if (fate !== null) return fate === 'gone';
  }
  return false;
}

function saveAlone(
  world: World,
  entity: EntityName,
  { id, version, draft }: Sent<typeof input>,
): Outcome<Saved> {
  const labels = headersOf(entity);
  const { known, rowsOf } = openFile(world);
  const place = placeOf(world.workbook, entity);
  const saved = (row: number, texts: Readonly<Record<string, string>>, warnings: readonly Issue[] = []) =>
    done({ receipt: receiptOf(entity, id), id, version: versionOf(texts), row, warnings });

  const present = place.find(id);
  if (present === 'emptied') return refused([refusal('deleted', {})]);
  if (present) {
    const fields = differing(entity, draft, present.texts, known);
    if (fields.length === 0) return saved(present.row, present.texts);
    if (version !== versionOf(present.texts))
      return refused(fields.map((field) => refusal('outdated', { label: labels[field] ?? null }, field)));
  } else if (version !== undefined || wasRemoved(world, entity, id)) return refused([refusal('deleted', {})]);

  const judged = judgeDraft(entity as DirectorateEntity, draft, present?.row ?? null, rowsOf, known);
  if ('faults' in judged) return refused(judged.faults.map((one) => issueOf(one, labels)));
  const texts = cellsOf(entity, judged.record, known);
  const own = asSound(entity as DirectorateEntity, present?.row ?? null, id, judged.record);
  const around = aroundOf(nearby(entity as DirectorateEntity, texts, place, rowsOf), known);
  const warnings = warningsOf(own, around).map((one) => hintOf(one, labels));
  const change: Change = {
    entity,
    id,
    before: present ? canonical(entity, present.texts, known) : null,
    after: texts,
    ...(present ? { at: present.row } : {}),
  };
  const { rows } = applyChanges(world, 'save', [change], '', new Map([[entity, place]]));
  return saved(rows[0] ?? 0, texts, warnings);
}

/**
 * Saves one record under its id, or says what is wrong with it. The same id twice is the same row; an edit needs the
 * version it was made on. Judged again here, inside the document lock, whatever the client judged (contract §2).
 */
export const saveRecord = {
  input,
  run: (world: World, sent: Sent<typeof input>): Outcome<Saved> => {
    const misfit = misfitOf(sent.entity, sent.draft);
    if (misfit !== null) return refused([refusal('badRequest', { what: misfit })]);
    if (sent.version === undefined && !isUuid(sent.id))
      return refused([refusal('badRequest', { what: 'id' })]);
    const held = world.exclusively(() => saveAlone(world, fitting(sent.entity), sent));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
