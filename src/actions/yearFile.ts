import { directorateNames, entityNamed } from '../entities/index';
import { rowsSheet } from '../letters/rowsSheet';
import { tabled } from '../letters/tabled';
import { xlsxOf } from '../letters/xlsx';
import { exportWords } from '../messages/exports.ar';
import type { Attached, World } from '../ports';
import { firstDayOf, lastDayOf } from '../schema/day';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { hasSomething } from '../sheets/balanceTabs';
import { canonical } from '../sheets/place';
import { accountPapers, drawingIn } from './balancePaper';
import { reckon } from './balances';
import type { Outcome } from './outcome';
import { done } from './outcome';
import { paperWordsOf } from './paperWords';
import { within } from './recordsOf';

const input = shape(({ object, optional, schoolYear, day }) => object({ schoolYear, asOf: optional(day) }));

/** A school year as one .xlsx: every balance, then the rows of each tab that fall in the year, a sheet each. */
export const yearFile = {
  input,
  run: (world: World, { schoolYear, asOf }: Sent<typeof input>): Outcome<Attached> => {
    const reckoning = reckon(world, { schoolYear, asOf });
    const { file, accounts } = reckoning;
    const words = paperWordsOf(world)('ar');
    const drawing = drawingIn(file, words, 'ar', world.today());
    const balances = [
      ...accountPapers(reckoning, 'directorate', accounts.directorate, drawing),
      ...(['cpp', 'mentor'] as const).flatMap((of) =>
        accounts[`${of}s` as const]
          .filter(hasSomething)
          .flatMap((account) => accountPapers(reckoning, of, account, drawing).slice(0, 1)),
      ),
    ];
    const rows = directorateNames.map((entity) => {
      const isOfYear =
        entityNamed(entity).dated === undefined
          ? () => true
          : within(entity, firstDayOf(schoolYear), lastDayOf(schoolYear));
      const own = file.rowsOf(entity).map(({ texts }) => canonical(entity, texts, file.known));
      return rowsSheet(entity, own.filter(isOfYear));
    });
    const sheets = balances.map((paper) => tabled([paper], words, paper.short ?? paper.name));
    return done({
      name: `${exportWords.fileOfBalances(words.balance.yearFile, schoolYear, accounts.asOf)}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      base64: world.zip(xlsxOf([...sheets, ...rows])),
    });
  },
};
