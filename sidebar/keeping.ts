import type { EntityName } from '../src/entities/index';
import { rowWords as ar } from '../src/messages/ar';
import type { Entry } from './entry';
import { madeOn } from './entry';
import type { Reply, Said } from './server';
import { server } from './server';

/** A row that can be opened for correction: where and as what it stands. */
export interface Openable {
  readonly id: string;
  readonly version: string;
  readonly row: number;
  readonly draft: Readonly<Record<string, string>>;
}

/** Where a saved record now stands, and what is worth knowing of it. */
export interface SavedRow {
  readonly receipt?: string;
  readonly version: string;
  readonly row: number;
  readonly warnings: readonly Said[];
}

/** How the records of a form reach the file, and how one is found there again. */
export interface Keeping {
  readonly tab: string;
  /** The entity of rows that bear an id: one that cannot go out may wait in the outbox. */
  readonly entity?: EntityName;
  readonly save: (entry: Entry, draft: Readonly<Record<string, string>>) => Promise<Reply<SavedRow>>;
  /** The row as it now stands; null where it is gone. */
  readonly find: (entry: Entry) => Promise<Reply<Openable | null>>;
  /** The person has read what a warning says of a record. */
  readonly settle: ((id: string, code: string) => Promise<Reply<unknown>>) | null;
}

/** Rows that bear an id. */
export const rowsKept = (entity: EntityName): Keeping => ({
  entity,
  tab: ar.tabs[entity],
  save: (entry, draft) => server.saveRecord({ entity, id: entry.id, draft: { ...draft }, ...madeOn(entry) }),
  find: async ({ id }) => {
    const reply = await server.recordsOf({ entity, filter: { ids: [id] } });
    if (!reply.ok) return reply;
    const [row] = reply.value.rows;
    return { ok: true, value: row?.id ? { ...row, id: row.id } : null };
  },
  settle: (id, code) => server.settleWarning({ entity, id, code }),
});
