import type { EntityName } from '../entities/index';
import { directorateNames, entityNamed } from '../entities/index';
import type { Draft } from '../schema/entity';
import { textOf } from '../schema/entity';
import { isBlank } from '../schema/fold';
import type { Kind, Meaning } from '../schema/kind';
import type { Part } from '../schema/kinds';
import { partsOf, reference } from '../schema/kinds';
import type { Known, Referred } from '../schema/known';
import type { RowsOf } from './judge';

/** Where the rows of a tab refer to those of another, as their declarations say (`control.source.entity`). */
export interface Referring {
  readonly entity: EntityName;
  readonly field: string;
  readonly isSeveral: boolean;
}

/** The tab a kind refers to; null for a kind that refers to none. */
export function referredBy({ control }: Kind<unknown>): Referred | null {
  return 'source' in control && 'entity' in control.source ? control.source.entity : null;
}

const fieldsOf = (entity: EntityName) =>
  Object.entries(entityNamed(entity).fields as Readonly<Record<string, Kind<unknown>>>);

/** The fields of all tabs that refer to an entity. */
export const referringTo = (to: Referred): readonly Referring[] =>
  directorateNames.flatMap((entity) =>
    fieldsOf(entity)
      .filter(([, kind]) => referredBy(kind) === to)
      .map(([field, { control }]) => ({ entity, field, isSeveral: control.control === 'severalChoices' })),
  );

/** The entities that others refer to, by their declarations. */
export const referredNames = (): ReadonlySet<string> =>
  new Set(
    directorateNames.flatMap((entity) => fieldsOf(entity).flatMap(([, kind]) => referredBy(kind) ?? [])),
  );

const wholeOf = (cell: string, meaning: Meaning<string>): Part<string> => {
  const said = cell.trim();
  const from = cell.indexOf(said);
  return { from, to: from + said.length, said, meaning };
};

/** The parts of a cell that refer to rows of a tab, each with its key and its place in the cell's text. */
export function referencesIn(to: Referred, cell: string, isSeveral: boolean, known: Known) {
  if (isBlank(cell)) return [];
  const kind = reference(to);
  const parts = isSeveral ? partsOf(cell, kind, known) : [wholeOf(cell, kind.read(cell, known))];
  return parts.flatMap(({ meaning, ...part }) => (meaning.ok ? [{ ...part, key: meaning.value }] : []));
}

/** How many rows of a tab refer to a row, and which; 1-based. */
export interface ReferencesIn {
  readonly entity: EntityName;
  readonly count: number;
  readonly rows: readonly number[];
}

/**
 * The rows that refer to one of a tab by its key, sound or not, tab by tab (contract §3): what a removal would leave
 * without meaning, and what a new name must reach. Tabs that do not refer to it are left out.
 */
export function referencesTo(
  to: Referred,
  key: string,
  rowsOf: RowsOf,
  known: Known,
): readonly ReferencesIn[] {
  const fields = referringTo(to);
  return directorateNames.flatMap((entity) => {
    const own = fields.filter((field) => field.entity === entity);
    if (own.length === 0) return [];
    const refers = (texts: Draft) =>
      own.some(({ field, isSeveral }) =>
        referencesIn(to, textOf(texts, field), isSeveral, known).some((part) => part.key === key),
      );
    const rows = rowsOf(entity)
      .filter(({ texts }) => refers(texts))
      .map(({ row }) => row);
    return rows.length === 0 ? [] : [{ entity, count: rows.length, rows }];
  });
}
