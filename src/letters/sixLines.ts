import type { Balance, Point } from '../balance/balances';
import type { Progress } from '../balance/schools';
import { cycle as cycles, degrees, stage as stages } from '../entities/lists';
import type { PaperWords } from '../messages/papers/index';
import { countedIn, joined, percentIn, said } from '../messages/papers/words';
import { isolated } from '../messages/phrase';
import { inFigures } from '../schema/day';
import { shownPoints } from '../sheets/accountRows';
import type { BalanceFigures, DepositTold, Drawing } from './balance';
import type { Block } from './shape';

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
