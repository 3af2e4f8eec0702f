import type { PaperKind } from '../papers';
import { planPapers } from './planPapers';
import { teamPapers } from './teamPapers';

/** The papers of a regional file, by their public names. */
export const regionalPapers = { ...planPapers, ...teamPapers } as const satisfies Readonly<
  Record<string, PaperKind>
>;
