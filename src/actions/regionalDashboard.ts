import { qualityOf } from '../balance/quality';
import type { RegionTold } from '../balance/regionTold';
import { regionalNames } from '../entities/index';
import type { OutputPlan, World } from '../ports';
import { openDecisions } from '../region/decisions';
import { planProgress } from '../region/plan';
import { judge } from '../rules/judge';
import type { Built } from '../sheets/balanceTabs';
import { regionalDashboardPlan } from '../sheets/regionalDashboardTab';
import type { File } from './file';
import { heldMeetings } from './heldMeetings';
import { paperWordsOf } from './paperWords';
import { standingOf } from './team';
import { planIn } from './timeline';

/** لوحة القيادة of a regional file, of what was read and told already. */
export function regionalDashboardTab(world: World, file: File, told: RegionTold, built: Built): OutputPlan {
  const { rowsOf, known, settings } = file;
  const { sound, leftOut } = judge(rowsOf, known, regionalNames);
  return regionalDashboardPlan(
    {
      told,
      progress: planProgress(planIn(world, file).activities),
      openDecisions: openDecisions(heldMeetings(file), world.today()),
      team: standingOf(sound.teamMember, settings),
      quality: qualityOf(regionalNames, sound, leftOut),
    },
    known,
    paperWordsOf(world)('ar').dashboard,
    built,
  );
}
