import { teamRole } from '../entities/lists';
import { cardLabels } from '../messages/jobCardLabels.ar';
import { jobCards } from '../messages/jobCards.ar';
import { writtenCard } from '../region/jobCard';

/** The usual job card of each role, as the cell بطاقة توصيف المهام holds it. */
export const usualCards = (): Readonly<Record<string, string>> =>
  Object.fromEntries(teamRole.codes.map((role) => [role, writtenCard(jobCards[role], cardLabels)]));
