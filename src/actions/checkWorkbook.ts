import type { EntityName } from '../entities/index';
import type { Row } from '../entities/known';
import { checks } from '../messages/checks.ar';
import { visitedAt } from '../messages/visitedAt.ar';
import type { World } from '../ports';
import type { FaultyRow } from '../rules/judge';
import { judge } from '../rules/judge';
import type { MendName } from '../rules/mends';
import { mends } from '../rules/mends';
import { hintsIn } from '../rules/warnings';
import type { Fault, FaultCode, WarningCode } from '../schema/fault';
import { shape } from '../schema/input';
import { keepMarks, marksOf } from '../sheets/marks';
import { headersOf, tabOf } from '../sheets/table';
import { markRows, withIds } from './checkRows';
import type { File } from './file';
import { openFile } from './file';
import { keepCopy } from './keepCopy';
import type { Issue, Outcome } from './outcome';
import { done, hintOf, issueOf, refusal, refused } from './outcome';
import { settledOf } from './undo';

/** A cell to look at: where it is, and the sentence that says how to mend it. */
export interface Finding {
  readonly tab: string;
  /** 1-based, as the tab numbers its rows. */
  readonly row: number;
  /** The header of its column. */
  readonly column: string;
  readonly code: FaultCode | WarningCode;
  readonly message: string;
  readonly entity: EntityName;
  /** Blank for a row that has no id yet. */
  readonly id: string;
  /** The rows that prove it. */
  readonly proofs?: Issue['proofs'];
}

const finding = (entity: EntityName, row: number, id: string, field: string, issue: Issue): Finding => ({
  tab: tabOf(entity),
  row,
  column: headersOf(entity)[field] ?? '',
  code: issue.code as Finding['code'],
  message: issue.message,
  entity,
  id,
  ...(issue.proofs ? { proofs: issue.proofs } : {}),
});

/** The findings of faulty rows, each fault apart. */
export const findingsOf = (
  leftOut: readonly FaultyRow[],
  idOf: (row: FaultyRow) => string = () => '',
): readonly Finding[] =>
  leftOut.flatMap((faulty) =>
    faulty.faults.map((fault) =>
      finding(faulty.entity, faulty.row, idOf(faulty), fault.field, issueOf(fault, headersOf(faulty.entity))),
    ),
  );

/** What the check of a whole file says: each fault and warning, how many of each kind, and how much of it is sound. */
export interface Checked {
  readonly faults: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly counts: Readonly<Record<string, number>>;
  /** Sound rows in a hundred; 100 for a file without rows. */
  readonly score: number;
  readonly mends: readonly { readonly mend: MendName; readonly label: string; readonly count: number }[];
}

/** The rows a mend would change, with their texts as they would be. */
export function mendable(name: MendName, { known, rowsOf }: File, leftOut: readonly FaultyRow[]) {
  return leftOut.flatMap(({ entity, row, faults }) => {
    const own = rowsOf(entity).find((one) => one.row === row);
    const texts = own && mends[name].mended(entity, own, faults, known, visitedAt);
    return own && texts ? [{ entity, row: own, texts }] : [];
  });
}

function checkAlone(world: World): Outcome<Checked> {
  const file = openFile(world);
  file.all();
  const { known, rowsOf, columnsOf, names } = file;
  const settled = settledOf(world);
  const rows = new Map<EntityName, readonly Row[]>(
    names.map((name) => [name, withIds(world, name, rowsOf(name), columnsOf(name))]),
  );
  const { sound, leftOut } = judge(rowsOf, known, names);
  const faultsAt = new Map<EntityName, Map<number, readonly Fault[]>>();
  for (const { entity, row, faults } of leftOut)
    faultsAt.set(entity, (faultsAt.get(entity) ?? new Map()).set(row, faults));
  let marks = marksOf(world.workbook);
  const before = JSON.stringify(marks);
  for (const [entity, own] of rows)
    marks = markRows(
      world,
      entity,
      own,
      ({ row }) => faultsAt.get(entity)?.get(row) ?? [],
      columnsOf(entity),
      marks,
    );
  keepCopy(world, file);
  if (JSON.stringify(marks) !== before) keepMarks(world.workbook, marks);

  const idAt = ({ entity, row }: { entity: EntityName; row: number }) =>
    rows.get(entity)?.find((one) => one.row === row)?.id ?? '';
  const faults = findingsOf(leftOut, idAt);
  const warnings = names.flatMap((entity) =>
    [...hintsIn(entity, rowsOf, known, settled)].flatMap(([row, found]) =>
      found.map((one) =>
        finding(entity, row, idAt({ entity, row }), one.field, hintOf(one, headersOf(entity))),
      ),
    ),
  );
  const counts: Record<string, number> = {};
  for (const { code } of [...faults, ...warnings]) counts[code] = (counts[code] ?? 0) + 1;
  const soundRows = names.reduce((sum, name) => sum + sound[name].length, 0);
  const allRows = soundRows + leftOut.length;
  return done({
    faults,
    warnings,
    counts,
    score: allRows === 0 ? 100 : Math.floor((soundRows * 100) / allRows),
    mends: (Object.keys(mends) as MendName[]).flatMap((mend) => {
      const count = mendable(mend, file, leftOut).length;
      return count === 0 ? [] : [{ mend, label: checks.mends[mend], count }];
    }),
  });
}

/**
 * Judges every row of the file: gives ids to rows that have none, marks the faulty cells where they are and clears
 * the mended, and lists what keeps rows out of the balance, with how to mend it (R15).
 */
export const checkWorkbook = {
  input: shape(({ object }) => object({})),
  run: (world: World): Outcome<Checked> => {
    const held = world.exclusively(() => checkAlone(world));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
