import type { ChartView } from '../host/http/wire';

export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** The values of a chart read as Google reads them: headers, then a first column of categories, then series. */
export function tableOf({ table, headers }: ChartView): { categories: string[]; series: Series[] } {
  const heads = headers > 0 ? headers : guessed(table);
  const rows = table.slice(heads).filter((row) => row.some((value) => value !== null));
  const width = Math.max(0, ...table.map((row) => row.length));
  const titles = table.slice(0, heads);
  const nameOf = (column: number) =>
    titles
      .map((row) => row[column] ?? '')
      .join(' ')
      .trim();
  return {
    categories: rows.map((row) => String(row[0] ?? '')),
    series: Array.from({ length: Math.max(0, width - 1) }, (_, at) => ({
      name: nameOf(at + 1) || String(at + 1),
      values: rows.map((row) => {
        const value = row[at + 1];
        return typeof value === 'number' ? value : null;
      }),
    })),
  };
}

/** Without a stated number of headers Google guesses: one, when no number stands in the first row. */
const guessed = (table: ChartView['table']): number =>
  table[0]?.slice(1).every((value) => typeof value !== 'number') ? 1 : 0;
