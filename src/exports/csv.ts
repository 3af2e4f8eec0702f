import { guarded } from '../sheets/apostrophe';

/** A cell that holds any separator is quoted, so that whoever reads need not know which one is meant. */
const cellOf = (text: string): string => {
  const cell = guarded(text);
  return /[";,\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
};

/**
 * Rows as a CSV that Excel opens in Arabic by a double click: a byte order mark, `;` between cells, CRLF after a row,
 * quotes as RFC 4180 has them, and nothing that it would take for a formula (contract §2). Line breaks within a cell
 * stay as they are. Only formula-like cells are changed: Excel, opening by double click, may still show a long number
 * rounded or 00123 as 123 in its own copy; the file holds them whole, and our import and Excel's «From text» read them.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellOf).join(';')}\r\n`).join('')}`;

/** A number as spreadsheets read it where `;` separates: 1,5. With a point Excel would take it for the first of May. */
export const withComma = (number: string): string =>
  /^-?\d+\.\d+$/.test(number) ? number.replace('.', ',') : number;
