import { instantOf } from '../../realm/zone';
import { a1 } from '../a1';
import type { Answers, Asking } from '../asking';
import { sheetOf } from '../commands';
import { type Crossing, contentOf, valueLeft } from '../content';
import { displayOf } from '../display';
import type { Area, Cell, Sheet, Spreadsheet } from '../model';
import type { Content, Patch } from '../patch';
import { Refusal } from '../refusal';
import { cellAt, lastRow } from '../state/cells';
import { roomFor } from '../state/room';
import { allows, type Choices, choicesOf } from '../validation';

/** A number format that shows a moment: a number under it is read back as a Date. */
const showsMoment = (format: string | undefined) =>
  format !== undefined &&
  !/general/i.test(format) &&
  /[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

type Look = (cell: Cell, spreadsheet: Spreadsheet) => unknown;

/** What can be read of a cell, by the name the realm asks for it. */
const looks: Readonly<Record<string, Look>> = {
  value: ({ value, format }, { timeZone }) => {
    if (typeof value === 'object') return { $date: instantOf(value.serial, timeZone) };
    return typeof value === 'number' && showsMoment(format) ? { $date: instantOf(value, timeZone) } : value;
  },
  display: (cell, { locale }) => displayOf(cell, locale),
  formula: ({ formula }) => formula ?? '',
  format: ({ format }) => format ?? '0.###############',
  note: ({ note }) => note ?? '',
  validation: ({ validation }) => validation ?? null,
  style: ({ style }) => style ?? null,
};

function read({ spreadsheet, bill }: Asking, id: number, area: Area, what: string): unknown[][] {
  const sheet = sheetOf(spreadsheet, id);
  const look = looks[what]!;
  const nothing = look({ value: '' }, spreadsheet);
  bill.count('cells read', area.rows * area.columns);
  return Array.from({ length: area.rows }, (_row, i) => {
    const line = sheet.cells[area.row + i];
    return Array.from({ length: area.columns }, (_column, j) => {
      const cell = line?.[area.column + j];
      return cell ? look(cell, spreadsheet) : nothing;
    });
  });
}

/** Platform rule 20: one cell refused by its rule refuses the whole write. */
function demandValid(
  spreadsheet: Spreadsheet,
  cell: Cell,
  content: Content,
  row: number,
  column: number,
  known: Choices,
): void {
  const rule = cell.validation;
  if (!rule || rule.allowInvalid || allows(spreadsheet, rule, valueLeft(content), known)) return;
  const choices = choicesOf(spreadsheet, rule);
  const said = choices
    ? ` Please enter one of the following values: ${choices.slice(0, 10).join(', ')}.`
    : '';
  throw new Refusal(
    `The data you entered in cell ${a1(row, column)} violates the data validation rules set on this cell.${said}`,
  );
}

function contents(
  asking: Asking,
  sheet: Sheet,
  row: number,
  column: number,
  grid: Crossing[][],
): Content[][] {
  const { spreadsheet } = asking;
  const now = asking.now();
  const made = grid.map((line, i) =>
    line.map((value, j) => contentOf(value, cellAt(sheet, row + i, column + j).format, spreadsheet, now)),
  );
  const known: Choices = new Map();
  made.forEach((line, i) => {
    line.forEach((content, j) => {
      demandValid(spreadsheet, cellAt(sheet, row + i, column + j), content, row + i, column + j, known);
    });
  });
  return made;
}

function find(asking: Asking, id: number, area: Area, text: string, entire: boolean, matchCase: boolean) {
  const sheet = sheetOf(asking.spreadsheet, id);
  const fold = (one: string) => (matchCase ? one : one.toLowerCase());
  const wanted = fold(text);
  const found: [number, number][] = [];
  asking.bill.count('cells scanned', area.rows * area.columns);
  for (let row = area.row; row < Math.min(area.row + area.rows, sheet.cells.length); row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = sheet.cells[row]?.[column];
      if (!cell) continue;
      const seen = fold(displayOf(cell, asking.spreadsheet.locale));
      if (entire ? seen === wanted : wanted !== '' && seen.includes(wanted)) found.push([row, column]);
    }
  return found;
}

/** Reading and writing cells. A write is seen by every execution at once; Google may show it later, never sooner. */
export const cells: Answers = {
  read,
  find,
  write(asking, id: number, area: Area, grid: Crossing[][]) {
    const sheet = sheetOf(asking.spreadsheet, id);
    const made = contents(asking, sheet, area.row, area.column, grid);
    asking.bill.count('cells written', area.rows * area.columns);
    asking.apply({ kind: 'write', sheet: id, row: area.row, column: area.column, cells: made });
  },
  appendRow(asking, id: number, values: Crossing[]) {
    const sheet = sheetOf(asking.spreadsheet, id);
    const row = lastRow(sheet);
    const made = contents(asking, sheet, row, 0, [values]);
    roomFor(asking, sheet, row + 1, values.length);
    asking.bill.count('cells written', values.length);
    asking.apply({ kind: 'write', sheet: id, row, column: 0, cells: made });
  },
  dress: ({ apply }, sheet: number, area: Area, patch: Patch) => apply({ kind: 'dress', sheet, area, patch }),
  dressAll({ apply }, sheet: number, areas: Area[], patch: Patch) {
    for (const area of areas) apply({ kind: 'dress', sheet, area, patch });
  },
  dressEach({ apply, bill }, sheet: number, area: Area, patches: Patch[][]) {
    bill.count('cells written', area.rows * area.columns);
    apply({ kind: 'dressEach', sheet, row: area.row, column: area.column, patches });
  },
  border: ({ apply }, sheet, area, lines, color) => apply({ kind: 'border', sheet, area, lines, color }),
  clear: ({ apply }, sheet, area, what) => apply({ kind: 'clear', sheet, area, what }),
};
