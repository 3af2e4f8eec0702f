import { openedPackage } from '../balance/openedPackage';
import type { BalancePackage } from '../balance/packages';
import { fingerprint } from '../fingerprint';
import type { AcademyNames } from '../messages/academies';
import { ar } from '../messages/ar';
import { received as words } from '../messages/received.ar';
import type { World } from '../ports';
import type { SchoolYear } from '../schema/day';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { academiesOf, academyNamed, directorateNamed } from '../sheets/academies';
import { linesFor } from '../sheets/changes';
import { markOutOfDate } from '../sheets/outOfDate';
import type { Receiving } from '../sheets/received';
import { receivedLine, receivedPlan } from '../sheets/received';
import { Damaged } from '../sheets/table';
import { deedOf } from './applyChanges';
import type { File } from './file';
import { openFile } from './file';
import { openLog, sealable } from './log';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import type { Period } from './period';
import { askedOf, periodOf } from './period';
import type { Received } from './received';
import { columnsMoved, isCountedBy, presentIn, receivedGrid, receivedIn, unknownAcademy } from './received';

const input = shape(({ object, list, text }) =>
  object({ files: list(object({ name: text, content: text })) }),
);

type Files = Sent<typeof input>['files'];

/** What became of one file that was opened. */
export interface OpenedFile {
  readonly name: string;
  /** `later`: kept like the others, though the region's balance is as of a day before its deposit. */
  readonly state: 'accepted' | 'replaced' | 'later' | 'same' | 'refused';
  /** As the list names it, where it is known. */
  readonly directorate?: string;
  readonly version?: number;
  readonly message: string;
}

interface Opened {
  readonly schoolYear: SchoolYear;
  readonly files: readonly OpenedFile[];
}

/** What a file is judged against: the year and the day, whose it is, and what is held already. */
interface Standing extends Period {
  readonly academies: readonly AcademyNames[];
  /** By directorate, the version that counts. */
  readonly counting: Map<string, BalancePackage>;
  /** Every whole package that was ever received, by its seal. */
  readonly seals: Set<string>;
}

type Judged = OpenedFile & { readonly pack?: BalancePackage };

/** A name that a file system allows is never longer. */
const longestName = 255;

/** A file's name as a cell can keep it: on one line, of whole signs. */
const nameOf = (said: string): string =>
  [...said.replace(/[\s\p{Cc}\p{Cn}\p{Cs}]+/gu, ' ').trim()].slice(0, longestName).join('');

/** Judges one file, alone, against what stands when its turn comes. */
function judged(world: World, { name: said, content }: Files[number], standing: Standing): Judged {
  const name = nameOf(said);
  const refuse = (message: string, of: Partial<OpenedFile> = {}): Judged => ({
    name,
    state: 'refused',
    ...of,
    message,
  });
  const { pack, problem } = openedPackage(content, world.digest);
  if (!pack) return refuse(words[problem](name));
  const { schoolYear } = pack.balances;
  if (schoolYear !== standing.schoolYear)
    return refuse(words.otherYear(name, schoolYear, standing.schoolYear));
  const academy = academyNamed(pack.academy);
  if (!academy || !standing.academies.includes(academy))
    return refuse(words.otherAcademy(name, pack.academy));
  const directorate = directorateNamed(pack.directorate, academy)?.directorate.name;
  if (directorate === undefined) return refuse(words.unknownDirectorate(name, pack.directorate));
  const { version, on } = pack.deposit;
  const held = standing.counting.get(directorate);
  const before = held?.deposit.version ?? 0;
  const of = { directorate, version };
  const told = { name, ...of, pack };
  if (standing.seals.has(pack.sha256))
    return {
      ...told,
      state: 'same',
      message:
        version < before ? words.sameOlder(directorate, version, before) : words.same(directorate, version),
    };
  if (version < before) return refuse(words.older(name, version, before), of);
  if (version === before) return refuse(words.otherContent(name, version), of);
  if (!isCountedBy(standing, on))
    return { ...told, state: 'later', message: words.later(directorate, version, on, standing.asOf) };
  return held
    ? { ...told, state: 'replaced', message: words.replaced(directorate, version, before) }
    : { ...told, state: 'accepted', message: words.accepted(directorate, version, on) };
}

/** What a file of this region has received before; a line that a hand has changed stands for nothing. */
function standingIn(file: File, received: readonly Received[], period: Period): Standing {
  return {
    ...period,
    academies: academiesOf(file.settings),
    counting: new Map(presentIn(received, period.schoolYear).map((one) => [one.directorate, one.package])),
    seals: new Set(received.flatMap((one) => (one.isWhole ? [one.package.sha256] : []))),
  };
}

/** What سجل العمليات keeps of a package, under the first half of its seal. */
const toldOf = ({
  directorate,
  package: pack,
  fileName,
}: Pick<Receiving, 'directorate' | 'package' | 'fileName'>) => ({
  id: pack.sha256.slice(0, 32),
  kept: {
    [words.headers.directorate]: directorate,
    [words.headers.schoolYear]: pack.balances.schoolYear,
    [words.headers.version]: String(pack.deposit.version),
    [words.headers.on]: pack.deposit.on,
    [words.headers.fileName]: fileName,
    [words.headers.sha256]: pack.sha256,
  },
});

function openedAlone(world: World, files: Files): Outcome<Opened> {
  const { workbook } = world;
  const file = openFile(world);
  // Whose file it is, is enough: no tab of the team need be read, nor be there.
  if (file.level !== 'academy') throw new Damaged({ needed: 'academy' });
  const period = periodOf(askedOf({}, file.settings), world.today());
  const { schoolYear } = period;
  const grid = receivedGrid(world);
  const hindered = unknownAcademy(file.settings) ?? columnsMoved(grid);
  if (hindered) return hindered;
  const received = receivedIn(world, schoolYear, grid);
  const standing = standingIn(file, received, period);
  const log = openLog(world);
  const [receivedAt, receivedBy] = [world.moment(), world.email()];
  const lines: (readonly string[])[] = [];
  const untold = new Map<string, Receiving>();
  const opened = files.map((one): OpenedFile => {
    const { pack, ...told } = judged(world, one, standing);
    if (!pack || told.directorate === undefined) return told;
    const { name: fileName, directorate } = told;
    // In the order of the canonical form, in which it is written at once.
    const receiving: Receiving = { directorate, fileName, package: pack, receivedAt, receivedBy };
    const { id } = toldOf(receiving);
    // A run that was cut short after its lines may not have told the log of them.
    if (told.state !== 'same' || log.linesOf({ entity: 'received', id }).length === 0)
      untold.set(id, receiving);
    if (told.state === 'same') return told;
    lines.push(receivedLine(receiving, world.digest));
    standing.counting.set(told.directorate, pack);
    standing.seals.add(pack.sha256);
    return told;
  });
  if (lines.length > 0) {
    // A tab that was being made when its run was killed has no headers yet.
    if (received.length === 0 && workbook.header(ar.tabs.received)?.[0] === '')
      workbook.append(receivedPlan([]));
    workbook.append(receivedPlan(lines));
    markOutOfDate(workbook, 'academy');
  }
  const deed = deedOf(world, 'receive', '');
  log.append(
    [...untold].flatMap(([id, one]) => {
      const { kept } = toldOf(one);
      return sealable(
        linesFor(deed, ar.tabs.received, id, null, kept),
        `received/${id}`,
        fingerprint(JSON.stringify(kept)),
      );
    }),
  );
  return done({ schoolYear, files: opened });
}

/**
 * Opens balance packages that directorates sent: each is judged alone, in the order they come; those that are whole and
 * newer than what is held are kept in الحصائل الواردة, in one append. The same opened again changes nothing.
 */
export const openPackages = {
  input,
  run: (world: World, { files }: Sent<typeof input>): Outcome<Opened> => {
    const held = world.exclusively(() => openedAlone(world, files));
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
