import type { EntityName } from '../entities/index';
import { entityNamed } from '../entities/index';
import type { Row } from '../entities/known';
import { read, write } from '../schema/entity';
import { fold, isBlank } from '../schema/fold';
import type { Known } from '../schema/known';
import type { Texts } from '../sheets/changes';
import { canonical } from '../sheets/place';
import type { Drafted } from './prepared';

/** A clock's hour after a day, as other programs write days. */
const withoutHour = (said: string) => said.replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '');

/** The cells that a table tells of a row, as the tab would hold them. */
export function tidied(entity: EntityName, texts: Texts, known: Known): Texts {
  const { fields } = entityNamed(entity);
  const dayless = Object.fromEntries(
    Object.entries(texts).map(([field, said]) => [
      field,
      fields[field]?.cell === 'day' ? withoutHour(said) : said,
    ]),
  );
  return canonical(entity, dayless, known);
}

/** A cell of several is added to, never emptied: what one list leaves out, another knew. */
function joined(entity: EntityName, field: string, before: string, after: string, known: Known): string {
  const kind = entityNamed(entity).fields[field];
  if (kind?.control.control !== 'severalChoices' || isBlank(before)) return after;
  const both = kind.read(`${before}\n${after}`, known);
  return both.ok ? kind.write(both.value, known) : after;
}

/** What a table changes of a row that is there: nothing that only spells it otherwise, nothing by a guess. */
export function changesOf(
  entity: EntityName,
  { texts, guessed = [] }: Drafted,
  present: Row,
  known: Known,
): Texts {
  const said = tidied(entity, texts, known);
  const now = canonical(entity, present.texts, known);
  const changed: Record<string, string> = {};
  for (const field of Object.keys(texts)) {
    const before = now[field] ?? '';
    const after = joined(entity, field, before, said[field] ?? '', known);
    if (isBlank(after) || fold(after) === fold(before)) continue;
    if (!guessed.includes(field) || isBlank(before)) changed[field] = after;
  }
  return changed;
}

/** The cells of a row to add: its canonical texts, and what a save fills. */
export function cellsOf(entity: EntityName, texts: Texts, known: Known): Texts {
  const of = entityNamed(entity);
  const judged = read(of, texts, known);
  if (!judged.ok) return texts;
  const cells: Record<string, string> = { ...write(of, judged.record, known) };
  for (const [field, fill] of Object.entries(of.filled))
    if (cells[field] === '') cells[field] = fill?.(judged.record, known) ?? '';
  return cells;
}

/** What a row is called in what is told of it. */
export const named = (entity: EntityName, texts: Texts): string => {
  const words = ['name', 'principal', 'school', 'topic', 'subject', 'date', 'code'];
  const [first, second] = words.map((field) => texts[field] ?? '').filter((text) => !isBlank(text));
  return entityNamed(entity).key === undefined
    ? [first, second].filter(Boolean).join(' – ')
    : (first ?? second ?? '');
};
