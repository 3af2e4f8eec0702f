import type { EntityName, Level } from '../entities/index';
import { levelOf, namesAt } from '../entities/index';
import type { Row } from '../entities/known';
import { closedLists, knownFrom, once } from '../entities/known';
import type { Settings } from '../entities/settings';
import type { Wording } from '../entities/wording';
import { wording } from '../entities/wording';
import { ar } from '../messages/ar';
import type { Grid, Workbook, World } from '../ports';
import type { Day } from '../schema/day';
import { read } from '../schema/entity';
import type { Known } from '../schema/known';
import { levelIn, saysLevel, settingsFrom, settingsGrid, settingTexts } from '../sheets/settings';
import type { Columns, Table } from '../sheets/table';
import { Damaged, readRows, readTable, tabOf } from '../sheets/table';
import type { Outcome } from './outcome';
import { done } from './outcome';
import { renamingsOf } from './renamings';

/** A file as one execution sees it: each tab read at most once, and only when asked for. */
export interface File {
  /** Whose it is, as the setting «مستوى الملف» says. */
  readonly level: Level;
  /** The tabs of rows that it has. */
  readonly names: readonly EntityName[];
  readonly settings: Settings;
  /** What الإعدادات hold, as typed; defaults where they name none. */
  readonly settingTexts: Readonly<Record<string, string>>;
  readonly known: Known;
  /** The rows of a tab; throws Damaged where the tab or one of its columns is missing. */
  readonly rowsOf: (entity: EntityName) => readonly Row[];
  /** Where the fields of a tab stand; throws as `rowsOf` does. */
  readonly columnsOf: (entity: EntityName) => Columns;
  /**
   * Reads every tab of rows, so that a missing one is told before anything is done. What only a file of one level can
   * do names it: in another, Damaged is thrown and says where it is done.
   */
  readonly all: (level?: Level) => void;
  readonly wordings: () => readonly Wording[];
  /** The rows of توحيد الصياغات as they were typed; none where the file has no such tab. */
  readonly wordingRows: () => readonly Row[];
}

type Levelled = Settings & { readonly level: Level };

const memory = 'level';

/** The level that «تهيئة الملف» has last made the tabs of; null before it ever did. */
export function preparedLevel({ recall }: Workbook): Level | null {
  const said = recall(memory);
  return said === 'academy' || said === 'directorate' ? said : null;
}

/** Remembers it beside the cells, for the day when a hand has taken الإعدادات away. */
export const rememberLevel = ({ remember }: Workbook, level: Level): void => remember(memory, level);

/** What الإعدادات say, and whose file it is: where they no longer say, whose it was prepared as. */
function levelled(workbook: Workbook, grid: Grid | null): Levelled {
  const settings = settingsFrom(grid, closedLists(ar.lists, null));
  const prepared = saysLevel(grid) ? null : preparedLevel(workbook);
  return { ...settings, level: prepared ?? levelIn(settings) };
}

/** What الإعدادات say, of a file that may be damaged or not made yet. */
export const settingsNow = ({ workbook }: World): Levelled => levelled(workbook, settingsGrid(workbook));

/** Says where something is done that this file, being of another level, is not for. */
export function ofLevel(world: World, needed: Level): Outcome<Record<string, never>> {
  if (settingsNow(world).level !== needed) throw new Damaged({ needed });
  return done({});
}

/** Opens the file. Today, for R3, is the later of the clock's day and the as-of day asked for (domain §3). */
export function openFile(
  { workbook, today }: World,
  asOf: (settings: Settings) => Day | null = () => null,
): File {
  const grid = settingsGrid(workbook);
  const settings = levelled(workbook, grid);
  const { level } = settings;
  const names = namesAt[level];
  const tabs = new Map<EntityName, Table>();
  const tableOf = (entity: EntityName) => {
    const table = tabs.get(entity) ?? readTable(workbook, entity);
    if (!table)
      throw new Damaged(
        names.includes(entity) ? { tab: tabOf(entity), missing: true } : { needed: levelOf(entity) },
      );
    tabs.set(entity, table);
    return table;
  };
  const rowsOf = (entity: EntityName) => tableOf(entity).rows;
  const asked = asOf(settings);
  const clock = today();
  const known = knownFrom({
    rowsOf,
    labels: ar.lists,
    settings,
    today: asked !== null && asked > clock ? asked : clock,
    alsoNamed: () => renamingsOf(workbook).filter(({ isOver }) => !isOver),
  });
  const wordingRows = once(() => readRows(workbook, 'wording') ?? []);
  return {
    level,
    names,
    settings,
    settingTexts: settingTexts(grid),
    wordingRows,
    known,
    rowsOf,
    columnsOf: (entity) => tableOf(entity).columns,
    all: (needed = level) => {
      if (needed !== level) throw new Damaged({ needed });
      for (const entity of names) rowsOf(entity);
    },
    wordings: once(() =>
      wordingRows().flatMap(({ texts }) => {
        const judged = read(wording, texts, known);
        return judged.ok ? [judged.record] : [];
      }),
    ),
  };
}

/** The file, if files of its level have the tab of an entity; elsewhere the sentence says in which file it is. */
export function holding(file: File, entity: EntityName): File {
  if (!file.names.includes(entity)) throw new Damaged({ needed: levelOf(entity) });
  return file;
}

/** Opens the file to write a row in it: a row of a tab that files of another level have is written there. */
export const openFileOf = (world: World, entity: EntityName): File => holding(openFile(world), entity);
