import { wordingsFrom } from '../balance/points';
import type { RegionTold } from '../balance/regionTold';
import { tellRegion } from '../balance/regionTold';
import type { OutputPlan, World } from '../ports';
import { lastDayOf } from '../schema/day';
import type { Sent } from '../schema/input';
import { expectedDirectorates } from '../sheets/academies';
import type { Built } from '../sheets/balanceTabs';
import { regionalBalancePlan } from '../sheets/regionalBalanceTab';
import { asked, openAsOf } from './balances';
import type { File } from './file';
import type { Outcome } from './outcome';
import { done } from './outcome';
import type { Period } from './period';
import { askedOf, periodOf } from './period';
import type { Received } from './received';
import { presentIn, receivedIn } from './received';

/**
 * The balances that came up for a school year, added up and told apart. As of a day within the year those that were
 * deposited after it are not counted yet; as of its last day or later all are.
 */
export function regionIn(world: World, file: File, { schoolYear, asOf }: Period): RegionTold {
  const isOver = asOf >= lastDayOf(schoolYear);
  const isCounted = (one: Received) => isOver || !one.isWhole || one.package.deposit.on <= asOf;
  const received = receivedIn(world, schoolYear).filter(isCounted);
  const [today = asOf] = [asOf, world.today()].sort();
  return tellRegion(
    presentIn(received, schoolYear),
    received.filter(({ isWhole }) => !isWhole),
    expectedDirectorates(file.settings).map(({ name }) => name),
    { schoolYear, asOf, today, mapped: wordingsFrom(file.wordings()) },
  );
}

/** الحصيلة الجهوية as an output tab. */
export const regionalBalanceTab = (told: RegionTold, { settings, known }: File, built: Built): OutputPlan =>
  regionalBalancePlan(told, settings.academy ?? '', known, built);

/** Opens the academy's file and adds up what came, of the year and day that are asked for or that the settings say. */
export function openRegion(world: World, input: Sent<typeof asked>) {
  const file = openAsOf(world, input);
  file.all('academy');
  return { file, told: regionIn(world, file, periodOf(askedOf(input, file.settings), world.today())) };
}

/** The region's balance: the sum, each directorate with its package, who has sent, what is folded across (domain §4). */
export const regionalBalance = {
  input: asked,
  run: (world: World, input: Sent<typeof asked>): Outcome<RegionTold> => done(openRegion(world, input).told),
};
