import type { BalancePackage } from '../balance/packages';
import { received as words } from '../messages/received.ar';
import type { World } from '../ports';
import type { Day, SchoolYear } from '../schema/day';
import { fold } from '../schema/fold';
import { shape } from '../schema/input';
import { expectedDirectorates } from '../sheets/academies';
import { openFile } from './file';
import type { Outcome } from './outcome';
import { done } from './outcome';
import { askedOf, periodOf } from './period';
import type { Received, ReceivedSpoiled, ReceivedWhole } from './received';
import { presentIn, receivedIn, unknownAcademy } from './received';
import { lastDayFor } from './timeliness';
import { logOf } from './undo';

/** A version of a directorate's balance as it was received. */
export interface ReceivedVersion
  extends Pick<ReceivedWhole, 'row' | 'receivedAt' | 'receivedBy' | 'fileName'>,
    Pick<BalancePackage['deposit'], 'version' | 'on' | 'firstOn' | 'receipt' | 'reason'> {
  readonly sha256: string;
  /** A balance as of a day before 30 June says that it is not the last (domain §5). */
  readonly isInterim: boolean;
}

/** A directorate that is expected to send its balance, and what came of it. */
export interface ReceivedFrom {
  readonly directorate: string;
  /** The version that counts; null where none does. */
  readonly held: ReceivedVersion | null;
  /** The others that came, the newest first. */
  readonly others: readonly ReceivedVersion[];
  /** Timeliness is judged by the day of the first version; nobody is late before 30 June has passed, nor where nothing is expected. */
  readonly standing: 'inTime' | 'afterDay' | 'awaited' | 'late' | 'notOurs';
  /** Its lines that a hand has changed: they count nowhere. */
  readonly spoiled: readonly Omit<ReceivedSpoiled, 'isWhole'>[];
  /** Versions of which only سجل العمليات still tells: their lines were taken out. */
  readonly gone: readonly number[];
}

/** What came up to the academy in a school year. */
export interface ReceivedTold {
  readonly schoolYear: SchoolYear;
  /** 30 June. */
  readonly lastDay: Day;
  readonly expected: number;
  readonly arrived: number;
  /** In the order of the academy's list; then those that only a hand or another setting can have brought in. */
  readonly directorates: readonly ReceivedFrom[];
}

const versionOf = ({
  row,
  receivedAt,
  receivedBy,
  fileName,
  package: pack,
}: ReceivedWhole): ReceivedVersion => {
  const { version, on, firstOn, receipt, reason } = pack.deposit;
  const { asOf, schoolYear } = pack.balances;
  const isInterim = asOf < lastDayFor('balance', schoolYear);
  return {
    row,
    receivedAt,
    receivedBy,
    fileName,
    version,
    on,
    firstOn,
    receipt,
    reason,
    isInterim,
    sha256: pack.sha256,
  };
};

/** What سجل العمليات tells of packages whose lines are not there any more, nor spoiled. */
function goneFrom(world: World, lines: readonly Received[], year: SchoolYear) {
  const { headers } = words;
  const whole = new Set(lines.flatMap((one) => (one.isWhole ? [one.package.sha256] : [])));
  const spoiled = new Set(lines.flatMap((one) => (one.isWhole ? [] : [fold(one.directorate)])));
  return logOf(world).flatMap(({ verb, after }) => {
    const said = (name: keyof typeof headers) => after?.[headers[name]] ?? '';
    const isGone = verb === 'receive' && said('schoolYear') === year && !whole.has(said('sha256'));
    // Of a line that cannot be read nobody knows which of them it was.
    return isGone && !spoiled.has(fold(said('directorate')))
      ? [{ directorate: said('directorate'), version: Number(said('version')) }]
      : [];
  });
}

/** الحصائل الواردة of the file's year: each directorate that is expected, what is held of it, and how that came. */
export const receivedBalances = {
  input: shape(({ object }) => object({})),
  run: (world: World): Outcome<ReceivedTold> => {
    const file = openFile(world);
    file.all('academy');
    const unknown = unknownAcademy(file.settings);
    if (unknown) return unknown;
    const { schoolYear } = periodOf(askedOf({}, file.settings), world.today());
    const lines = receivedIn(world, schoolYear);
    const gone = goneFrom(world, lines, schoolYear);
    const lastDay = lastDayFor('balance', schoolYear);
    const isOver = world.today() > lastDay;
    const expected = expectedDirectorates(file.settings).map(({ name }) => name);
    const present = new Map(presentIn(lines, schoolYear, expected).map((one) => [one.directorate, one]));
    const missing = (name: string) => (!expected.includes(name) ? 'notOurs' : isOver ? 'late' : 'awaited');
    const told = (directorate: string): ReceivedFrom => {
      const own = lines.filter((one) => fold(one.directorate) === fold(directorate));
      const held = present.get(directorate) ?? null;
      const versions = own
        .flatMap((one) => (one.isWhole && one !== held ? [versionOf(one)] : []))
        .sort((one, other) => other.version - one.version);
      const inTime = held !== null && held.package.deposit.firstOn <= lastDay;
      return {
        directorate,
        held: held && versionOf(held),
        others: versions,
        standing: held ? (inTime ? 'inTime' : 'afterDay') : missing(directorate),
        spoiled: own.flatMap((one) =>
          one.isWhole ? [] : [{ row: one.row, directorate, fileName: one.fileName }],
        ),
        gone: gone.flatMap((one) => (fold(one.directorate) === fold(directorate) ? [one.version] : [])),
      };
    };
    const names = [...new Set([...expected, ...lines.map(({ directorate }) => directorate)])];
    return done({
      schoolYear,
      lastDay,
      expected: expected.length,
      arrived: expected.filter((name) => present.has(name)).length,
      directorates: names.map(told),
    });
  },
};
