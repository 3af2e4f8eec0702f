import type { Anatomy } from '../../ports';
import { fold, isBlank } from '../../schema/fold';
import type { ExpectedTab } from './expected';

/** How much of a tab's headers a row holds, from 0 to 1. */
function headersHeld(tab: ExpectedTab, row: readonly string[]): number {
  const there = new Set(row.map(fold));
  return tab.columns.filter(({ folded }) => there.has(folded)).length / tab.columns.length;
}

/** A row that holds this much of a tab's headers is its header row. */
const mostHeaders = 0.6;

/** How far down the header row of a sheet nobody knows is looked for. */
const lookedAt = 60;

/** The row that heads a tab, 0-based: the first, unless it heads nothing and one below does; null where none does. */
export function headerRowOf(tab: ExpectedTab, grid: Anatomy['grid'], depth = grid.length): number | null {
  const first = headersHeld(tab, grid[0] ?? []);
  if (first >= mostHeaders) return 0;
  let best: { readonly row: number; readonly held: number } | null = null;
  for (let row = 0; row < Math.min(grid.length, depth); row += 1) {
    const held = headersHeld(tab, grid[row] ?? []);
    if (!best || held > best.held) best = { row, held };
  }
  if (!best || best.held === 0) return null;
  return best.held >= mostHeaders ? best.row : first > 0 ? 0 : null;
}

/** Whether a sheet holds anything below its header. */
export const hasRows = ({ grid }: Pick<Anatomy, 'grid'>): boolean =>
  grid.slice(1).some((line) => line.some((cell) => !isBlank(cell)));

/** The sheet that is a tab, and what is strange about it. */
export interface Recognised {
  readonly tab: ExpectedTab;
  readonly sheet: Anatomy;
  /** `title`: as it should be; `mark`: found by its mark; `guess`: by its headers, and not read until renamed. */
  readonly by: 'title' | 'mark' | 'guess';
  /** The blank sheet that bears the title in its place. */
  readonly blank: Anatomy | null;
}

/** A sheet that looks like a tab that is there already. */
export interface Double {
  readonly tab: ExpectedTab;
  readonly of: Anatomy;
  readonly sheet: Anatomy;
}

export interface Recognition {
  readonly recognised: readonly Recognised[];
  readonly missing: readonly ExpectedTab[];
  readonly doubles: readonly Double[];
}

const likeness = (tab: ExpectedTab, { grid, mark, title }: Anatomy): number => {
  const row = headerRowOf(tab, grid, lookedAt) ?? 0;
  const named = mark?.title === tab.title || fold(title) === fold(tab.title) ? 0.3 : 0;
  return headersHeld(tab, grid[row] ?? []) + named;
};

/** Says which sheet is which tab: by title, then by its own mark, then by its headers. */
export function recognise(
  sheets: readonly Anatomy[],
  tabs: readonly ExpectedTab[],
  others: readonly string[],
): Recognition {
  const titles = new Set([...tabs.map(({ title }) => title), ...others]);
  const free = new Set(sheets.filter(({ title, grid }) => !titles.has(title) && grid.length > 0));
  const recognised: Recognised[] = [];
  const missing: ExpectedTab[] = [];
  const best = (tab: ExpectedTab, least: number) =>
    [...free]
      .map((sheet) => ({ sheet, like: likeness(tab, sheet) }))
      .filter(({ sheet, like }) => like >= least && !(sheet.mark?.isOwn && sheet.mark.title !== tab.title))
      .sort((one, other) => other.like - one.like)[0]?.sheet;
  const take = (tab: ExpectedTab, sheet: Anatomy, by: Recognised['by'], blank: Anatomy | null = null) => {
    free.delete(sheet);
    recognised.push({ tab, sheet, by, blank });
  };
  const titled = (tab: ExpectedTab) => sheets.find(({ title }) => title === tab.title);
  for (const tab of tabs) {
    const marked = [...free].find(({ mark }) => mark?.isOwn && mark.title === tab.title);
    if (!titled(tab) && marked) take(tab, marked, 'mark');
  }
  for (const tab of tabs) {
    const sheet = titled(tab);
    if (!sheet) continue;
    // «تهيئة الملف» makes a blank tab where one was renamed: its rows are in the other.
    const other = hasRows(sheet) ? undefined : best(tab, 0.9);
    if (other && hasRows(other)) take(tab, other, 'guess', sheet);
    else take(tab, sheet, 'title');
  }
  for (const tab of tabs) {
    if (recognised.some((one) => one.tab === tab)) continue;
    const sheet = best(tab, mostHeaders);
    if (sheet) take(tab, sheet, 'guess');
    else missing.push(tab);
  }
  const doubles = [...free].flatMap((sheet): readonly Double[] => {
    const [like] = recognised
      .map(({ tab, sheet: of }) => ({ tab, of, sheet, like: likeness(tab, sheet) }))
      .filter((one) => one.like >= 0.8)
      .sort((one, other) => other.like - one.like);
    return like ? [like] : [];
  });
  const order = (tab: ExpectedTab) => tabs.indexOf(tab);
  recognised.sort((one, other) => order(one.tab) - order(other.tab));
  return { recognised, missing, doubles };
}
