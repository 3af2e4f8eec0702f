import type { Area, Validation } from '../model';
import { areaOf, referenceOf } from './a1';
import { DAYS, LIST_SHEET, NUMBERS } from './rule-words';
import { attributesOf, childrenOf, listIn, unescapeXml } from './xml';

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
