import type { Cell, CellValue, Sheet } from '../model';
import { a1, areaName, letters } from './a1';
import { place } from './cell-read';
import { isDateFormat } from './formats';
import type { ReadCells } from './sheet-read';
import type { StringTable } from './strings';
import type { FormatTable } from './style-write';
import { encodeText, unkeepable } from './text';
import { attributesXml, childrenOf, type Parent } from './xml';

/** Cells that cannot be kept in an .xlsx file, told by tab and name. */
class CellRefused extends Error {
  override readonly name = 'CellRefused';
}

/** What the cells of all sheets are written into. */
export interface Tables {
  readonly strings: StringTable;
  readonly formats: FormatTable;
  /** Days the file's serials are behind ours: 1462 where it counts from 1904. */
  readonly shift: number;
}

const ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|NULL!|DIV\/0!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;

const same = (a: CellValue, b: CellValue) =>
  a === b || (typeof a === 'object' && typeof b === 'object' && a.serial === b.serial);

/** The number format a cell shows in: a day nobody gave a format is shown as one (rule 17). */
function formatOf({ value, format }: Cell): string | undefined {
  if (typeof value !== 'object' || (format !== undefined && isDateFormat(format))) return format;
  return Number.isInteger(value.serial) ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm';
}

/** The format of each column that reaches the bottom of the grid: what its last two blank cells agree on. */
export function columnFormats(sheet: Sheet, formats: FormatTable): number[] {
  return Array.from({ length: sheet.columns }, (_, column) => {
    const [last, before] = [sheet.cells[sheet.rows - 1]?.[column], sheet.cells[sheet.rows - 2]?.[column]];
    if (!last || !before || last.value !== '' || before.value !== '') return 0;
    const format = formats.indexOf(last.style, last.format);
    return format === formats.indexOf(before.style, before.format) ? format : 0;
  });
}

/** The rows of a sheet as XML. */
export function dataXml(
  sheet: Sheet,
  tables: Tables,
  byColumn: readonly number[],
  file: ReadCells | undefined,
): string {
  const hidden = new Set(sheet.hiddenRows);
  const names = Array.from({ length: sheet.columns }, (_, column) => letters(column));
  const rows: string[] = [];
  for (let row = 0; row < sheet.rows; row++) {
    const line = sheet.cells[row] ?? [];
    let inside = '';
    for (let column = 0; column < sheet.columns; column++) {
      const cell = line[column];
      const format = cell ? tables.formats.indexOf(cell.style, formatOf(cell)) : 0;
      // Some programs give a cell that names no format its column's: where the column has one, 0 is said aloud.
      const named = format || byColumn[column] ? ` s="${format}"` : '';
      if (!cell || (cell.value === '' && cell.formula === undefined)) {
        if (format !== byColumn[column]) inside += `<c r="${names[column]}${row + 1}"${named}/>`;
        continue;
      }
      const kept = file && (file.keptOf.get(cell) ?? file.kept.get(place(row, column)));
      const still = kept && same(kept.value, cell.value) && kept.formula === cell.formula ? kept : undefined;
      const head = `<c r="${names[column]}${row + 1}"${named}`;
      if (still?.inner !== undefined) inside += `${head}${still.attributes}>${still.inner}</c>`;
      else if (still?.rich !== undefined)
        inside += `${head} t="s"><v>${tables.strings.indexOfRich(still.rich)}</v></c>`;
      else inside += head + contentXml(cell, tables, () => `${sheet.name}!${a1(row, column)}`);
    }
    const pixels = sheet.rowHeights[row];
    const attributes = attributesXml({
      ...file?.rowAttributes.get(row),
      ht: pixels === undefined ? undefined : pixels * 0.75,
      customHeight: pixels === undefined ? undefined : 1,
      hidden: hidden.has(row) ? 1 : undefined,
    });
    if (inside !== '' || attributes !== '') rows.push(`<row r="${row + 1}"${attributes}>${inside}</row>`);
  }
  return `<sheetData>${rows.join('')}</sheetData>`;
}

function contentXml({ value, formula }: Cell, { strings, shift }: Tables, where: () => string): string {
  const reason = unkeepable(typeof value === 'object' ? value.serial : value) ?? unkeepable(formula);
  if (reason) throw new CellRefused(`${where()} holds ${reason}`);
  const f = formula === undefined ? '' : `<f>${encodeText(formula.replace(/^=/, ''))}</f>`;
  if (typeof value === 'number') return `>${f}<v>${value}</v></c>`;
  if (typeof value === 'object') return `>${f}<v>${value.serial - shift}</v></c>`;
  if (typeof value === 'boolean') return ` t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (formula === undefined) return ` t="s"><v>${strings.indexOf(value)}</v></c>`;
  if (value === '') return `>${f}</c>`;
  return ` t="${ERROR.test(value) ? 'e' : 'str'}">${f}<v>${encodeText(value)}</v></c>`;
}

/** The merged areas of a sheet. */
export const mergesXml = ({ merges }: Sheet): string =>
  merges.length === 0
    ? ''
    : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('')}</mergeCells>`;

/** The area the cells of a sheet fill. */
export function dimensionXml({ cells, rows, columns }: Sheet): string {
  let last = 0;
  let right = 0;
  for (let row = 0; row < Math.min(rows, cells.length); row++)
    for (let column = Math.min(columns, cells[row]?.length ?? 0) - 1; column >= 0; column--) {
      if ((cells[row]?.[column]?.value ?? '') === '') continue;
      last = row;
      right = Math.max(right, column);
      break;
    }
  return `<dimension ref="${areaName({ row: 0, column: 0, rows: last + 1, columns: right + 1 })}"/>`;
}

const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** A worksheet with some of its elements replaced ('' takes one away), each where the schema wants it. */
export function withPieces(part: Parent, pieces: Readonly<Record<string, string>>): string {
  const list = part.children.map(({ name, xml }) => ({ name, xml: pieces[name] ?? xml }));
  for (const [name, xml] of Object.entries(pieces)) {
    if (xml === '' || part.children.some((child) => child.name === name)) continue;
    const rank = ORDER.indexOf(name);
    const next = list.findIndex((piece) => ORDER.indexOf(piece.name) > rank);
    list.splice(next < 0 ? list.length : next, 0, { name, xml });
  }
  const open = /\sxmlns:r=/.test(part.open)
    ? part.open
    : part.open.replace(
        />$/,
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
      );
  return `${part.head}${open}${list.map(({ xml }) => xml).join('')}${part.close}`;
}

/** The extension list without the rules we understood: they are written as plain ones. */
export function extensionsXml(part: Parent, understood: ReadonlySet<string>): string | undefined {
  const xml = part.children.find(({ name }) => name === 'extLst')?.xml;
  if (!xml?.includes('<x14:dataValidation ')) return undefined;
  const { children, ...list } = childrenOf(xml);
  const left = children.flatMap((extension) => {
    if (!extension.xml.includes('<x14:dataValidation ')) return [extension.xml];
    let inside = extension.xml;
    for (const rule of understood) inside = inside.replace(rule, () => '');
    const count = inside.match(/<x14:dataValidation /g)?.length ?? 0;
    return count === 0 ? [] : [inside.replace(/(<x14:dataValidations\b[^>]*\bcount=")\d+/, `$1${count}`)];
  });
  return left.length === 0 ? '' : `${list.open}${left.join('')}${list.close}`;
}
