import type { Area, Border, Cell, Sheet, Style } from '../model';
import type { Cleared, Content, Lines, Patch } from '../patch';

const blank: Cell = { value: '' };

/** The cell at a place, blank where nothing is kept. */
export const cellAt = (sheet: Sheet, row: number, column: number): Cell =>
  sheet.cells[row]?.[column] ?? blank;

const isBlank = (cell: Cell) =>
  cell.value === '' && !cell.formula && !cell.format && !cell.style && !cell.note && !cell.validation;

function keep(sheet: Sheet, row: number, column: number, cell: Cell): void {
  let line = sheet.cells[row];
  if (!line) {
    line = [];
    sheet.cells[row] = line;
  }
  line[column] = isBlank(cell) ? undefined : cell;
}

const without = <K extends keyof Cell>(cell: Cell, ...keys: K[]): Cell => {
  const rest = { ...cell };
  for (const key of keys) delete rest[key];
  return rest;
};

/** Puts a grid of contents in place; what a cell wears stays. */
export function write(
  sheet: Sheet,
  row: number,
  column: number,
  cells: readonly (readonly Content[])[],
): void {
  cells.forEach((line, i) => {
    line.forEach((content, j) => {
      const before = sheet.cells[row + i]?.[column + j];
      const next = typeof content === 'object' && 'value' in content ? content : { value: content };
      if (!before) keep(sheet, row + i, column + j, next);
      else
        keep(sheet, row + i, column + j, {
          ...(before.formula ? without(before, 'formula') : before),
          ...next,
        });
    });
  });
}

function dressed(cell: Cell, patch: Patch): Cell {
  const next: Record<string, unknown> = { ...cell };
  for (const key of ['format', 'note', 'validation'] as const) {
    const value = patch[key];
    if (value === undefined) continue;
    if (value === null || value === '') delete next[key];
    else next[key] = value;
  }
  if (patch.style) {
    const style: Record<string, unknown> = { ...cell.style };
    for (const [key, value] of Object.entries(patch.style)) {
      if (value === null || value === undefined) delete style[key];
      else style[key] = value;
    }
    if (Object.keys(style).length) next.style = style as Style;
    else delete next.style;
  }
  return next as unknown as Cell;
}

/** Visits every place of an area. */
export function each(area: Area, visit: (row: number, column: number, i: number, j: number) => void): void {
  for (let i = 0; i < area.rows; i++)
    for (let j = 0; j < area.columns; j++) visit(area.row + i, area.column + j, i, j);
}

/** The same patch on every cell of an area. */
export function dress(sheet: Sheet, area: Area, patch: Patch): void {
  each(area, (row, column) => {
    keep(sheet, row, column, dressed(cellAt(sheet, row, column), patch));
  });
}

/** A patch for each cell. */
export function dressEach(
  sheet: Sheet,
  row: number,
  column: number,
  patches: readonly (readonly Patch[])[],
): void {
  patches.forEach((line, i) => {
    line.forEach((patch, j) => {
      keep(sheet, row + i, column + j, dressed(cellAt(sheet, row + i, column + j), patch));
    });
  });
}

/** Range.setBorder: outer sides by top/left/bottom/right, inner ones by vertical/horizontal. */
export function border(sheet: Sheet, area: Area, lines: Lines, color: string): void {
  each(area, (row, column, i, j) => {
    const cell = cellAt(sheet, row, column);
    const sides: Record<string, string> = { ...cell.style?.border };
    const draw = (side: keyof Border, line: boolean | null) => {
      if (line === true) sides[side] = color;
      if (line === false) delete sides[side];
    };
    draw('top', i === 0 ? lines.top : lines.horizontal);
    draw('bottom', i === area.rows - 1 ? lines.bottom : lines.horizontal);
    draw('left', j === 0 ? lines.left : lines.vertical);
    draw('right', j === area.columns - 1 ? lines.right : lines.vertical);
    keep(sheet, row, column, dressed(cell, { style: { border: Object.keys(sides).length ? sides : null } }));
  });
}

/** Range.clear and its kin; only cells that exist are touched. */
export function clear(sheet: Sheet, area: Area, what: readonly Cleared[]): void {
  const gone = new Set(what);
  const lastRow = Math.min(area.row + area.rows, sheet.cells.length);
  for (let row = area.row; row < lastRow; row++) {
    const line = sheet.cells[row];
    if (!line) continue;
    const lastColumn = Math.min(area.column + area.columns, line.length);
    for (let column = area.column; column < lastColumn; column++) {
      let cell = line[column];
      if (!cell) continue;
      if (gone.has('contents')) cell = { ...without(cell, 'formula'), value: '' };
      if (gone.has('formats')) cell = without(cell, 'format', 'style');
      if (gone.has('notes')) cell = without(cell, 'note');
      if (gone.has('validations')) cell = without(cell, 'validation');
      line[column] = isBlank(cell) ? undefined : cell;
    }
  }
}

const filled = (cell: Cell | undefined) =>
  cell !== undefined && (cell.value !== '' || cell.formula !== undefined);

/** How many rows there are down to the last one with content (Sheet.getLastRow). */
export function lastRow(sheet: Sheet): number {
  for (let row = sheet.cells.length - 1; row >= 0; row--) if (sheet.cells[row]?.some(filled)) return row + 1;
  return 0;
}

/** The same for columns (Sheet.getLastColumn). */
export function lastColumn(sheet: Sheet): number {
  let last = 0;
  for (const line of sheet.cells) {
    if (!line) continue;
    for (let column = line.length - 1; column >= last; column--)
      if (filled(line[column])) {
        last = column + 1;
        break;
      }
  }
  return last;
}
