import type { Of } from '../balance/annex';
import type { Account, Accounts, Balance } from '../balance/balances';
import { balanceOf } from '../balance/balances';
import type { Progress } from '../balance/schools';
import { progressOf } from '../balance/schools';
import type { Stage } from '../entities/lists';
import { stage as stages } from '../entities/lists';
import type { PaperWords } from '../messages/papers/index';
import { joined, said } from '../messages/papers/words';
import { isolated } from '../messages/phrase';
import type { Day } from '../schema/day';
import { inFigures } from '../schema/day';
import { isInterim } from '../sheets/balanceTabs';
import { fileName } from './fileName';
import type { House } from './head';
import { headOf } from './head';
import type { LabelOf } from './labels';
import type { Paper } from './shape';
import { sixLines } from './sixLines';

/** Every figure of a balance on paper, as data: what a deposit may keep, and print again. */
export interface BalanceFigures {
  readonly of: Of;
  /** Blank for the directorate. */
  readonly name: string;
  readonly schoolYear: string;
  readonly asOf: Day;
  readonly balance: Balance;
  /** The stages as of 31 August before. */
  readonly start: { readonly [S in Stage]: Pick<Progress, 'mean' | 'known'> };
  readonly headingSeveral: number;
  readonly beforeProject: number;
}

/** What goes with the figures of a deposit, or of a paper that is not one yet. */
export interface DepositTold {
  readonly summary?: string;
  readonly difficulties?: string;
  readonly receipt?: string;
  readonly on?: Day;
  readonly version?: number;
  readonly registryNumber?: string;
}

export const figuresOf = (
  of: Of,
  { schoolYear, asOf }: Pick<Accounts, 'schoolYear' | 'asOf'>,
  account: Account,
): BalanceFigures => ({
  of,
  name: account.name,
  schoolYear,
  asOf,
  balance: balanceOf(account),
  start: Object.fromEntries(
    stages.codes.map((stage) => {
      const { mean, known } = progressOf(account.schoolsAtStart, stage);
      return [stage, { mean, known }];
    }),
  ) as BalanceFigures['start'],
  headingSeveral: account.principals.headingSeveral,
  beforeProject: account.schools.reduce((sum, { before }) => sum + before, 0),
});

/** What a paper is drawn with: who writes, in which words, on which day. */
export interface Drawing {
  readonly words: PaperWords;
  readonly language: Paper['language'];
  readonly labelOf: LabelOf;
  readonly house: House;
  readonly today: Day;
  readonly balanceTitle: string | null;
  readonly coordinatorSigns: boolean;
}

/** «ج.م.م: الأطلس», as a balance says whose it is. */
export function ofWords(
  { of, name }: Pick<BalanceFigures, 'of' | 'name'>,
  { words, house }: Drawing,
): string {
  const { directorateOf, unitOf, mentorOf } = words.common;
  if (of === 'mentor') return said(mentorOf, { name });
  if (of === 'cpp') return said(unitOf, { unit: house.unitWord, name });
  return house.directorate === '' || house.directorate.startsWith(house.directorateWord)
    ? house.directorate || house.directorateWord
    : said(directorateOf, { word: house.directorateWord, name: house.directorate });
}

/** A year and a day as titles say them. */
export const periodIn = ({ schoolYear, asOf }: Pick<BalanceFigures, 'schoolYear' | 'asOf'>) => ({
  schoolYear,
  asOf: inFigures(asOf),
});

/** Who signs (domain §6): the mentor or the head of the service, the coordinator where the settings say so, the director. */
function signaturesOf(
  { of }: BalanceFigures,
  { words, house, coordinatorSigns }: Drawing,
): Paper['signatures'] {
  const { signatures } = words.common;
  const unsealed = (title: string) => ({ title, note: signatures.signature });
  return [
    unsealed(of === 'mentor' ? signatures.mentor : house.headWord),
    ...(coordinatorSigns && of !== 'directorate'
      ? [unsealed(said(signatures.coordinator, { unit: house.unitWord }))]
      : []),
    { title: house.directorWord, note: signatures.signatureAndSeal },
  ];
}

/** What a paper says of its deposit. */
export const receiptOf = (
  { receipt, on, version, registryNumber }: DepositTold,
  words: PaperWords['balance'],
) => [
  ...(receipt && on ? [said(words.receipt, { on: inFigures(on), receipt, version: version ?? 1 })] : []),
  ...(registryNumber ? [said(words.registered, { number: registryNumber })] : []),
];

/** الحصيلة الإجمالية للمواكبة: the official paper of a mentor, a CPP or the directorate. It names no principal. */
export function balancePaper(figures: BalanceFigures, drawing: Drawing, told: DepositTold = {}): Paper {
  const { words, language, house, today, balanceTitle } = drawing;
  const { balance: own, common } = words;
  const period = periodIn(figures);
  const whose = ofWords(figures, drawing);
  const title =
    balanceTitle && language === 'ar'
      ? said(own.ownTitle, { title: balanceTitle, ...period })
      : said(own.title, period);
  return {
    name: fileName(said(own.file, { year: figures.schoolYear, of: whose, asOf: figures.asOf })),
    short: figures.name || house.directorateWord,
    title,
    language,
    head: headOf(house, words, told.on ?? today, {
      from: figures.of === 'mentor' ? isolated(figures.name) : house.headWord,
      to: joined(common.toDirector, { director: house.directorWord }),
      subject: joined(own.subject, { of: whose }),
      reference: own.reference,
      attachments: own.attachments,
      opening: `${common.opening} ${own.body}`,
      closing: common.closing,
    }),
    notices: [
      ...(isInterim(figures) ? [said(own.interim, { asOf: period.asOf })] : []),
      ...receiptOf(told, own),
    ],
    blocks: sixLines(figures, drawing, told, figures.of === 'mentor' ? 'mentor' : 'service'),
    signatures: signaturesOf(figures, drawing),
    foot: [house.note, common.law].filter((text) => text !== '').join('\n'),
  };
}
