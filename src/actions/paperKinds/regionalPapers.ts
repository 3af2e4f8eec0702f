import type { PaperKind } from '../papers';

/** The papers of a regional file, by their public names. */
export const regionalPapers = {} as const satisfies Readonly<Record<string, PaperKind>>;
