import { fingerprint } from '../fingerprint';
import type { Change, Verb } from './changes';
import { differences } from './changes';

/**
 * The column of سجل العمليات that closes each line, counted from 1: the row it speaks of, a print of what was done to it, the
 * beginning of the seal above, and the SHA-256 of that seal with the cells of the line. A line changed, taken out,
 * put in or moved breaks the chain where it happened.
 */
export const sealColumn = 10;

export interface Seal {
  /** Its entity and id; blank where it speaks of no row. */
  readonly of: string;
  readonly deed: string;
  readonly above: string;
  readonly hash: string;
}

const written = /^#(.*) ([0-9a-f]{14}) ([0-9a-f]{8}|-) ([0-9a-f]{64})$/;

/** A seal read back; null for a cell that holds none. */
export function sealFrom(text: string): Seal | null {
  const [, of, deed, above, hash] = written.exec(text) ?? [];
  return of === undefined ? null : ({ of, deed, above, hash } as Seal);
}

/** How a seal names a row: a UUID is the same in capitals, and so a search in a tab finds it. */
export const rowOf = ({ entity, id }: { readonly entity: string; readonly id: string }): string =>
  `${entity}/${id.toLowerCase()}`;

/** What tells one deed on a row from another: the verb, and the texts before and after. */
export const printOf = (verb: Verb, change: Change): string => {
  const { before, after } = differences(change);
  return fingerprint(JSON.stringify([verb, before, after]));
};

const shortOf = (above: Seal | null) => above?.hash.slice(0, 8) ?? '-';

/** The seal of a line below another; `digest` is SHA-256 in hexadecimal. */
export function sealed(
  digest: (text: string) => string,
  above: Seal | null,
  cells: readonly string[],
  { of, deed }: Pick<Seal, 'of' | 'deed'>,
): Seal & { readonly text: string } {
  const hash = digest(JSON.stringify([above?.hash ?? '', of, deed, ...cells.slice(0, sealColumn - 1)]));
  const text = `#${of} ${deed} ${shortOf(above)} ${hash}`;
  return { of, deed, above: shortOf(above), hash, text };
}

/** Why a line does not fit the chain: it has no seal, it is not what was sealed, or lines above it are gone or new. */
export type Break = 'unsealed' | 'changed' | 'moved';

/** What is wrong with a line, given the seal above it. */
export function breakIn(
  digest: (text: string) => string,
  above: Seal | null,
  cells: readonly string[],
): Break | null {
  const seal = sealFrom(cells[sealColumn - 1] ?? '');
  if (!seal) return 'unsealed';
  if (seal.above !== shortOf(above)) return 'moved';
  return sealed(digest, above, cells, seal).hash === seal.hash ? null : 'changed';
}
