import { entityNamed } from '../entities/index';
import { ar } from '../messages/ar';
import { structure as words } from '../messages/structure.ar';
import type { World } from '../ports';
import { daysAfter } from '../schema/day';
import { textOf } from '../schema/entity';
import { isBlank } from '../schema/fold';
import type { Keeping } from '../sheets/structure/kept';
import { keepingOf, safetyCopy } from '../sheets/structure/kept';
import type { File } from './file';
import { openFile } from './file';

type Read = Pick<File, 'names' | 'rowsOf'>;

/** How many cells of each column hold something. */
function filledIn({ names, rowsOf }: Read): Readonly<Record<string, number>> {
  const filled: Record<string, number> = {};
  for (const entity of names)
    for (const field of Object.keys(entityNamed(entity).fields))
      filled[`${entity}.${field}`] = rowsOf(entity).filter(
        ({ texts }) => !isBlank(textOf(texts, field)),
      ).length;
  return filled;
}

/** Tabs that are kept beside the rows of the file's level. */
const helpers = [ar.tabs.wording, ar.tabs.settings];

/** A column that held this much and holds nothing now was lost, not emptied. */
const worthKeeping = 5;

/** A loss that nobody has mended for so many days was meant. */
const keptFor = 30;

/** So much may change before a copy of the same day is made again. */
const noteworthy = 100;

/**
 * Keeps a copy of the rows beside them, once a day or after many changes, when the service prepares, rebuilds or
 * checks the file from the menu: a save never waits for it. A copy is not replaced by one that has lost a whole
 * column or tab, for a month.
 */
export function keepCopy(world: World, file: Read): void {
  const { structure } = world.workbook;
  const now = { day: world.today(), filled: filledIn(file) };
  const before = structure.copied();
  const had = Object.entries(before?.filled ?? {});
  // Of tabs that are not copied now, those of another level or lost, what was kept before is all that is kept.
  const beside = had.filter(([column, count]) => count > 0 && !(column in now.filled));
  const hasLost = had.some(([column, count]) => count >= worthKeeping && now.filled[column] === 0);
  if (hasLost && before && now.day < daysAfter(before.day, keptFor)) return;
  const changed = Object.entries(now.filled).reduce(
    (sum, [column, count]) => sum + Math.abs(count - (before?.filled[column] ?? 0)),
    0,
  );
  if (changed === 0 || (before?.day === now.day && changed < noteworthy)) return;
  const helping = helpers.flatMap((title): readonly Keeping[] => {
    const [headers, ...rows] = world.workbook.tab(title, 2, () => true) ?? [];
    return headers ? [{ title, headers, rows }] : [];
  });
  const tabs = file.names.map((entity) => keepingOf(entity, file.rowsOf(entity)));
  const stays =
    beside.length === 0 && helping.length === helpers.length
      ? []
      : (world.workbook.tab(words.safetyTab, words.safetyHeaders.length, () => true) ?? []).slice(1);
  const plan = safetyCopy([...tabs, ...helping], now.day, stays);
  if (plan) structure.keep(plan, { ...now, filled: { ...Object.fromEntries(beside), ...now.filled } });
}

/** As `keepCopy`, reading nothing where a copy of today is there already. */
export function keepCopyOfToday(world: World): void {
  if (world.workbook.structure.copied()?.day === world.today()) return;
  world.exclusively(() => keepCopy(world, openFile(world)));
}
