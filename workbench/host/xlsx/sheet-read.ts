import type { Area, Cell, CellValue } from '../model';
import { areaOf } from './a1';
import { shifted } from './formulas';
import type { SharedText } from './strings';
import type { Format, Formats } from './style-read';
import { decodeText, plainText } from './text';
import { attributesOf, elementIn, listIn, type Parent } from './xml';

/** What the file says of a cell beyond our model; it goes back while value and formula are as they were. */
export interface Kept {
  readonly value: CellValue;
  readonly formula: string | undefined;
  /** The inside of a rich text; else `attributes` and `inner` are the cell's own. */
  readonly rich?: string;
  readonly attributes?: string;
  readonly inner?: string;
}

/** A column's line in the file. */
export interface FileColumns {
  readonly from: number;
  readonly to: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The cells of a worksheet, and what of the file is to be kept beside them. */
export interface ReadCells {
  readonly cells: (Cell | undefined)[][];
  readonly rows: number;
  readonly columns: number;
  readonly rowHeights: Record<number, number>;
  readonly columnWidths: Record<number, number>;
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  readonly kept: Map<number, Kept>;
  readonly keptOf: WeakMap<Cell, Kept>;
  readonly rowAttributes: Map<number, Record<string, string>>;
  readonly fileColumns: FileColumns[];
}

/** A cell's place as one number; a sheet has 16,384 columns. */
export const place = (row: number, column: number): number => row * 16384 + column;

/** What reading cells needs to know of the workbook. */
export interface Surroundings {
  readonly strings: readonly SharedText[];
  readonly formats: Formats;
  /** Days to add to a serial: 1462 where the file counts from 1904. */
  readonly shift: number;
  /** Size of the grid as last known here. */
  readonly size: { readonly rows: number; readonly columns: number } | undefined;
}

const ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

/** Reads the cells of a worksheet, its columns and its rows. */
export function readCells(
  part: Parent,
  { strings, formats: { formats }, shift, size }: Surroundings,
): ReadCells {
  const piece = (name: string) => part.children.find((child) => child.name === name)?.xml ?? '';
  const cells: (Cell | undefined)[][] = [];
  const kept = new Map<number, Kept>();
  const keptOf = new WeakMap<Cell, Kept>();
  const rowHeights: Record<number, number> = {};
  const hiddenRows: number[] = [];
  const rowAttributes = new Map<number, Record<string, string>>();
  const rowFormats = new Map<number, Format>();
  const masters = new Map<string, { formula: string; row: number; column: number }>();
  const blanks = new Map<Format, Cell>();
  const blank = (format: Format) => {
    const cell = blanks.get(format) ?? { value: '', ...dress(format) };
    blanks.set(format, cell);
    return cell;
  };
  let columns = 0;
  let row = -1;

  const readCell = (attributes: string, inner: string, column: number, line: (Cell | undefined)[]) => {
    const format = formats[Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? formats[0]!;
    if (inner === '') {
      line[column] = format.style || format.format ? blank(format) : undefined;
      return;
    }
    const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n';
    const raw = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/.exec(inner)?.[1];
    let value: CellValue = '';
    let rich: string | undefined;
    let odd = /\b(?:cm|vm|ph)="/.test(attributes);
    if (type === 's') {
      const shared = strings[Number(raw)];
      value = shared?.text ?? '';
      rich = shared?.rich;
    } else if (type === 'inlineStr') {
      const item = elementIn(inner, 'is') ?? '';
      value = plainText(item);
      if (/<r>|<r\s/.test(item)) rich = item.replace(/^<is[^>]*>|<\/is>$/g, '');
    } else if (raw === undefined || (raw.trim() === '' && type !== 'str')) value = '';
    else if (type === 'str') value = decodeText(raw);
    else if (type === 'b') value = raw.trim() === '1' || raw.trim() === 'true';
    else if (type === 'e') {
      value = decodeText(raw);
      odd = true;
    } else if (type === 'd') {
      const moment = Date.parse(/[zZ]$/.test(raw) ? raw : `${raw}${raw.includes('T') ? 'Z' : 'T00:00:00Z'}`);
      value = Number.isNaN(moment) ? raw : { serial: moment / 86400000 + 25569 };
      odd = true;
    } else {
      const number = Number(raw);
      if (!Number.isFinite(number)) value = decodeText(raw);
      else value = format.isDate ? { serial: number + shift } : number;
    }
    // LibreOffice saves a yes or no as the formula TRUE().
    const plainly = type === 'b' && /<f\b[^>]*>(?:TRUE|FALSE)\(\)<\/f>/.test(inner);
    const formula = plainly ? undefined : readFormula(inner, row, column, masters);
    if (formula?.odd) odd = true;
    const cell: Cell = { value, ...(formula ? { formula: formula.text } : {}), ...dress(format) };
    line[column] = cell;
    if (rich === undefined && !odd) return;
    const own = attributes
      .replace(/\s(?:r|s)="[^"]*"/g, '')
      .replace(/\/$/, '')
      .trimEnd();
    const saved: Kept = {
      value,
      formula: formula?.text,
      ...(rich === undefined ? { attributes: own, inner } : { rich }),
    };
    kept.set(place(row, column), saved);
    keptOf.set(cell, saved);
  };

  for (const [, rowAttrs = '', inner = ''] of piece('sheetData').matchAll(ROW)) {
    const given = attributesOf(rowAttrs);
    row = given.r === undefined ? row + 1 : Number(given.r) - 1;
    const { r: _, spans: __, s, customFormat, ht, customHeight, hidden, ...rest } = given;
    if (isTrue(hidden)) hiddenRows.push(row);
    if (ht !== undefined && isTrue(customHeight)) rowHeights[row] = Math.round((Number(ht) * 4) / 3);
    if (Object.keys(rest).length > 0) rowAttributes.set(row, rest);
    const rowFormat = isTrue(customFormat) ? formats[Number(s)] : undefined;
    if (rowFormat) rowFormats.set(row, rowFormat);
    const line: (Cell | undefined)[] = [];
    let column = -1;
    for (const [, attributes = '', content = ''] of inner.matchAll(CELL)) {
      const name = /\br="([A-Z]+)/.exec(attributes)?.[1];
      column = name === undefined ? column + 1 : columnOf(name);
      readCell(attributes, content, column, line);
      // A cell that says it has no format stands apart from its column's; null marks it until columns are read.
      if (line[column] === undefined) line[column] = null as unknown as undefined;
    }
    columns = Math.max(columns, line.length);
    cells[row] = line;
  }
  const rows = Math.max(cells.length, size?.rows ?? 1000);
  columns = Math.max(columns, size?.columns ?? 26);

  const fileColumns = listIn(piece('cols'), 'cols').map(({ attributes: text }): FileColumns => {
    const { min, max, ...attributes } = attributesOf(text);
    return { from: Number(min) - 1, to: Number(max) - 1, attributes };
  });
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  const columnFormats: (Format | undefined)[] = [];
  for (const { from, to, attributes } of fileColumns)
    for (let column = from; column <= Math.min(to, columns - 1); column++) {
      if (attributes.width !== undefined && isTrue(attributes.customWidth))
        columnWidths[column] = Math.round(Number(attributes.width) * 7);
      if (isTrue(attributes.hidden)) hiddenColumns.push(column);
      const format = formats[Number(attributes.style ?? 0)];
      if (format && (format.style || format.format)) columnFormats[column] = format;
    }
  fillBlanks({ cells, rows, columns, rowFormats, columnFormats, blank });
  return {
    cells,
    rows,
    columns,
    rowHeights,
    columnWidths,
    hiddenRows,
    hiddenColumns,
    kept,
    keptOf,
    rowAttributes,
    fileColumns,
  };
}

/** Gives cells the file does not list the format of their row or, failing it, of their column. */
function fillBlanks(of: {
  cells: (Cell | undefined)[][];
  rows: number;
  columns: number;
  rowFormats: Map<number, Format>;
  columnFormats: (Format | undefined)[];
  blank: (format: Format) => Cell;
}): void {
  const { cells, rows, columns, rowFormats, columnFormats, blank } = of;
  const byColumn = columnFormats.some((format) => format !== undefined);
  for (let row = 0; row < rows; row++) {
    const rowFormat = rowFormats.get(row);
    let line = cells[row];
    if (!line) {
      if (!byColumn && !rowFormat) continue;
      cells[row] = line = [];
    }
    for (let column = 0; column < columns; column++) {
      if ((line[column] as unknown) === null) line[column] = undefined;
      else if (line[column] === undefined) {
        const format = rowFormat ?? columnFormats[column];
        if (format && (format.style || format.format)) line[column] = blank(format);
      }
    }
  }
}

const isTrue = (text: string | undefined) => text === '1' || text === 'true';

const dress = ({ style, format }: Format): Pick<Cell, 'style' | 'format'> => ({
  ...(format === undefined ? {} : { format }),
  ...(style === undefined ? {} : { style }),
});

function columnOf(name: string): number {
  let number = 0;
  for (let at = 0; at < name.length; at++) number = number * 26 + name.charCodeAt(at) - 64;
  return number - 1;
}

function readFormula(
  inner: string,
  row: number,
  column: number,
  masters: Map<string, { formula: string; row: number; column: number }>,
) {
  const found = /<f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/f>)/.exec(inner);
  if (!found) return undefined;
  const { t, si } = attributesOf(found[1] ?? '');
  const text = decodeText(found[2] ?? '');
  if (t === 'shared' && si !== undefined) {
    if (text !== '') masters.set(si, { formula: text, row, column });
    const master = masters.get(si);
    if (!master) return undefined;
    return { text: `=${shifted(master.formula, row - master.row, column - master.column)}`, odd: false };
  }
  if (text === '' && t !== 'dataTable') return undefined;
  return { text: `=${text}`, odd: t === 'array' || t === 'dataTable' };
}

/** The merged areas of a worksheet. */
export const readMerges = (part: Parent): Area[] =>
  listIn(part.children.find(({ name }) => name === 'mergeCells')?.xml ?? '', 'mergeCells').flatMap(
    ({ attributes }) => areaOf(attributesOf(attributes).ref ?? '') ?? [],
  );
