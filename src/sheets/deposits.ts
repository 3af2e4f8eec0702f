import type { Account, Balance, Balances } from '../balance/balances';
import { canonicalForm } from '../balance/canonicalForm';
import type { Spellings } from '../balance/packages';
import { stage as stages } from '../entities/lists';
import { fingerprint } from '../fingerprint';
import type { Paper } from '../letters/shape';
import { ar } from '../messages/ar';
import { deposits as words } from '../messages/deposits.ar';
import { history } from '../messages/history.ar';
import type { LogPlan } from '../ports';
import type { SoundRows } from '../rules/judge';
import type { Day, SchoolYear } from '../schema/day';
import { inFigures } from '../schema/day';
import { isUuid, plainBreaks } from './identity';
import { joinedPieces, pieces, quoted } from './longTexts';

// Over 200 lines so that what is frozen, how it is kept and how it is looked at again stand on one page.

/** What is deposited each school year. */
export type DepositKind = keyof typeof words.kinds;

export const isDepositKind = (said: string): said is DepositKind =>
  Object.prototype.hasOwnProperty.call(words.kinds, said);

/** The rows that figures are made of. */
export type Source = 'visit' | 'miniGroup' | 'workshop' | 'programmeItem' | 'post' | 'school';

/** A row that counts, and a print of what it means: how it is typed does not matter. */
export interface Print {
  readonly entity: Source;
  readonly id: string;
  readonly row: number;
  readonly print: string;
}

/** What a deposit freezes (domain §5). Nothing in it changes. */
export interface Frozen {
  readonly id: string;
  readonly kind: DepositKind;
  /** Blank for the directorate's. */
  readonly mentor: string;
  /** The id of the mentor's row, so that the deposit stays theirs when their name changes. */
  readonly mentorId: string;
  readonly schoolYear: SchoolYear;
  readonly on: Day;
  readonly version: number;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly registryNumber: string;
  readonly summary: string;
  readonly difficulties: string;
  readonly reason: string;
  /** The balance as of the day; null for a programme. */
  readonly figures: Balance | null;
  /** The items of the programme as their cells hold them, by field; null for a balance. */
  readonly items: readonly Readonly<Record<string, string>>[] | null;
  /** The rows it is made of: of each its id, its print, and three digits that tell whether a hand changed either. */
  readonly rows: { readonly [S in Source]?: readonly string[] };
  /** The paper that was deposited, with its annex, to be drawn again as it was. */
  readonly papers: readonly Paper[];
  /**
   * What a balance package carries beside: all balances of contract §4 as of the day, and how topics and points were
   * spelled. Null but for the directorate's balance; absent from deposits made before packages were.
   */
  readonly whole?: { readonly balances: Balances; readonly spellings: Spellings } | null;
}

const checkOf = (entity: string, id: string, print: string) =>
  fingerprint(`${entity} ${id} ${print}`).slice(-3);

const printOf = (
  entity: Source,
  { row, id, record }: { row: number; id: string; record: object },
): Print => ({
  entity,
  id,
  row,
  print: fingerprint(canonicalForm(record)),
});

/** Every row that a balance is made of: its activities, its schools, who heads them, the visits that graded them. */
export function rowsOfAccount({ rows, schools }: Account, sound: SoundRows): readonly Print[] {
  const wanted = new Map<Source, Set<number>>();
  const want = (entity: Source, row: number) =>
    wanted.set(entity, (wanted.get(entity) ?? new Set<number>()).add(row));
  for (const { entity, row } of rows) want(entity, row);
  for (const { row, post, degrees } of schools) {
    want('school', row);
    if (post) want('post', post.row);
    for (const stage of stages.codes) {
      const graded = degrees[stage];
      if (graded) want('visit', graded.visit.row);
    }
  }
  return [...wanted].flatMap(([entity, own]) =>
    sound[entity].flatMap((one) => (own.has(one.row) ? [printOf(entity, one)] : [])),
  );
}

/** The rows that a programme is made of. */
export const rowsOfProgramme = (items: SoundRows['programmeItem']): readonly Print[] =>
  items.map((one) => printOf('programmeItem', one));

/** Prints as they are frozen: in an order that sorting a tab does not change. */
export function frozenRows(prints: readonly Print[]): Frozen['rows'] {
  const rows: { [S in Source]?: string[] } = {};
  for (const { entity, id, print } of prints) {
    rows[entity] ??= [];
    rows[entity].push(`${id} ${print} ${checkOf(entity, id, print)}`);
  }
  for (const own of Object.values(rows)) own.sort();
  return rows;
}

interface FrozenRow {
  readonly entity: Source;
  readonly id: string;
  readonly print: string;
  readonly isWhole: boolean;
}

const rowsIn = ({ rows }: Frozen): readonly FrozenRow[] =>
  (Object.entries(rows) as [Source, readonly string[]][]).flatMap(([entity, own]) =>
    own.map((text) => {
      const [, id = '', print = '', check = ''] = /^([\s\S]*) (\S+) (\S+)$/.exec(text) ?? [];
      return { entity, id, print, isWhole: check === checkOf(entity, id, print) };
    }),
  );

/** What tells one deposit from another, whoever records it and when: the same sent twice is the same. */
export const contentOf = ({ mentor, mentorId, ...frozen }: Frozen): string => {
  const {
    id: _id,
    version: _version,
    recordedBy: _by,
    recordedAt: _at,
    papers: _papers,
    whole: _whole,
    ...content
  } = frozen;
  return canonicalForm({ ...content, of: mentorId || mentor });
};

/** «إ-1F0C-9A2E», from the deposit's id. */
export function receiptOf(id: string): string {
  const digits = (isUuid(id) ? id : fingerprint(id)).replace(/-/g, '').slice(0, 8).toUpperCase();
  return `${words.letter}-${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** The columns before the frozen data, in their order. */
const columns = Object.keys(words.headers).filter((name) => name !== 'frozen') as readonly Exclude<
  keyof typeof words.headers,
  'frozen'
>[];

/** How many columns stand before the frozen data. */
export const fixedColumns = columns.length;

const columnOf = (name: (typeof columns)[number]) => columns.indexOf(name);

/** The parts of a deposit, each with its print: which of them a hand has changed can be told. */
function partsOf({ figures, rows, ...frozen }: Frozen): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries({ ...frozen, ...(figures ?? { figures }), ...rows }).map(([name, part]) => [
      name,
      fingerprint(canonicalForm(part)),
    ]),
  );
}

/** The cells before the frozen data; none of them would be taken for a formula, a number or a day. */
function fixedCells(frozen: Frozen, seal: string): readonly string[] {
  const cells: { readonly [C in (typeof columns)[number]]: string } = {
    receipt: receiptOf(frozen.id),
    kind: words.kinds[frozen.kind],
    mentor: frozen.mentor === '' ? words.directorate : quoted(frozen.mentor),
    schoolYear: quoted(frozen.schoolYear),
    version: `${words.headers.version} ${frozen.version}`,
    on: quoted(inFigures(frozen.on)),
    recordedBy: frozen.recordedBy || history.unknownPerson,
    recordedAt: `${frozen.recordedAt}`.replace(' ', ' · '),
    registryNumber: quoted(frozen.registryNumber),
    summary: quoted(frozen.summary),
    difficulties: quoted(frozen.difficulties),
    reason: quoted(frozen.reason),
    sha256: seal,
    index: `#${frozen.schoolYear} ${canonicalForm(partsOf(frozen))}`,
  };
  return columns.map((name) => cells[name]);
}

/** A deposit as a row of الإيداعات, and its SHA-256 over the canonical form of all that is frozen. */
export function lineOf(
  frozen: Frozen,
  digest: (text: string) => string,
): { readonly sha256: string; readonly line: readonly string[] } {
  const text = canonicalForm(frozen);
  const sha256 = digest(text);
  return { sha256, line: [...fixedCells(frozen, `#${sha256}`), ...pieces(text)] };
}

/** Lines for الإيداعات; none only makes the tab, or completes its headers. */
export function depositsPlan(lines: LogPlan['lines']): LogPlan {
  const longest = Math.max(fixedColumns + 1, ...lines.map(({ length }) => length));
  const named = Object.values(words.headers);
  // The data go on in the cells beside.
  const headers = Array.from({ length: longest }, (_, at) => named[at] ?? words.more(at - fixedColumns + 1));
  return {
    title: ar.tabs.deposits,
    headers,
    widths: headers.map((header) =>
      header === words.headers.summary || header === words.headers.difficulties ? 320 : 130,
    ),
    lines,
    protection: history.protected,
  };
}

/** A row of الإيداعات as it stands. */
export interface Line {
  /** 1-based. */
  readonly row: number;
  readonly cells: readonly string[];
  /** The frozen data, in one text. */
  readonly text: string;
  /** Null where a hand left nothing that can be read. */
  readonly frozen: Frozen | null;
}

function parsed(text: string): Frozen | null {
  try {
    const frozen = JSON.parse(text) as Frozen;
    const { id, kind, mentor, mentorId, schoolYear, on, rows } = frozen;
    const areTexts = [id, mentor, mentorId, schoolYear, on].every((said) => typeof said === 'string');
    return areTexts && isDepositKind(kind) && Object.values(rows).every(Array.isArray) ? frozen : null;
  } catch {
    return null;
  }
}

/** Reads a row of الإيداعات; null where nothing stands in it. */
export function readLine(row: number, cells: readonly string[]): Line | null {
  if (cells.every((cell) => cell === '')) return null;
  const text = joinedPieces(cells.slice(fixedColumns));
  return { row, cells, text, frozen: parsed(text) };
}

/** What a cell of a row of الإيداعات holds. */
export const cellIn = ({ cells }: Pick<Line, 'cells'>, name: (typeof columns)[number]): string =>
  cells[columnOf(name)] ?? '';

/** Whether a row may be of a school year: one of its cells says so, or nobody can say. */
export const mayBeOf = (year: SchoolYear, cells: readonly string[]): boolean =>
  !/^#\d{4}\/\d{4} /.test(cellIn({ cells }, 'index')) || cells.join(' ').includes(year);

/** The column in which a part stands under another name. */
const columnNamed: Readonly<Record<string, string>> = { id: 'receipt', mentorId: 'mentor' };

const partsIn = (cell: string): Readonly<Record<string, unknown>> | null => {
  try {
    return JSON.parse(cell.slice(cell.indexOf('{'))) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
};

/**
 * Where a deposit is not as it was recorded: columns and parts by name, a row by its tab's entity and its id; nothing
 * where it is whole. `told` is the SHA-256 that سجل العمليات has of it, null where it has none.
 */
export function tamperedIn(
  line: Line,
  digest: (text: string) => string,
  told: string | null,
): readonly string[] {
  const { text, frozen, cells } = line;
  if (!frozen) return ['frozen'];
  const sha256 = `#${digest(text)}`;
  const kept = cellIn(line, 'sha256');
  const should = fixedCells(frozen, sha256);
  const where = new Set<string>(
    columns.filter(
      (_name, at) =>
        at < columnOf('sha256') && plainBreaks(cells[at] ?? '') !== plainBreaks(should[at] ?? ''),
    ),
  );
  const parts = partsIn(cellIn(line, 'index'));
  const now = partsOf(frozen);
  const broken = rowsIn(frozen).filter(({ isWhole }) => !isWhole);
  for (const { entity, id } of broken) where.add(`${entity} ${id}`);
  for (const name of Object.keys({ ...parts, ...now }))
    if (parts && parts[name] !== now[name] && !broken.some(({ entity }) => entity === name))
      where.add(columnNamed[name] ?? name);
  if (sha256 === kept && cellIn(line, 'index') !== should[columnOf('index')]) where.add('index');
  if (text !== canonicalForm(frozen) || pieces(text).some((piece, at) => piece !== cells[fixedColumns + at]))
    where.add('frozen');
  if ((sha256 !== kept && where.size === 0) || (told !== null && `#${told}` !== kept)) where.add('sha256');
  return [...where];
}

/** What became of the rows of a deposit since: a row that counts anew, counts otherwise, or counts no more. */
export interface RowSince {
  readonly entity: Source;
  readonly id: string;
  /** Where it now stands; null where it counts no more. */
  readonly row: number | null;
  readonly became: 'added' | 'changed' | 'gone';
}

type Named = Pick<Print, 'entity' | 'id' | 'print'>;

/** Pairs the rows of two lists that have one key, each at most once. */
function paired(some: readonly Named[], others: readonly Print[], keyOf: (one: Named) => string) {
  const waiting = new Map<string, Named[]>();
  for (const one of some) {
    const own = waiting.get(keyOf(one));
    if (own) own.push(one);
    else waiting.set(keyOf(one), [one]);
  }
  const met: Print[] = [];
  const left: Print[] = [];
  for (const other of others) (waiting.get(keyOf(other))?.pop() ? met : left).push(other);
  return { met, left, alone: [...waiting.values()].flat() };
}

/** The rows in which a deposit differs from what would be deposited now. A row that only got its id is the same. */
export function rowsSince(frozen: Frozen, now: readonly Print[]): readonly RowSince[] {
  const same = paired(rowsIn(frozen), now, ({ entity, id, print }) => `${entity} ${print} ${id}`);
  const alike = paired(same.alone, same.left, ({ entity, print }) => `${entity} ${print}`);
  const edited = paired(alike.alone, alike.left, ({ entity, id }) => `${entity} ${id}`);
  const became =
    (as: RowSince['became']) =>
    ({ entity, id, ...one }: Named & { readonly row?: number }): RowSince => ({
      entity,
      id,
      row: one.row ?? null,
      became: as,
    });
  return [
    ...edited.left.map(became('added')),
    ...edited.met.map(became('changed')),
    ...edited.alone.map(became('gone')),
  ];
}

/** The figures of a balance that are one number each, by name. */
export const figuresIn = (balance: Balance): Readonly<Record<string, number | null>> => ({
  women: balance.principals.women,
  men: balance.principals.men,
  unrecorded: balance.principals.unrecorded,
  ...balance.visits,
  remote: balance.remote,
  miniGroups: balance.miniGroups,
  topics: balance.topics.length,
  topicsOutside: balance.topicsOutside,
  strengths: balance.strengths.reduce((sum, { times }) => sum + times, 0),
  weaknesses: balance.weaknesses.reduce((sum, { times }) => sum + times, 0),
  ...Object.fromEntries(stages.codes.map((stage) => [stage, balance.progress[stage].mean])),
});
