/** The place of a cell as people write it, and back. Rows and columns are counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A, B … Z, AA, AB … */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

export const addressOf = ({ row, column }: Place): string => `${columnName(column)}${row + 1}`;

/** «B5» or nothing. */
export function placeOf(address: string): Place | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/i.exec(address.trim());
  if (!match) return undefined;
  const column =
    [...match[1]!.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(match[2]) - 1;
  return row < 0 ? undefined : { row, column };
}
