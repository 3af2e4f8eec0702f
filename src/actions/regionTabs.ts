import type { OutputPlan, World } from '../ports';
import type { Built } from '../sheets/balanceTabs';
import type { File } from './file';
import type { Period } from './period';
import { readyToReceive } from './received';
import { regionalBalanceTab, regionIn } from './regionalBalance';
import { regionalDashboardTab } from './regionalDashboard';
import { timelineTab } from './timeline';

/** The output tabs of a regional file. */
export function regionTabs(world: World, file: File, period: Period, built: Built): readonly OutputPlan[] {
  const told = regionIn(world, file, period);
  readyToReceive(world);
  return [
    regionalBalanceTab(told, file, built),
    ...timelineTab(world, file, period, built),
    regionalDashboardTab(world, file, told, built),
  ];
}
