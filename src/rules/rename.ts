import type { EntityName } from '../entities/index';
import { directorateNames, entityNamed } from '../entities/index';
import type { Row } from '../entities/known';
import { keyOf } from '../entities/known';
import { textOf } from '../schema/entity';
import { fold } from '../schema/fold';
import type { Known, Referred } from '../schema/known';
import type { RowsOf } from './judge';
import type { Referring } from './references';
import { referencesIn, referringTo } from './references';

/** The field by which rows that others refer to are named. */
export const nameField = 'name';

/** A row and the cells of it that a new name changes: their texts by field. */
export interface Respelled {
  readonly entity: EntityName;
  readonly row: Row;
  readonly texts: Readonly<Record<string, string>>;
}

/** What a new name would change; or the row that bears that name already; or a cell that could not be read with it. */
export type Renaming =
  | { readonly rows: readonly Respelled[]; readonly cells: number }
  | { readonly takenBy: number }
  | { readonly unreadable: { readonly entity: EntityName; readonly row: number } };

interface Asked {
  readonly entity: Referred;
  readonly key: string;
  readonly name: string;
  readonly rowsOf: RowsOf;
  readonly known: Known;
  /** What the file would be known as, were its rows these. */
  readonly knownWith: (rowsOf: RowsOf) => Known;
}

const keyField = (entity: Referred): string => entityNamed(entity).key ?? nameField;

/** Whether a reference is written by a code alone, which no name changes. */
const isByCode = (entity: Referred, said: string, known: Known): boolean =>
  keyField(entity) !== nameField && !!entityNamed(entity).fields[keyField(entity)]?.read(said, known).ok;

/** A cell with its references to a row written anew: the name where a name stood, «name (code)» where that did, or always. */
function respelt(
  cell: string,
  { entity, key, name }: Asked,
  { isSeveral }: Referring,
  whole: string | null,
  { before, after, newKey }: { before: Known; after: Known; newKey: string },
): string {
  const full = after.nameOf(entity, newKey);
  let text = cell;
  for (const part of [...referencesIn(entity, cell, isSeveral, before)].reverse()) {
    if (part.key !== key || isByCode(entity, part.said, before)) continue;
    const isFull =
      full !== name && /\)\s*$/.test(part.said) && isByCode(entity, inBrackets(part.said), before);
    text = text.slice(0, part.from) + (whole ?? (isFull ? full : name)) + text.slice(part.to);
  }
  return text;
}

const inBrackets = (said: string): string => /\(([^()]*)\)\s*$/.exec(said)?.[1] ?? '';

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((key, at) => key === other[at]);

/**
 * What giving a row another name changes in the whole file: the row, and every reference to it in every tab, also in
 * cells of several and in «name (code)»; references by code alone stay. Each cell must mean afterwards what it meant.
 */
export function renaming(asked: Asked): Renaming {
  const { entity, key, name, rowsOf, known } = asked;
  const old = fold(
    textOf(rowsOf(entity).find(({ texts }) => keyOf(entity, texts) === key)?.texts ?? {}, nameField),
  );
  const isOwn = ({ texts }: Row) => keyOf(entity, texts) === key && fold(textOf(texts, nameField)) === old;
  const taken = rowsOf(entity).find(
    (row) => !isOwn(row) && fold(textOf(row.texts, nameField)) === fold(name),
  );
  if (taken) return { takenBy: taken.row };

  const own = rowsOf(entity).map((row) =>
    isOwn(row) ? { ...row, texts: { ...row.texts, [nameField]: name } } : row,
  );
  const after = asked.knownWith((other) => (other === entity ? own : rowsOf(other)));
  const first = own.find((row, at) => isOwn(rowsOf(entity)[at] as Row) && keyOf(entity, row.texts) !== null);
  const newKey = (first && keyOf(entity, first.texts)) ?? key;
  const worlds = { before: known, after, newKey };

  const others = (keys: readonly string[], but: string) => keys.filter((one) => one !== but);
  const means = (cell: string, text: string, { isSeveral }: Referring) => {
    const was = referencesIn(entity, cell, isSeveral, known).map((part) => part.key);
    const is = referencesIn(entity, text, isSeveral, after).map((part) => part.key);
    const own = (keys: readonly string[], mine: string) => keys.length - others(keys, mine).length;
    return isSame(others(was, key), others(is, newKey)) && own(is, newKey) >= own(was, key);
  };

  const rows: Respelled[] = [];
  let cells = 0;
  const fields = referringTo(entity);
  for (const tab of directorateNames) {
    const referring = fields.filter((field) => field.entity === tab);
    if (referring.length === 0 && tab !== entity) continue;
    for (const row of rowsOf(tab)) {
      const texts: Record<string, string> = {};
      if (tab === entity && isOwn(row) && textOf(row.texts, nameField) !== name) texts[nameField] = name;
      for (const field of referring) {
        const cell = textOf(row.texts, field.field);
        const short = respelt(cell, asked, field, null, worlds);
        const text = means(cell, short, field)
          ? short
          : respelt(cell, asked, field, after.nameOf(entity, newKey), worlds);
        if (!means(cell, text, field)) return { unreadable: { entity: tab, row: row.row } };
        if (text !== cell) texts[field.field] = text;
      }
      const changed = Object.keys(texts).length;
      if (changed > 0) rows.push({ entity: tab, row, texts });
      cells += changed;
    }
  }
  return { rows, cells };
}
