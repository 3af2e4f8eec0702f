import type { Wording } from '../entities/wording';
import { fold } from '../schema/fold';

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
