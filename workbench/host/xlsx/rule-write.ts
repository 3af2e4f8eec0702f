import type { Area, Cell, Validation } from '../model';
import { areaName } from './a1';
import type { FileRule } from './rule-read';
import { DAYS, LIST_SHEET, NUMBERS, operatorOf } from './rule-words';
import { attributesXml, escapeXml } from './xml';

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
