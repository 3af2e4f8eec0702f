import { printed } from '../letters/printed';
import type { Paper } from '../letters/shape';
import { deposits as words } from '../messages/deposits.ar';
import type { World } from '../ports';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { depositsPlan, readLine, receiptOf } from '../sheets/deposits';
import { depositLines } from './depositLines';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { paperWordsOf } from './paperWords';

const input = shape(({ object, id }) => object({ receipt: id }));

/** The papers of a deposit, as they were deposited; none where the deposit is not there. */
export function depositedPapers(world: World, receipt: string): readonly Paper[] {
  const { workbook } = world;
  const { title } = depositsPlan([]);
  const [row] = workbook.find(title, 1, receipt);
  // A hand may have spoiled the cell: the frozen data tell the receipt too.
  const lines = row === undefined ? depositLines(world) : [readLine(row, workbook.row(title, row))];
  const own = lines.find((line) => line?.frozen && receiptOf(line.frozen.id) === receipt);
  return own?.frozen?.papers ?? [];
}

/** A deposited paper, ready for print again as it was: nothing in it is reckoned anew (domain §5). */
export const depositPaper = {
  input,
  run: (
    world: World,
    { receipt }: Sent<typeof input>,
  ): Outcome<{ name: string; title: string; html: string }> => {
    const papers = depositedPapers(world, receipt);
    const [paper] = papers;
    if (!paper) return refused([refusal('badRequest', { what: `${words.headers.receipt}: ${receipt}` })]);
    const { name, title, language } = paper;
    return done({ name, title, html: printed(papers, paperWordsOf(world)(language)) });
  },
};
