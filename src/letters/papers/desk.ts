import type { EntityName } from '../../entities/index';
import { entityNamed } from '../../entities/index';
import type { Settings } from '../../entities/settings';
import type { PaperLanguage, PaperWords } from '../../messages/papers/index';
import { isolated } from '../../messages/phrase';
import type { Sound } from '../../rules/judge';
import type { Day, SchoolYear } from '../../schema/day';
import { inFigures, readDay } from '../../schema/day';
import { textOf } from '../../schema/entity';
import type { Control } from '../../schema/kind';
import { severalTexts } from '../../schema/kinds';
import type { Card, Known, Referred } from '../../schema/known';
import type { House } from '../head';
import type { LabelOf } from '../labels';
import type { Text } from '../shape';

/** What a paper is written with: the words of its language, and the file. */
export interface Desk {
  readonly words: PaperWords;
  readonly language: PaperLanguage;
  readonly settings: Settings;
  readonly house: House;
  readonly known: Known;
  readonly labelOf: LabelOf;
  /** The day it is written. */
  readonly today: Day;
  readonly schoolYear: SchoolYear;
  readonly asOf: Day;
  /** The sound rows of a tab. */
  readonly sound: <N extends EntityName>(entity: N) => readonly Sound<N>[];
}

/** Texts by field, as cells hold them. */
export type Texts = Readonly<Record<string, string>>;

/** A value by itself, its direction its own; figures stay bare, so that a table keeps its numbers. */
export const value = (text: string | number): Text =>
  /^[\d.,%…□\s]*$/.test(String(text)) ? String(text) : isolated(text);

/** A day in figures; blank where there is none. */
export const dayIn = (day: Day | null): Text => (day === null ? '' : isolated(inFigures(day)));

/** A choice in the words of the paper. */
export const labelled = ({ labelOf }: Desk, list: Parameters<LabelOf>[0], code: string): Text =>
  value(labelOf(list, code));

export const nameOf = ({ known }: Desk, entity: Referred, key: string): Text =>
  value(known.nameOf(entity, key));

/** By their days, those of a day as they stand. */
export const byDay = <T extends { readonly record: object }>(
  rows: readonly T[],
  field: 'date' | 'from',
): readonly T[] => {
  const dayOf = ({ record }: T) => (record as Readonly<Record<string, Day>>)[field] ?? '';
  return [...rows].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0));
};

/** The closed list that a field chooses from; null where it is none. */
export const listOf = (control: Control): Parameters<LabelOf>[0] | null =>
  'source' in control && 'list' in control.source ? (control.source.list as Parameters<LabelOf>[0]) : null;

/** A cell's text in the words of the paper; one that cannot be read stays as it was typed, points stay lines. */
function shownText(desk: Desk, control: Control, text: string): Text {
  const list = listOf(control);
  if (text === '' || control.control === 'lines') return text;
  if (list !== null)
    return severalTexts(text)
      .map((one) => {
        const code = desk.known.codeOf(list, one);
        return code === null ? value(one) : labelled(desk, list, code);
      })
      .join(desk.words.common.separator);
  const day = control.control === 'day' ? readDay(text) : null;
  if (day !== null) return dayIn(day);
  if (control.control === 'number') return value(text.replace('.', ','));
  // A programme's item is named by its words; its id is for the file.
  return value('source' in control && 'items' in control.source ? text.replace(/\s*#\s*\S+\s*$/, '') : text);
}

/** Every field of a row in the words of the paper, from its texts. */
export const shownTexts = (desk: Desk, entity: EntityName, texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(entityNamed(entity).fields).map(([field, { control }]) => [
      field,
      shownText(desk, control, textOf(texts, field).trim()),
    ]),
  );

/** The same from its meanings, of a sound row or of what could be read of another. */
export const shownRow = (desk: Desk, entity: EntityName, record: Card = {}): Texts =>
  shownTexts(
    desk,
    entity,
    Object.fromEntries(
      Object.entries(entityNamed(entity).fields).map(([field, kind]) => [
        field,
        record[field] === undefined ? '' : kind.write(record[field] as never, desk.known),
      ]),
    ),
  );

/** The row that bears a key in the words of the paper, sound or not. */
export const shownCard = (desk: Desk, entity: Referred, key: string): Texts =>
  shownRow(desk, entity, desk.known.cardOf(entity, key));
