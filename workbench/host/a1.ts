/** Letters of a column counted from 0: 0 → A, 26 → AA. */
function lettersOf(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** A place in A1 notation, from row and column counted from 0. */
export const a1 = (row: number, column: number): string => `${lettersOf(column)}${row + 1}`;
