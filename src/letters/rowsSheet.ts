import type { EntityName } from '../entities/index';
import { entityNamed } from '../entities/index';
import type { Cell, PrintPlan } from '../ports';
import { readDay } from '../schema/day';
import { headersOf, tabOf } from '../sheets/table';
import { linesIn } from './tabled';

const widthOf = { text: 150, day: 80, number: 70 } as const;

function cellOf(kept: keyof typeof widthOf, text: string): Cell {
  if (kept === 'day' && readDay(text) === text) return { day: text };
  return kept === 'number' && /^-?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The rows of a tab as a sheet of their own, under its headers; what cannot be read stays as it was typed. */
export function rowsSheet(entity: EntityName, rows: readonly Readonly<Record<string, string>>[]): PrintPlan {
  const fields = Object.entries(entityNamed(entity).fields);
  const headers = headersOf(entity);
  const lines = (texts: readonly string[]) =>
    Math.max(...texts.map((text, at) => linesIn(text, widthOf[fields[at]?.[1].cell ?? 'text'])));
  const laid = (cells: readonly Cell[]) => cells.map((cell, at) => ({ cell, at, span: 1 }));
  const titles = fields.map(([field]) => headers[field] ?? field);
  return {
    title: tabOf(entity),
    isLeftToRight: false,
    isLandscape: true,
    widths: fields.map(([, { cell }]) => widthOf[cell]),
    rows: [
      { look: 'columns', lines: lines(titles), cells: laid(titles) },
      ...rows.map((texts) => ({
        look: 'row' as const,
        lines: lines(fields.map(([field]) => texts[field] ?? '')),
        cells: laid(fields.map(([field, { cell }]) => cellOf(cell, texts[field] ?? ''))),
      })),
    ],
    breaks: [],
    repeated: 0,
  };
}
