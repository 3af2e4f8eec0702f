import { balanceOf } from '../balance/balances';
import { headOf, houseOf } from '../letters/head';
import { progressBars } from '../letters/progressBars';
import type { Paper } from '../letters/shape';
import type { PaperLanguage, PaperWords } from '../messages/papers/index';
import { countedIn, said } from '../messages/papers/words';
import type { World } from '../ports';
import { daysBetween, inFigures } from '../schema/day';
import { fold } from '../schema/fold';
import { hasSomething } from '../sheets/balanceTabs';
import type { Audience, Confirmed } from '../sheets/outgoing';
import { accountPapers, drawingIn } from './balancePaper';
import type { Reckoning } from './balances';
import { reckon } from './balances';
import { itemsOf } from './depositLines';
import { digestPaper } from './digest';
import type { Contents } from './letterContents';
import { gone, sheetsOf } from './letterContents';
import type { Outcome } from './outcome';
import { done } from './outcome';
import { owingIn } from './owing';
import { packageLetter } from './packageLetter';
import type { PaperKind } from './papers';
import { paperKinds } from './papers';
import { paperWordsOf } from './paperWords';

type Asked = Pick<Confirmed, 'schoolYear' | 'asOf'>;

/** The file as letters are written from it: read, judged and reckoned once, however many are drawn. */
export interface LetterDesk {
  readonly world: World;
  readonly reckoned: (asked: Asked) => Reckoning;
  readonly wordsIn: (language: PaperLanguage) => PaperWords;
}

/** Opens the file for letters; what is read of it is what it held when it was first looked at. */
export function letterDesk(world: World): LetterDesk {
  const reckonings = new Map<string, Reckoning>();
  const tabs = new Map<string, ReturnType<World['workbook']['tab']>>();
  let words: ReturnType<typeof paperWordsOf> | undefined;
  const tab: World['workbook']['tab'] = (title, columns, holdsAll) => {
    const key = `${columns} ${title}`;
    if (!tabs.has(key)) tabs.set(key, world.workbook.tab(title, columns, holdsAll));
    return tabs.get(key) ?? null;
  };
  const reader: World = { ...world, workbook: { ...world.workbook, tab } };
  return {
    world: reader,
    reckoned: ({ schoolYear, asOf }) => {
      const key = `${schoolYear} ${asOf}`;
      const known = reckonings.get(key);
      if (known) return known;
      const reckoning = reckon(reader, { schoolYear, asOf });
      reckonings.set(key, reckoning);
      return reckoning;
    },
    wordsIn: (language) => {
      words ??= paperWordsOf(reader);
      return words(language);
    },
  };
}

/** A kind of letter: whom it may go to, about whom it is, and what it says. */
export interface LetterKind {
  readonly audiences: readonly Audience[];
  /** Whether those of the setting نسخة إلى get it too. */
  readonly isCopied: boolean;
  /** The names it is about: mentors, CPPs, or the directorate, which has none. */
  readonly about: (
    desk: LetterDesk,
    of: Audience,
    asked: Asked & Pick<Confirmed, 'due'>,
  ) => readonly string[];
  readonly contents: (desk: LetterDesk, letter: Confirmed) => Outcome<Contents>;
  /** What is sent, where a year and a day do not say it all; a sentence where there is nothing to send. */
  readonly matter?: (
    desk: LetterDesk,
    asked: Asked,
  ) => Outcome<Pick<Confirmed, 'asOf' | 'edition' | 'deposit'>>;
}

const accountsOf = ({ accounts }: Reckoning, of: Exclude<Audience, 'academy'>) =>
  of === 'directorate' ? [accounts.directorate] : accounts[`${of}s`];

/** A paper of the registry, as the mentor's own. */
function ofRegistry(name: string): LetterKind['contents'] {
  return ({ world, wordsIn }, { name: mentor, schoolYear, asOf, language }) => {
    const kind = (paperKinds as Readonly<Record<string, PaperKind>>)[name];
    const made = kind?.make(world, { mentor, schoolYear, asOf }, wordsIn(language), language);
    if (made && !made.ok) return made;
    const [first, ...more] = made?.value ?? [];
    return first
      ? done({ said: first, printed: [first, ...more], tables: sheetsOf([first, ...more]) })
      : gone;
  };
}

/** What is due, by which day, how many days are left, and how little it takes. */
function reminder({ world, reckoned, wordsIn }: LetterDesk, letter: Confirmed): Paper {
  const words = wordsIn(letter.language);
  const { reminder: sentences } = words.letters;
  const { settings } = reckoned(letter).file;
  const { paper, day } = letter.due ?? { paper: 'balance', day: letter.asOf };
  const today = world.today();
  const left = daysBetween(today, day);
  const values = { paper: sentences.papers[paper], year: letter.schoolYear, day: inFigures(day) };
  const told = left < 0 ? sentences.past : countedIn(left, sentences.when);
  return {
    name: sentences.papers[paper],
    title: said(sentences.subject.mentor, values),
    language: letter.language,
    head: headOf(houseOf(settings, words, letter.language), words, today),
    notices: [],
    blocks: [said(told, values), sentences.how[paper], sentences.thanks].map((text) => ({
      kind: 'text',
      text,
    })),
    signatures: [],
    foot: words.common.law,
  };
}

/** Every kind of letter, by its public name (contract §2). */
export const letterKinds = {
  balance: {
    audiences: ['mentor', 'cpp', 'directorate'],
    isCopied: true,
    about: ({ reckoned }, of, asked) =>
      (of === 'academy' ? [] : accountsOf(reckoned(asked), of))
        .filter((account) => of === 'directorate' || hasSomething(account))
        .map(({ name }) => name),
    contents: ({ world, reckoned, wordsIn }, letter) => {
      const { of, name, language } = letter;
      if (of === 'academy') return gone;
      const reckoning = reckoned(letter);
      const account = accountsOf(reckoning, of).find((one) => fold(one.name) === fold(name));
      if (!account) return gone;
      const drawing = drawingIn(reckoning.file, wordsIn(language), language, world.today());
      const printed = accountPapers(reckoning, of, account, drawing);
      const [first] = printed;
      // The directorate's table holds everybody's.
      const others = (['cpp', 'mentor'] as const).flatMap((one) =>
        of === 'directorate'
          ? accountsOf(reckoning, one)
              .filter(hasSomething)
              .flatMap((each) =>
                accountPapers(reckoning, one, each, drawing)
                  .slice(0, 1)
                  .map((paper) => ({ title: each.name, paper })),
              )
          : [],
      );
      const { progress } = balanceOf(account);
      const shown = [progressBars(progress, drawing)];
      return first ? done({ said: first, shown, printed, tables: [...sheetsOf(printed), ...others] }) : gone;
    },
  },
  programme: {
    audiences: ['mentor'],
    isCopied: true,
    about: ({ reckoned }, _of, asked) => {
      const { sound } = reckoned(asked);
      const planned = new Set(itemsOf(sound, asked.schoolYear, null).map(({ record }) => record.mentor));
      return sound.mentor.flatMap(({ record: { name } }) => (planned.has(fold(name)) ? [name.trim()] : []));
    },
    contents: ofRegistry('programme'),
  },
  reminder: {
    audiences: ['mentor'],
    isCopied: false,
    about: ({ world, reckoned }, _of, asked) =>
      owingIn(world, reckoned(asked).file)(asked.due?.paper ?? 'balance', asked.schoolYear).map(
        ({ record }) => record.name.trim(),
      ),
    contents: (desk, letter) => {
      const said = (letter.of === 'directorate' ? digestPaper : reminder)(desk, letter);
      return done({ said, subject: said.title, printed: [], tables: [] });
    },
  },
  package: packageLetter,
} as const satisfies Readonly<Record<string, LetterKind>>;

export type LetterKindName = keyof typeof letterKinds;

/** The kind of a name; null if there is none. */
export const letterKindNamed = (name: string): LetterKind | null =>
  Object.prototype.hasOwnProperty.call(letterKinds, name) ? letterKinds[name as LetterKindName] : null;
