import type { Area } from '../model';

/** A column's letters, counted from 0: 0 is A, 26 is AA. */
export function letters(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** A cell's name, counted from 0: (0, 0) is A1. */
export const a1 = (row: number, column: number): string => letters(column) + (row + 1);

/** An area's name: A1:B2, or A1 when it is one cell. */
export function areaName({ row, column, rows, columns }: Area): string {
  const first = a1(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${a1(row + rows - 1, column + columns - 1)}`;
}

const LAST_ROW = 1048575;
const LAST_COLUMN = 16383;

/** A column counted from 0 by its letters. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** The area a name means, dollars allowed, whole columns and rows too; undefined if it is no such name. */
export function areaOf(name: string): Area | undefined {
  const [first = '', second = first] = name.replaceAll('$', '').split(':');
  const from = /^([A-Za-z]{0,3})(\d*)$/.exec(first);
  const to = /^([A-Za-z]{0,3})(\d*)$/.exec(second);
  if (!from || !to || first === '' || second === '') return undefined;
  const row = from[2] ? Number(from[2]) - 1 : 0;
  const column = from[1] ? columnNumber(from[1]) : 0;
  const lastRow = to[2] ? Number(to[2]) - 1 : LAST_ROW;
  const lastColumn = to[1] ? columnNumber(to[1]) : LAST_COLUMN;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** A sheet's name as a formula writes it. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** An area on a named sheet, in dollars, as validations and charts refer to it. */
export function reference(sheet: string, { row, column, rows, columns }: Area): string {
  const first = `$${letters(column)}$${row + 1}`;
  if (rows === 1 && columns === 1) return `${quoted(sheet)}!${first}`;
  return `${quoted(sheet)}!${first}:$${letters(column + columns - 1)}$${row + rows}`;
}

/** The sheet and area a reference means: 'my sheet'!$A$1:$B$2. Without a sheet, its name is ''. */
export function referenceOf(text: string): { sheet: string; area: Area } | undefined {
  const [, quotedName, plainName, range] =
    /^=?(?:'((?:[^']|'')*)'!|([^'!]*)!)?([$A-Za-z\d:]+)$/.exec(text.trim()) ?? [];
  const area = range === undefined ? undefined : areaOf(range);
  return area && { sheet: quotedName?.replaceAll("''", "'") ?? plainName ?? '', area };
}
