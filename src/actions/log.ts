import { fingerprint } from '../fingerprint';
import { ar } from '../messages/ar';
import { history } from '../messages/history.ar';
import type { LogPlan, World } from '../ports';
import type { Change, Deed, Texts } from '../sheets/changes';
import { entryOf, linesFor, linesOf } from '../sheets/changes';
import type { Seal } from '../sheets/seals';
import { printOf, rowOf, sealColumn, sealed, sealFrom } from '../sheets/seals';

const widths = [150, 190, 110, 120, 170, 120, 320, 320, 200, 90];

/** Lines for سجل العمليات; none only makes the tab. */
export const logPlan = (lines: LogPlan['lines']): LogPlan => ({
  title: ar.tabs.log,
  headers: history.headers,
  widths,
  lines,
  protection: history.protected,
});

/** A line before it is closed by its seal. */
export interface Line {
  readonly cells: readonly string[];
  /** The row it speaks of; blank where it speaks of none. */
  readonly of: string;
  readonly deed: string;
}

/** Lines of one deed: the first speaks of its row, those that go on with its texts of none. */
export const sealable = (lines: readonly (readonly string[])[], of: string, deed: string): readonly Line[] =>
  lines.map((cells, index) => ({ cells, of: index === 0 ? of : '', deed }));

/** سجل العمليات as one execution sees it: one read of its seals, and that only where it is asked or written. */
export interface Log {
  /** The lines that speak of a row, 1-based, the oldest first. */
  readonly linesOf: (row: Parameters<typeof rowOf>[0]) => readonly number[];
  /**
   * The changes that are to be told still: not those which are the last word on their row already, of the same person,
   * whose operations begin so: a try that was cut short has written them. Another's is another change.
   */
  readonly untold: (verb: Deed['verb'], changes: readonly Change[], mine: string) => readonly Change[];
  /** Adds a line for each change. */
  readonly write: (deed: Deed, changes: readonly Change[]) => void;
  /** Adds lines of another kind. */
  readonly append: (lines: readonly Line[]) => void;
}

/**
 * Opens the log; to be called inside `world.exclusively`, where nobody else adds to it, and before anything is written:
 * a read after a write would cost a flush.
 */
export function openLog(world: World): Log {
  const column = world.workbook.column(ar.tabs.log, sealColumn);
  // A log that was being made when its run was killed has no headers yet.
  if (column.length > 0 && column[0] === '') world.workbook.append(logPlan([]));
  const seals = column.flatMap((text, index) => {
    const seal = sealFrom(text);
    return seal ? [{ line: index + 1, seal }] : [];
  });
  // By row, made when first asked: a slice of an import asks of a thousand.
  let byRow: Map<string, { readonly line: number; readonly seal: Seal }[]> | undefined;
  const about = (row: Parameters<typeof rowOf>[0]) => {
    if (!byRow) {
      byRow = new Map();
      for (const one of seals) {
        const own = byRow.get(one.seal.of);
        if (own) own.push(one);
        else byRow.set(one.seal.of, [one]);
      }
    }
    return byRow.get(rowOf(row)) ?? [];
  };
  const append = (lines: readonly Line[]) => {
    if (lines.length === 0) return;
    const last = seals[seals.length - 1];
    let above = last?.seal ?? null;
    const closed = lines.map(({ cells, ...named }) => {
      const seal = sealed(world.digest, above, cells, named);
      above = seal;
      return { cells: [...cells, seal.text], seal };
    });
    world.workbook.append(logPlan(closed.map(({ cells }) => cells)));
    byRow = undefined;
    seals.push(...closed.map(({ seal }, index) => ({ line: (last?.line ?? 1) + 1 + index, seal })));
  };
  return {
    linesOf: (row) => about(row).map(({ line }) => line),
    untold: (verb, changes, mine) => {
      const alike = new Map(
        changes.flatMap((change) => {
          const last = about(change).slice(-1)[0];
          return last?.seal.deed === printOf(verb, change) ? [[change, last.line] as const] : [];
        }),
      );
      if (alike.size === 0) return changes;
      const from = Math.min(...alike.values());
      const cells = world.workbook.rows(ar.tabs.log, from, Math.max(...alike.values()));
      return changes.filter((change) => {
        const line = alike.get(change);
        return line === undefined || !entryOf(cells[line - from] ?? [])?.operation.startsWith(mine);
      });
    },
    write: (deed, changes) =>
      append(
        changes.flatMap((change) =>
          sealable(linesOf(deed, change), rowOf(change), printOf(deed.verb, change)),
        ),
      ),
    append,
  };
}

/** Tells the log of what bears no id, before it is written: a setting, a wording. */
export function tellBeside(
  world: World,
  deed: Deed,
  tab: string,
  before: Texts | null,
  after: Texts | null,
): void {
  const log = openLog(world);
  const print = fingerprint(JSON.stringify([deed.verb, tab, before, after]));
  log.append(sealable(linesFor(deed, tab, '', before, after), '', print));
}
