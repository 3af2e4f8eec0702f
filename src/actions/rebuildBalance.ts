import { ar } from '../messages/ar';
import type { World } from '../ports';
import type { Sent } from '../schema/input';
import type { Built } from '../sheets/balanceTabs';
import { balanceTab, mentorBalancesTab } from '../sheets/balanceTabs';
import { listsTab } from '../sheets/inputTabs';
import { progressTab } from '../sheets/progressTab';
import { asked, openAsOf, reckonIn } from './balances';
import { findingsOf } from './checkWorkbook';
import { dashboardTabs, regionTabs } from './fetchedOffice';
import type { File } from './file';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';
import { askedOf, periodOf } from './period';

/** The output tabs of a directorate's file, and what its drop-downs offer. */
function ofDirectorate(
  world: World,
  file: File,
  input: Sent<typeof asked>,
  built: Built,
): Outcome<Record<string, never>> {
  const { workbook } = world;
  const reckoned = reckonIn(world, file, input);
  const { accounts, leftOut } = reckoned;
  const { settings, known } = file;
  workbook.output([
    balanceTab(accounts, findingsOf(leftOut), settings, known, built),
    mentorBalancesTab(accounts, known, built),
    progressTab(accounts, settings, known, built),
    ...dashboardTabs(world, reckoned, built),
  ]);
  // Drop-downs offer what the tabs hold: a name saved in the sidebar can be chosen in the tabs.
  if (workbook.has(ar.tabs.lists)) workbook.lists(listsTab(file.rowsOf, known));
  return done({});
}

/** The output tabs of a regional file, all by the office; without it they stay as they are, and that is said. */
function ofAcademy(
  world: World,
  file: File,
  input: Sent<typeof asked>,
  built: Built,
): Outcome<Record<string, never>> {
  file.all('academy');
  const period = periodOf(askedOf(input, file.settings), world.today());
  const plans = regionTabs(world, file, period, built);
  if (!plans) return refused([refusal('badRequest', { what: 'page: Office' })]);
  world.workbook.output(plans);
  return done({});
}

/** Writes the output tabs again, each in one block, and what drop-downs offer, for the year and day that the settings (or the caller) say. */
export const rebuildBalance = {
  input: asked,
  run: (world: World, input: Sent<typeof asked>): Outcome<{ builtAt: string }> => {
    const held = world.exclusively(() => {
      const file = openAsOf(world, input);
      const built = { day: world.today(), hour: world.hour() };
      const rebuild = file.level === 'academy' ? ofAcademy : ofDirectorate;
      const written = rebuild(world, file, input, built);
      return written.ok ? done({ builtAt: `${built.day} ${built.hour}` }) : written;
    });
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
