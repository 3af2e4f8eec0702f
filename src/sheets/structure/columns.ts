import type { Anatomy } from '../../ports';
import { fold, isBlank } from '../../schema/fold';
import type { ExpectedColumn, ExpectedTab } from './expected';
import type { Fitting } from './fitting';
import { alike, fitOf, untold } from './fitting';

/** A column letter: 1 is A, 27 is AA. */
export function letterOf(column: number): string {
  const rest = (column - 1) % 26;
  const last = String.fromCharCode(65 + rest);
  return column > 26 ? letterOf((column - 1 - rest) / 26) + last : last;
}

/** A column that is not where its header should be, and the one that is most likely it. */
export interface Guess {
  readonly column: ExpectedColumn;
  /** 0-based. */
  readonly at: number;
  readonly header: string;
  readonly isSure: boolean;
  /** Where a blank column bears the header meanwhile. */
  readonly blankAt: number | null;
}

/** A second column under one header. */
export interface Twin {
  readonly column: ExpectedColumn;
  readonly keptAt: number;
  readonly at: number;
  readonly header: string;
  /** How many of its cells differ from the one that is kept. */
  readonly differing: number;
}

/** How the columns of a tab stand. */
export interface Standing {
  /** By folded header, 0-based; of twins the one that is kept. */
  readonly places: ReadonlyMap<string, number>;
  readonly guesses: readonly Guess[];
  readonly twins: readonly Twin[];
  /** Those for which no column could be found. */
  readonly missing: readonly ExpectedColumn[];
}

const least = 0.45;
const sureFrom = 0.7;
const clearly = 0.1;
const mostFit = 0.9;
const someLikeness = 0.3;

const valuesAt = (grid: Anatomy['grid'], at: number): readonly string[] =>
  grid.slice(1).map((line) => line[at] ?? '');

const isEmpty = (grid: Anatomy['grid'], at: number) => valuesAt(grid, at).every(isBlank);

/** Of columns that fold alike the one to keep: the one with our very header, then the fuller, then the first. */
function keeperOf(
  column: ExpectedColumn,
  places: readonly number[],
  grid: Anatomy['grid'],
  fitting: Fitting,
): number {
  const header = grid[0] ?? [];
  const worth = (at: number) => {
    const values = valuesAt(grid, at);
    const filled = values.filter((value) => !isBlank(value)).length;
    return [
      filled > 0 ? 1 : 0,
      header[at] === column.label ? 1 : 0,
      filled * fitOf(column, values, fitting),
    ] as const;
  };
  const worths = places.map((at) => ({ at, of: worth(at) }));
  worths.sort((one, other) => {
    for (let index = 0; index < 3; index += 1) {
      const by = (other.of[index] as number) - (one.of[index] as number);
      if (by !== 0) return by;
    }
    return one.at - other.at;
  });
  return (worths[0] as { at: number }).at;
}

/** Where a column would stand between its neighbours: 1 right there, less at its declared place, 0 elsewhere. */
function nearness(
  tab: ExpectedTab,
  column: ExpectedColumn,
  at: number,
  places: ReadonlyMap<string, number>,
): number {
  const own = tab.columns.indexOf(column);
  const before = tab.columns
    .slice(0, own)
    .reverse()
    .find(({ folded }) => places.has(folded));
  const after = tab.columns.slice(own + 1).find(({ folded }) => places.has(folded));
  const follows = (before ? (places.get(before.folded) as number) : -1) + 1 === at;
  const precedes = after !== undefined && (places.get(after.folded) as number) - 1 === at;
  if (follows || precedes) return 1;
  return at === own ? 0.7 : 0;
}

/** Whether a column stands right between the two that are declared beside it. */
function standsBetween(
  tab: ExpectedTab,
  column: ExpectedColumn,
  at: number,
  places: ReadonlyMap<string, number>,
): boolean {
  const own = tab.columns.indexOf(column);
  const placeOf = (index: number) => places.get(tab.columns[index]?.folded ?? '');
  const follows = own === 0 ? at === 0 : placeOf(own - 1) === at - 1;
  return follows && placeOf(own + 1) === at + 1;
}

/** Finds the columns of a tab under its header row: where they are, doubled, renamed, or not at all. */
export function standingOf(tab: ExpectedTab, grid: Anatomy['grid'], fitting: Fitting): Standing {
  const header = grid[0] ?? [];
  const found = new Map<string, number[]>();
  header.forEach((text, at) => {
    if (!isBlank(text)) found.set(fold(text), [...(found.get(fold(text)) ?? []), at]);
  });
  const places = new Map<string, number>();
  const twins: Twin[] = [];
  const lost: { readonly column: ExpectedColumn; readonly blankAt: number | null }[] = [];
  for (const column of tab.columns) {
    const there = found.get(column.folded) ?? [];
    if (there.length === 0) {
      lost.push({ column, blankAt: null });
      continue;
    }
    const keptAt = keeperOf(column, there, grid, fitting);
    places.set(column.folded, keptAt);
    const kept = valuesAt(grid, keptAt);
    for (const at of there)
      if (at !== keptAt) {
        const differing = valuesAt(grid, at).filter((value, row) => value !== kept[row]).length;
        twins.push({ column, keptAt, at, header: header[at] ?? '', differing });
      }
  }
  const anyRow = grid.slice(1).some((line) => line.some((cell) => !isBlank(cell)));
  const strangers = header.flatMap((text, at) =>
    tab.columns.some(({ folded }) => folded === fold(text)) || (isBlank(text) && isEmpty(grid, at))
      ? []
      : [at],
  );
  // A blank column under one of our headers, where a filled one might be it: made anew after the first was renamed.
  if (anyRow)
    for (const column of tab.columns) {
      const at = places.get(column.folded);
      if (at !== undefined && column.kind?.optional === false && isEmpty(grid, at))
        lost.push({ column, blankAt: at });
    }
  const isAlone = (column: ExpectedColumn, at: number) =>
    lost.every((one) => one.column === column || fitOf(one.column, valuesAt(grid, at), fitting) < mostFit);
  const scores = lost
    .flatMap(({ column, blankAt }) => {
      const others = new Map([...places].filter(([folded]) => folded !== column.folded));
      return strangers
        .filter((at) => blankAt === null || !isEmpty(grid, at))
        .map((at) => {
          const near = nearness(tab, column, at, others);
          const fit = fitOf(column, valuesAt(grid, at), fitting);
          const like = alike(header[at] ?? '', column.label);
          const score = 0.4 * near + 0.35 * fit + 0.35 * like;
          const isBetween = standsBetween(tab, column, at, others);
          // Values of their own kind tell, unless another lost column is of that kind; free text tells nothing, so that only its neighbours and its header can.
          const speaks =
            fit > untold
              ? fit >= mostFit && (isBetween || isAlone(column, at))
              : isBetween && like >= someLikeness;
          return { column, blankAt, at, score, speaks };
        });
    })
    .filter(({ score, blankAt }) => score >= (blankAt === null ? least : sureFrom - clearly))
    .sort((one, other) => other.score - one.score);
  const guesses: Guess[] = [];
  for (const { column, blankAt, at, score, speaks } of scores) {
    if (guesses.some((one) => one.at === at || one.column === column)) continue;
    const rival = scores.find((one) => (one.column === column) !== (one.at === at));
    const isClear = !rival || score - rival.score >= clearly;
    const isSure = speaks && score >= sureFrom && isClear && blankAt === null;
    guesses.push({ column, at, header: header[at] ?? '', isSure, blankAt });
  }
  const missing = lost.flatMap(({ column, blankAt }) =>
    blankAt === null && !guesses.some((one) => one.column === column) ? [column] : [],
  );
  return { places, guesses, twins, missing };
}
