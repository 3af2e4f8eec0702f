import type { RegionTold } from '../balance/regionTold';
import type { OutputPlan, World } from '../ports';
import type { Built } from '../sheets/balanceTabs';
import type { File } from './file';

export function regionalDashboardTab(
  _world: World,
  _file: File,
  _told: RegionTold,
  _built: Built,
): readonly OutputPlan[] {
  return [];
}
