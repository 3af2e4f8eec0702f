import type { Accounts, Balance } from '../balance/balances';
import { accountsOf, balanceOf } from '../balance/balances';
import type { TimelinessTold } from '../balance/timeliness';
import type { World } from '../ports';
import type { SchoolYear } from '../schema/day';
import { fold } from '../schema/fold';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { DepositKind, Frozen, Line, Print, RowSince, Source } from '../sheets/deposits';
import { cellIn, figuresIn, receiptOf, rowsOfAccount, rowsOfProgramme, rowsSince } from '../sheets/deposits';
import { tabOf } from '../sheets/table';
import type { Judged } from './depositLines';
import { accountIn, depositLines, depositorIn, frozenIn, itemsOf, judged } from './depositLines';
import type { Outcome } from './outcome';
import { done } from './outcome';
import { periodOf } from './period';
import { lastDayFor, timelinessIn } from './timeliness';
import { kindLabelled, whereTampered } from './verifyDeposits';

const input = shape(({ object, optional, schoolYear }) => object({ schoolYear: optional(schoolYear) }));

/** How a deposit differs from what the file now holds (domain §5): information, not a demand. */
export interface Since {
  /** How many rows count anew, otherwise, or no more, by tab. */
  readonly counts: { readonly [B in RowSince['became']]: { readonly [S in Source]?: number } };
  /** The first of them. */
  readonly rows: readonly (RowSince & { readonly tab: string })[];
  /** The figures that are no longer the same. */
  readonly figures: readonly {
    readonly name: string;
    readonly before: number | null;
    readonly now: number | null;
  }[];
}

const mostRows = 60;

function sinceThen(frozen: Frozen, prints: readonly Print[], now: Balance | null): Since | null {
  const rows = rowsSince(frozen, prints);
  const before = frozen.figures ? figuresIn(frozen.figures) : {};
  const present = now ? figuresIn(now) : {};
  const figures = Object.keys(before)
    .filter((name) => before[name] !== present[name])
    .map((name) => ({ name, before: before[name] ?? null, now: present[name] ?? null }));
  if (rows.length === 0 && figures.length === 0) return null;
  const counts: { [B in RowSince['became']]: { [S in Source]?: number } } = {
    added: {},
    changed: {},
    gone: {},
  };
  for (const { became, entity } of rows) counts[became][entity] = (counts[became][entity] ?? 0) + 1;
  return {
    counts,
    rows: rows.slice(0, mostRows).map((row) => ({ ...row, tab: tabOf(row.entity) })),
    figures,
  };
}

/** Compares deposits with the file as it stands; each day is reckoned once. */
function comparing(world: World, { file, sound }: Judged): (frozen: Frozen) => Since | null {
  const reckoned = new Map<string, Accounts>();
  const depositor = depositorIn(sound.mentor);
  return (frozen) => {
    const { schoolYear, on, kind, mentor } = frozen;
    const own = mentor === '' ? null : fold(depositor(frozen)?.record.name ?? mentor);
    if (kind === 'programme')
      return sinceThen(frozen, rowsOfProgramme(itemsOf(sound, schoolYear, own)), null);
    const { asOf: present } = periodOf({ schoolYear }, world.today());
    const asOf = on > present ? on : present;
    const key = `${schoolYear} ${asOf}`;
    const accounts =
      reckoned.get(key) ?? accountsOf(sound, file.known, { schoolYear, asOf, wordings: file.wordings() });
    reckoned.set(key, accounts);
    const account = accountIn(accounts, own);
    return account && sinceThen(frozen, rowsOfAccount(account, sound), balanceOf(account));
  };
}

/** A deposit as it is listed: what is frozen of it but the figures, as far as it can still be read. */
export interface ListedDeposit
  extends Partial<
    Omit<Frozen, 'id' | 'kind' | 'mentor' | 'mentorId' | 'figures' | 'items' | 'rows' | 'papers' | 'whole'>
  > {
  readonly receipt: string;
  /** Null where nobody can say. */
  readonly kind: DepositKind | null;
  /** Blank for the directorate's. */
  readonly mentor: string;
  readonly sha256: string;
  readonly isInterim: boolean;
  readonly hasPaper: boolean;
  /** `gone`: its row was taken out of الإيداعات, and only سجل العمليات tells of it. */
  readonly state: 'whole' | 'tampered' | 'gone';
  /** Where it is not as it was recorded: columns and parts by name, «entity id» for a row, `doubled` for one too many. */
  readonly where: readonly string[];
  readonly since: Since | null;
}

function listed(
  line: Line,
  where: readonly string[],
  since: (frozen: Frozen) => Since | null,
): ListedDeposit {
  const { frozen } = line;
  const bare = (name: Parameters<typeof cellIn>[1]) => cellIn(line, name).replace(/[«»#]/g, '');
  const isWhole = where.length === 0;
  const seen = {
    sha256: bare('sha256'),
    state: isWhole ? ('whole' as const) : ('tampered' as const),
    where,
  };
  if (!frozen)
    return {
      ...seen,
      receipt: bare('receipt'),
      kind: kindLabelled(bare('kind')),
      mentor: bare('mentor'),
      schoolYear: bare('schoolYear'),
      isInterim: false,
      hasPaper: false,
      since: null,
    };
  const {
    id,
    mentorId: _mentor,
    figures: _figures,
    items: _items,
    rows: _rows,
    whole: _whole,
    papers,
    ...told
  } = frozen;
  const { kind, on, schoolYear } = told;
  return {
    ...told,
    ...seen,
    receipt: receiptOf(id),
    isInterim: kind === 'balance' && on < lastDayFor(kind, schoolYear),
    hasPaper: papers?.length > 0,
    // What a hand has changed is compared with nothing.
    since: isWhole ? since(frozen) : null,
  };
}

/** What is deposited, and who has deposited in time. */
export interface Deposits {
  /** The newest row first. */
  readonly deposits: readonly ListedDeposit[];
  /** Of the school year asked for; null where none was. */
  readonly timeliness: { readonly [K in DepositKind]: TimelinessTold } | null;
}

/** Every deposit of a school year, or of all: whether it is whole, and what has changed in the file since. */
export const deposits = {
  input,
  run: (world: World, { schoolYear }: Sent<typeof input>): Outcome<Deposits> => {
    const lines = depositLines(world, schoolYear);
    const { tampered, gone } = whereTampered(world, lines, schoolYear);
    const present = judged(world);
    const since = comparing(world, present);
    const all = lines.map((line) => listed(line, tampered(line), since));
    const of = (kind: DepositKind) =>
      timelinessIn(present.sound, frozenIn(lines), kind, schoolYear as SchoolYear, world.today());
    return done({
      deposits: [...gone, ...all].reverse(),
      timeliness: schoolYear === undefined ? null : { balance: of('balance'), programme: of('programme') },
    });
  },
};
