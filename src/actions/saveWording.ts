import { wording } from '../entities/wording';
import { ar } from '../messages/ar';
import type { World } from '../ports';
import { read, textOf, write } from '../schema/entity';
import { fault } from '../schema/fault';
import { fold, isBlank } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { markOutOfDate } from '../sheets/outOfDate';
import { Damaged, headersOf, readTable, runsOf } from '../sheets/table';
import { deedOf } from './applyChanges';
import { openFile } from './file';
import { tellBeside } from './log';
import type { Outcome } from './outcome';
import { done, issueOf, refusal, refused } from './outcome';

const input = shape(({ object, text, optional }) => {
  const texts = object({ written: text, meant: text });
  return object({ draft: texts, was: optional(texts) });
});

type Texts = Sent<typeof input>['draft'];

/** Where a wording now stands; 0 where it was removed. */
export interface SavedWording {
  readonly row: number;
}

const tab = ar.tabs.wording;

function saveAlone(world: World, { draft, was }: Sent<typeof input>): Outcome<SavedWording> {
  const { workbook } = world;
  const { known, level } = openFile(world);
  const table = readTable(workbook, 'wording');
  if (!table) throw new Damaged({ tab, missing: true });
  const holding = ({ written, meant }: Texts) =>
    table.rows.find(({ texts }) => textOf(texts, 'written') === written && textOf(texts, 'meant') === meant);
  const isRemoval = isBlank(draft.written) && isBlank(draft.meant);
  const present = was && holding(was);
  // Sent again after its reply was lost: it is done already.
  const same = holding(draft);
  if (same && same.row !== present?.row) return done({ row: same.row });
  if (was && !present) return isRemoval ? done({ row: 0 }) : refused([refusal('outdated', { label: null })]);
  const labels = headersOf('wording');
  const tell = (after: Texts | null) => {
    const named = ({ written, meant }: Texts) => ({
      [labels.written ?? '']: written,
      [labels.meant ?? '']: meant,
    });
    tellBeside(world, deedOf(world, 'wording', ''), tab, was ? named(was) : null, after && named(after));
  };
  if (isRemoval && present) {
    tell(null);
    workbook.remove(tab, [present.row]);
    markOutOfDate(workbook, level);
    return done({ row: 0 });
  }
  const judged = read(wording, draft, known);
  if (!judged.ok) return refused(judged.faults.map((one) => issueOf(one, labels)));
  // Of two rows for one wording the first stands (domain §4): a second would map nothing.
  const first = table.rows.find(
    ({ row, texts }) => row !== present?.row && fold(textOf(texts, 'written')) === fold(draft.written),
  );
  if (first)
    return refused([issueOf(fault('duplicate', 'written', { said: draft.written, row: first.row }), labels)]);
  const row = present?.row ?? workbook.lastRow(tab) + 1;
  const texts = write(wording, judged.record, known);
  tell(draft);
  workbook.put(tab, runsOf('wording', table.columns, row, [{ texts, id: '' }]));
  markOutOfDate(workbook, level);
  return done({ row });
}

/**
 * Saves one row of توحيد الصياغات, which bears no id: `was` is what it held when it was opened. A draft without a
 * word removes it.
 */
export const saveWording = {
  input,
  run: (world: World, sent: Sent<typeof input>): Outcome<SavedWording> => {
    const held = world.exclusively(() => saveAlone(world, sent));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
