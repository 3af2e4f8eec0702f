import type { CellView } from '../host/http/wire';
import type { Style } from '../host/model';
import { sizes } from './layout';

/** Space a cell keeps around its text, in pixels: start and end together. */
export const cellPadding = 11;
const defaultPoints = 10;

/** Points of .xlsx in pixels of the screen. */
export const pixelsOf = (points: number | undefined): number => ((points ?? defaultPoints) * 4) / 3;

/** Height of one line of a cell. */
export const lineOf = (style: Style | undefined): number => Math.round(pixelsOf(style?.size) * 1.5);

const pen = document.createElement('canvas').getContext('2d')!;
const widths = new Map<string, Map<string, number>>();

function widthOf(text: string, font: string): number {
  const ofFont = widths.get(font) ?? new Map<string, number>();
  widths.set(font, ofFont);
  const known = ofFont.get(text);
  if (known !== undefined) return known;
  if (pen.font !== font) pen.font = font;
  const width = pen.measureText(text).width;
  ofFont.set(text, width);
  return width;
}

/** How many lines a text takes in a width, broken at spaces as the browser breaks it. */
function linesIn(text: string, font: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(/(?<=\s)/)) {
      const long = widthOf(word.trimEnd(), font);
      if (used > 0 && used + long > width) {
        lines++;
        used = 0;
      }
      if (long > width) lines += Math.ceil(long / width) - 1;
      used += widthOf(word, font);
    }
  }
  return lines;
}

/** Height a row wants for one of its cells: as many lines as its text takes, where it wraps or holds line breaks. */
export function heightFor(cell: CellView, style: Style | undefined, width: number): number {
  const line = lineOf(style);
  const broken = cell.text.includes('\n');
  if (!style?.wrap && !broken) return Math.max(sizes.row, line + 1);
  const font = `${style?.bold ? 700 : 400} ${pixelsOf(style?.size)}px Cairo`;
  const lines = style?.wrap ? linesIn(cell.text, font, width - cellPadding) : cell.text.split('\n').length;
  return Math.max(sizes.row, lines * line + 1);
}
