import type { PaperKind } from '../papers';
import { teamPapers } from './teamPapers';

/** The papers of a regional file, by their public names. */
export const regionalPapers = { ...teamPapers } as const satisfies Readonly<Record<string, PaperKind>>;
