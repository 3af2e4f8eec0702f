import { headOf, houseOf } from '../letters/head';
import type { Paper } from '../letters/shape';
import { depositPackage as sentences } from '../messages/depositsPackage.ar';
import { said } from '../messages/papers/words';
import { inFigures } from '../schema/day';
import { receiptOf } from '../sheets/deposits';
import type { Confirmed } from '../sheets/outgoing';
import type { Packaged } from './balancePackage';
import { fileOf, newestOf, packaged } from './balancePackage';
import { gone, sheetsOf } from './letterContents';
import type { LetterDesk, LetterKind } from './letterKinds';
import { done, refused } from './outcome';

/** So many signs of a seal tell one version from another at a glance. */
const shownSeal = 16;

/** What the letter says: of which deposit it is, so that the academy can compare. */
function saidOf({ world, reckoned, wordsIn }: LetterDesk, letter: Confirmed, { pack }: Packaged): Paper {
  const words = wordsIn(letter.language);
  const { title, facts } = words.letters.package;
  const house = houseOf(reckoned(letter).file.settings, words, letter.language);
  const { version, on, registryNumber, reason, receipt, sha256 } = pack.deposit;
  const values: { readonly [F in keyof typeof facts]: string } = {
    directorate: house.directorate || pack.directorate,
    on: inFigures(on),
    version: String(version),
    registryNumber,
    reason,
    receipt,
    seal: `${sha256.slice(0, shownSeal)}…`,
  };
  return {
    name: pack.directorate,
    title: said(title, { year: letter.schoolYear }),
    language: letter.language,
    head: headOf(house, words, world.today()),
    notices: [],
    blocks: [
      {
        kind: 'facts',
        facts: (Object.keys(facts) as (keyof typeof facts)[]).flatMap((name) =>
          values[name] === ''
            ? []
            : [{ label: facts[name], value: said('{value}', { value: values[name] }) }],
        ),
      },
    ],
    signatures: [],
    foot: words.common.law,
  };
}

/** The directorate's newest deposited balance, to its academy: each version once to each address. */
export const packageLetter: LetterKind = {
  audiences: ['academy'],
  isCopied: true,
  about: () => [''],
  matter: ({ world }, { schoolYear }) => {
    const newest = newestOf(world, schoolYear);
    if (!newest) return refused([{ code: 'required', message: sentences.none(schoolYear) }]);
    const receipt = receiptOf(newest.id);
    const made = packaged(world, receipt);
    if (!made.ok) return made;
    const { version, on } = newest;
    return done({ asOf: on, edition: receipt, deposit: { receipt, version } });
  },
  contents: (desk, letter) => {
    const made = packaged(desk.world, String(letter.deposit?.receipt ?? ''));
    if (!made.ok) return made;
    const { papers } = made.value;
    return papers.length === 0
      ? gone
      : done({
          said: saidOf(desk, letter, made.value),
          printed: papers,
          data: fileOf(made.value),
          tables: sheetsOf(papers),
        });
  },
};
