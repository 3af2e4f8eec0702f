import { fingerprint } from '../fingerprint';
import { history } from '../messages/history.ar';
import type { Grid } from '../ports';

/** What a cell holds at most as it is; no cell of an .xlsx file holds more than 32,767 characters. */
const longest = 32_000;

const clipped = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** A text as a cell for people shows it, in quotes: nothing takes it for a formula, a number or a day. */
export const quoted = (text: string): string => (text === '' ? history.none : clipped(`«${text}»`));

/** A text cut into parts of so many characters, none of which ends within a sign. */
function cutEvery(most: number, text: string): readonly string[] {
  const cut: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + most);
    if (to < text.length && /[\ud800-\udbff]/.test(text.charAt(to - 1))) to -= 1;
    cut.push(text.slice(from, to));
    from = to;
  }
  return cut;
}

/** A text in pieces, each begun so that no cell takes it for a formula or a number. */
export const pieces = (text: string): readonly string[] => cutEvery(longest, text).map((part) => `#${part}`);

/** The text that cells hold in pieces. */
export const joinedPieces = (cells: readonly string[]): string =>
  cells.map((piece) => piece.replace(/^#/, '')).join('');

/** A piece of what is longer: written as JSON once more, in which no character takes more than two. */
const piece = 15_000;

/** Columns of the log, counted from 0. */
const [verbAt, operationAt, tabAt, idAt, beforeAt, afterAt] = [2, 3, 4, 5, 6, 7] as const;

/** A text for a cell, and the pieces that stand below where the cell cannot hold it. */
export interface Held {
  readonly cell: string;
  readonly pieces: readonly string[];
}

/** JSON as it is, or how many pieces it is in and its print. */
export function heldIn(text: string): Held {
  if (text.length <= longest) return { cell: text, pieces: [] };
  const parts = cutEvery(piece, text);
  return { cell: JSON.stringify({ parts: parts.length, print: fingerprint(text) }), pieces: parts };
}

/** The lines below a line whose texts it cannot hold: a piece of each, told by its number. */
export function piecesBelow(
  line: readonly string[],
  before: Held,
  after: Held,
): readonly (readonly string[])[] {
  const count = Math.max(before.pieces.length, after.pieces.length);
  const cellOf = ({ pieces }: Held, at: number) =>
    pieces[at] === undefined ? history.none : JSON.stringify([at + 1, pieces[at]]);
  return Array.from({ length: count }, (_, at) =>
    line.map((cell, column) => {
      if (column === verbAt) return history.more;
      if (column === beforeAt) return cellOf(before, at);
      if (column === afterAt) return cellOf(after, at);
      return column > afterAt ? history.none : cell;
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const keyOf = (line: readonly string[], column: number) =>
  JSON.stringify([line[operationAt], line[tabAt], line[idAt], column]);

/** The lines of the log with their long texts whole again; one of which a piece is missing or changed stays as it is. */
export function madeWhole(grid: Grid): Grid {
  const pieces = new Map<string, string[]>();
  for (const line of grid) {
    if (line[verbAt] !== history.more) continue;
    for (const column of [beforeAt, afterAt]) {
      const [number, text] = (parsed(line[column] ?? '') ?? []) as [unknown, unknown];
      if (typeof number !== 'number' || typeof text !== 'string') continue;
      const own = pieces.get(keyOf(line, column)) ?? [];
      own[number - 1] = text;
      pieces.set(keyOf(line, column), own);
    }
  }
  if (pieces.size === 0) return grid;
  const joined = (line: readonly string[], column: number): string => {
    const cell = line[column] ?? '';
    const { parts, print } = (parsed(cell) ?? {}) as { readonly parts?: unknown; readonly print?: unknown };
    const text = typeof parts === 'number' ? (pieces.get(keyOf(line, column)) ?? []).join('') : '';
    return text !== '' && fingerprint(text) === print ? text : cell;
  };
  return grid.map((line) =>
    line[verbAt] === history.more
      ? line
      : line.map((cell, column) => (column === beforeAt || column === afterAt ? joined(line, column) : cell)),
  );
}
