import type { Cell, CellValue } from '../model';
import { shifted } from './formulas';
import type { SharedText } from './strings';
import type { Format } from './style-read';
import { decodeText, plainText } from './text';
import { attributesOf, elementIn } from './xml';

/** What the file says of a cell beyond our model; it goes back while value and formula are as they were. */
export interface Kept {
  readonly value: CellValue;
  readonly formula: string | undefined;
  /** The inside of a rich text; else `attributes` and `inner` are the cell's own. */
  readonly rich?: string;
  readonly attributes?: string;
  readonly inner?: string;
}

/** A cell's place as one number; a sheet has 16,384 columns. */
export const place = (row: number, column: number): number => row * 16384 + column;

/** The first cells of shared formulas, by their number in the sheet. */
export type Masters = Map<
  string,
  { readonly formula: string; readonly row: number; readonly column: number }
>;

interface Reading {
  readonly strings: readonly SharedText[];
  readonly formats: readonly Format[];
  readonly shift: number;
  readonly masters: Masters;
}

interface Place {
  readonly attributes: string;
  readonly inner: string;
  readonly row: number;
  readonly column: number;
}

/** Reads one cell: its format, itself when it holds something, and what of it the model does not. */
export function readCell(
  { strings, formats, shift, masters }: Reading,
  { attributes, inner, row, column }: Place,
): { format: Format; cell?: Cell; saved?: Kept } {
  const format = formats[Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? formats[0]!;
  if (inner === '') return { format };
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
  if (rich === undefined && !odd) return { cell, format };
  const own = attributes
    .replace(/\s(?:r|s)="[^"]*"/g, '')
    .replace(/\/$/, '')
    .trimEnd();
  const saved: Kept = {
    value,
    formula: formula?.text,
    ...(rich === undefined ? { attributes: own, inner } : { rich }),
  };
  return { cell, format, saved };
}

/** What a cell wears of a format. */
export const dress = ({ style, format }: Format): Pick<Cell, 'style' | 'format'> => ({
  ...(format === undefined ? {} : { format }),
  ...(style === undefined ? {} : { style }),
});

/** Whether a format says anything at all. */
export const isDressed = ({ style, format }: Format): boolean => style !== undefined || format !== undefined;

function readFormula(inner: string, row: number, column: number, masters: Masters) {
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
