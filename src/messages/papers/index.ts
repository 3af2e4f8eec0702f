import { common as arCommon } from './common.ar';
import { common as frCommon } from './common.fr';
import type { In } from './words';

// The words of papers and letters: data, built into Papers.html and read only when a paper is drawn.

const ar = { common: arCommon } as const;

/** Every word that papers and letters need. */
export type PaperWords = In<typeof ar>;

const fr: PaperWords = { common: frCommon };

/** By language: those of the setting لغة الوثائق. */
export const paperWords = { ar, fr } as const;

export type PaperLanguage = keyof typeof paperWords;
