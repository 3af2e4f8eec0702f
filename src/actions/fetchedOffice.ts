import type { World } from '../ports';
import type { Elsewhere } from './asking';
import { officeNames } from './officeNames';
import type { Outcome } from './outcome';
import { refusal, refused } from './outcome';

/** What Office.html holds, once evaluated: src/office.ts. */
interface Fetched {
  readonly perform: Elsewhere['perform'];
  readonly dispatch: (world: World) => void;
}

const page = /^\s*<script>([\s\S]*)<\/script>\s*$/;

/** The page that was pushed beside the code, as the functions it holds; null where it cannot be had. */
function fetched(world: World): Fetched | null {
  const code = page.exec(world.page('Office'))?.[1];
  if (!code) return null;
  // Our own text, as it was pushed: nothing that anybody sent is ever evaluated (decision 028).
  return new Function(`${code}\nreturn office_;`)() as Fetched;
}

/** What is asked for now and then, fetched when it is. */
export const fetchedOffice: Elsewhere = {
  names: officeNames,
  perform: (world, name, input): Outcome<unknown> =>
    fetched(world)?.perform(world, name, input) ?? refused([refusal('badRequest', { what: 'page: Office' })]),
};

/** What is due by the clock, done by the office. */
export const dispatch = (world: World): void => fetched(world)?.dispatch(world);
