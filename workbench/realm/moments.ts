import { exception } from './exception';
import { instantOf, partsOf, serialOf, serialOfDay } from './zone';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const longMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A SimpleDateFormat pattern in its pieces: a quoted text, a run of one letter, or anything else. */
const pieces = /'([^']*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** Utilities.formatDate: the letters of SimpleDateFormat the product may meet; others throw their name. */
export function formatMoment(instant: number, zone: string, format: string): string {
  const serial = serialOf(instant, zone);
  const at = partsOf(serial);
  return format.replace(pieces, (piece: string, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) return quoted || "'";
    const wide = piece.length;
    switch (letter) {
      case undefined:
        return piece;
      case 'y':
        return wide === 2 ? pad(at.year % 100, 2) : pad(at.year, wide);
      case 'M':
        return wide >= 4
          ? longMonths[at.month - 1]!
          : wide === 3
            ? months[at.month - 1]!
            : pad(at.month, wide);
      case 'd':
        return pad(at.day, wide);
      case 'H':
        return pad(at.hour, wide);
      case 'h':
        return pad(at.hour % 12 || 12, wide);
      case 'm':
        return pad(at.minute, wide);
      case 's':
        return pad(at.second, wide);
      case 'S':
        return pad(((instant % 1000) + 1000) % 1000, wide);
      case 'a':
        return at.hour < 12 ? 'AM' : 'PM';
      case 'E':
        return wide >= 4 ? days[at.weekday]! : days[at.weekday]!.slice(0, 3);
      case 'u':
        return pad(at.weekday || 7, wide);
      case 'Z':
      case 'X': {
        const ahead = Math.round(((serial - 25_569) * 86_400_000 - instant) / 60_000);
        const [hours, minutes] = [pad(Math.floor(Math.abs(ahead) / 60), 2), pad(Math.abs(ahead) % 60, 2)];
        return `${ahead < 0 ? '-' : '+'}${hours}${letter === 'X' && wide === 3 ? ':' : ''}${minutes}`;
      }
      default:
        throw new Error(`the workbench has no letter ${letter} in Utilities.formatDate yet`);
    }
  });
}

/** Utilities.parseDate: the instant a text stands for, read by a pattern of digits in a zone. */
export function parseMoment(text: string, zone: string, format: string): number {
  const read: Record<string, number> = {};
  let rest = text;
  pieces.lastIndex = 0;
  for (let found = pieces.exec(format); found; found = pieces.exec(format)) {
    const [piece, quoted, letter] = found;
    if (letter === undefined) {
      const expected = quoted === undefined ? piece : quoted || "'";
      if (!rest.startsWith(expected)) throw exception(`Unparseable date: "${text}"`);
      rest = rest.slice(expected.length);
      continue;
    }
    if (!'yMdHms'.includes(letter))
      throw new Error(`the workbench has no letter ${letter} in Utilities.parseDate yet`);
    const digits = /^\d+/.exec(rest)?.[0].slice(0, piece.length === 1 ? 9 : piece.length);
    if (!digits) throw exception(`Unparseable date: "${text}"`);
    read[letter] = Number(digits);
    rest = rest.slice(digits.length);
  }
  const { y = 1970, M = 1, d = 1, H = 0, m = 0, s = 0 } = read;
  // SimpleDateFormat is lenient: 31/02 is the 3rd of March.
  const first = serialOfDay(y, 1, 1)!;
  const monthStart = serialOfDay(y + Math.floor((M - 1) / 12), ((((M - 1) % 12) + 12) % 12) + 1, 1) ?? first;
  return instantOf(monthStart + d - 1 + (H * 3600 + m * 60 + s) / 86_400, zone);
}
