import type { Accounts } from '../balance/balances';
import type { Deposits } from '../balance/dashboard';
import { ar } from '../messages/ar';
import type { OutputPlan, World } from '../ports';
import { carriedOutOf } from '../rules/carriedOut';
import type { SoundRows } from '../rules/judge';
import type { Built } from '../sheets/balanceTabs';
import { dashboardTab } from '../sheets/dashboardTab';
import type { Reckoning } from './balances';
import { depositLines, frozenIn } from './depositLines';
import { paperWordsOf } from './paperWords';
import { timelinessIn } from './timeliness';

/** Who has deposited in time, as of the day; in a file where somebody has deposited. */
function depositsOf(world: World, sound: SoundRows, { schoolYear, asOf }: Accounts): Deposits {
  if (!world.workbook.has(ar.tabs.deposits)) return null;
  const [day = asOf] = [asOf, world.today()].sort();
  const frozen = frozenIn(depositLines(world, schoolYear)).filter(({ on }) => on <= day);
  const of = (kind: 'programme' | 'balance') => timelinessIn(sound, frozen, kind, schoolYear, day);
  return { programme: of('programme'), balance: of('balance') };
}

/** لوحة القيادة of a file that was read and reckoned already: only الإيداعات is read besides. */
export function dashboard(world: World, reckoned: Reckoning, built: Built): OutputPlan {
  const { file, accounts, sound, leftOut } = reckoned;
  return dashboardTab(
    {
      accounts,
      sound,
      leftOut,
      carriedOut: carriedOutOf((name) => sound[name]),
      deposits: depositsOf(world, sound, accounts),
    },
    file.known,
    paperWordsOf(world)('ar').dashboard,
    built,
  );
}
