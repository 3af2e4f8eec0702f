import type { Area, Sheet, Spreadsheet } from '../model';

/** Where a place goes when `count` lines are inserted (or, negative, deleted) at `at`; null when it is deleted itself. */
const moved = (place: number, at: number, count: number): number | null => {
  if (place < at) return place;
  if (count < 0 && place < at - count) return null;
  return place + count;
};

/** An area after the same: it grows when lines come inside it, shrinks when they go, null when nothing is left. */
function stretched(start: number, size: number, at: number, count: number): [number, number] | null {
  if (count > 0) {
    if (at <= start) return [start + count, size];
    return at < start + size ? [start, size + count] : [start, size];
  }
  const kept = (from: number, to: number) => Math.max(0, to - from);
  const before = kept(start, Math.min(start + size, at));
  const after = kept(Math.max(start, at - count), start + size);
  if (before + after === 0) return null;
  return [start < at ? start : Math.max(start, at - count) + count, before + after];
}

type Axis = 'row' | 'column';
const sizes = { row: 'rows', column: 'columns' } as const;

function areaAfter<A extends Area>(area: A, axis: Axis, at: number, count: number): A | null {
  const next = stretched(area[axis], area[sizes[axis]], at, count);
  return next && { ...area, [axis]: next[0], [sizes[axis]]: next[1] };
}

const present = <T>(list: readonly (T | null)[]): T[] => list.filter((one) => one !== null);

const shiftedKeys = (record: Record<number, number>, at: number, count: number): Record<number, number> =>
  Object.fromEntries(
    Object.entries(record)
      .map(([key, value]) => [moved(Number(key), at, count), value] as const)
      .filter(([key]) => key !== null),
  );

/** Everything but the cells: merges, protections, chart ranges, list ranges of the whole spreadsheet. */
function follow(spreadsheet: Spreadsheet, sheet: Sheet, axis: Axis, at: number, count: number): void {
  sheet.merges = present(sheet.merges.map((area) => areaAfter(area, axis, at, count)));
  if (sheet.filter) {
    const area = areaAfter(sheet.filter.area, axis, at, count);
    const columns =
      axis === 'row'
        ? sheet.filter.columns
        : present(sheet.filter.columns.map((column) => moved(column, at, count)));
    sheet.filter = area && { area, columns };
  }
  sheet.protections = present(
    sheet.protections.map((one) => {
      if (!one.area) return one;
      const area = areaAfter(one.area, axis, at, count);
      return area && { ...one, area };
    }),
  );
  for (const other of spreadsheet.sheets) {
    other.charts = other.charts.map((chart) => ({
      ...chart,
      anchor:
        other === sheet
          ? { ...chart.anchor, [axis]: moved(chart.anchor[axis], at, count) ?? at }
          : chart.anchor,
      ranges: present(
        chart.ranges.map((range) => (range.sheet === sheet.id ? areaAfter(range, axis, at, count) : range)),
      ),
    }));
    for (const line of other.cells)
      line?.forEach((cell, column) => {
        if (cell?.validation?.criteria !== 'VALUE_IN_RANGE') return;
        const [id, row, col, rows, columns] = cell.validation.values as number[];
        if (id !== sheet.id) return;
        const area = areaAfter({ row: row!, column: col!, rows: rows!, columns: columns! }, axis, at, count);
        if (!area) return;
        const values = [id, area.row, area.column, area.rows, area.columns];
        line[column] = { ...cell, validation: { ...cell.validation, values } };
      });
  }
}

const holes = (count: number) => Array.from({ length: count }, () => undefined);

/** Blank rows come in at `at`; what stands below moves, and everything that points at it. */
export function insertRows(spreadsheet: Spreadsheet, sheet: Sheet, at: number, count: number): void {
  if (at < sheet.cells.length)
    sheet.cells = [
      ...sheet.cells.slice(0, at),
      ...Array.from({ length: count }, () => []),
      ...sheet.cells.slice(at),
    ];
  sheet.rows += count;
  sheet.rowHeights = shiftedKeys(sheet.rowHeights, at, count);
  sheet.hiddenRows = present(sheet.hiddenRows.map((row) => moved(row, at, count)));
  follow(spreadsheet, sheet, 'row', at, count);
}

/** Rows go, and what pointed at them alone. */
export function deleteRows(spreadsheet: Spreadsheet, sheet: Sheet, at: number, count: number): void {
  sheet.cells.splice(at, count);
  sheet.rows -= count;
  if (at < sheet.frozenRows) sheet.frozenRows -= Math.min(count, sheet.frozenRows - at);
  sheet.rowHeights = shiftedKeys(sheet.rowHeights, at, -count);
  sheet.hiddenRows = present(sheet.hiddenRows.map((row) => moved(row, at, -count)));
  follow(spreadsheet, sheet, 'row', at, -count);
}

/** Rows go elsewhere; `to` counts before they move, as Google's moveRows does. */
export function moveRows(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  at: number,
  count: number,
  to: number,
): void {
  const from = to <= at ? at + count : at;
  insertRows(spreadsheet, sheet, to, count);
  for (let i = 0; i < count; i += 1) {
    while (sheet.cells.length <= to + i) sheet.cells.push([]);
    sheet.cells[to + i] = sheet.cells[from + i] ?? [];
  }
  deleteRows(spreadsheet, sheet, from, count);
}

/** The same for columns. */
export function insertColumns(spreadsheet: Spreadsheet, sheet: Sheet, at: number, count: number): void {
  for (const line of sheet.cells) if (line && at < line.length) line.splice(at, 0, ...holes(count));
  sheet.columns += count;
  sheet.columnWidths = shiftedKeys(sheet.columnWidths, at, count);
  sheet.hiddenColumns = present(sheet.hiddenColumns.map((column) => moved(column, at, count)));
  follow(spreadsheet, sheet, 'column', at, count);
}

/** The same for columns. */
export function deleteColumns(spreadsheet: Spreadsheet, sheet: Sheet, at: number, count: number): void {
  for (const line of sheet.cells) line?.splice(at, count);
  sheet.columns -= count;
  if (at < sheet.frozenColumns) sheet.frozenColumns -= Math.min(count, sheet.frozenColumns - at);
  sheet.columnWidths = shiftedKeys(sheet.columnWidths, at, -count);
  sheet.hiddenColumns = present(sheet.hiddenColumns.map((column) => moved(column, at, -count)));
  follow(spreadsheet, sheet, 'column', at, -count);
}
