import { printed } from '../letters/printed';
import type { Paper } from '../letters/shape';
import { deposits as words } from '../messages/deposits.ar';
import type { World } from '../ports';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Line } from '../sheets/deposits';
import { cellIn, depositsPlan, readLine, receiptOf } from '../sheets/deposits';
import { depositLines } from './depositLines';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { paperWordsOf } from './paperWords';

const input = shape(({ object, id }) => object({ receipt: id }));

/** The row of a deposit, by its receipt; null where there is none. */
function lineOf(world: World, receipt: string): Line | null {
  const { workbook } = world;
  const { title } = depositsPlan([]);
  const [row] = workbook.find(title, 1, receipt);
  // A hand may have spoiled the cell: the frozen data tell the receipt too.
  const lines = row === undefined ? depositLines(world) : [readLine(row, workbook.row(title, row))];
  return lines.find((line) => line?.frozen && receiptOf(line.frozen.id) === receipt) ?? null;
}

/**
 * The papers of a deposit as they were deposited: nothing in them is reckoned anew (domain §5). Refused where a hand has
 * changed what was frozen.
 */
export function depositedPapers(world: World, receipt: string): Outcome<readonly Paper[]> {
  const line = lineOf(world, receipt);
  const papers = line?.frozen?.papers ?? [];
  if (!line || papers.length === 0) return refused([refusal('badRequest', { what: `receipt: ${receipt}` })]);
  return `#${world.digest(line.text)}` === cellIn(line, 'sha256')
    ? done(papers)
    : refused([{ code: 'damaged', message: words.spoiled }]);
}

/** A deposited paper, ready for print again as it was. */
export const depositPaper = {
  input,
  run: (
    world: World,
    { receipt }: Sent<typeof input>,
  ): Outcome<{ name: string; title: string; html: string }> => {
    const deposited = depositedPapers(world, receipt);
    if (!deposited.ok) return deposited;
    const papers = deposited.value;
    const { name, title, language } = papers[0] as Paper;
    return done({ name, title, html: printed(papers, paperWordsOf(world)(language)) });
  },
};
