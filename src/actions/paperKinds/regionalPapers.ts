import type { PaperKind } from '../papers';
import { meetingPapers } from './meetingPapers';
import { planPapers } from './planPapers';
import { regionalBalancePapers } from './regionalBalancePaper';
import { teamPapers } from './teamPapers';

/** The papers of a regional file, by their public names. */
export const regionalPapers = {
  ...regionalBalancePapers,
  ...planPapers,
  ...teamPapers,
  ...meetingPapers,
} as const satisfies Readonly<Record<string, PaperKind>>;
