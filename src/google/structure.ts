import type { Anatomy, Block, Repair, Run, Structure } from '../ports';
import { type cellsIn, formatOf } from './cells';
import { writeLists } from './lists';
import { marksIn, markTab, setUpHere, setUpIn, tabFinder } from './marks';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Cells = ReturnType<typeof cellsIn>;

const blockOf = (range: Range): Block => ({
  row: range.getRow(),
  column: range.getColumn(),
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
});

/** The columns by whose values a filter chooses rows. Asked column by column, but only where there is a filter. */
function filteredColumns(sheet: Sheet): readonly number[] {
  const filter = sheet.getFilter();
  if (!filter) return [];
  const { column, columns } = blockOf(filter.getRange());
  return Array.from({ length: columns }, (_, index) => column + index).filter(
    (one) => filter.getColumnFilterCriteria(one) !== null,
  );
}

/** Where formulas stand, as runs down a column. */
function formulasIn(formulas: readonly (readonly string[])[]): readonly Block[] {
  const runs: Block[] = [];
  const width = formulas[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1)
    for (let row = 0; row < formulas.length; row += 1) {
      if (!formulas[row]?.[column]) continue;
      const from = row;
      while (formulas[row + 1]?.[column]) row += 1;
      runs.push({ row: from + 1, column: column + 1, rows: row - from + 1, columns: 1 });
    }
  return runs;
}

/** All that is asked of one sheet: seven calls, however many its rows. */
function anatomyOf(sheet: Sheet, cells: Cells): Pick<Anatomy, 'grid' | 'formulas' | 'merges' | 'filtered'> {
  const data = sheet.getDataRange();
  const values = data.getValues();
  return {
    grid: values.map((line) => line.map((held) => cells.textOf(held))),
    formulas: formulasIn(data.getFormulas()),
    merges: data.getMergedRanges().map(blockOf),
    filtered: filteredColumns(sheet),
  };
}

const unread = { grid: [], formulas: [], merges: [], filtered: [] } as const;

/** Text stays text; a number, a day stay what they are. */
function freeze(range: Range) {
  const values = range.getValues();
  const formats = range.getNumberFormats();
  range
    .setNumberFormats(
      values.map((line, row) =>
        line.map((held, column) => (typeof held === 'string' ? '@' : (formats[row]?.[column] ?? 'General'))),
      ),
    )
    .setValues(values);
}

/**
 * Writes cells as they were, faulty ones too: their rules are set aside meanwhile, since one refused cell would refuse
 * them all (platform rule 20).
 */
function writeRuns(sheet: Sheet, runs: readonly Run[], cells: Cells) {
  const room = sheet.getMaxRows();
  const needed = Math.max(...runs.map(({ row, cells: rows }) => row + rows.length - 1));
  if (needed > room) sheet.insertRowsAfter(room, needed - room);
  const placed = runs.map(({ row, column, cells: rows }) => {
    const range = sheet.getRange(row, column, rows.length, rows[0]?.length ?? 0);
    return { range, rows, rules: range.getDataValidations() };
  });
  for (const { range, rows, rules } of placed) {
    range
      .clearDataValidations()
      .setNumberFormats(rows.map((line) => line.map(formatOf)))
      .setValues(rows.map((line) => line.map(cells.held)));
    range.setDataValidations(rules);
  }
}

/** Carries repairs out, in their order. */
function carryOut(book: Book, repairs: readonly Repair[], cells: Cells) {
  const sheets = new Map(book.getSheets().map((sheet) => [sheet.getSheetId(), sheet]));
  const rangeOf = (sheet: Sheet, { row, column, rows, columns }: Block) =>
    sheet.getRange(row, column, rows, columns);
  for (const repair of repairs) {
    if (repair.do === 'setUpHere') {
      setUpHere(book);
      continue;
    }
    const sheet = sheets.get(repair.sheet);
    if (!sheet) continue;
    switch (repair.do) {
      case 'rename':
        sheet.setName(repair.title);
        break;
      case 'mark':
        markTab(sheet, repair.title);
        break;
      case 'show':
        sheet.showSheet();
        break;
      case 'hide':
        sheet.hideSheet();
        break;
      case 'moveRow':
        sheet.moveRows(sheet.getRange(`${repair.row}:${repair.row}`), 1);
        break;
      case 'insertRow':
        sheet.insertRowsBefore(1, 1);
        break;
      case 'write':
        writeRuns(sheet, repair.runs, cells);
        break;
      case 'unmerge':
        rangeOf(sheet, repair.block).breakApart();
        break;
      case 'freeze':
        freeze(rangeOf(sheet, repair.block));
        break;
      case 'unfilter':
        for (const column of repair.columns) sheet.getFilter()?.removeColumnFilterCriteria(column);
        break;
      case 'deleteRow':
        sheet.deleteRow(repair.row);
        break;
    }
  }
}

/** Where it is remembered when the safety copy was made. */
const copiedKey = 'copied';

/** How the file is built, and the mending of it, over Google's sheets. */
export const structureOf = (book: Book, cells: Cells): Structure => ({
  anatomy: (unreadTitles) => {
    const marks = new Map(marksIn(book).map((mark) => [mark.sheet.getSheetId(), mark]));
    return book.getSheets().map((sheet) => {
      const [id, title] = [sheet.getSheetId(), sheet.getName()];
      const mark = marks.get(id) ?? null;
      const skips = unreadTitles.includes(title) || (mark?.isOwn && unreadTitles.includes(mark.title));
      return {
        sheet: id,
        title,
        mark: mark && { title: mark.title, isOwn: mark.isOwn },
        isHidden: sheet.isSheetHidden(),
        ...(skips ? unread : anatomyOf(sheet, cells)),
      };
    });
  },
  identity: () => ({ own: book.getId(), setUpIn: setUpIn(book) }),
  mend: (repairs) => carryOut(book, repairs, cells),
  restore: (title, runs) => {
    const sheet = tabFinder(book)(title);
    if (sheet && runs.length > 0) writeRuns(sheet, runs, cells);
  },
  copied: () => {
    try {
      return JSON.parse(PropertiesService.getDocumentProperties().getProperty(copiedKey) ?? 'null');
    } catch {
      return null;
    }
  },
  keep: (plan, copied) => {
    const seen = book.getActiveSheet();
    writeLists(book, plan);
    book.setActiveSheet(seen);
    PropertiesService.getDocumentProperties().setProperty(copiedKey, JSON.stringify(copied));
  },
});
