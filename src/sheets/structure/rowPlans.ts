import { structure as words } from '../../messages/structure.ar';
import type { Anatomy, Block, Run } from '../../ports';
import { isBlank } from '../../schema/fold';
import type { Standing } from './columns';
import type { ExpectedColumn, ExpectedTab } from './expected';
import type { Diagnosis, Plan, StructureFinding } from './found';
import type { KeptTab } from './kept';
import { heldAs, keptAt, keptRowsOf } from './kept';
import { found, noted, planned } from './planned';
import { nameOf, pastedHeaders, swallowedBy } from './rows';

const { found: says, mends, states } = words;

type ColumnAt = (at: number) => ExpectedColumn | undefined;

/** The cells under a merge as the safety copy keeps them, where the rows can be found in it. */
function keptUnder(block: Block, sheet: Anatomy, kept: KeptTab | null, columnAt: ColumnAt): readonly Run[] {
  const header = sheet.grid[0] ?? [];
  const columns = Array.from({ length: block.columns }, (_, index) => block.column - 1 + index).flatMap(
    (at) => {
      const column = columnAt(at);
      return column ? [{ at, column }] : [];
    },
  );
  if (!kept || columns.length === 0 || block.row === 1) return [];
  const labels = columns.map(({ column }) => column.label);
  const present = sheet.grid.slice(block.row - 1, block.row - 1 + block.rows);
  return keptRowsOf(kept, header, present, labels).flatMap((row, index) =>
    columns.flatMap(({ at, column }): readonly Run[] => {
      const isFirst = index === 0 && at === block.column - 1;
      const text = row?.[keptAt(kept, column.label)] ?? '';
      if (isFirst || isBlank(text) || !isBlank(present[index]?.[at] ?? '')) return [];
      return [{ row: block.row + index, column: at + 1, cells: [[heldAs(column.kind, text)]] }];
    }),
  );
}

function ofMerge(
  tab: ExpectedTab,
  sheet: Anatomy,
  block: Block,
  kept: KeptTab | null,
  columnAt: ColumnAt,
): Plan {
  const { title } = tab;
  const area = nameOf(block);
  const unmerge = { do: 'unmerge', sheet: sheet.sheet, block } as const;
  const restored = keptUnder(block, sheet, kept, columnAt);
  if (kept && restored.length > 0)
    return planned(
      'mergedCells',
      title,
      mends.unmergeRestored(title, area, restored.length, kept.day),
      [states.merged, states.restored(restored.length)],
      { does: [unmerge, { do: 'write', sheet: sheet.sheet, runs: restored }] },
    );
  const column = columnAt(block.column - 1);
  const said = sheet.grid[block.row - 1]?.[block.column - 1] ?? '';
  const under = column && !column.isId && !isBlank(said) ? swallowedBy(block, sheet.grid) : [];
  if (under.length === 0)
    return planned('mergedCells', title, mends.unmerge(title, area), [states.merged, states.split], {
      does: [unmerge],
    });
  const runs = under.map((cell) => ({ ...cell, cells: [[heldAs(column?.kind ?? null, said)]] }));
  return planned(
    'mergedCells',
    title,
    mends.unmergeFilled(title, area, under.length, said),
    [states.merged, said],
    {
      does: [unmerge, { do: 'write', sheet: sheet.sheet, runs }],
    },
  );
}

const meets = (block: Block, at: number) => block.column <= at + 1 && at + 1 < block.column + block.columns;

/** Judges the rows of a tab: pasted headers, merges, formulas in our columns, filters; and plans each mending. */
export function ofRows(
  tab: ExpectedTab,
  sheet: Anatomy,
  { places }: Standing,
  kept: KeptTab | null,
): Diagnosis {
  const { title } = tab;
  const findings: StructureFinding[] = [];
  const plans: Plan[] = [];
  const at = new Map([...places].map(([folded, place]) => [place, folded]));
  const columnAt: ColumnAt = (place) => tab.columns.find(({ folded }) => folded === at.get(place));
  const note = (finding: StructureFinding, plan: Plan) => {
    findings.push(finding);
    plans.push(plan);
  };
  for (const { row, hasOthers, isWhole } of pastedHeaders(tab, sheet.grid, new Set(at.keys()))) {
    const finding = found('pastedHeader', title, says.pastedHeader(title, row), { refuses: false, row });
    const blanks = [...at.keys()].map((place) => ({ row, column: place + 1, cells: [['']] }));
    note(
      finding,
      hasOthers
        ? planned('pastedHeader', title, mends.clearRow(title, row), [states.row(row), words.blank], {
            does: [{ do: 'write', sheet: sheet.sheet, runs: blanks }],
            isSure: isWhole,
          })
        : planned('pastedHeader', title, mends.deleteRow(title, row), [states.row(row), states.deleted], {
            does: [{ do: 'deleteRow', sheet: sheet.sheet, row }],
            isSure: isWhole,
          }),
    );
  }
  for (const block of sheet.merges) {
    const places_ = [...at.keys()].filter((place) => meets(block, place));
    const [first] = places_;
    if (first === undefined) continue;
    note(
      found('mergedCells', title, says.mergedCells(title, nameOf(block)), {
        refuses: false,
        row: block.row,
        column: columnAt(first)?.label ?? '',
      }),
      ofMerge(tab, sheet, block, kept, columnAt),
    );
  }
  for (const [place] of at) {
    const own = sheet.formulas.filter((block) => meets(block, place));
    const column = columnAt(place)?.label ?? '';
    const [first] = own;
    if (!first) continue;
    const count = own.reduce((sum, { rows }) => sum + rows, 0);
    // One formula may fill the cells below it: down to the last row, results take their place.
    const rows = sheet.grid.length - first.row + 1;
    note(
      found('formulaInOurColumn', title, says.formulaInOurColumn(title, column, count), {
        refuses: false,
        row: first.row,
        column,
      }),
      planned('formulaInOurColumn', title, mends.freeze(title, column), [states.formula, states.values], {
        does: [
          {
            do: 'freeze',
            sheet: sheet.sheet,
            block: { row: first.row, column: place + 1, rows, columns: 1 },
          },
        ],
        isSure: false,
      }),
    );
  }
  if (sheet.filtered.length > 0) {
    const header = sheet.grid[0] ?? [];
    const named = sheet.filtered.map(
      (column) => header[column - 1] || nameOf({ row: 1, column, rows: 1, columns: 1 }),
    );
    note(
      found('filterHidesRows', title, says.filterHidesRows(title, named), { refuses: false }),
      planned('filterHidesRows', title, mends.unfilter(title), [states.filtered, states.unfiltered], {
        does: [{ do: 'unfilter', sheet: sheet.sheet, columns: sheet.filtered }],
      }),
    );
  }
  return noted(findings, plans);
}
