import type { OutputPlan, World } from '../ports';
import type { Built } from '../sheets/balanceTabs';
import type { File } from './file';
import type { Period } from './period';
import { regionalBalanceTab } from './regionalBalance';
import { regionalDashboardTab } from './regionalDashboard';
import { timelineTab } from './timeline';

/** The output tabs of a regional file. */
export const regionTabs = (world: World, file: File, period: Period, built: Built): readonly OutputPlan[] => [
  ...regionalBalanceTab(world, file, period, built),
  ...timelineTab(world, file, period, built),
  ...regionalDashboardTab(world, file, period, built),
];
