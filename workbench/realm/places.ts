import type { Area } from '../host/model';
import { exception } from './exception';

/** What of a Range another service reads. */
export interface SomeRange {
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
  getSheet(): SomeSheet;
}

/** What of a Sheet another service reads. */
export interface SomeSheet {
  getSheetId(): number;
}

/** The area of a Range, counted from 0. */
export const areaOf = (range: SomeRange): Area => ({
  row: range.getRow() - 1,
  column: range.getColumn() - 1,
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
});

/** The sentence for coordinates no sheet has. */
export const outside = () =>
  exception('The coordinates of the range are outside the dimensions of the sheet.');

/** What Google calls the kind of a value in its sentences about arguments. */
const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'number[]';
  return { string: 'String', number: 'number', boolean: 'Boolean' }[typeof value as string] ?? String(value);
};

/** The sentence for arguments a method does not take. */
export const mismatch = (call: string, ...args: readonly unknown[]) =>
  exception(`The parameters (${args.map(kindOf).join(',')}) don't match the method signature for ${call}.`);

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The area of an A1 notation without its sheet: A1, A1:B2, A:C, 1:3, A2:B. */
export function areaOfA1(text: string, size: { readonly rows: number; readonly columns: number }): Area {
  const shape = /^\$?([A-Z]+)?\$?(\d+)?(?::\$?([A-Z]+)?\$?(\d+)?)?$/i.exec(text);
  if (!shape || text === '') throw exception('Range not found');
  const [, startLetters, startDigits, endLetters, endDigits] = shape;
  const single = !text.includes(':');
  if (single && (!startLetters || !startDigits)) throw exception('Range not found');
  const left = startLetters ? columnOf(startLetters) : 1;
  const top = startDigits ? Number(startDigits) : 1;
  const right = single ? left : endLetters ? columnOf(endLetters) : size.columns;
  const bottom = single ? top : endDigits ? Number(endDigits) : size.rows;
  const row = Math.min(top, bottom);
  const column = Math.min(left, right);
  return {
    row: row - 1,
    column: column - 1,
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

const letters = (column: number): string => {
  let text = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
};

/** A1 notation of an area. */
export function a1Of({ row, column, rows, columns }: Area): string {
  const start = `${letters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? start : `${start}:${letters(column + columns - 1)}${row + rows}`;
}
