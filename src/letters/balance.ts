import type { Of } from '../balance/annex';
import type { Account, Accounts, Balance, Point } from '../balance/balances';
import { balanceOf } from '../balance/balances';
import type { Progress } from '../balance/schools';
import { progressOf } from '../balance/schools';
import type { Stage } from '../entities/lists';
import { cycle as cycles, degrees, stage as stages } from '../entities/lists';
import type { PaperWords } from '../messages/papers/index';
import { countedIn, percentIn, said } from '../messages/papers/words';
import { isolated } from '../messages/phrase';
import type { Day } from '../schema/day';
import { inFigures } from '../schema/day';
import { shownPoints } from '../sheets/accountRows';
import { isInterim } from '../sheets/balanceTabs';
import { fileName } from './fileName';
import type { House } from './head';
import { headOf } from './head';
import type { LabelOf } from './labels';
import type { Block, Paper } from './shape';

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

/** A sentence made of sentences: these are not set apart, for each runs as the whole does. */
export const joined = (sentence: string, parts: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);

const heading = (number: string, text: string): Block => ({ kind: 'heading', number, text });
const quiet = (text: string): Block => ({ kind: 'text', text, isQuiet: true });
const beside = (sentence: string, n: number): readonly Block[] =>
  n > 0 ? [quiet(said(sentence, { n }))] : [];

/** What the six lines are made of: a balance, and what only its rows tell, where somebody has them. */
export interface OnLines extends Pick<BalanceFigures, 'balance' | 'headingSeveral' | 'beforeProject'> {
  readonly start: BalanceFigures['start'] | null;
  /** What stands beside each topic instead of its days, by its place, and what is said over it. */
  readonly besideTopics?: { readonly title: string; readonly said: readonly string[] };
}

function topicsBlocks(
  { balance: { topics, topicsOutside }, besideTopics }: OnLines,
  { balance: words, common: { separator } }: PaperWords,
): readonly Block[] {
  return [
    ...(topics.length === 0
      ? [quiet(words.noTopics)]
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: words.topic, share: 6 },
              { title: words.times, share: 1.4, isNumber: true as const },
              { title: besideTopics?.title ?? words.days, share: 4 },
            ],
            rows: topics.map(({ topic, times, days }, at) => [
              isolated(topic),
              String(times),
              besideTopics?.said[at] ?? days.map((day) => isolated(inFigures(day))).join(separator),
            ]),
          },
        ]),
    ...beside(words.topicsOutside, topicsOutside),
  ];
}

/** Strengths beside weaknesses, the most frequent of each; how many others there are, under them. */
function pointsBlocks({ strengths, weaknesses }: Balance, words: PaperWords['balance']): readonly Block[] {
  const sides = [strengths, weaknesses];
  const lines = Math.min(shownPoints, Math.max(...sides.map(({ length }) => length)));
  const cells = (point: Point | undefined) =>
    point ? [isolated(point.text), String(point.times)] : ['', ''];
  const rest = (points: readonly Point[]) => {
    if (points.length === 0) return [words.noPoints, ''];
    return points.length > shownPoints
      ? [said(words.otherPoints, { n: points.length - shownPoints }), '']
      : ['', ''];
  };
  const below = sides.flatMap(rest);
  return [
    {
      kind: 'table',
      columns: [words.strengths, words.weaknesses].flatMap((title) => [
        { title, share: 6 },
        { title: words.timesShort, share: 0.9, isNumber: true as const },
      ]),
      rows: [
        ...Array.from({ length: lines }, (_, at) =>
          sides.flatMap((points) => cells(points.slice(0, shownPoints)[at])),
        ),
        ...(below.every((cell) => cell === '') ? [] : [below]),
      ],
    },
  ];
}

/** What somebody has to say: as it was deposited, else lines to write it on. */
const written = (colon: string, label: string, text: string | undefined, count: number): Block =>
  text === undefined || text.trim() === ''
    ? { kind: 'lines', label, count }
    : { kind: 'text', text: `${label}${colon}${isolated(text.trim())}` };

function progressBlocks(figures: OnLines, { words, language, labelOf }: Drawing): readonly Block[] {
  const { balance: own, common } = words;
  const mean = ({ mean: share, known }: Pick<Progress, 'mean' | 'known'>) =>
    share === null
      ? own.unknown
      : said(own.known, {
          mean: percentIn(common, share),
          n: known,
        });
  const letters = language === 'ar' ? 1 : 1.25;
  return [
    {
      kind: 'table',
      columns: [
        { title: own.stage, share: 1.3 * letters },
        ...degrees.codes.map((code) => ({ title: labelOf('degree', code), isNumber: true as const })),
        { title: own.unknown, isNumber: true },
        { title: own.mean, share: 4.8 * letters },
      ],
      rows: stages.codes.map((stage) => {
        const now = figures.balance.progress[stage];
        return [
          labelOf('stage', stage),
          ...now.degrees.map(String),
          String(now.unknown),
          figures.start === null
            ? mean(now)
            : joined(own.sinceStart, { before: mean(figures.start[stage]), now: mean(now) }),
        ];
      }),
    },
    ...beside(own.beforeProject, figures.beforeProject),
  ];
}

/** The six lines in the words of the task book (domain §6), zeros and unknowns shown. */
export function sixLines(
  figures: OnLines,
  drawing: Drawing,
  told: DepositTold,
  by: keyof PaperWords['balance']['summary'],
): readonly Block[] {
  const { words, labelOf } = drawing;
  const { balance: own, common } = words;
  const { balance, headingSeveral } = figures;
  const { women, men, unrecorded } = balance.principals;
  const visits = cycles.codes.map((code) => balance.visits[code]);
  const valued = (line: string, value: string) => joined(own.valued, { line, value });
  const principals = joined(own.principals, {
    n: isolated(women + men),
    women: countedIn(women, own.women),
    men: countedIn(men, own.men),
  });
  const notes = [
    ...(headingSeveral > 0 ? [countedIn(headingSeveral, own.headingSeveral)] : []),
    ...(unrecorded > 0 ? [said(own.unrecorded, { n: unrecorded })] : []),
  ];
  return [
    heading('i', valued(own.lines.i, principals)),
    ...(notes.length > 0 ? [quiet(notes.join(' – '))] : []),
    heading('ii', own.lines.ii),
    {
      kind: 'table',
      columns: [...cycles.codes.map((code) => labelOf('cycle', code)), common.total].map((title) => ({
        title,
        isNumber: true,
      })),
      rows: [[...visits, visits.reduce((sum, count) => sum + count, 0)].map(String)],
    },
    ...beside(own.remote, balance.remote),
    heading('iii', valued(own.lines.iii, isolated(balance.miniGroups))),
    heading('iv', own.lines.iv),
    ...topicsBlocks(figures, words),
    heading('v', own.lines.v),
    ...pointsBlocks(balance, own),
    written(common.colon, own.summary[by], told.summary, 3),
    written(common.colon, own.difficulties, told.difficulties, 3),
    heading('vi', own.lines.vi),
    ...progressBlocks(figures, drawing),
  ];
}

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
