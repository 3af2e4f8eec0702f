import type { Area, CellValue, Chart, Sheet, Spreadsheet } from '../model';

/** Cells in a line on one sheet, as a series or its categories use them. */
export interface Line {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly values: readonly CellValue[];
}

/** A chart's data as it is drawn: what names the points, and the lines of points with their names. */
export interface ChartData {
  readonly categories: Line | undefined;
  readonly series: readonly { readonly name: Line | undefined; readonly values: Line }[];
}

/** Reads a chart's ranges as Google does: side by side, the first line names the points, the headers the series. */
export function chartData(chart: Chart, { sheets }: Spreadsheet): ChartData {
  const lines = chart.ranges.flatMap((range) => {
    const sheet = sheets.find(({ id }) => id === range.sheet);
    if (!sheet) return [];
    const count = chart.transposed ? range.rows : range.columns;
    return Array.from({ length: count }, (_, at) => {
      const area: Area = chart.transposed
        ? { row: range.row + at, column: range.column, rows: 1, columns: range.columns }
        : { row: range.row, column: range.column + at, rows: range.rows, columns: 1 };
      return lineAt(sheet, area);
    });
  });
  const [first, ...rest] = lines;
  if (!first) return { categories: undefined, series: [] };
  const drawn = rest.length === 0 ? [first] : rest;
  const headers =
    chart.headers >= 0
      ? chart.headers
      : drawn.every(({ values }) => typeof values[0] === 'string' && values[0] !== '')
        ? 1
        : 0;
  return {
    categories: rest.length === 0 ? undefined : part(first, headers, chart.transposed),
    series: drawn.map((line) => ({
      name: headers === 0 ? undefined : cellOf(line, headers - 1, chart.transposed),
      values: part(line, headers, chart.transposed),
    })),
  };
}

function lineAt(sheet: Sheet, area: Area): Line {
  const values: CellValue[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      values.push(sheet.cells[row]?.[column]?.value ?? '');
  return { sheet, area, values };
}

function part({ sheet, area, values }: Line, from: number, across: boolean): Line {
  const { row, column, rows, columns } = area;
  const left = across
    ? { row, column: column + from, rows, columns: Math.max(columns - from, 1) }
    : { row: row + from, column, rows: Math.max(rows - from, 1), columns };
  return { sheet, area: left, values: values.slice(from) };
}

function cellOf({ sheet, area, values }: Line, at: number, across: boolean): Line {
  const { row, column } = area;
  const only = across
    ? { row, column: column + at, rows: 1, columns: 1 }
    : { row: row + at, column, rows: 1, columns: 1 };
  return { sheet, area: only, values: [values[at] ?? ''] };
}

/** An option of a chart by Google's dotted name, however the builder stored it. */
export function chartOption(options: Readonly<Record<string, unknown>>, name: string): unknown {
  if (name in options) return options[name];
  return name
    .split('.')
    .reduce<unknown>((held, key) => (held as Record<string, unknown> | undefined)?.[key], options);
}
