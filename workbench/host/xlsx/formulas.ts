import { letters } from './a1';

const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;

// Strings, quoted sheet names and bracketed parts are stepped over; then whole references, then names.
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(.!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w(.!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.])|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d[\d.]*(?:[eE][+-]?\d+)?/gu;

/** A shared formula as the cell `rows` lower and `columns` further holds it: relative references move along. */
export function shifted(formula: string, rows: number, columns: number): string {
  const row = (fixed: string, text: string) => {
    const number = Number(text) + (fixed ? 0 : rows);
    return number < 1 || number > LAST_ROW ? undefined : `${fixed}${number}`;
  };
  const column = (fixed: string, name: string) => {
    if (fixed) return `$${name}`;
    let number = 0;
    for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
    number += columns - 1;
    return number < 0 || number >= LAST_COLUMN ? undefined : letters(number);
  };
  const both = (first: string | undefined, second: string | undefined, between = '') =>
    first === undefined || second === undefined ? '#REF!' : first + between + second;
  return formula.replace(PIECE, (whole, ...found: (string | undefined)[]) => {
    const [cd, c, rd, r, c1d, c1, c2d, c2, r1d, r1, r2d, r2] = found;
    if (c !== undefined && r !== undefined) return both(column(cd!, c), row(rd!, r));
    if (c1 !== undefined && c2 !== undefined) return both(column(c1d!, c1), column(c2d!, c2), ':');
    if (r1 !== undefined && r2 !== undefined) return both(row(r1d!, r1), row(r2d!, r2), ':');
    return whole;
  });
}
