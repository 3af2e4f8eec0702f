import { dashboard } from '../dashboard.ar';
import { feeds } from '../feeds.ar';
import { jobCards as arJobCards } from '../jobCards.ar';
import { balance as arBalance } from './balance.ar';
import { balance as frBalance } from './balance.fr';
import { common as arCommon } from './common.ar';
import { common as frCommon } from './common.fr';
import { digest as arDigest } from './digest.ar';
import { digest as frDigest } from './digest.fr';
import { jobCards as frJobCards } from './jobCards.fr';
import { letters as arLetters } from './letters.ar';
import { letters as frLetters } from './letters.fr';
import { lists as arLists } from './lists.ar';
import { lists as frLists } from './lists.fr';
import { look } from './look';
import { others } from './others';
import { templatesOf } from './templates';
import type { In } from './words';

// The words of papers and letters, and their look: data, built into Papers.html and read only when a paper is drawn.

const ar = {
  common: arCommon,
  digest: arDigest,
  lists: arLists,
  balance: arBalance,
  letters: arLetters,
  look,
  dashboard,
  feeds,
  jobCards: arJobCards,
  ...others.ar,
  templates: templatesOf(arCommon, others.ar),
} as const;

/** Every word that papers and letters need. */
export type PaperWords = In<typeof ar>;

const fr: PaperWords = {
  common: frCommon,
  digest: frDigest,
  lists: frLists,
  balance: frBalance,
  letters: frLetters,
  look,
  dashboard,
  feeds,
  jobCards: frJobCards,
  ...others.fr,
  templates: templatesOf(frCommon, others.fr),
};

/** By language: those of the setting لغة الوثائق. */
export const paperWords = { ar, fr } as const;

export type PaperLanguage = keyof typeof paperWords;
