import { fold, isBlank } from '../schema/fold';
import type { Table } from './csv';

/** The words by which files name a column, by the code of the column; the first found stands. */
export type ColumnWords = Readonly<Record<string, readonly string[]>>;

/** A row of an imported table: its number there, 1-based, and its texts by column code. */
export interface Line {
  readonly line: number;
  readonly said: Readonly<Record<string, string>>;
}

/** An imported table, understood: which column is what, and its rows. */
export interface Understood {
  readonly columns: readonly { readonly header: string; readonly code: string | null }[];
  readonly codes: ReadonlySet<string>;
  readonly lines: readonly Line[];
}

/** Above its header, a file may have a title and a few lines. */
const headerWithin = 20;

const headerWords = (text: string): string => fold(text).replace(/[\s*:]+$/, '');

/** Finds the header among the first rows, its columns by folded words, and the rows below; null where none is known. */
export function understand(table: Table, words: ColumnWords): Understood | null {
  const codeOf = new Map<string, string>();
  for (const [code, names] of Object.entries(words))
    for (const name of names) {
      const folded = headerWords(name);
      if (!codeOf.has(folded)) codeOf.set(folded, code);
    }
  const places = (row: readonly string[]) => {
    const found = new Map<string, number>();
    row.forEach((text, index) => {
      const code = codeOf.get(headerWords(text));
      if (code !== undefined && !found.has(code)) found.set(code, index);
    });
    return found;
  };
  let header = -1;
  let at = new Map<string, number>();
  table.slice(0, headerWithin).forEach((row, index) => {
    const found = places(row);
    if (found.size > at.size) [header, at] = [index, found];
  });
  if (header < 0) return null;
  const named = new Map([...at].map(([code, index]) => [index, code]));
  return {
    columns: (table[header] ?? []).flatMap((text, index) =>
      isBlank(text) ? [] : [{ header: text.trim(), code: named.get(index) ?? null }],
    ),
    codes: new Set(at.keys()),
    lines: table.flatMap((row, index) => {
      if (index <= header || row.every(isBlank)) return [];
      const said = Object.fromEntries([...at].map(([code, place]) => [code, (row[place] ?? '').trim()]));
      return [{ line: index + 1, said }];
    }),
  };
}
