import type { Of } from '../balance/annex';
import { annexOf } from '../balance/annex';
import type { Account } from '../balance/balances';
import type { DepositTold, Drawing } from '../letters/balance';
import { balancePaper, figuresOf } from '../letters/balance';
import { annexPaper } from '../letters/balanceAnnex';
import { houseOf } from '../letters/head';
import { labelsIn } from '../letters/labels';
import type { Paper } from '../letters/shape';
import type { PaperLanguage, PaperWords } from '../messages/papers/index';
import type { World } from '../ports';
import { carriedOutBy } from '../rules/carriedOut';
import { fold } from '../schema/fold';
import { hasSomething } from '../sheets/balanceTabs';
import type { Reckoning } from './balances';
import { reckon } from './balances';
import type { Outcome } from './outcome';
import { done, refused } from './outcome';
import type { AskedPaper } from './papers';
import { subjectOf, unknown } from './subject';

/** What any paper of the file is drawn with. */
export const drawingIn = (
  { settings, known }: Reckoning['file'],
  words: PaperWords,
  language: PaperLanguage,
  today: string,
): Drawing => ({
  words,
  language,
  today,
  labelOf: labelsIn(words, language, known),
  house: houseOf(settings, words, language),
  balanceTitle: settings.balanceTitle?.trim() || null,
  coordinatorSigns: settings.coordinatorSigns ?? false,
});

/** An account's balance, and the annex beside it. */
export function accountPapers(
  { file, accounts, sound }: Reckoning,
  of: Of,
  account: Account,
  drawing: Drawing,
  told: DepositTold = {},
): readonly Paper[] {
  const { known, rowsOf } = file;
  const figures = figuresOf(of, accounts, account);
  const annex = annexOf(sound, accounts, account, of, carriedOutBy(rowsOf, known));
  const names = {
    school: (code: string) => known.nameOf('school', code),
    cpp: (key: string) => known.nameOf('cpp', key),
  };
  return [
    balancePaper(figures, drawing, told),
    annexPaper(figures, annex, names, { ...drawing, today: told.on ?? drawing.today }),
  ];
}

/** The balances that are asked for, each with its annex: the directorate's, a mentor's, a CPP's, or all of a kind. */
export function balancePapers(
  world: World,
  asked: AskedPaper,
  words: PaperWords,
  language: PaperLanguage,
): Outcome<readonly Paper[]> {
  const { schoolYear, asOf, each } = asked;
  const reckoning = reckon(world, { schoolYear, asOf });
  const { file, accounts } = reckoning;
  const drawing = drawingIn(file, words, language, world.today());
  const papersOf = (of: Of, account: Account) => accountPapers(reckoning, of, account, drawing);
  if (each)
    return done(
      accounts[`${each}s` as const].filter(hasSomething).flatMap((account) => papersOf(each, account)),
    );
  const of = asked.mentor !== undefined ? 'mentor' : asked.cpp !== undefined ? 'cpp' : null;
  if (of === null) return done(papersOf('directorate', accounts.directorate));
  const found = subjectOf(file.known, of, asked[of] ?? '');
  if (found.key === null) return refused(found.issues);
  const account = accounts[`${of}s` as const].find(({ name }) => fold(name) === found.key);
  // A faulty mentor or CPP has no balance of its own (domain §3).
  return account ? done(papersOf(of, account)) : refused([unknown(of, asked[of] ?? '')]);
}
