import type { BalancePackage } from '../balance/packages';
import { packageSchema, packageText, sealed } from '../balance/packages';
import { fileName } from '../letters/fileName';
import { ar } from '../messages/ar';
import { depositPackage as words } from '../messages/depositsPackage.ar';
import type { World } from '../ports';
import type { Day, SchoolYear } from '../schema/day';
import { readDay } from '../schema/day';
import { isBlank } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Frozen, Line } from '../sheets/deposits';
import { cellIn, receiptOf } from '../sheets/deposits';
import { depositLines, frozenIn } from './depositLines';
import type { ExportedFile } from './exportData';
import { ofLevel, settingsNow } from './file';
import type { Outcome, RefusalCode } from './outcome';
import { done, refused } from './outcome';
import type { ToldDeposit } from './verifyDeposits';
import { kindLabelled, whereTampered } from './verifyDeposits';

const input = shape(({ object, id }) => object({ receipt: id }));

/** A deposit that may come up to the academy: whole, and the directorate's balance. */
export interface Packaged {
  readonly pack: BalancePackage;
  /** As its file is named, without its ending. */
  readonly name: string;
  readonly papers: Frozen['papers'];
}

const because = (code: RefusalCode, message: string) => refused([{ code, message }]);

/** Whether a deposit is the balance of the directorate, of one school year. */
export const isDirectorates = ({ kind, mentor }: Pick<Frozen, 'kind' | 'mentor'>): boolean =>
  kind === 'balance' && mentor === '';

/**
 * The day of the first version: as the log told it when it was deposited; where it tells of none, as its row says; else
 * the day of the earliest that is left. A first version is its own, whatever was deposited and taken out before it.
 */
function firstOn(
  { schoolYear, on, version }: Frozen,
  lines: readonly Line[],
  told: readonly ToldDeposit[],
): Day {
  if (version === 1) return on;
  const first = told.find(
    (said) =>
      kindLabelled(said('kind')) === 'balance' &&
      said('mentor') === '' &&
      said('schoolYear') === schoolYear &&
      said('version') === '1',
  );
  const earliest = frozenIn(lines)
    .filter((one) => isDirectorates(one) && one.schoolYear === schoolYear)
    .reduce<Frozen | null>((least, one) => (least && least.version <= one.version ? least : one), null);
  return readDay(first?.('on') ?? '') ?? earliest?.on ?? on;
}

const isOf = (receipt: string) => (line: Line) =>
  (line.frozen ? receiptOf(line.frozen.id) : cellIn(line, 'receipt')) === receipt;

/** The package of a deposit, its figures as they were frozen; refused where it cannot be vouched for (domain §5). */
export function packaged(world: World, receipt: string): Outcome<Packaged> {
  const level = ofLevel(world, 'directorate');
  if (!level.ok) return level;
  const all = depositLines(world);
  const { tampered, gone, told } = whereTampered(world, all);
  const line = all.find(isOf(receipt));
  if (!line)
    return gone.some((one) => one.receipt === receipt)
      ? because('deleted', words.gone)
      : because('badRequest', words.unknown(receipt));
  const { frozen } = line;
  if (!frozen || tampered(line).length > 0) return because('damaged', words.tampered);
  if (!isDirectorates(frozen)) return because('badRequest', words.notOurs);
  if (!frozen.whole) return because('outdated', words.before);
  const { academy, directorate } = settingsNow(world);
  if (academy === null || isBlank(academy) || directorate === null || isBlank(directorate))
    return refused(
      Object.entries({ academy, directorate }).flatMap(([field, value]) =>
        value === null || isBlank(value)
          ? [
              {
                field,
                code: 'required' as const,
                message: words.blank[field as 'academy'](ar.fields.settings[field as 'academy']),
              },
            ]
          : [],
      ),
    );
  const { version, on, recordedAt, registryNumber, summary, difficulties, reason, whole, papers } = frozen;
  const pack = sealed(
    {
      schema: packageSchema,
      academy: academy.trim(),
      directorate: directorate.trim(),
      deposit: {
        receipt,
        version,
        on,
        firstOn: firstOn(frozen, all, told),
        recordedAt,
        registryNumber,
        summary,
        difficulties,
        reason,
        sha256: world.digest(line.text),
      },
      ...whole,
    },
    world.digest,
  );
  return done({
    pack,
    name: fileName(words.file(pack.directorate, frozen.schoolYear, version)),
    papers,
  });
}

/** The newest version of the directorate's balance of a year of which nobody has touched anything; null if there is none. */
export function newestOf(world: World, schoolYear: SchoolYear): Frozen | null {
  const lines = depositLines(world, schoolYear);
  const { tampered } = whereTampered(world, lines, schoolYear);
  const whole = frozenIn(lines.filter((line) => tampered(line).length === 0));
  return whole
    .filter(isDirectorates)
    .reduce<Frozen | null>((most, one) => (most && most.version >= one.version ? most : one), null);
}

/** The package of a deposit as a file's content. */
export const fileOf = ({ pack, name }: Packaged): ExportedFile => ({
  name: `${name}.json`,
  content: packageText(pack),
});

/** The directorate's deposited balance as a small file for its academy. */
export const balancePackage = {
  input,
  run: (world: World, { receipt }: Sent<typeof input>): Outcome<ExportedFile> => {
    const made = packaged(world, receipt);
    return made.ok ? done(fileOf(made.value)) : made;
  },
};
