import { rowsCounted } from './counts.ar';
import { phrase, shown } from './phrase';

/** What the links to rows that prove something say. */
export const proofWords = {
  proof: (tab: string, row: string, day: string) => phrase`${tab}، الصف ${row} (${shown(day)})`,
  more: (count: number) => phrase`وأدلة أخرى: ${rowsCounted(count)}`,
} as const;
