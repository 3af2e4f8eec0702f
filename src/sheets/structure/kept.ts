import type { EntityName } from '../../entities/index';
import { entityNamed } from '../../entities/index';
import type { Row } from '../../entities/known';
import { ar } from '../../messages/ar';
import { structure as words } from '../../messages/structure.ar';
import type { Cell, Grid, ListsPlan } from '../../ports';
import type { Day } from '../../schema/day';
import { readDay } from '../../schema/day';
import { textOf } from '../../schema/entity';
import { fold } from '../../schema/fold';
import type { Kind } from '../../schema/kind';
import { headersOf, tabOf } from '../table';

/** A tab as the safety copy keeps it: its headers, المعرف last, and its rows. */
export interface KeptTab {
  readonly day: Day;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the safety copy keeps of a tab; null where it has none. */
export type KeptOf = (title: string) => KeptTab | null;

/** No cell of an .xlsx file holds more than 32,767 characters. */
const longestChunk = 30_000;

/** Beyond this many rows a copy would cost more than it saves; such a file has its versions at Google. */
const mostRows = 20_000;

/** The rows of a tab in chunks that a cell holds. */
function chunksOf(rows: readonly (readonly string[])[]): readonly string[] {
  const chunks: string[] = [];
  let lines: string[] = [];
  let length = 0;
  for (const row of rows) {
    const line = JSON.stringify(row);
    if (line.length > longestChunk) continue;
    if (length + line.length > longestChunk) {
      chunks.push(`[${lines.join(',')}]`);
      [lines, length] = [[], 0];
    }
    lines.push(line);
    length += line.length + 1;
  }
  return [...chunks, `[${lines.join(',')}]`];
}

/** A tab to be kept: its headers and its rows. */
export type Keeping = Pick<KeptTab, 'headers' | 'rows'> & { readonly title: string };

/** The rows of a tab of the directorate as the copy keeps them. */
export const keepingOf = (entity: EntityName, rows: readonly Row[]): Keeping => {
  const fields = Object.keys(entityNamed(entity).fields);
  return {
    title: tabOf(entity),
    headers: [...Object.values(headersOf(entity)), ar.id],
    rows: rows.map(({ texts, id }) => [...fields.map((field) => textOf(texts, field)), id]),
  };
};

/**
 * The hidden tab نسخة الأمان: the rows of tabs as text, some hundreds of rows a cell, so that a column or a tab deleted by
 * mistake can be brought back; `beside` are lines of an earlier copy that stay. Null where the file is too large for it.
 */
export function safetyCopy(tabs: readonly Keeping[], day: Day, beside: Grid = []): ListsPlan | null {
  if (tabs.reduce((sum, { rows }) => sum + rows.length, 0) > mostRows) return null;
  const lines = tabs.flatMap(({ title, headers, rows }) =>
    chunksOf(rows).map((chunk) => [title, day, JSON.stringify(headers), chunk]),
  );
  const stay = beside.filter(([title]) => !tabs.some((tab) => tab.title === title));
  return { title: words.safetyTab, cells: [[...words.safetyHeaders], ...lines, ...stay] };
}

const listIn = (text: string): readonly unknown[] => {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
};

/** Reads the safety copy back; what a hand has spoiled in it is as if it were not there. */
export const keptIn =
  (grid: Grid | null): KeptOf =>
  (title) => {
    const lines = (grid ?? []).slice(1).filter(([tab]) => tab === title);
    const [, day = '', headers = ''] = lines[0] ?? [];
    if (readDay(day) !== day) return null;
    return {
      day,
      headers: listIn(headers).map(String),
      rows: lines.flatMap(([, , , chunk = '']) =>
        listIn(chunk).flatMap((row) => (Array.isArray(row) ? [row.map(String)] : [])),
      ),
    };
  };

/** A kept text as its cell held it: a real day, a number, or text. */
export const heldAs = (kind: Kind<unknown> | null, text: string): Cell => {
  if (kind?.cell === 'day' && readDay(text) === text) return { day: text };
  if (kind?.cell === 'number' && /^\d+(\.\d+)?$/.test(text)) return Number(text);
  return text;
};

/**
 * Finds the kept row that each present row was: by its id where one row alone bears it, else by all the cells that both
 * have, but for those of some columns. Null where none or several fit.
 */
export function keptRowsOf(
  { headers, rows }: KeptTab,
  header: readonly string[],
  present: readonly (readonly string[])[],
  without: readonly string[],
): readonly (readonly string[] | null)[] {
  const apart = new Set(without.map(fold));
  const shared = headers.flatMap((label, at) => {
    const there = header.findIndex((text) => fold(text) === fold(label));
    return there < 0 || apart.has(fold(label)) || label === ar.id ? [] : [[at, there] as const];
  });
  const idAt = header.findIndex((text) => fold(text) === fold(ar.id));
  const only = (keyOf: (row: readonly string[]) => string) => {
    const byKey = new Map<string, readonly string[] | null>();
    for (const row of rows) {
      const key = keyOf(row);
      if (key !== '') byKey.set(key, byKey.has(key) ? null : row);
    }
    return byKey;
  };
  const byId = only((row) => row[headers.length - 1] ?? '');
  const byCells = only((row) => JSON.stringify(shared.map(([at]) => row[at] ?? '')));
  return present.map((row) => {
    const id = idAt < 0 ? '' : (row[idAt] ?? '');
    return (
      (id !== '' && byId.get(id)) ||
      byCells.get(JSON.stringify(shared.map(([, there]) => row[there] ?? ''))) ||
      null
    );
  });
}

/** The column of a label in the copy; -1 where it has none. */
export const keptAt = ({ headers }: KeptTab, label: string): number =>
  headers.findIndex((text) => fold(text) === fold(label));
