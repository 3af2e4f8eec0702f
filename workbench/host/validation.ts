import { displayOf } from './display';
import type { CellValue, Spreadsheet, Validation } from './model';
import { cellAt, each } from './state/cells';

const comparable = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'serial' in value ? Number(value.serial) : Number(value);

const isNumber = (value: CellValue): value is number => typeof value === 'number';
const isDay = (value: CellValue) => typeof value === 'object';

type Judge = (value: CellValue, bounds: readonly unknown[]) => boolean;

const numbers = (holds: (value: number, a: number, b: number) => boolean): Judge => {
  return (value, [a, b]) => isNumber(value) && holds(value, comparable(a), comparable(b));
};
const days = (holds: (value: number, a: number, b: number) => boolean): Judge => {
  return (value, [a, b]) => isDay(value) && holds(comparable(value), comparable(a), comparable(b));
};

/** The criteria judged; any other lets everything pass, and says so by being absent here. */
const judges: Readonly<Record<string, Judge>> = {
  DATE_IS_VALID_DATE: isDay,
  DATE_AFTER: days((value, a) => value > a),
  DATE_ON_OR_AFTER: days((value, a) => value >= a),
  DATE_BEFORE: days((value, a) => value < a),
  DATE_ON_OR_BEFORE: days((value, a) => value <= a),
  DATE_EQUAL_TO: days((value, a) => Math.floor(value) === Math.floor(a)),
  DATE_BETWEEN: days((value, a, b) => value >= a && value <= b),
  NUMBER_BETWEEN: numbers((value, a, b) => value >= a && value <= b),
  NUMBER_NOT_BETWEEN: numbers((value, a, b) => value < a || value > b),
  NUMBER_GREATER_THAN: numbers((value, a) => value > a),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: numbers((value, a) => value >= a),
  NUMBER_LESS_THAN: numbers((value, a) => value < a),
  NUMBER_LESS_THAN_OR_EQUAL_TO: numbers((value, a) => value <= a),
  NUMBER_EQUAL_TO: numbers((value, a) => value === a),
  NUMBER_NOT_EQUAL_TO: numbers((value, a) => value !== a),
  CHECKBOX: (value) => typeof value === 'boolean',
};

/** The texts a drop-down offers: the list itself, or what is seen in the cells of its range. */
export function choicesOf(
  spreadsheet: Spreadsheet,
  { criteria, values }: Validation,
): readonly string[] | null {
  if (criteria === 'VALUE_IN_LIST') return values.map(String);
  if (criteria !== 'VALUE_IN_RANGE') return null;
  const [id, row, column, rows, columns] = values as number[];
  const sheet = spreadsheet.sheets.find((one) => one.id === id);
  if (!sheet) return [];
  const choices = new Set<string>();
  const area = { row: row!, column: column!, rows: rows!, columns: columns! };
  each({ ...area, rows: Math.min(area.rows, sheet.cells.length - area.row) }, (r, c) => {
    const text = displayOf(cellAt(sheet, r, c), spreadsheet.locale);
    if (text !== '') choices.add(text);
  });
  return [...choices];
}

/** The choices of the rules met in one write, each read once. */
export type Choices = Map<Validation, ReadonlySet<string> | null>;

/** Whether a rule lets a value stand (platform rule 20); a blank always may. */
export function allows(
  spreadsheet: Spreadsheet,
  rule: Validation,
  value: CellValue,
  known: Choices = new Map(),
): boolean {
  if (value === '') return true;
  let choices = known.get(rule);
  if (choices === undefined) {
    const list = choicesOf(spreadsheet, rule);
    choices = list && new Set(list);
    known.set(rule, choices);
  }
  if (choices) return choices.has(displayOf({ value }, spreadsheet.locale));
  return judges[rule.criteria]?.(value, rule.values) ?? true;
}
