import { wordingsFrom } from '../balance/points';
import type { RegionTold } from '../balance/regionTold';
import { tellRegion } from '../balance/regionTold';
import type { OutputPlan, World } from '../ports';
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
import { isCountedBy, presentIn, receivedIn, unknownAcademy } from './received';

/**
 * The balances that came up for a school year, added up and told apart. As of a day within the year those that were
 * deposited after it are not counted yet; as of its last day or later all are. Those of another academy, which the setting
 * «الأكاديمية» named when they came, are not counted.
 */
export function regionIn(world: World, file: File, { schoolYear, asOf }: Period): RegionTold {
  const isCounted = (one: Received) =>
    !one.isWhole || isCountedBy({ schoolYear, asOf }, one.package.deposit.on);
  const received = receivedIn(world, schoolYear).filter(isCounted);
  const [today = asOf] = [asOf, world.today()].sort();
  const expected = expectedDirectorates(file.settings).map(({ name }) => name);
  return tellRegion(
    presentIn(received, schoolYear, expected),
    received.filter(({ isWhole }) => !isWhole),
    expected,
    { schoolYear, asOf, today, mapped: wordingsFrom(file.wordings()) },
  );
}

/** الحصيلة الجهوية as an output tab. */
export const regionalBalanceTab = (told: RegionTold, { settings, known }: File, built: Built): OutputPlan =>
  regionalBalancePlan(told, settings.academy ?? '', known, built);

/** The academy's file and its region, of the year and day that are asked for or that the settings say. */
export function openRegion(
  world: World,
  input: Sent<typeof asked>,
): Outcome<{ readonly file: File; readonly told: RegionTold }> {
  const file = openAsOf(world, input);
  file.all('academy');
  const period = periodOf(askedOf(input, file.settings), world.today());
  return unknownAcademy(file.settings) ?? done({ file, told: regionIn(world, file, period) });
}

/** The region's balance: the sum, each directorate with its package, who has sent, what is folded across (domain §4). */
export const regionalBalance = {
  input: asked,
  run: (world: World, input: Sent<typeof asked>): Outcome<RegionTold> => {
    const opened = openRegion(world, input);
    return opened.ok ? done(opened.value.told) : opened;
  },
};
