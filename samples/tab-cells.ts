import { type EntityName, entityNamed } from '../src/entities/index';
import { ar } from '../src/messages/ar';
import { readDay } from '../src/schema/day';
import type { Kind } from '../src/schema/kind';
import type { CellValue, Sheet } from '../workbench/host/model';
import { serialOfDay } from '../workbench/realm/zone';
import { uuidOf } from './chance';
import type { Texts } from './rows';

/** What a person's typing leaves in a cell: a real day, a number, or the text where it is neither (platform rule 17). */
function cellOf(kind: Kind<unknown>, text: string): CellValue {
  const day = kind.cell === 'day' ? readDay(text) : null;
  if (day !== null)
    return { serial: serialOfDay(...(day.split('-').map(Number) as [number, number, number]))! };
  if (kind.cell === 'number' && /^\d+(\.\d+)?$/.test(text)) return Number(text);
  return text;
}

/** The texts of the first row of a tab. */
const headerOf = (sheet: Sheet) => (sheet.cells[0] ?? []).map((cell) => String(cell?.value ?? ''));

/** A tab's rows as cells, each under its own header; an entity's rows bear an id. */
export function cellsUnder(
  sheet: Sheet,
  entity: EntityName | 'wording',
  rows: readonly Texts[],
): readonly (readonly CellValue[])[] {
  const header = headerOf(sheet);
  const { fields } = entityNamed(entity);
  const labels: Readonly<Record<string, string>> = ar.fields[entity];
  for (const row of rows)
    for (const field of Object.keys(row))
      if (!fields[field] || !header.includes(labels[field]!))
        throw new Error(`the sample's ${entity} has no column for ${field}`);
  return rows.map((row, index) =>
    header.map((label): CellValue => {
      if (label === ar.id && entity !== 'wording') return uuidOf(entity, index + 1);
      const field = Object.keys(fields).find((name) => labels[name] === label);
      return field ? cellOf(fields[field]!, row[field] ?? '') : '';
    }),
  );
}
