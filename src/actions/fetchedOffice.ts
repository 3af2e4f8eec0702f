import type { OutputPlan, World } from '../ports';
import type { Elsewhere } from './asking';
import type { dashboard } from './dashboard';
import { officeNames } from './officeNames';
import type { Outcome } from './outcome';
import { refusal, refused } from './outcome';
import type { regionSidebar as sidebar } from './regionSidebar';
import type { regionTabs as tabs } from './regionTabs';

/** What Office.html holds, once evaluated: src/office.ts. */
interface Fetched {
  readonly perform: Elsewhere['perform'];
  readonly dispatch: (world: World) => void;
  readonly dashboard: typeof dashboard;
  readonly regionTabs: typeof tabs;
  readonly regionSidebar: typeof sidebar;
}

const page = /^\s*<script>([\s\S]*)<\/script>\s*$/;

/** The page that was pushed beside the code, as the functions it holds; null where it cannot be had. */
function fetched(world: World): Fetched | null {
  const code = page.exec(world.page('Office'))?.[1];
  if (!code) return null;
  // Our own text, as it was pushed: nothing that anybody sent is ever evaluated (decision 028).
  return new Function(`${code}\nreturn office_;`)() as Fetched;
}

/** The office, where it can be had; where Google would not evaluate it the rest goes on (decision 028). */
function officeIfAny(world: World): Fetched | null {
  try {
    return fetched(world);
  } catch {
    return null;
  }
}

/** What is asked for now and then, fetched when it is. */
export const fetchedOffice: Elsewhere = {
  names: officeNames,
  perform: (world, name, input): Outcome<unknown> =>
    officeIfAny(world)?.perform(world, name, input) ??
    refused([refusal('badRequest', { what: 'page: Office' })]),
};

/** What is due by the clock, done by the office. */
export const dispatch = (world: World): void => fetched(world)?.dispatch(world);

/** لوحة القيادة, drawn by the office; without it the other output tabs are written all the same. */
export function dashboardTabs(...of: Parameters<typeof dashboard>): readonly OutputPlan[] {
  const plan = officeIfAny(of[0])?.dashboard(...of);
  return plan ? [plan] : [];
}

/** The output tabs of a regional file; null without the office, which alone can draw them. */
export const regionTabs = (...of: Parameters<typeof tabs>): readonly OutputPlan[] | null =>
  officeIfAny(of[0])?.regionTabs(...of) ?? null;

/** What a regional file's sidebar needs besides; null where the office cannot be had. */
export const regionSidebar = (...of: Parameters<typeof sidebar>): ReturnType<typeof sidebar> | null =>
  officeIfAny(of[0])?.regionSidebar(...of) ?? null;
