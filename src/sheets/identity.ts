import type { EntityName } from '../entities/index';
import { fingerprint } from '../fingerprint';
import { ar } from '../messages/ar';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether an id is a UUID, as clients make them. */
export const isUuid = (id: string): boolean => uuid.test(id);

/** What a person may quote of a saved row: «ز-1F0C-9A2E», from its id (contract §2). */
export function receiptOf(entity: EntityName, id: string): string {
  const digits = (isUuid(id) ? id.replace(/-/g, '') : fingerprint(id)).slice(0, 8).toUpperCase();
  return `${ar.letters[entity]}-${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** A text with one kind of line break: files change \r\n into \n, and that is no change of the row. */
export const plainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n');

/** A row's version: its own content, so that a hand edit in the tab counts as a change (docs/decisions). */
export const versionOf = (texts: Readonly<Record<string, string>>): string =>
  fingerprint(JSON.stringify(Object.entries(texts).map(([field, text]) => [field, plainBreaks(text)])));
