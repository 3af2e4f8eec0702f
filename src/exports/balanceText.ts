import type { Balance, Balances } from '../balance/balances';
import { cycle as cycles, stage as stages } from '../entities/lists';
import type { Settings } from '../entities/settings';
import { exportWords } from '../messages/exports.ar';
import { papers } from '../messages/papers.ar';
import type { Known } from '../schema/known';
import { isInterim, ownWord } from '../sheets/balanceTabs';

/** A message on a phone names this many of what is many. */
const named = 2;

/** Whose balance a message is of; the directorate has no name of its own. */
export interface Whose {
  readonly of: 'directorate' | 'mentor' | 'cpp';
  readonly name: string;
}

const ofWhom = ({ of, name }: Whose, settings: Settings): readonly [string, string] =>
  of === 'directorate'
    ? [ownWord(settings, 'directorateWord'), settings.directorate ?? '']
    : [of === 'mentor' ? exportWords.columns.mentor : ownWord(settings, 'unitWord'), name];

const balanceOf = ({ directorate, mentors, cpps }: Balances, { of, name }: Whose) =>
  (of === 'mentor' ? mentors[name] : of === 'cpp' ? cpps[name] : undefined) ?? directorate;

/** What a message says around the figures of a balance. */
interface Told {
  readonly title: string;
  readonly of: string;
  readonly schoolYear: string;
  readonly asOf: string;
  readonly isInterim: boolean;
  /** Lines below the figures. */
  readonly notes: readonly string[];
}

/** A balance as a message of one screen, its values set apart so that no app turns them round. */
export function messageOf(
  balance: Balance,
  { title, of, schoolYear, asOf, isInterim: isNotLast, notes }: Told,
  known: Known,
): string {
  const words = exportWords.message;
  const visits = cycles.codes
    .filter((code) => balance.visits[code] > 0)
    .map((code) => ({ label: known.labelOf('cycle', code), count: balance.visits[code] }));
  const { topics, strengths, weaknesses } = balance;
  return [
    title,
    of,
    words.until(schoolYear, asOf),
    ...(isNotLast ? [words.interim] : []),
    '',
    words.principals(papers.principals(balance.principals)),
    words.visits(visits),
    ...(balance.remote > 0 ? [words.remote(balance.remote)] : []),
    words.miniGroups(balance.miniGroups),
    words.topics(
      topics.length,
      topics.slice(0, named).map(({ topic }) => topic),
    ),
    ...(strengths.length > 0 ? [words.strengths(strengths.slice(0, named).map(({ text }) => text))] : []),
    ...(weaknesses.length > 0 ? [words.weaknesses(weaknesses.slice(0, named).map(({ text }) => text))] : []),
    words.progress(
      stages.codes.map((stage) => ({
        label: known.labelOf('stage', stage),
        mean: balance.progress[stage].mean,
      })),
    ),
    ...notes,
    '',
  ].join('\n');
}

/** One of the balances of a file as a message. */
export function balanceText(balances: Balances, settings: Settings, known: Known, whose: Whose): string {
  const words = exportWords.message;
  const { schoolYear, asOf, leftOut } = balances;
  return messageOf(
    balanceOf(balances, whose),
    {
      title: words.title,
      of: words.of(...ofWhom(whose, settings)),
      schoolYear,
      asOf,
      isInterim: isInterim(balances),
      notes: leftOut.length > 0 ? [words.leftOut(leftOut.length)] : [],
    },
    known,
  );
}
