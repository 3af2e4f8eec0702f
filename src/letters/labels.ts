import type { PaperLanguage, PaperWords } from '../messages/papers/index';
import type { ClosedLists } from '../schema/known';

/** How a code of a closed list is written on a paper: as the cells do, the directorate's own degrees included; or in French. */
export type LabelOf = (list: keyof PaperWords['lists'], code: string) => string;

export const labelsIn = (words: PaperWords, language: PaperLanguage, known: ClosedLists): LabelOf =>
  language === 'ar'
    ? known.labelOf
    : (list, code) => (words.lists[list] as Readonly<Record<string, string>>)[code] ?? code;
