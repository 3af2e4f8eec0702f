import { unguarded } from '../sheets/apostrophe';

/** What was pasted or read from a file: rows of cells, as texts. */
export type Table = readonly (readonly string[])[];

const separators = ['\t', ';', ','] as const;

/** The rows of a text in which cells are set apart by one separator; a quoted cell may hold anything. */
function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
    else if (text[at + 1] !== '\n') endRow();
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** How much of a text is looked at to find its separator. */
const looked = 20_000;

/**
 * The separator by which every row has the same number of cells; of several such, or of none, the one by which most of
 * the first rows have the same number, and the most cells.
 */
function separatorOf(text: string): string {
  const start = text.slice(0, looked);
  let best: { readonly separator: string; readonly even: boolean; readonly weight: number } = {
    separator: ',',
    even: false,
    weight: 0,
  };
  for (const separator of separators) {
    const rows = rowsOf(start, separator);
    // The last row may be cut.
    const whole = (text.length > looked ? rows.slice(0, -1) : rows).map(({ length }) => length);
    const widths = whole.slice(0, 30).filter((width) => width > 1);
    const width = widths[0] ?? 1;
    const even = width > 1 && whole.every((one) => one === width);
    const weight = widths.filter((one) => one === width).length * (width - 1);
    if (even === best.even ? weight > best.weight : even) best = { separator, even, weight };
  }
  return best.separator;
}

/**
 * Reads a pasted or opened text: cells set apart by tabs, ; or , with or without a byte order mark and quotes. The
 * apostrophe that keeps a cell of a file from being taken for a formula is taken off; cells copied from a sheet have none.
 */
export function tableFrom(text: string): Table {
  const plain = text.replace(/^\ufeff/, '');
  const told = /^sep=(.)\r?\n/i.exec(plain);
  const body = told ? plain.slice(told[0].length) : plain;
  const separator = told?.[1] ?? separatorOf(body);
  const rows = rowsOf(body, separator);
  return separator === '\t' ? rows : rows.map((row) => row.map(unguarded));
}
