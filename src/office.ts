import { performing } from './actions/asking';
import { dashboard } from './actions/dashboard';
import { office } from './actions/office';
import { regionSidebar } from './actions/regionSidebar';
import { regionTabs } from './actions/regionTabs';
import { runSchedule } from './actions/runSchedule';

// The second part of what runs at Google: built into Office.html, and evaluated when something of it is asked for.

export const perform = performing(office);

export const dispatch = runSchedule;

export { dashboard, regionSidebar, regionTabs };
