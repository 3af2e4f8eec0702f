import { partsOf, serialOf } from '../realm/zone';
import { displayOf } from './display';
import type { CellValue, Spreadsheet } from './model';
import type { Content } from './patch';
import { limits, Refusal } from './refusal';
import { habitsOf, PLAIN_TEXT, typed } from './typing';

/** A value as it crosses from the realm: a Date as its instant, what JSON has no word for as its name. */
export type Crossing =
  | string
  | number
  | boolean
  | null
  | { readonly $date: number }
  | { readonly $text: string };

const today = (spreadsheet: Spreadsheet, now: number) => Math.floor(serialOf(now, spreadsheet.timeZone));

function dated(instant: number, spreadsheet: Spreadsheet): { value: CellValue; format: string } {
  const serial = serialOf(instant, spreadsheet.timeZone);
  const { hour, minute, second } = partsOf(serial);
  const { dateFormat } = habitsOf(spreadsheet.locale);
  return { value: { serial }, format: hour || minute || second ? `${dateFormat} hh:mm:ss` : dateFormat };
}

/**
 * What setValue(s) and appendRow leave in a cell that has this number format (platform rule 17).
 * In a plain-text cell everything becomes text, as when a person types there.
 */
export function contentOf(
  value: Crossing,
  format: string | undefined,
  spreadsheet: Spreadsheet,
  now: number,
): Content {
  if (value === null) return '';
  let content: Content;
  if (typeof value === 'string') content = typed(value, format, spreadsheet.locale, today(spreadsheet, now));
  else if (typeof value !== 'object') content = value;
  else content = '$date' in value ? dated(value.$date, spreadsheet) : value.$text;
  if (format === PLAIN_TEXT && typeof content !== 'string')
    return displayOf(
      typeof content === 'object' && 'value' in content ? content : { value: content },
      spreadsheet.locale,
    );
  const text = typeof content === 'object' && 'formula' in content ? content.formula : content;
  if (typeof text === 'string' && text.length > limits.charactersOfCell)
    throw new Refusal('Your input contains more than the maximum of 50000 characters in a single cell.');
  if (format && typeof content === 'object' && 'format' in content && content.format !== undefined) {
    const { format: _given, ...rest } = content;
    return rest;
  }
  return content;
}

/** The value a content leaves. */
export const valueLeft = (content: Content): CellValue =>
  typeof content === 'object' && 'value' in content ? content.value : content;
