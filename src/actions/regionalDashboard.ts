import type { OutputPlan, World } from '../ports';
import type { Built } from '../sheets/balanceTabs';
import type { File } from './file';
import type { Period } from './period';

export function regionalDashboardTab(
  _world: World,
  _file: File,
  _period: Period,
  _built: Built,
): readonly OutputPlan[] {
  return [];
}
