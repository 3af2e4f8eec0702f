import type { DirectorateEntity } from '../entities/index';
import { directorateNames } from '../entities/index';
import type { Row } from '../entities/known';
import { closedLists, knownFrom, once } from '../entities/known';
import type { Settings } from '../entities/settings';
import type { Wording } from '../entities/wording';
import { wording } from '../entities/wording';
import { ar } from '../messages/ar';
import type { World } from '../ports';
import type { Day } from '../schema/day';
import { read } from '../schema/entity';
import type { Known } from '../schema/known';
import { settingsFrom, settingsGrid, settingTexts } from '../sheets/settings';
import type { Columns, Table } from '../sheets/table';
import { Damaged, readRows, readTable, tabOf } from '../sheets/table';
import { renamingsOf } from './renamings';

/** A directorate's file as one execution sees it: each tab read at most once, and only when asked for. */
export interface File {
  readonly settings: Settings;
  /** What الإعدادات hold, as typed; defaults where they name none. */
  readonly settingTexts: Readonly<Record<string, string>>;
  readonly known: Known;
  /** The rows of a tab; throws Damaged where the tab or one of its columns is missing. */
  readonly rowsOf: (entity: DirectorateEntity) => readonly Row[];
  /** Where the fields of a tab stand; throws as `rowsOf` does. */
  readonly columnsOf: (entity: DirectorateEntity) => Columns;
  /** Every tab of the directorate, so that a missing one is told before anything is done. */
  readonly all: () => void;
  readonly wordings: () => readonly Wording[];
  /** The rows of توحيد الصياغات as they were typed; none where the file has no such tab. */
  readonly wordingRows: () => readonly Row[];
}

/** Opens the file. Today, for R3, is the later of the clock's day and the as-of day asked for (domain §3). */
export function openFile(
  { workbook, today }: World,
  asOf: (settings: Settings) => Day | null = () => null,
): File {
  const grid = settingsGrid(workbook);
  const settings = settingsFrom(grid, closedLists(ar.lists, null));
  const tabs = new Map<DirectorateEntity, Table>();
  const tableOf = (entity: DirectorateEntity) => {
    const table = tabs.get(entity) ?? readTable(workbook, entity);
    if (!table) throw new Damaged({ tab: tabOf(entity), missing: true });
    tabs.set(entity, table);
    return table;
  };
  const rowsOf = (entity: DirectorateEntity) => tableOf(entity).rows;
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
    settings,
    settingTexts: settingTexts(grid),
    wordingRows,
    known,
    rowsOf,
    columnsOf: (entity) => tableOf(entity).columns,
    all: () => {
      for (const entity of directorateNames) rowsOf(entity);
    },
    wordings: once(() =>
      wordingRows().flatMap(({ texts }) => {
        const judged = read(wording, texts, known);
        return judged.ok ? [judged.record] : [];
      }),
    ),
  };
}
