import type { EntityName } from '../entities/index';
import { entityNamed } from '../entities/index';
import { ar } from '../messages/ar';
import { exportWords } from '../messages/exports.ar';
import { inFigures, readDay } from '../schema/day';
import { isBlank } from '../schema/fold';
import { headersOf } from '../sheets/table';
import { withComma } from './csv';

/** A row to export: its id, blank until it was checked, and its canonical texts by field. */
export interface ExportedRow {
  readonly id: string;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Rows as a table under the tab's own headers, المعرف last so that a row can be told again. Days as yyyy-mm-dd: every
 * Excel takes that for the same day whatever its language, where 12/03/2026 may become 3 December; our import reads it.
 */
export function tableOf(entity: EntityName, rows: readonly ExportedRow[]): readonly (readonly string[])[] {
  const fields = Object.entries(entityNamed(entity).fields);
  const headers = headersOf(entity);
  return [
    [...fields.map(([field]) => headers[field] ?? field), ar.id],
    ...rows.map(({ id, texts }) => [
      ...fields.map(([field, { cell }]) =>
        cell === 'number' ? withComma(texts[field] ?? '') : (texts[field] ?? ''),
      ),
      id,
    ]),
  ];
}

/** Rows as JSON, a row a line: its id, null until it was checked, and its texts as `recordsOf` gives them. */
export const jsonOf = (rows: readonly ExportedRow[]): string =>
  rows.length === 0
    ? '[]\n'
    : `[\n${rows.map(({ id, texts }) => JSON.stringify({ id: id || null, ...texts })).join(',\n')}\n]\n`;

/** Rows to be read by people, a row a line: what is filled, each under its header. */
export function linesOf(entity: EntityName, rows: readonly ExportedRow[]): string {
  const headers = headersOf(entity);
  const fields = Object.entries(entityNamed(entity).fields);
  return rows
    .map(({ texts }) => {
      const parts = fields.flatMap(([field, { cell }]) => {
        const text = texts[field] ?? '';
        if (isBlank(text)) return [];
        const said = cell === 'day' && readDay(text) === text ? inFigures(text) : text;
        return [exportWords.part(headers[field] ?? field, said)];
      });
      return `${parts.join(exportWords.between)}\n`;
    })
    .join('');
}
