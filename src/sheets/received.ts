import { canonicalForm } from '../balance/canonicalForm';
import { canCount } from '../balance/openedPackage';
import type { BalancePackage } from '../balance/packages';
import { packageSchema } from '../balance/packages';
import { ar } from '../messages/ar';
import { history } from '../messages/history.ar';
import { received as words } from '../messages/received.ar';
import type { LogPlan } from '../ports';
import type { SchoolYear } from '../schema/day';
import { inFigures } from '../schema/day';
import { momentTold } from './changes';
import { joinedPieces, pieces, quoted } from './longTexts';

/** A package as it was received: what a line of الحصائل الواردة freezes. */
export interface Receiving {
  /** As the list of directorates names it. */
  readonly directorate: string;
  readonly fileName: string;
  readonly package: BalancePackage;
  /** «2027-06-28 10:15:00», where the regional file is. */
  readonly receivedAt: string;
  /** Blank where Google does not say. */
  readonly receivedBy: string;
}

type Column = Exclude<keyof typeof words.headers, 'package'>;

const columns = Object.keys(words.headers).filter((name) => name !== 'package') as readonly Column[];

/** How many columns stand before the package. */
export const fixedColumns = columns.length;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What a reader of the tab sees of a balance, without opening it. */
export const summaryOf = ({ balances: { directorate } }: BalancePackage) => ({
  schools: sum(Object.values(directorate.principals)),
  visits: sum(Object.values(directorate.visits)),
  miniGroups: directorate.miniGroups,
  workshops: sum(directorate.topics.map(({ times }) => times)),
});

const sealCell = ({ package: { balances } }: Receiving, sha256: string) =>
  `#${balances.schoolYear} ${sha256}`;

/** The cells before the package; none of them would be taken for a formula, a number or a day. */
function fixedCells(receiving: Receiving, seal: string): readonly string[] {
  const { directorate, receivedAt, receivedBy, fileName, package: pack } = receiving;
  const { deposit, balances, sha256 } = pack;
  const summary = summaryOf(pack);
  const cells: { readonly [C in Column]: string } = {
    directorate: quoted(directorate),
    schoolYear: quoted(balances.schoolYear),
    version: `${words.headers.version} ${deposit.version}`,
    on: quoted(inFigures(deposit.on)),
    receipt: deposit.receipt,
    receivedAt: momentTold(receivedAt),
    receivedBy: receivedBy || history.unknownPerson,
    fileName: quoted(fileName),
    schools: quoted(String(summary.schools)),
    visits: quoted(String(summary.visits)),
    miniGroups: quoted(String(summary.miniGroups)),
    workshops: quoted(String(summary.workshops)),
    sha256: `#${sha256}`,
    seal,
  };
  return columns.map((name) => cells[name]);
}

/** A package as a line of الحصائل الواردة; its seal is over the canonical form of all that the line freezes. */
export function receivedLine(receiving: Receiving, digest: (text: string) => string): readonly string[] {
  const text = canonicalForm(receiving);
  return [...fixedCells(receiving, sealCell(receiving, digest(text))), ...pieces(text)];
}

/** In pixels, where a column holds more, or less, than a name. */
const widths: { readonly [C in Column]?: number } = {
  version: 90,
  receivedAt: 170,
  receivedBy: 190,
  fileName: 280,
};

/** Lines for الحصائل الواردة, in one block; none only makes the tab, or completes its headers. */
export function receivedPlan(lines: LogPlan['lines']): LogPlan {
  const longest = Math.max(fixedColumns + 1, ...lines.map(({ length }) => length));
  const named = Object.values(words.headers);
  // A package goes on in the cells beside.
  const headers = Array.from(
    { length: longest },
    (_, at) => named[at] ?? ar.tabs.received + (at - fixedColumns + 1),
  );
  return {
    title: ar.tabs.received,
    headers,
    widths: headers.map((_, at) => (at < fixedColumns ? (widths[columns[at] as Column] ?? 130) : 60)),
    lines: lines.map((line) => [...line, ...Array<string>(longest - line.length).fill('')]),
    protection: history.protected,
  };
}

const fixedHeaders = columns.map((name) => words.headers[name]);

/** Which header, counted from 0, stands elsewhere than where lines are written; null where each is in its place. */
export const firstOutOfPlace = (header: readonly string[]): number | null => {
  const at = fixedHeaders.findIndex((own, place) => header[place] !== own);
  return at < 0 ? null : at;
};

/** What the header of a column should say, counted from 0. */
export const headerAt = (at: number): string => fixedHeaders[at] ?? '';

/**
 * The cells of a line in the order in which they were written, though a hand has moved columns or put others between;
 * null where not every column of ours is there to be found.
 */
export function orderOf(header: readonly string[]): ((cells: readonly string[]) => readonly string[]) | null {
  const places = fixedHeaders.map((own) => header.indexOf(own));
  if (places.includes(-1)) return null;
  const isFixed = new Set(places);
  return (cells) => [...places.map((at) => cells[at] ?? ''), ...cells.filter((_, at) => !isFixed.has(at))];
}

/** A line of الحصائل الواردة as it stands. */
export interface ReceivedLine {
  /** 1-based. */
  readonly row: number;
  /** What it froze; null where a hand has changed any of it. */
  readonly receiving: Receiving | null;
  /** What its cells say, for a line that is not whole. */
  readonly said: { readonly directorate: string; readonly fileName: string };
}

/** What a text froze, if its package can be counted and the rest are texts; whoever wrote it. The seal of the line covers it all. */
function frozenIn(text: string): Receiving | null {
  try {
    const receiving = JSON.parse(text) as Receiving;
    const { directorate, receivedAt, receivedBy, fileName, package: pack } = receiving;
    const areTexts = [directorate, receivedAt, receivedBy, fileName].every(
      (said) => typeof said === 'string',
    );
    return areTexts && pack.schema === packageSchema && canCount(pack) ? receiving : null;
  } catch {
    return null;
  }
}

/** Reads a line of الحصائل الواردة; null where nothing stands in it. */
export function readReceived(
  row: number,
  cells: readonly string[],
  digest: (text: string) => string,
): ReceivedLine | null {
  if (cells.every((cell) => cell === '')) return null;
  const said = (name: Column) => (cells[columns.indexOf(name)] ?? '').replace(/[«»]/g, '');
  // A piece begins with a mark of ours; what else stands beside, a hand has noted.
  const held = cells.slice(fixedColumns).filter((cell) => cell.startsWith('#'));
  const text = joinedPieces(held);
  const receiving = frozenIn(text);
  const should = receiving && [...fixedCells(receiving, sealCell(receiving, digest(text))), ...pieces(text)];
  const stands = [...cells.slice(0, fixedColumns), ...held];
  return {
    row,
    receiving: should?.every((cell, at) => cell === stands[at]) ? receiving : null,
    said: { directorate: said('directorate'), fileName: said('fileName') },
  };
}

/** Whether a line may be of a school year: one of its cells says so, or nobody can say. */
export const mayBeOfYear = (year: SchoolYear, cells: readonly string[]): boolean =>
  !/^#\d{4}\/\d{4} /.test(cells[fixedColumns - 1] ?? '') || cells.join(' ').includes(year);
