import type { MarkPlan } from '../ports';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A calm amber: something to look at, no reproach. */
const amber = '#fdeccb';

/** Colours and notes the cells that need mending; a list of ranges takes one call, however many they are. */
export function markCells(sheet: Sheet, { marked, cleared }: MarkPlan): void {
  const a1 = ({ row, column }: { row: number; column: number }) =>
    sheet.getRange(row, column).getA1Notation();
  if (cleared.length > 0) sheet.getRangeList(cleared.map(a1)).setBackground(null).clearNote();
  if (marked.length === 0) return;
  sheet.getRangeList(marked.map(a1)).setBackground(amber);
  for (const { row, column, note } of marked) sheet.getRange(row, column).setNote(note);
}

/** A property holds 9 KB (platform rule 24): long texts are kept in pieces. */
const piece = 2_500;

type Store = GoogleAppsScript.Properties.Properties;

const piecesOf = (all: Readonly<Record<string, string>>, name: string) =>
  Object.keys(all).filter((key) => key === name || key.startsWith(`${name}.`));

const numberOf = (key: string) => Number(/\.(\d+)$/.exec(key)?.[1] ?? 0);

/** Stands behind a text, which is JSON or one line: what a shorter one left of a longer before it is none of it. */
const end = '\n';

const joined = (all: Readonly<Record<string, string>>, keys: readonly string[]) =>
  [...keys]
    .sort((one, other) => numberOf(one) - numberOf(other))
    .map((key) => all[key])
    .join('')
    .split(end, 1)[0] as string;

/** A text in pieces, none of which parts a pair of surrogates: half of one would not come back. */
function inPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieces[pieces.length - 1]?.length ?? 0) {
    const next = text.slice(at, at + piece);
    pieces.push(/[\ud800-\udbff]$/.test(next) && at + piece < text.length ? next.slice(0, -1) : next);
  }
  return pieces;
}

export function recall(store: Store, name: string): string | null {
  const all = store.getProperties();
  const keys = piecesOf(all, name);
  return keys.length === 0 ? null : joined(all, keys);
}

/** Every text whose name begins so, by its name without `home`: one read, however many there are. */
export function recallAll(store: Store, home: string, prefix: string): Record<string, string> {
  const all = store.getProperties();
  const names = new Set(
    Object.keys(all)
      .filter((key) => key.startsWith(home + prefix))
      .map((key) => key.replace(/\.\d+$/, '')),
  );
  return Object.fromEntries(
    [...names].map((name) => [name.slice(home.length), joined(all, piecesOf(all, name))]),
  );
}

/** What is longer than before is written first: where there is no room, the old text still stands. */
export function remember(store: Store, name: string, text: string | null): void {
  const pieces: Record<string, string> = {};
  inPieces(text === null ? '' : text + end).forEach((part, index) => {
    pieces[`${name}.${index}`] = part;
  });
  if (text !== null) store.setProperties(pieces);
  for (const key of piecesOf(store.getProperties(), name)) if (!(key in pieces)) store.deleteProperty(key);
}
