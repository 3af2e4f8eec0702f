import { fold } from './fold';

const bullet =
  /^[\s\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*(?:[-–•*]|[0-9٠-٩۰-۹]+\.)(?![0-9٠-٩۰-۹])/;

/** A line without its leading bullets (- – • * 1.), dropped again and again, though never before a digit: «1.5 كلم» stays. */
function withoutBullets(line: string): string {
  let rest = line;
  while (bullet.test(rest)) rest = rest.replace(bullet, '');
  return rest.trim();
}

/** The lines of a cell as they were typed, whichever way they end. */
export const linesOf = (cell: string): readonly string[] => cell.split(/\r\n|[\n\r\u2028\u2029]/);

/** The points of a cell: one a line, even twice; what is empty without its bullets is none (domain §4, v). */
export const pointsOf = (cell: string | null): readonly string[] =>
  linesOf(cell ?? '')
    .map(withoutBullets)
    .filter((point) => fold(point) !== '');
