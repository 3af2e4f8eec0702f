import type { CardLabels } from '../region/jobCard';

/** What a cell and a paper call the parts of a card. */
export const cardLabels: CardLabels = {
  mission: 'المهمة',
  tasks: 'المهام',
  reportsTo: 'يرتبط بـ',
  indicators: 'المؤشرات',
};
