import type { Area, Cell } from '../model';
import { areaOf, columnNumber } from './a1';
import { dress, isDressed, type Kept, type Masters, place, readCell } from './cell-read';
import type { SharedText } from './strings';
import type { Format, Formats } from './style-read';
import { attributesOf, listIn, type Parent } from './xml';

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
  const blanks = new Map<Format, Cell>();
  const blank = (format: Format) => {
    const cell = blanks.get(format) ?? { value: '', ...dress(format) };
    blanks.set(format, cell);
    return cell;
  };
  let columns = 0;
  let row = -1;

  const masters: Masters = new Map();
  const read = { strings, formats, shift, masters };

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
    for (const [, written = '', content = ''] of inner.matchAll(CELL)) {
      const attributes = written.includes("'") ? written.replaceAll("'", '"') : written;
      const name = /\br="([A-Z]+)/.exec(attributes)?.[1];
      column = name === undefined ? column + 1 : columnNumber(name);
      const { cell, format, saved } = readCell(read, { attributes, inner: content, row, column });
      // A cell that says it has no format stands apart from its column's; null marks it until columns are read.
      line[column] = cell ?? (isDressed(format) ? blank(format) : (null as unknown as undefined));
      if (!cell || !saved) continue;
      kept.set(place(row, column), saved);
      keptOf.set(cell, saved);
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
      if (format && isDressed(format)) columnFormats[column] = format;
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
        if (format && isDressed(format)) line[column] = blank(format);
      }
    }
  }
}

const isTrue = (text: string | undefined) => text === '1' || text === 'true';

/** The merged areas of a worksheet. */
export const readMerges = (part: Parent): Area[] =>
  listIn(part.children.find(({ name }) => name === 'mergeCells')?.xml ?? '', 'mergeCells').flatMap(
    ({ attributes }) => areaOf(attributesOf(attributes).ref ?? '') ?? [],
  );
