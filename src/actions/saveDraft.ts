import type { EntityName } from '../entities/index';
import { isEntityName } from '../entities/index';
import { ar } from '../messages/ar';
import type { World } from '../ports';
import type { Draft } from '../schema/entity';
import { isBlank } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { entryOf } from '../sheets/changes';
import { operationsOf } from './applyChanges';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { fitting, misfitOf } from './request';

const input = shape(({ object, text, id, optional, draft }) =>
  object({ entity: text, draft, id: optional(id), version: optional(text), edit: optional(id) }),
);

/** A person's unsaved form as their own store keeps it; `savedAt` in the file's time zone, «2026-11-21 10:30:05». */
export interface OpenDraft {
  readonly draft: Draft;
  readonly savedAt: string;
  /** The row it is of, or will be; the version that a correction was begun on, and its `edit`. */
  readonly id?: string | undefined;
  readonly version?: string | undefined;
  readonly edit?: string | undefined;
}

interface KeptDraft extends OpenDraft {
  /** How many lines سجل العمليات held then: a save told after them ends the draft. */
  readonly after: number;
}

const prefix = 'draft:';
const nameOf = (entity: EntityName) => `${prefix}${entity}`;

/** Forgets the person's unsaved form: for a repeated save, of which سجل العمليات gets no line. */
export function endDraft(world: World, entity: EntityName): void {
  world.own.remember(nameOf(entity), null);
}

function keptIn(text: string): KeptDraft | null {
  try {
    const kept = JSON.parse(text) as KeptDraft | null;
    return typeof kept?.after === 'number' && typeof kept.draft === 'object' ? kept : null;
  } catch {
    return null;
  }
}

/** The person's unsaved forms by entity, but for those that a save of theirs has ended since. */
export function openDrafts(
  world: World,
  only?: EntityName,
): Readonly<Partial<Record<EntityName, OpenDraft>>> {
  const { own, workbook } = world;
  const kept = Object.entries(own.all(only === undefined ? prefix : nameOf(only))).flatMap(([name, text]) => {
    const entity = name.slice(prefix.length);
    const one = keptIn(text);
    return one && isEntityName(entity) && (only === undefined || entity === only) ? [{ entity, ...one }] : [];
  });
  if (kept.length === 0) return {};
  const first = Math.min(...kept.map(({ after }) => after)) + 1;
  const last = workbook.lastRow(ar.tabs.log);
  const mine = operationsOf(world);
  const lines = last < first ? [] : workbook.rows(ar.tabs.log, first, last);
  const saves = lines.map((cells, at) => ({ line: first + at, entry: entryOf(cells) }));
  const open: Partial<Record<EntityName, OpenDraft>> = {};
  for (const { entity, after, ...draft } of kept) {
    const isEnded = saves.some(
      ({ line, entry }) =>
        line > after && entry?.verb === 'save' && entry.entity === entity && entry.operation.startsWith(mine),
    );
    if (isEnded) endDraft(world, entity);
    else open[entity] = draft;
  }
  return open;
}

/**
 * Keeps the person's own unsaved form of an entity, finished or not, in their own store for this file; a blank one is
 * forgotten. A successful save of the entity ends it, a refused one does not (contract §2).
 */
export const saveDraft = {
  input,
  run: (world: World, sent: Sent<typeof input>): Outcome<{ savedAt: string }> => {
    const misfit = misfitOf(sent.entity, sent.draft);
    if (misfit !== null) return refused([refusal('badRequest', { what: misfit })]);
    const entity = fitting(sent.entity);
    const savedAt = world.moment();
    const { entity: _, ...kept } = sent;
    if (Object.values(sent.draft).every((said) => said === null || [said].flat().every(isBlank)))
      endDraft(world, entity);
    else {
      const draft: KeptDraft = { ...kept, savedAt, after: world.workbook.lastRow(ar.tabs.log) };
      if (!world.own.remember(nameOf(entity), JSON.stringify(draft)))
        return refused([refusal('quotaSpent', {})]);
    }
    return done({ savedAt });
  },
};
