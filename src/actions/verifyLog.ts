import { ar } from '../messages/ar';
import type { World } from '../ports';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Break, Seal } from '../sheets/seals';
import { breakIn, sealColumn, sealFrom } from '../sheets/seals';
import type { Outcome } from './outcome';
import { done } from './outcome';

const input = shape(({ object, optional, number }) => object({ from: optional(number()) }));

/** Lines of one call: their seals are made again, one by one. */
const slice = 2_000;

/** The line up to which the log was last found whole, and its seal: what was cut off below shows against it. */
const witness = 'log';

export interface Verified {
  /** Lines of the log, its header beside. */
  readonly lines: number;
  /** From which line to go on; null at the end. */
  readonly next: number | null;
  /** Lines, 1-based, that do not fit the chain; `gone` stands for those that were cut off at its end. */
  readonly broken: readonly { readonly line: number; readonly why: Break | 'gone' }[];
}

/** Where the log stood when it was last looked at to its end. */
function witnessed({ workbook }: World): { readonly line: number; readonly hash: string } | null {
  const [line = '', hash = ''] = (workbook.recall(witness) ?? '').split(' ');
  return /^\d+$/.test(line) ? { line: Number(line), hash } : null;
}

/** Whether سجل العمليات is as it was written: the chain of its seals, in slices; and whether its end was cut off. */
export const verifyLog = {
  input,
  run: (world: World, { from = 2 }: Sent<typeof input>): Outcome<Verified> => {
    const { workbook } = world;
    const title = ar.tabs.log;
    const last = workbook.lastRow(title);
    const first = Math.max(2, from);
    const to = Math.min(last, first + slice - 1);
    // With the line above, whose seal the first one continues.
    const grid = to < first ? [] : workbook.rows(title, first - 1, to);
    const sealOf = (cells: readonly string[] | undefined): Seal | null =>
      sealFrom(cells?.[sealColumn - 1] ?? '');
    let above = first > 2 ? sealOf(grid[0]) : null;
    const broken: { line: number; why: Break | 'gone' }[] = [];
    const seen = witnessed(world);
    grid.slice(1).forEach((cells, index) => {
      const why = breakIn(world.digest, above, cells);
      const line = first + index;
      if (why) broken.push({ line, why });
      above = sealOf(cells) ?? above;
      if (seen?.line === line && !why && sealOf(cells)?.hash !== seen.hash)
        broken.push({ line, why: 'moved' });
    });
    const isEnd = to >= last;
    if (isEnd && seen && seen.line > last) broken.push({ line: last + 1, why: 'gone' });
    const end: Seal | null = above;
    // Where the end once was cut off, that stays what is known: each look tells it, also one of several slices.
    const isKept = !seen || (seen.line <= last && sealOf(workbook.row(title, seen.line))?.hash === seen.hash);
    if (isEnd && broken.length === 0 && end && isKept)
      workbook.remember(witness, `${last} ${(end as Seal).hash}`);
    return done({ lines: Math.max(0, last - 1), next: isEnd ? null : to + 1, broken });
  },
};
