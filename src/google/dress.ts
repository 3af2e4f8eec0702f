import type { ColumnDress, Format, TabDress, Validation } from '../ports';
import { marksIn, markTab, tabFinder } from './marks';
import { newSheet } from './newSheet';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Same = (header: string, other: string) => boolean;

const headerBackground = '#0b5e50';
const headerColor = '#ffffff';

const formats: { readonly [F in Format]: string } = { text: '@', day: 'dd/mm/yyyy', number: 'General' };

/** How a tab stands before it is dressed; all are looked at first, since reading after writing costs a flush. */
interface Standing {
  readonly sheet: Sheet | null;
  readonly header: readonly string[];
  /** The last row that holds anything. */
  readonly typed: number;
  /** How many rows the grid has. */
  readonly rows: number;
}

function standing(sheetOf: (title: string) => Sheet | null, title: string): Standing {
  const sheet = sheetOf(title);
  if (!sheet) return { sheet, header: [], typed: 1, rows: 0 };
  return {
    sheet,
    header: (sheet.getRange('1:1').getValues()[0] ?? []).map(String),
    typed: Math.max(sheet.getLastRow(), 1),
    rows: sheet.getRange('A:A').getNumRows(),
  };
}

function ruleFor(plan: Validation, lists: Sheet | null): Rule | null {
  const rule = SpreadsheetApp.newDataValidation().setHelpText(plan.help).setAllowInvalid(true);
  switch (plan.kind) {
    case 'list':
      return rule
        .requireValueInList([...plan.words], true)
        .setAllowInvalid(!plan.strict)
        .build();
    case 'range':
      return (
        lists &&
        rule.requireValueInRange(lists.getRange(2, plan.column, lists.getMaxRows() - 1), true).build()
      );
    case 'day':
      return rule.requireDate().build();
    default:
      return plan.to === null
        ? rule.requireNumberGreaterThanOrEqualTo(plan.from).build()
        : rule.requireNumberBetween(plan.from, plan.to).build();
  }
}

interface Placed {
  readonly column: ColumnDress;
  /** 1-based. */
  readonly at: number;
  readonly isNew: boolean;
}

/** Where each planned column stands; the missing ones are added after the last, their headers written. */
function place(
  sheet: Sheet,
  header: readonly string[],
  columns: readonly ColumnDress[],
  same: Same,
): readonly Placed[] {
  let last = header.length;
  while (last > 0 && header[last - 1] === '') last -= 1;
  const missing = columns.filter(({ header: wanted }) => !header.some((text) => same(text, wanted)));
  if (missing.length > 0) {
    const room = header.length || columns.length;
    if (last + missing.length > room) sheet.insertColumnsAfter(room, last + missing.length - room);
    sheet.getRange(1, last + 1, 1, missing.length).setValues([missing.map((column) => column.header)]);
  }
  const now = [...header.slice(0, last), ...missing.map((column) => column.header)];
  return columns
    .map((column) => ({
      column,
      at: now.findIndex((text) => same(text, column.header)) + 1,
      isNew: missing.includes(column),
    }))
    .sort((one, other) => one.at - other.at);
}

/** Neighbours that are dressed in one call each, so that a stranger's column between ours is left alone. */
function neighbours(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  for (const one of placed) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && last.at + 1 === one.at && last.isNew === one.isNew) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** Columns of one width are set in one call. */
function widen(sheet: Sheet, run: readonly Placed[]) {
  for (let from = 0; from < run.length; ) {
    const { at, column } = run[from] as Placed;
    let to = from + 1;
    while (run[to]?.column.width === column.width) to += 1;
    sheet.setColumnWidths(at, to - from, column.width);
    from = to;
  }
}

function dressRun(sheet: Sheet, run: readonly Placed[], rows: number, typed: number, lists: Sheet | null) {
  const { at, isNew } = run[0] as Placed;
  const columns = run.map(({ column }) => column);
  const down = <T>(count: number, pick: (column: ColumnDress) => T): T[][] =>
    Array.from({ length: count }, () => columns.map(pick));
  sheet
    .getRange(1, at, 1, run.length)
    .setFontWeight('bold')
    .setBackground(headerBackground)
    .setFontColor(headerColor)
    .setWrap(true)
    .setVerticalAlignment('middle')
    .setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT)
    .setNotes([columns.map(({ note }) => note)]);
  const rules = columns.map(({ validation }) => validation && ruleFor(validation, lists));
  sheet
    .getRange(2, at, rows - 1, run.length)
    .setDataValidations(down(rows - 1, (column) => rules[columns.indexOf(column)] ?? null));
  // The format of a typed cell is left alone: as plain text its number or its day would turn into letters.
  const from = isNew ? 1 : typed;
  if (from < rows)
    sheet
      .getRange(from + 1, at, rows - from, run.length)
      .setNumberFormats(down(rows - from, ({ format }) => formats[format]))
      .setWrap(true)
      .setVerticalAlignment('top')
      .setHorizontalAlignment('right')
      .setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT);
  if (!isNew) return;
  widen(sheet, run);
  for (const { column, at: own } of run) if (column.hidden) sheet.hideColumns(own);
}

function dressTab(
  book: Book,
  { title, columns, room }: TabDress,
  { sheet: existing, header, typed, rows: has }: Standing,
  at: number,
  same: Same,
  lists: Sheet | null,
  isMarked: boolean,
) {
  const sheet = existing ?? newSheet(book, title, at, room + 1, columns.length);
  const rows = existing ? Math.min(has, typed + room) : room + 1;
  if (!isMarked) markTab(sheet, title);
  if (existing) {
    sheet.setRightToLeft(true);
    // Blank rows beyond the room a tab needs go; rows that hold anything are never among them.
    if (has > rows) sheet.deleteRows(rows + 1, has - rows);
    if (rows < 2) sheet.insertRowsAfter(1, 1);
  }
  sheet.setFrozenRows(1);
  for (const run of neighbours(place(sheet, header, columns, same)))
    dressRun(sheet, run, Math.max(rows, 2), typed, lists);
}

/** Makes and completes input tabs; a blank sheet that was alone before is taken away. */
export function dressTabs(book: Book, tabs: readonly TabDress[], listsTitle: string, same: Same): void {
  const before = book.getSheets();
  const sheetOf = tabFinder(book);
  const lists = sheetOf(listsTitle);
  const [only] = before.filter((sheet) => sheet.getSheetId() !== lists?.getSheetId());
  const isBlankAlone =
    before.length <= 2 &&
    only !== undefined &&
    only.getLastRow() === 0 &&
    !tabs.some(({ title }) => title === only.getName());
  const stand = tabs.map((tab) => ({ tab, was: standing(sheetOf, tab.title) }));
  const marked = new Set(marksIn(book).flatMap(({ title, isOwn }) => (isOwn ? [title] : [])));
  // The lists stay last: people meet the tabs they type in first.
  let at = lists ? lists.getIndex() - 1 : before.length;
  for (const { tab, was } of stand) {
    dressTab(book, tab, was, at, same, lists, marked.has(tab.title));
    if (!was.sheet) at += 1;
  }
  if (only && isBlankAlone) book.deleteSheet(only);
  const first = sheetOf(tabs[0]?.title ?? '');
  if (first) book.setActiveSheet(first);
}
