import type { EntityName } from '../entities/index';
import type { MarkPlan, Workbook } from '../ports';

/** The cells that were marked, by tab: the row's id, then its marked fields. */
export type Marks = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const name = 'marks';

/** The marks made so far; a store that was lost only means that old marks are no longer ours to clear. */
export function marksOf(workbook: Workbook): Marks {
  try {
    return JSON.parse(workbook.recall(name) ?? '{}') as Marks;
  } catch {
    return {};
  }
}

export const keepMarks = (workbook: Workbook, marks: Marks): void =>
  workbook.remember(name, JSON.stringify(marks));

/** A cell that needs mending, with what is to be said of it. */
export interface Marked {
  readonly id: string;
  readonly row: number;
  readonly field: string;
  readonly note: string;
}

/** One row that was looked at: where it stands, sound or not. */
export interface Seen {
  readonly id: string;
  readonly row: number;
}

/**
 * What to mark and what to clear in a tab, after some of its rows were looked at: marks of rows that were not looked
 * at stay, those of mended cells go. Rows are known by id, so sorting moves nothing.
 */
export function markPlan(
  entity: EntityName,
  before: Marks,
  seen: readonly Seen[],
  found: readonly Marked[],
  columnOf: (field: string) => number,
): { readonly plan: MarkPlan; readonly after: Marks } {
  const own: Record<string, readonly string[]> = { ...before[entity] };
  const byRow = new Map<string, Map<string, Marked>>();
  for (const mark of found) {
    const fields = byRow.get(mark.id) ?? new Map<string, Marked>();
    const told = fields.get(mark.field);
    fields.set(mark.field, told ? { ...mark, note: `${told.note}\n${mark.note}` } : mark);
    byRow.set(mark.id, fields);
  }
  const cleared: { row: number; column: number }[] = [];
  const marked: { row: number; column: number; note: string }[] = [];
  for (const { id, row } of seen) {
    const fields = byRow.get(id) ?? new Map<string, Marked>();
    for (const field of own[id] ?? []) if (!fields.has(field)) cleared.push({ row, column: columnOf(field) });
    for (const { field, note } of fields.values()) marked.push({ row, column: columnOf(field), note });
    if (fields.size > 0) own[id] = [...fields.keys()];
    else delete own[id];
  }
  return { plan: { marked, cleared }, after: { ...before, [entity]: own } };
}
