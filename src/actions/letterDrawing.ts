import { addressIn } from '../letters/addresses';
import { covered } from '../letters/covering';
import { headOf, houseOf } from '../letters/head';
import { mailed } from '../letters/mailed';
import { plain } from '../letters/plain';
import { printed } from '../letters/printed';
import type { Paper } from '../letters/shape';
import { tabled } from '../letters/tabled';
import { xlsxOf } from '../letters/xlsx';
import { said } from '../messages/papers/words';
import type { Outgoing } from '../ports';
import { inFigures } from '../schema/day';
import { fold } from '../schema/fold';
import type { Confirmed } from '../sheets/outgoing';
import type { Contents } from './letterContents';
import type { LetterDesk } from './letterKinds';
import { letterKindNamed } from './letterKinds';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';

/** The values that the sentences of a letter take. */
function valuesOf({ reckoned, wordsIn }: LetterDesk, letter: Confirmed) {
  const { known, settings } = reckoned(letter).file;
  const words = wordsIn(letter.language);
  const { letters } = words;
  const house = houseOf(settings, words, letter.language);
  const coordinator = known.cardOf('cpp', fold(letter.name))?.['coordinator'];
  const { due } = letter;
  return {
    words,
    house,
    values: {
      name: letter.name,
      cpp: letter.name,
      year: letter.schoolYear,
      day: inFigures(due?.day ?? letter.asOf),
      unit: house.unitWord,
      unitCoordinator: said(letters.unitCoordinator, { unit: house.unitWord }),
      paper: due ? letters.reminder.papers[due.paper] : '',
      directorWord: house.directorWord,
      directorate: house.directorate || house.directorateWord,
      academy: headOf(house, words, letter.asOf).letterhead[2] ?? '',
      version: letter.deposit?.version ?? 1,
    },
    coordinator: typeof coordinator === 'string' ? coordinator.trim() : '',
  };
}

type ByAudience = Readonly<Record<string, string>>;

/** A subject is one line of plain words. */
const oneLine = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, 240);

/** The subject of a letter; that of a trial says so. */
export function subjectOf(desk: LetterDesk, letter: Confirmed, own?: string): string {
  const { words, values } = valuesOf(desk, letter);
  const { letters } = words;
  const { subject } = letters[letter.kind as 'balance'] as { readonly subject: ByAudience };
  const line = oneLine(own ?? said(subject[letter.of] ?? '', values));
  return letter.trialOf === undefined ? line : oneLine(said(letters.trial, { subject: line }));
}

/** The paper with what the letter says around it. */
function coveredBy(desk: LetterDesk, letter: Confirmed, { said: paper, shown = [] }: Contents): Paper {
  const { words, values, house, coordinator } = valuesOf(desk, letter);
  const { letters } = words;
  const { body } = letters[letter.kind as 'balance'] as {
    readonly body?: Readonly<Record<string, readonly string[]>>;
  };
  const named =
    letter.of === 'cpp' && coordinator === ''
      ? said(letters.greeting.mentor, { name: `${values.unitCoordinator} «${letter.name}»` })
      : said(letters.greeting[letter.of], {
          ...values,
          name: {
            mentor: letter.name,
            cpp: coordinator,
            directorate: values.directorWord,
            academy: values.academy,
          }[letter.of],
        });
  return covered(paper, [named, ...(body?.[letter.of] ?? []).map((line) => said(line, values))], shown, [
    letters.closing,
    // As the letterhead says it; where the settings name no directorate, by its word alone.
    house.directorate === '' ? house.directorateWord : (paper.head.letterhead[3] ?? ''),
  ]);
}

const nameOf = (name: string) => oneLine(name).replace(/[\\/:*?"<>|]/g, '-');

/** The files that go with a letter: the paper ready for print, and as tables. */
function filesOf(
  { world, wordsIn }: LetterDesk,
  { printed: papers, tables, data }: Contents,
): Outgoing['files'] {
  const [first] = papers;
  if (!first) return [];
  // A paper that was deposited keeps its language, whatever letters are written in.
  const words = wordsIn(first.language);
  return [
    ...(data ? [{ name: data.name, type: 'application/json', text: data.content }] : []),
    { name: `${nameOf(first.name)}.html`, type: 'text/html', text: printed(papers, words) },
    {
      name: `${nameOf(first.name)}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      base64: world.zip(
        xlsxOf(
          tables.map(({ title, paper }, index) =>
            tabled([paper], words, title ?? words.letters.sheets[index] ?? paper.name),
          ),
        ),
      ),
    },
  ];
}

/** A letter as it leaves, drawn from what the file holds now. */
export function drawLetter(desk: LetterDesk, letter: Confirmed): Outcome<Outgoing> {
  const kind = letterKindNamed(letter.kind);
  if (!kind) return refused([refusal('badRequest', { what: 'kind' })]);
  // The log is a tab: what a hand wrote into it adds no recipient.
  if ([letter.to, ...letter.cc].some((one) => addressIn(one) !== one))
    return refused([refusal('badRequest', { what: 'to' })]);
  const contents = kind.contents(desk, letter);
  if (!contents.ok) return contents;
  const words = desk.wordsIn(letter.language);
  const paper = coveredBy(desk, letter, contents.value);
  return done({
    to: [letter.to],
    cc: letter.cc,
    subject: subjectOf(desk, letter, contents.value.subject),
    html: mailed(paper, words),
    text: plain(paper, words),
    files: filesOf(desk, contents.value),
  });
}
