import { partsOf } from '../realm/zone';
import type { Cell } from './model';
import { habitsOf, PLAIN_TEXT } from './typing';

const pad = (value: number, width: number) => String(value).padStart(width, '0');

function moment(serial: number, format: string): string {
  const at = partsOf(serial);
  let afterHour = false;
  return format.replace(
    /"([^"]*)"|\\(.)|yyyy|yy|mm?|dd?|hh?|ss?|am\/pm/gi,
    (token, quoted?: string, escaped?: string) => {
      if (quoted !== undefined) return quoted;
      if (escaped !== undefined) return escaped;
      const kind = token[0]!.toLowerCase();
      const wide = token.length;
      if (kind === 'y') return wide === 4 ? pad(at.year, 4) : pad(at.year % 100, 2);
      if (kind === 'd') return pad(at.day, wide);
      if (kind === 'h') {
        afterHour = true;
        return pad(at.hour, wide);
      }
      if (kind === 's') return pad(at.second, wide);
      if (kind === 'm') return pad(afterHour ? at.minute : at.month, wide);
      return at.hour < 12 ? 'AM' : 'PM';
    },
  );
}

function number(value: number, format: string, decimal: string): string {
  const shape = /([#0,]+)(?:\.([0#]+))?(%?)/.exec(format.split(';')[0]!);
  if (!shape) return String(value).replace('.', decimal);
  const places = shape[2] ?? '';
  let text = Math.abs(shape[3] ? value * 100 : value).toFixed(places.length);
  const optional = /#*$/.exec(places)![0].length;
  for (let i = 0; i < optional && text.endsWith('0'); i++) text = text.slice(0, -1);
  let [whole = '', rest = ''] = text.split('.');
  whole = whole.padStart(shape[1]!.replace(/[^0]/g, '').length, '0');
  if (shape[1]!.includes(',')) whole = whole.replace(/\B(?=(\d{3})+$)/g, decimal === ',' ? '\u00A0' : ',');
  const sign = value < 0 && Number(text) !== 0 ? '-' : '';
  return format.replace(shape[0], `${sign}${whole}${rest && decimal + rest}${shape[3]}`).replace(/"/g, '');
}

/** What a person sees in a cell (Range.getDisplayValues): a small part of Google's number formats. */
export function displayOf(cell: Cell | undefined, locale: string): string {
  if (!cell) return '';
  const { value, format } = cell;
  const habits = habitsOf(locale);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object')
    return moment(value.serial, format && /[ymdhs]/i.test(format) ? format : habits.dateFormat);
  const general = !format || format === PLAIN_TEXT || /general/i.test(format);
  if (general) return String(Number(value.toPrecision(12))).replace('.', habits.decimal);
  return /[ymdhs]/i.test(format.replace(/"[^"]*"/g, ''))
    ? moment(value, format)
    : number(value, format, habits.decimal);
}
