import type { EntityName } from '../entities/index';
import { ar } from '../messages/ar';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether an id is a UUID, as clients make them. */
export const isUuid = (id: string): boolean => uuid.test(id);

/** A text's fingerprint in 53 bits (cyrb53): for telling versions apart, not for secrets. */
export function fingerprint(text: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(16).padStart(14, '0');
}

/** What a person may quote of a saved row: «ز-1F0C-9A2E», from its id (contract §2). */
export function receiptOf(entity: EntityName, id: string): string {
  const digits = (isUuid(id) ? id.replace(/-/g, '') : fingerprint(id)).slice(0, 8).toUpperCase();
  return `${ar.letters[entity]}-${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** A row's version: its own content, so that a hand edit in the tab counts as a change (docs/decisions). */
export const versionOf = (texts: Readonly<Record<string, string>>): string =>
  fingerprint(
    JSON.stringify(Object.entries(texts).map(([field, text]) => [field, text.replace(/\r\n?/g, '\n')])),
  );
