import type { Cell, Grid, Run, Workbook } from '../ports';
import { markCells, recall, remember } from './cellMarks';
import { cellsIn, formatOf } from './cells';
import { dressTabs } from './dress';
import { writeLists } from './lists';
import { appendLines } from './log';
import { tabFinder } from './marks';
import { writeOutputs } from './output';
import { printTab } from './printTab';
import { structureOf } from './structure';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A column's letters: 1 is A, 27 is AA. */
function letters(column: number): string {
  const rest = (column - 1) % 26;
  const last = String.fromCharCode(65 + rest);
  return column > 26 ? letters((column - 1 - rest) / 26) + last : last;
}

/** A range; null where the sheet is narrower. That reading it fails is another matter: what was not read is not blank. */
function rangeIn(sheet: Sheet, a1: string) {
  try {
    return sheet.getRange(a1);
  } catch {
    return null;
  }
}

/**
 * The first columns of a sheet, whole, in one call; null where the sheet has fewer. Its grid is kept small, so the
 * blank rows below cost less than asking how far the data goes.
 */
function firstColumns(sheet: Sheet, columns: number) {
  return rangeIn(sheet, `A:${letters(columns)}`)?.getValues() ?? null;
}

/** One column, whole; nothing where the sheet is narrower. */
function columnOf(sheet: Sheet, column: number): unknown[][] {
  return rangeIn(sheet, `${letters(column)}:${letters(column)}`)?.getValues() ?? [];
}

/** Rows that a full tab gets at once, so that not every save has to make room. */
const spare = 50;

/** Makes room for rows up to one. */
function makeRoom(sheet: Sheet, row: number) {
  const room = sheet.getRange('A:A').getNumRows();
  if (row > room) sheet.insertRowsAfter(room, Math.max(row - room, spare));
}

/** The spreadsheet as the product's port: whole tabs in and out; no domain word, no decision (platform rule 18). */
export function workbookIn(book: Book, zone: string): Workbook {
  const cells = cellsIn(zone);
  const sheetOf = tabFinder(book);
  const texts = (grid: unknown[][]): Grid =>
    grid.map((line) => line.map((held) => cells.textOf(held as string)));

  return {
    has: (title) => sheetOf(title) !== null,
    tab: (title, columns, holdsAll) => {
      const sheet = sheetOf(title);
      if (!sheet) return null;
      const first = firstColumns(sheet, columns);
      return texts(
        first && holdsAll((first[0] ?? []).map(String)) ? first : sheet.getDataRange().getValues(),
      );
    },
    header: (title) => texts(sheetOf(title)?.getRange('1:1').getValues() ?? [])[0] ?? null,
    row: (title, row) => texts(sheetOf(title)?.getRange(`${row}:${row}`).getValues() ?? [])[0] ?? [],
    rows: (title, from, to) => texts(sheetOf(title)?.getRange(`${from}:${to}`).getValues() ?? []),
    find: (title, column, text) =>
      sheetOf(title)
        ?.getRange(`${letters(column)}:${letters(column)}`)
        .createTextFinder(text)
        .matchEntireCell(true)
        .findAll()
        .map((range) => range.getRow()) ?? [],
    lastRow: (title) => sheetOf(title)?.getLastRow() ?? 0,
    put: (title, runs) => {
      const sheet = sheetOf(title);
      if (!sheet) throw new Error(`no tab ${title}`);
      makeRoom(sheet, Math.max(...runs.map(({ row, cells: rows }) => row + rows.length - 1)));
      for (const run of runs) putRun(sheet, run);
    },
    column: (title, column) => {
      const sheet = sheetOf(title);
      return sheet ? columnOf(sheet, column).map(([held]) => cells.textOf(held as string)) : [];
    },
    remove: (title, rows) => {
      const sheet = sheetOf(title);
      // From the bottom up, neighbours in one call: what is below moves, what is above does not.
      const left = [...new Set(rows)].sort((one, other) => other - one);
      // Google refuses to delete the last row that is not frozen.
      const room = sheet?.getMaxRows() ?? 0;
      if (left.length >= room - 1) sheet?.insertRowsAfter(room, 1);
      for (let from = 0; from < left.length; ) {
        let to = from;
        while (left[to + 1] === (left[to] as number) - 1) to += 1;
        sheet?.deleteRows(left[to] as number, to - from + 1);
        from = to + 1;
      }
    },
    append: (plan) => appendLines(book, plan),
    mark: (title, row, column, words) => {
      sheetOf(title)?.getRange(row, column).setValue(words);
    },
    structure: structureOf(book, cells),
    markCells: (title, marks) => {
      const sheet = sheetOf(title);
      if (sheet) markCells(sheet, marks);
    },
    recall: (name) => recall(PropertiesService.getDocumentProperties(), name),
    remember: (name, text) => remember(PropertiesService.getDocumentProperties(), name, text),
    dress: (tabs, lists, same) => dressTabs(book, tabs, lists, same),
    lists: (plan) => writeLists(book, plan),
    output: (plans) => writeOutputs(book, plans, cells.held),
    print: (plan) => printTab(book, plan, cells.held),
    show: (title, row, column) => {
      const sheet = sheetOf(title);
      if (!sheet) return;
      sheet.activate();
      (column === null ? sheet.getRange(`${row}:${row}`) : sheet.getRange(row, column)).activate();
    },
  };

  /** Formats first, so that text stays text and no write can become a formula (R12); the values in one call. */
  function putRun(sheet: Sheet, { row, column, cells: rows }: Run) {
    const [first = []] = rows;
    for (const [from, to] of oursIn(first))
      sheet
        .getRange(row, column + from, rows.length, to - from)
        .setNumberFormats(rows.map((line) => line.slice(from, to).map(formatOf)));
    sheet
      .getRange(row, column, rows.length, first.length)
      .setValues(rows.map((line) => line.map(cells.held)));
  }
}

/** Stretches of a row that are ours, from one place to before another. */
function oursIn(line: readonly (Cell | null)[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  line.forEach((cell, at) => {
    if (cell === null) return;
    const last = runs[runs.length - 1];
    if (last?.[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  });
  return runs;
}
