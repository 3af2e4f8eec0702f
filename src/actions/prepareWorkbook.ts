import { closedLists, ownDegrees } from '../entities/known';
import { ar } from '../messages/ar';
import type { World } from '../ports';
import { fold } from '../schema/fold';
import { shape } from '../schema/input';
import { blankLists, inputTabs, missingSettings, settingsTab } from '../sheets/inputTabs';
import { settingNames, settingRuns, settingsFrom, settingsGrid } from '../sheets/settings';
import { openFile } from './file';
import { keepCopy } from './keepCopy';
import { logPlan } from './log';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { rebuildBalance } from './rebuildBalance';
import { remakeLists } from './remakeLists';

const same = (header: string, other: string) => fold(header) === fold(other);

/**
 * Makes of any spreadsheet a directorate's file: adds the tabs, columns, drop-downs, notes and settings that are
 * missing, and touches no cell that somebody typed. Run again it changes nothing.
 */
export const prepareWorkbook = {
  input: shape(({ object }) => object({})),
  run: (world: World): Outcome<Record<string, never>> => {
    const { workbook } = world;
    const held = world.exclusively((): Outcome<Record<string, never>> => {
      const { degrees } = settingsFrom(settingsGrid(workbook), closedLists(ar.lists, null));
      const closed = closedLists(ar.lists, ownDegrees(degrees));
      if (!workbook.has(ar.tabs.lists)) workbook.lists(blankLists());
      workbook.dress([...inputTabs(closed), settingsTab()], ar.tabs.lists, same);
      const rows = missingSettings(settingNames(settingsGrid(workbook)));
      if (rows.length > 0)
        workbook.put(
          ar.tabs.settings,
          settingRuns(settingsGrid(workbook), rows, workbook.lastRow(ar.tabs.settings) + 1),
        );
      remakeLists(world);
      // A copy keeps the mark of the file it was copied from until someone says that it stands by itself.
      if (workbook.structure.identity().setUpIn === null) workbook.structure.mend([{ do: 'setUpHere' }]);
      return done({});
    });
    if (!held) return refused([refusal('busy', {})]);
    if (!held.done.ok) return held.done;
    const built = workbook.has(ar.tabs.balance) ? held.done : rebuildBalance.run(world, {});
    if (!built.ok) return built;
    const kept = world.exclusively(() => {
      workbook.append(logPlan([]));
      keepCopy(world, openFile(world).rowsOf);
    });
    return kept ? done({}) : refused([refusal('busy', {})]);
  },
};
