import { addressIn } from '../letters/addresses';
import { headOf, houseOf } from '../letters/head';
import type { Paper } from '../letters/shape';
import { countedIn, said } from '../messages/papers/words';
import { inFigures } from '../schema/day';
import type { Confirmed } from '../sheets/outgoing';
import type { LetterDesk } from './letterKinds';
import { owingIn } from './owing';

/** The digest for the directorate: who has not deposited yet, by name and without blame. */
export function digestPaper({ world, reckoned, wordsIn }: LetterDesk, letter: Confirmed): Paper {
  const words = wordsIn(letter.language);
  const { digest, letters, common } = words;
  const { file } = reckoned(letter);
  const { paper, day } = letter.due ?? { paper: 'balance', day: letter.asOf };
  const late = owingIn(world, file)(paper, letter.schoolYear).map(({ record: { name, email } }) =>
    addressIn(email ?? '') === null ? said(digest.unreachable, { name }) : name,
  );
  const today = world.today();
  const values = {
    paper: letters.reminder.papers[paper],
    year: letter.schoolYear,
    today: inFigures(today),
    day: inFigures(day),
  };
  const text = (line: string) => ({ kind: 'text', text: line }) as const;
  return {
    name: values.paper,
    title: said(digest.subject, values),
    language: letter.language,
    head: headOf(houseOf(file.settings, words, letter.language), words, today),
    notices: [],
    blocks: [
      text(said(countedIn(late.length, digest.told), values)),
      ...(late.length > 0 ? [{ kind: 'list', items: late } as const, text(digest.closing)] : []),
      text(said(digest.day, values)),
    ],
    signatures: [],
    foot: common.law,
  };
}
