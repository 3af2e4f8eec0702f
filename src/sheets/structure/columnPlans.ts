import { structure as words } from '../../messages/structure.ar';
import type { Anatomy, Repair } from '../../ports';
import { fold, isBlank } from '../../schema/fold';
import type { Standing } from './columns';
import { letterOf, standingOf } from './columns';
import type { ExpectedColumn, ExpectedTab } from './expected';
import type { Fitting } from './fitting';
import { fitOf } from './fitting';
import type { Diagnosis, Plan, StructureFinding } from './found';
import type { KeptTab } from './kept';
import { keptAt, keptRowsOf } from './kept';
import { found, noted, planned } from './planned';
import { headerRowOf } from './recognise';

const { found: says, mends, states } = words;

/** The columns of a tab judged; without a header row in its place nothing else can be said of the tab. */
export interface OfColumns {
  readonly diagnosis: Diagnosis;
  readonly standing: Standing | null;
}

const writesHeader = (sheet: Anatomy, at: number, text: string): Repair => ({
  do: 'write',
  sheet: sheet.sheet,
  runs: [{ row: 1, column: at + 1, cells: [[text]] }],
});

/** A header that no other column bears, for the second of two. */
function freeHeader(label: string, header: readonly string[]): string {
  const taken = new Set(header.map(fold));
  for (let nth = 1; ; nth += 1)
    if (!taken.has(fold(words.copyTitle(label, nth)))) return words.copyTitle(label, nth);
}

/** No header row where it should be: one below, or none at all above rows that fit the columns by their order. */
function withoutHeader(
  tab: ExpectedTab,
  sheet: Anatomy,
  headerRow: number | null,
  fitting: Fitting,
): Diagnosis {
  const { title } = tab;
  if (headerRow !== null) {
    const row = headerRow + 1;
    return noted(
      [found('headerNotFirst', title, says.headerNotFirst(title, row), { refuses: true, row })],
      [
        planned('headerNotFirst', title, mends.moveHeader(title, row), [states.row(row), states.row(1)], {
          does: [{ do: 'moveRow', sheet: sheet.sheet, row }],
        }),
      ],
    );
  }
  const fits = tab.columns.map((column, at) =>
    fitOf(
      column,
      sheet.grid.map((line) => line[at] ?? ''),
      fitting,
    ),
  );
  const fit = fits.reduce((sum, one) => sum + one, 0) / fits.length;
  const hasAny = sheet.grid.some((line) => line.some((cell) => !isBlank(cell)));
  const runs = [{ row: 1, column: 1, cells: [tab.columns.map(({ label }) => label)] }];
  return noted(
    [found('headerMissing', title, says.headerMissing(title), { refuses: true })],
    [
      planned('headerMissing', title, mends.insertHeader(title), [words.none, states.row(1)], {
        does: [
          ...(hasAny ? [{ do: 'insertRow', sheet: sheet.sheet } as const] : []),
          { do: 'write', sheet: sheet.sheet, runs },
        ],
        makes: title,
        isSure: fit >= 0.5 || !hasAny,
      }),
    ],
  );
}

/** What would bring a lost column back: with its cells where the safety copy keeps them. */
function added(
  tab: ExpectedTab,
  { label, isId }: ExpectedColumn,
  sheet: Anatomy,
  kept: KeptTab | null,
  isSure: boolean,
): Plan {
  const code = isId ? 'idColumnMissing' : 'missingColumn';
  const at = kept ? keptAt(kept, label) : -1;
  const [header = [], ...present] = sheet.grid;
  const count =
    kept && at >= 0
      ? keptRowsOf(kept, header, present, [label]).filter((row) => row !== null && !isBlank(row[at] ?? ''))
          .length
      : 0;
  if (kept && count > 0)
    return planned(
      code,
      tab.title,
      mends.restoreColumn(tab.title, label, count, kept.day),
      [words.none, label],
      {
        makes: tab.title,
        restores: { title: tab.title, label },
        isSure,
      },
    );
  const message = isId ? mends.addId(tab.title) : mends.addColumn(tab.title, label);
  return planned(code, tab.title, message, [words.none, label], { makes: tab.title, isSure });
}

/** Judges the columns of a tab: missing, renamed, doubled; and plans each mending. */
export function ofColumns(
  tab: ExpectedTab,
  sheet: Anatomy,
  fitting: Fitting,
  kept: KeptTab | null,
): OfColumns {
  const headerRow = headerRowOf(tab, sheet.grid);
  if (headerRow !== 0) return { diagnosis: withoutHeader(tab, sheet, headerRow, fitting), standing: null };
  const { title } = tab;
  const header = sheet.grid[0] ?? [];
  const standing = standingOf(tab, sheet.grid, fitting);
  const findings: StructureFinding[] = [];
  const plans: Plan[] = [];
  for (const { column, at, header: named, isSure, blankAt } of standing.guesses) {
    const { label, isId } = column;
    const letter = letterOf(at + 1);
    const before = named === '' ? words.blank : named;
    const code = isId ? 'idColumnMissing' : 'renamedColumn';
    if (blankAt !== null) {
      const message = says.blankColumn(title, label, named, letter);
      findings.push(found('blankColumn', title, message, { refuses: false, column: label }));
      const other = freeHeader(words.blankTitle(label), header);
      plans.push(
        planned('blankColumn', title, mends.swapColumns(title, label, letter), [before, label], {
          does: [writesHeader(sheet, blankAt, other), writesHeader(sheet, at, label)],
          isSure,
        }),
      );
      continue;
    }
    findings.push(
      found(code, title, says.renamedColumn(title, label, named, letter), { refuses: true, column: label }),
    );
    plans.push(
      planned(code, title, mends.renameColumn(title, label, letter), [before, label], {
        does: [writesHeader(sheet, at, label)],
        isSure,
      }),
    );
    if (!isSure) plans.push(added(tab, column, sheet, kept, false));
  }
  for (const { column, at, header: named, differing } of standing.twins) {
    const letter = letterOf(at + 1);
    const other = freeHeader(column.label, header);
    const message = says.doubledColumn(title, column.label, named, letter, differing);
    findings.push(found('doubledColumn', title, message, { refuses: true, column: column.label }));
    plans.push(
      planned('doubledColumn', title, mends.renameOther(title, letter, other), [named, other], {
        does: [writesHeader(sheet, at, other)],
      }),
    );
  }
  for (const column of standing.missing) {
    const { label, isId } = column;
    const code = isId ? 'idColumnMissing' : 'missingColumn';
    const message = isId ? says.idColumnMissing(title) : says.missingColumn(title, label);
    findings.push(found(code, title, message, { refuses: true, column: label }));
    plans.push(added(tab, column, sheet, kept, true));
  }
  return { diagnosis: { findings, plans }, standing };
}
