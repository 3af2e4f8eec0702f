import type { Level } from '../entities/index';
import { namesAt } from '../entities/index';
import { closedLists, ownDegrees } from '../entities/known';
import { ar } from '../messages/ar';
import type { Repair, World } from '../ports';
import { fold } from '../schema/fold';
import { shape } from '../schema/input';
import { blankLists, inputTabs, missingSettings, settingsTab } from '../sheets/inputTabs';
import { settingNames, settingRuns, settingsGrid } from '../sheets/settings';
import { hasRows } from '../sheets/structure/recognise';
import { openFile, preparedLevel, rememberLevel, settingsNow } from './file';
import { keepCopy } from './keepCopy';
import { logPlan } from './log';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { rebuildBalance } from './rebuildBalance';
import { remakeLists } from './remakeLists';

const same = (header: string, other: string) => fold(header) === fold(other);

/** The tabs that a directorate's file has and a regional one has not, and the other way round. */
const tabsOnlyAt: { readonly [L in Level]: readonly string[] } = {
  directorate: [
    ...namesAt.directorate.map((name) => ar.tabs[name]),
    ar.tabs.balance,
    ar.tabs.mentorBalances,
    ar.tabs.progress,
  ],
  academy: [
    ...namesAt.academy.map((name) => ar.tabs[name]),
    ar.tabs.regionalBalance,
    ar.tabs.received,
    ar.tabs.timeline,
  ],
};

/** Tabs whose rows nobody could make anew: those that people type in, and what came in from elsewhere. */
const irreplaceable: ReadonlySet<string> = new Set([
  ...Object.values(namesAt).flatMap((names) => names.map((name) => ar.tabs[name])),
  ar.tabs.received,
]);

/**
 * What a file of another level would have, where it was made and nothing was typed in it, is put out of sight; its own
 * tabs come back from there when it was of the other level before.
 */
function showOwn({ workbook }: World, level: Level): void {
  const others = tabsOnlyAt[level === 'academy' ? 'directorate' : 'academy'].filter(workbook.has);
  if (others.length === 0) return;
  const isNew = (preparedLevel(workbook) ?? level) !== level;
  const read = new Set(others.filter((title) => irreplaceable.has(title)));
  const sheets = workbook.structure.anatomy(Object.values(ar.tabs).filter((title) => !read.has(title)));
  workbook.structure.mend(
    sheets.flatMap(({ title, sheet, isHidden, grid }): readonly Repair[] => {
      if (isHidden) return isNew && tabsOnlyAt[level].includes(title) ? [{ do: 'show', sheet }] : [];
      return others.includes(title) && !(read.has(title) && hasRows({ grid })) ? [{ do: 'hide', sheet }] : [];
    }),
  );
}

/**
 * Makes of any spreadsheet a file of the level that its settings say, a directorate's where they say none: adds the tabs, columns, drop-downs, notes and settings that are
 * missing, and touches no cell that somebody typed. Run again it changes nothing.
 */
export const prepareWorkbook = {
  input: shape(({ object }) => object({})),
  run: (world: World): Outcome<Record<string, never>> => {
    const { workbook } = world;
    const held = world.exclusively((): Outcome<Record<string, never>> => {
      const { degrees, level } = settingsNow(world);
      const closed = closedLists(ar.lists, ownDegrees(degrees));
      if (level === 'directorate' && !workbook.has(ar.tabs.lists)) workbook.lists(blankLists());
      workbook.dress([...inputTabs(closed, level), settingsTab()], ar.tabs.lists, same);
      const rows = missingSettings(settingNames(settingsGrid(workbook)), level);
      if (rows.length > 0)
        workbook.put(
          ar.tabs.settings,
          settingRuns(settingsGrid(workbook), rows, workbook.lastRow(ar.tabs.settings) + 1),
        );
      remakeLists(world);
      showOwn(world, level);
      rememberLevel(workbook, level);
      // A copy keeps the mark of the file it was copied from until someone says that it stands by itself.
      if (workbook.structure.identity().setUpIn === null) workbook.structure.mend([{ do: 'setUpHere' }]);
      return done({});
    });
    if (!held) return refused([refusal('busy', {})]);
    if (!held.done.ok) return held.done;
    const { level } = settingsNow(world);
    const isBuilt = workbook.has(ar.tabs[level === 'academy' ? 'regionalBalance' : 'balance']);
    const built = isBuilt ? held.done : rebuildBalance.run(world, {});
    if (!built.ok) return built;
    const kept = world.exclusively(() => {
      workbook.append(logPlan([]));
      keepCopy(world, openFile(world));
    });
    return kept ? done({}) : refused([refusal('busy', {})]);
  },
};
