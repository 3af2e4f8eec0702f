import { ar } from '../messages/ar';
import type { World } from '../ports';
import type { Sent } from '../schema/input';
import { balanceTab, mentorBalancesTab } from '../sheets/balanceTabs';
import { listsTab } from '../sheets/inputTabs';
import { progressTab } from '../sheets/progressTab';
import { asked, reckon } from './balances';
import { findingsOf } from './checkWorkbook';
import { dashboardTabs } from './fetchedOffice';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';

/** Writes the output tabs again, each in one block, and what drop-downs offer, for the year and day that the settings (or the caller) say. */
export const rebuildBalance = {
  input: asked,
  run: (world: World, input: Sent<typeof asked>): Outcome<{ builtAt: string }> => {
    const held = world.exclusively(() => {
      const reckoned = reckon(world, input);
      const { file, accounts, leftOut } = reckoned;
      const built = { day: world.today(), hour: world.hour() };
      const { settings, known } = file;
      world.workbook.output([
        balanceTab(accounts, findingsOf(leftOut), settings, known, built),
        mentorBalancesTab(accounts, known, built),
        progressTab(accounts, settings, known, built),
        ...dashboardTabs(world, reckoned, built),
      ]);
      // Drop-downs offer what the tabs hold: a name saved in the sidebar can be chosen in the tabs.
      if (world.workbook.has(ar.tabs.lists)) world.workbook.lists(listsTab(file.rowsOf, known));
      return done({ builtAt: `${built.day} ${built.hour}` });
    });
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
