import type { EntityName } from '../entities/index';
import { entityNamed } from '../entities/index';
import type { Format } from '../exports/formats';
import { formats, isFormatName } from '../exports/formats';
import { ar } from '../messages/ar';
import { exportWords } from '../messages/exports.ar';
import type { World } from '../ports';
import { firstDayOf, lastDayOf } from '../schema/day';
import { fold } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import { canonical } from '../sheets/place';
import { tabOf } from '../sheets/table';
import { balancesFrom, reckon } from './balances';
import { openFile, settingsNow } from './file';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { within } from './recordsOf';
import { openRegion } from './regionalBalance';
import { fitting, misfitOf } from './request';
import { subjectOf, unknown } from './subject';

const input = shape(({ object, text, optional, schoolYear, day }) =>
  object({
    what: text,
    as: text,
    schoolYear: optional(schoolYear),
    asOf: optional(day),
    of: optional(object({ mentor: optional(text), cpp: optional(text) })),
  }),
);

type Asked = Sent<typeof input>;

/** A file for people to keep or to send: its name, and all it holds. */
export interface ExportedFile {
  readonly name: string;
  readonly content: string;
}

/** The balances, or the message of one: the directorate's where no other is asked for. */
function balancesAs(
  world: World,
  { schoolYear, asOf, of = {} }: Asked,
  format: Format,
): Outcome<ExportedFile> {
  const reckoning = reckon(world, { schoolYear, asOf });
  const balances = balancesFrom(reckoning);
  const { settings, known } = reckoning.file;
  const entity = of.mentor !== undefined ? 'mentor' : of.cpp !== undefined ? 'cpp' : null;
  const said = (entity && of[entity]) ?? '';
  let name = '';
  if (entity) {
    const found = subjectOf(known, entity, said);
    if (found.key === null) return refused(found.issues);
    const account = reckoning.accounts[`${entity}s`].find((one) => fold(one.name) === found.key);
    if (!account) return refused([unknown(entity, said)]);
    name = account.name;
  }
  return done({
    name: exportWords.fileOfBalances(ar.tabs.balance, balances.schoolYear, balances.asOf, name),
    content: format.balances(balances, settings, known, { of: entity ?? 'directorate', name }),
  });
}

/** The region's balance, with each directorate's. */
function regionAs(world: World, { schoolYear, asOf }: Asked, format: Format): Outcome<ExportedFile> {
  const opened = openRegion(world, { schoolYear, asOf });
  if (!opened.ok) return opened;
  const { file, told } = opened.value;
  return done({
    name: exportWords.fileOfBalances(ar.tabs.regionalBalance, told.schoolYear, told.asOf),
    content: format.region(told, file.settings, file.known),
  });
}

/** The rows of a tab from top to bottom; an as-of day leaves out those that begin after it. A tab without days is whole. */
function rowsAs(world: World, { what, schoolYear, asOf }: Asked, format: Format): ExportedFile {
  const entity = fitting(what) as EntityName;
  const { rowsOf, known } = openFile(world);
  const isDated = entityNamed(entity).dated !== undefined;
  const ofYear =
    schoolYear === undefined ? null : within(entity, firstDayOf(schoolYear), lastDayOf(schoolYear));
  const begun = asOf === undefined ? null : within(entity, null, asOf);
  const rows = rowsOf(entity)
    .map(({ id, texts }) => ({ id, texts: canonical(entity, texts, known) }))
    .filter(({ texts }) => !isDated || ((ofYear?.(texts) ?? true) && (begun?.(texts) ?? true)));
  return {
    name: exportWords.fileOfRows(tabOf(entity), isDated ? schoolYear : undefined, asOf ?? world.today()),
    content: format.rows(entity, rows),
  };
}

/**
 * A tab or the balances as a file (contract §2): nothing but what the file holds. Rows of no readable day belong to no
 * school year: they come where no year is asked for.
 */
export const exportData = {
  input,
  run: (world: World, asked: Asked): Outcome<ExportedFile> => {
    if (!isFormatName(asked.as))
      return refused([refusal('badRequest', { what: `as: ${asked.as.slice(0, 60)}` })]);
    const format: Format = formats[asked.as];
    const isBalances = asked.what === 'balances';
    const misfit = isBalances ? null : misfitOf(asked.what.slice(0, 60), {});
    if (misfit !== null) return refused([refusal('badRequest', { what: misfit })]);
    const isRegional = settingsNow(world).level === 'academy';
    const takesOf = isBalances && asked.as === 'text' && !isRegional;
    if (asked.of && !(takesOf && Object.keys(asked.of).length === 1))
      return refused([refusal('badRequest', { what: 'of' })]);
    const balancesOf = () => (isRegional ? regionAs(world, asked, format) : balancesAs(world, asked, format));
    const made = isBalances ? balancesOf() : done(rowsAs(world, asked, format));
    return made.ok
      ? done({ name: `${made.value.name}.${format.ending}`, content: made.value.content })
      : made;
  },
};
