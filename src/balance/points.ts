import type { Wording } from '../entities/wording';
import { fold } from '../schema/fold';

const bullet =
  /^[\s\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*(?:[-–•*]|[0-9٠-٩۰-۹]+\.)(?![0-9٠-٩۰-۹])/;

/** A line without its leading bullets (- – • * 1.), dropped again and again, though never before a digit: «1.5 كلم» stays. */
function withoutBullets(line: string): string {
  let rest = line;
  while (bullet.test(rest)) rest = rest.replace(bullet, '');
  return rest.trim();
}

/** The points of a cell: one a line, even twice; what is empty without its bullets is none (domain §4, v). */
export const pointsOf = (cell: string | null): readonly string[] =>
  (cell ?? '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(withoutBullets)
    .filter((point) => fold(point) !== '');

/**
 * Maps a point onto the الصياغة المعتمدة that stands for it: compared folded, followed along the chain; a circle
 * maps nothing; of two rows for one wording the first stands (domain §4, Points).
 */
export function wordingsFrom(rows: readonly Wording[]): (point: string) => string {
  const next = new Map<string, string>();
  for (const { written, meant } of rows) {
    const from = fold(written);
    if (!next.has(from)) next.set(from, meant.trim());
  }
  const follow = (point: string): string => {
    const seen = new Set<string>();
    let said = point;
    for (let at = fold(said); next.has(at); at = fold(said)) {
      if (seen.has(at)) return point;
      seen.add(at);
      said = next.get(at) as string;
    }
    return said;
  };
  return next.size === 0 ? (point) => point : follow;
}
