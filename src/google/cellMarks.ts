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

export function recall(store: Store, name: string): string | null {
  const all = store.getProperties();
  const keys = piecesOf(all, name);
  if (keys.length === 0) return null;
  return keys
    .sort((one, other) => Number(one.split('.')[1] ?? 0) - Number(other.split('.')[1] ?? 0))
    .map((key) => all[key])
    .join('');
}

export function remember(store: Store, name: string, text: string | null): void {
  const pieces: Record<string, string> = {};
  for (let at = 0, index = 0; text !== null && at < text.length; at += piece, index += 1)
    pieces[`${name}.${index}`] = text.slice(at, at + piece);
  for (const key of piecesOf(store.getProperties(), name)) if (!(key in pieces)) store.deleteProperty(key);
  if (text !== null) store.setProperties(pieces);
}
