/** Copying and pasting rectangles as text; what is pasted is typed, so it is judged like typing. */
import type { Edit } from '../host/http/wire';
import { rectangleOf, type Selection } from './selection';
import type { Store } from './store';
import { fromTsv, toTsv } from './tsv';

/** The chosen rectangle as it is shown, without the grid's blank tail. */
export function copied(store: Store, selection: Selection): string {
  const { top, left, bottom, right } = rectangleOf(selection);
  const { lastRow, lastColumn } = store.sheet;
  const rows: string[][] = [];
  for (let row = top; row <= Math.max(top, Math.min(bottom, lastRow)); row++) {
    const texts: string[] = [];
    for (let column = left; column <= Math.max(left, Math.min(right, lastColumn)); column++) {
      texts.push(store.cell(row, column)?.text ?? '');
    }
    rows.push(texts);
  }
  return toTsv(rows);
}

/** The typing a pasted text is: one value fills the whole choice, a rectangle begins at its corner. */
export function pasted(store: Store, selection: Selection, text: string): readonly Edit[] {
  const { top, left, bottom, right } = rectangleOf(selection);
  const { id: sheet } = store.sheet;
  const table = fromTsv(text);
  if (table.length === 1 && table[0]!.length === 1)
    return fillOf(sheet, { top, left, bottom, right }, table[0]![0]!);
  return table.flatMap((row, down) =>
    row.map((value, across) => ({ sheet, row: top + down, column: left + across, text: value })),
  );
}

const fillOf = (
  sheet: number,
  { top, left, bottom, right }: ReturnType<typeof rectangleOf>,
  text: string,
): Edit[] => {
  const edits: Edit[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) edits.push({ sheet, row, column, text });
  }
  return edits;
};

/** Emptying the filled cells of the choice. */
export const emptied = (store: Store, selection: Selection): readonly Edit[] => {
  const { lastRow, lastColumn, id } = store.sheet;
  const { top, left, bottom, right } = rectangleOf(selection);
  return fillOf(
    id,
    { top, left, bottom: Math.min(bottom, lastRow), right: Math.min(right, lastColumn) },
    '',
  ).filter(
    ({ row, column }) => store.cell(row, column) === undefined || store.cell(row, column)!.text !== '',
  );
};
