import type { Block, Paper } from '../letters/shape';
import { letters as sentences } from '../messages/letters.ar';
import type { ExportedFile } from './exportData';
import { refusal, refused } from './outcome';

/** What a letter is made of: the paper that it says, and those that go with it, printed and as tables. */
export interface Contents {
  readonly said: Paper;
  /** What a mail shows beside the paper. */
  readonly shown?: readonly Block[];
  /** Where the sentences of its kind name none. */
  readonly subject?: string;
  readonly printed: readonly Paper[];
  /** A file of data that goes with them. */
  readonly data?: ExportedFile;
  /** A sheet each; one without a title is the letter's own. */
  readonly tables: readonly { readonly title: string | null; readonly paper: Paper }[];
}

/** A letter that can be drawn no more. */
export const gone = refused([{ ...refusal('badRequest', { what: 'letter' }), message: sentences.gone }]);

/** A sheet for each paper, named as it is. */
export const sheetsOf = (papers: readonly Paper[]) => papers.map((paper) => ({ title: null, paper }));
