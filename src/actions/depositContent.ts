import { balanceOf } from '../balance/balances';
import { spellingsOf } from '../balance/packages';
import type { DepositTold } from '../letters/balance';
import { receiptOf as receiptLines } from '../letters/balance';
import type { Paper } from '../letters/shape';
import type { World } from '../ports';
import type { SchoolYear } from '../schema/day';
import type { Draft } from '../schema/entity';
import type { Frozen } from '../sheets/deposits';
import { frozenRows, receiptOf, rowsOfAccount, rowsOfProgramme } from '../sheets/deposits';
import { canonical } from '../sheets/place';
import { accountPapers, drawingIn } from './balancePaper';
import type { Reckoning } from './balances';
import { balancesFrom } from './balances';
import { accountIn, itemsOf } from './depositLines';
import { madePapers } from './madePapers';
import { paperWordsOf } from './paperWords';

/** What is frozen of a deposit as of its day, and the papers that go with it. */
export interface Content {
  readonly of: Pick<Frozen, 'figures' | 'items' | 'rows' | 'whole'>;
  readonly papers: (frozen: Frozen) => readonly Paper[];
}

const toldOf = (frozen: Frozen): DepositTold => ({ ...frozen, receipt: receiptOf(frozen.id) });

/** The balance of an account. */
export function balanceContent(world: World, reckoning: Reckoning, mentor: string | null): Content | null {
  const { accounts, sound, file } = reckoning;
  const account = accountIn(accounts, mentor);
  if (!account) return null;
  const papers = (frozen: Frozen) => {
    const language = file.settings.language ?? 'ar';
    const drawing = drawingIn(file, paperWordsOf(world)(language), language, world.today());
    return accountPapers(
      reckoning,
      mentor === null ? 'directorate' : 'mentor',
      account,
      drawing,
      toldOf(frozen),
    );
  };
  const rows = frozenRows(rowsOfAccount(account, sound));
  const whole =
    mentor === null ? { balances: balancesFrom(reckoning), spellings: spellingsOf(account) } : null;
  return { of: { figures: balanceOf(account), items: null, rows, whole }, papers };
}

/** The items of a programme. */
export function programmeContent(
  world: World,
  { file, sound }: Reckoning,
  schoolYear: SchoolYear,
  mentor: string | null,
): Content {
  const items = itemsOf(sound, schoolYear, mentor);
  const own = new Set(items.map(({ row }) => row));
  const rows = file.rowsOf('programmeItem').filter(({ row }) => own.has(row));
  const papers = (frozen: Frozen) => {
    const of = mentor === null ? { each: 'mentor' } : { mentor: frozen.mentor };
    const made = madePapers(world, { kind: 'programme', ...of, schoolYear, asOf: frozen.on });
    if (!made.ok) return [];
    const told = receiptLines(toldOf(frozen), made.value.words.balance);
    return made.value.papers.map((paper) => ({ ...paper, notices: [...paper.notices, ...told] }));
  };
  return {
    of: {
      figures: null,
      items: rows.map(({ texts }) => canonical('programmeItem', texts as Draft, file.known)),
      rows: frozenRows(rowsOfProgramme(items)),
      whole: null,
    },
    papers,
  };
}
