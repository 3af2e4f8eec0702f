import type { Area, Cell, Validation } from '../model';
import { areaName, areaOf, referenceOf } from './a1';
import { attributesOf, attributesXml, childrenOf, escapeXml, listIn, unescapeXml } from './xml';

/** The tab, hidden beyond the menu, that holds drop-down lists too long or too odd to stand in a validation. */
export const LIST_SHEET = 'mouwakaba.lists';

/** A validation of the file: where it reigns, what we understand of it, and its own words. */
export interface FileRule {
  readonly areas: readonly Area[];
  readonly validation: Validation | undefined;
  readonly xml: string;
}

/** What a reference in a rule leads to. */
export interface Names {
  readonly sheetId: (name: string) => number | undefined;
  readonly listAt: (area: Area) => readonly string[];
  readonly definedName: (name: string) => string | undefined;
}

const NUMBERS: Record<string, string> = {
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  lessThan: 'NUMBER_LESS_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
};
const DAYS: Record<string, string> = {
  between: 'DATE_BETWEEN',
  notBetween: 'DATE_NOT_BETWEEN',
  equal: 'DATE_EQUAL_TO',
  greaterThan: 'DATE_AFTER',
  lessThan: 'DATE_BEFORE',
  greaterThanOrEqual: 'DATE_ON_OR_AFTER',
  lessThanOrEqual: 'DATE_ON_OR_BEFORE',
};
const operatorOf = (table: Record<string, string>, criteria: string) =>
  Object.keys(table).find((operator) => table[operator] === criteria);

/** The rules of a worksheet, those Excel keeps in its extension list too. */
export function readRules(sheetXml: string, sheetId: number, names: Names): FileRule[] {
  const plain = listIn(sheetXml, 'dataValidations').filter(({ name }) => name === 'dataValidation');
  const extended = listIn(sheetXml, 'x14:dataValidations').filter(
    ({ name }) => name === 'x14:dataValidation',
  );
  return [...plain, ...extended].map(({ xml, attributes, inner }) => {
    const given = attributesOf(attributes);
    const children = new Map(
      childrenOf(`<r>${inner}</r>`).children.map((child) => [child.name.replace(/^\w+:/, ''), child.inner]),
    );
    const formula = (name: string) => {
      const text = children.get(name);
      return text === undefined ? undefined : unescapeXml(text.replace(/<\/?xm:f>/g, ''));
    };
    const sqref = given.sqref ?? unescapeXml(children.get('sqref') ?? '');
    const areas = sqref.split(/\s+/).flatMap((name) => areaOf(name) ?? []);
    return {
      areas,
      validation: meaning(given, formula('formula1'), formula('formula2'), sheetId, names),
      xml,
    };
  });
}

function meaning(
  given: Record<string, string>,
  first: string | undefined,
  second: string | undefined,
  sheetId: number,
  names: Names,
): Validation | undefined {
  const strict = isOn(given.showErrorMessage) && (given.errorStyle ?? 'stop') === 'stop';
  const common = { allowInvalid: !strict, ...(given.prompt ? { help: given.prompt } : {}) };
  if (first === undefined) return undefined;
  const operator = given.operator ?? 'between';
  if (given.type === 'list') {
    if (first.startsWith('"')) {
      const list = first.slice(1, -1).replaceAll('""', '"').split(',');
      return { criteria: 'VALUE_IN_LIST', values: list, ...common };
    }
    const target = referenceOf(first) ?? referenceOf(names.definedName(first) ?? '');
    if (!target) return undefined;
    if (target.sheet === LIST_SHEET)
      return { criteria: 'VALUE_IN_LIST', values: names.listAt(target.area), ...common };
    const id = target.sheet === '' ? sheetId : names.sheetId(target.sheet);
    const { row, column, rows, columns } = target.area;
    if (id === undefined) return undefined;
    return { criteria: 'VALUE_IN_RANGE', values: [id, row, column, rows, columns], ...common };
  }
  const both = operator === 'between' || operator === 'notBetween';
  const bounds = [first, both ? second : undefined].flatMap((bound) =>
    bound === undefined ? [] : [Number(bound)],
  );
  if (given.type === 'custom') return { criteria: 'CUSTOM_FORMULA', values: [`=${first}`], ...common };
  if (bounds.some((bound) => Number.isNaN(bound))) return undefined;
  if (given.type === 'decimal') return named(NUMBERS[operator], bounds, common);
  if (given.type !== 'date') return undefined;
  if (operator === 'greaterThanOrEqual' && bounds[0] === 1)
    return { criteria: 'DATE_IS_VALID_DATE', values: [], ...common };
  return named(
    DAYS[operator],
    bounds.map((serial) => ({ serial })),
    common,
  );
}

const isOn = (text: string | undefined) => text === '1' || text === 'true';

const named = (
  criteria: string | undefined,
  values: unknown[],
  common: Pick<Validation, 'allowInvalid' | 'help'>,
) => (criteria === undefined ? undefined : { criteria, values, ...common });

/** Where a list goes that cannot stand in a validation, and what a range on a sheet is called. */
export interface Places {
  readonly listReference: (list: readonly string[]) => string;
  readonly rangeReference: (sheetId: number, area: Area) => string | undefined;
}

/** The opening attributes and formulas of a rule; undefined when .xlsx has no word for it. */
function ruleParts(
  rule: Validation,
  places: Places,
): { kind: Record<string, string | undefined>; formulas: string[] } | undefined {
  const bounds = rule.values.map((bound) => String((bound as { serial?: number })?.serial ?? bound));
  const days = operatorOf(DAYS, rule.criteria);
  const numbers = operatorOf(NUMBERS, rule.criteria);
  if (rule.criteria === 'VALUE_IN_LIST') {
    const list = rule.values.map(String);
    const inline = list.join(',');
    const odd = list.some((text) => text === '' || text !== text.trim() || /[",\n]/.test(text));
    const formula = odd || inline.length > 250 ? places.listReference(list) : `"${inline}"`;
    return { kind: { type: 'list' }, formulas: [formula] };
  }
  if (rule.criteria === 'VALUE_IN_RANGE') {
    const [sheet = 0, row = 0, column = 0, rows = 1, columns = 1] = rule.values as readonly number[];
    const formula = places.rangeReference(sheet, { row, column, rows, columns });
    if (formula === undefined) return undefined;
    return { kind: { type: 'list' }, formulas: [formula] };
  }
  if (rule.criteria === 'DATE_IS_VALID_DATE')
    return { kind: { type: 'date', operator: 'greaterThanOrEqual' }, formulas: ['1'] };
  if (days) return { kind: { type: 'date', operator: days }, formulas: bounds };
  if (numbers) return { kind: { type: 'decimal', operator: numbers }, formulas: bounds };
  if (rule.criteria === 'CUSTOM_FORMULA')
    return { kind: { type: 'custom' }, formulas: [String(rule.values[0]).replace(/^=/, '')] };
  return undefined;
}

const cut = (text: string | undefined) => (text && text.length > 255 ? `${text.slice(0, 254)}…` : text);

/** One rule as XML over these areas. */
function ruleXml(rule: Validation, areas: readonly Area[], places: Places): string {
  const parts = ruleParts(rule, places);
  if (!parts) return '';
  const help = cut(rule.help);
  const attributes = attributesXml({
    ...parts.kind,
    allowBlank: 1,
    showInputMessage: help ? 1 : undefined,
    showErrorMessage: rule.allowInvalid ? undefined : 1,
    error: rule.allowInvalid ? undefined : help,
    prompt: help,
    sqref: areas.map(areaName).join(' '),
  });
  const formulas = parts.formulas
    .slice(0, 2)
    .map((text, at) => `<formula${at + 1}>${escapeXml(text)}</formula${at + 1}>`);
  return `<dataValidation${attributes}>${formulas.join('')}</dataValidation>`;
}

type Grid = readonly (readonly (Cell | undefined)[] | undefined)[];

/** The rules of a sheet as its cells now bear them; a rule of the file that still reigns whole keeps its words. */
export function rulesXml(
  cells: Grid,
  size: { rows: number; columns: number },
  file: readonly FileRule[],
  places: Places,
): string {
  const keys = new WeakMap<Validation, string>();
  const keyOf = (rule: Validation) => {
    let key = keys.get(rule);
    if (key !== undefined) return key;
    key = JSON.stringify([rule.criteria, rule.values, rule.allowInvalid, rule.help]);
    keys.set(rule, key);
    return key;
  };
  const done = new Set<number>();
  const kept: string[] = [];
  for (const { areas, validation, xml } of file) {
    if (!validation) {
      if (xml.startsWith('<dataValidation')) kept.push(xml);
      continue;
    }
    if (!xml.startsWith('<dataValidation') || xml.includes(LIST_SHEET)) continue;
    if (
      validation.criteria === 'VALUE_IN_RANGE' &&
      !xml.includes(`>${escapeXml(ruleParts(validation, places)?.formulas[0] ?? '\0')}<`)
    )
      continue;
    const key = keyOf(validation);
    const inside: number[] = [];
    const whole = areas.every((area) => {
      for (let row = area.row; row < Math.min(area.row + area.rows, size.rows); row++)
        for (
          let column = area.column;
          column < Math.min(area.column + area.columns, size.columns);
          column++
        ) {
          const rule = cells[row]?.[column]?.validation;
          if (!rule || keyOf(rule) !== key) return false;
          inside.push(row * 16384 + column);
        }
      return true;
    });
    if (!whole || inside.length === 0) continue;
    kept.push(xml);
    for (const place of inside) done.add(place);
  }
  const groups = new Map<string, { rule: Validation; runs: Area[] }>();
  for (let column = 0; column < size.columns; column++) {
    let run: { key: string; row: number } | undefined;
    for (let row = 0; row <= size.rows; row++) {
      const rule =
        row < size.rows && !done.has(row * 16384 + column) ? cells[row]?.[column]?.validation : undefined;
      const key = rule ? keyOf(rule) : undefined;
      if (run && run.key !== key) {
        groups.get(run.key)!.runs.push({ row: run.row, column, rows: row - run.row, columns: 1 });
        run = undefined;
      }
      if (rule && key !== undefined && !run) {
        if (!groups.has(key)) groups.set(key, { rule, runs: [] });
        run = { key, row };
      }
    }
  }
  const rules = [
    ...kept,
    ...[...groups.values()].map(({ rule, runs }) => ruleXml(rule, joined(runs), places)),
  ].filter(Boolean);
  return rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

/** Runs of neighbouring columns over the same rows, as one area. */
function joined(runs: readonly Area[]): Area[] {
  const areas: Area[] = [];
  for (const run of runs) {
    const at = areas.findIndex(
      (area) => area.row === run.row && area.rows === run.rows && area.column + area.columns === run.column,
    );
    if (at < 0) areas.push(run);
    else areas[at] = { ...areas[at]!, columns: areas[at]!.columns + 1 };
  }
  return areas;
}
