import { printed } from '../letters/printed';
import type { Paper } from '../letters/shape';
import { tabled } from '../letters/tabled';
import { xlsxOf } from '../letters/xlsx';
import type { PaperWords } from '../messages/papers/index';
import type { Outgoing, World } from '../ports';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { askedParts, madePapers } from './madePapers';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';

const input = shape((of) => of.object({ ...askedParts(of), as: of.text }));

const types = {
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

type As = keyof typeof types;

/** A file as it is taken from the sidebar or goes with a letter. */
export type PaperFile = Outgoing['files'][number];

/** Papers as one file that prints the same; an .xlsx has a sheet for each. */
export function fileOf(world: World, papers: readonly Paper[], words: PaperWords, as: As): PaperFile {
  const name = `${papers[0]?.name ?? 'paper'}.${as}`;
  return as === 'html'
    ? { name, type: types.html, text: printed(papers, words) }
    : {
        name,
        type: types.xlsx,
        base64: world.zip(xlsxOf(papers.map((one) => tabled([one], words, one.short ?? one.name)))),
      };
}

/** A paper as a file to keep: a page that prints the same anywhere, or an .xlsx. */
export const paperFile = {
  input,
  run: (world: World, { as, ...asked }: Sent<typeof input>): Outcome<PaperFile> => {
    if (as !== 'html' && as !== 'xlsx')
      return refused([refusal('badRequest', { what: `as: ${as.slice(0, 60)}` })]);
    const made = madePapers(world, asked);
    return made.ok ? done(fileOf(world, made.value.papers, made.value.words, as)) : made;
  },
};
