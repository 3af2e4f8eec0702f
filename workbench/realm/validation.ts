import type { Validation } from '../host/model';
import { enumeration } from './enums';
import { exception } from './exception';
import { part } from './part';
import { areaOf, type SomeRange } from './places';
import { range } from './range';
import { zoneOfSpreadsheet } from './spreadsheet';
import { instantOf, serialOf } from './zone';

/** SpreadsheetApp.DataValidationCriteria. */
export const criteria = enumeration(
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
);

const rules = new WeakMap<object, Validation>();

/** The rule a DataValidation stands for. */
export function ruleOf(one: object): Validation {
  const rule = rules.get(one);
  if (!rule) throw exception('Invalid argument: rule');
  return rule;
}

function valuesOf({ criteria: name, values }: Validation): unknown[] {
  if (name === 'VALUE_IN_LIST') return [[...values], true];
  if (name === 'VALUE_IN_RANGE') {
    const [id, row, column, rows, columns] = values as number[];
    return [range(id!, { row: row!, column: column!, rows: rows!, columns: columns! }), true];
  }
  return values.map((value) =>
    typeof value === 'object' && value !== null && 'serial' in value
      ? new Date(instantOf((value as { serial: number }).serial, zoneOfSpreadsheet()))
      : value,
  );
}

/** A rule as a script sees it. */
export function validation(rule: Validation): object {
  const self = part<GoogleAppsScript.Spreadsheet.DataValidation>('DataValidation')({
    getCriteriaType: () => criteria[rule.criteria as keyof typeof criteria],
    getCriteriaValues: () => valuesOf(rule),
    getAllowInvalid: () => rule.allowInvalid,
    getHelpText: () => rule.help as string,
    copy: () => validationBuilder(rule),
  });
  rules.set(self, rule);
  return self;
}

const initial: Validation = { criteria: '', values: [], allowInvalid: true };

/** SpreadsheetApp.newDataValidation(): warns by default (platform rule 20). */
export function validationBuilder(from: Validation = initial): object {
  let rule = from;
  const set = (change: Partial<Validation>) => {
    rule = { ...rule, ...change };
    return self;
  };
  const when = (name: keyof typeof criteria, ...values: unknown[]) => set({ criteria: name, values });
  const day = (date: Date) => ({ serial: Math.floor(serialOf(date.getTime(), zoneOfSpreadsheet())) });
  const self: object = part<GoogleAppsScript.Spreadsheet.DataValidationBuilder>('DataValidationBuilder')({
    requireValueInList: (list: readonly unknown[], _shown = true) => {
      if (list.length > 500)
        throw exception(
          `The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.`,
        );
      return when('VALUE_IN_LIST', ...list.map(String));
    },
    requireValueInRange: (source: SomeRange, _shown = true) => {
      const { row, column, rows, columns } = areaOf(source);
      return when('VALUE_IN_RANGE', source.getSheet().getSheetId(), row, column, rows, columns);
    },
    requireDate: () => when('DATE_IS_VALID_DATE'),
    requireDateAfter: (date: Date) => when('DATE_AFTER', day(date)),
    requireDateBefore: (date: Date) => when('DATE_BEFORE', day(date)),
    requireDateBetween: (start: Date, end: Date) => when('DATE_BETWEEN', day(start), day(end)),
    requireDateOnOrAfter: (date: Date) => when('DATE_ON_OR_AFTER', day(date)),
    requireDateOnOrBefore: (date: Date) => when('DATE_ON_OR_BEFORE', day(date)),
    requireNumberBetween: (start: number, end: number) => when('NUMBER_BETWEEN', start, end),
    requireNumberEqualTo: (number: number) => when('NUMBER_EQUAL_TO', number),
    requireNumberGreaterThan: (number: number) => when('NUMBER_GREATER_THAN', number),
    requireNumberGreaterThanOrEqualTo: (number: number) => when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number),
    requireNumberLessThan: (number: number) => when('NUMBER_LESS_THAN', number),
    requireNumberLessThanOrEqualTo: (number: number) => when('NUMBER_LESS_THAN_OR_EQUAL_TO', number),
    requireCheckbox: () => when('CHECKBOX'),
    setAllowInvalid: (allowInvalid: boolean) => set({ allowInvalid }),
    setHelpText: (help: string) => set({ help }),
    copy: () => validationBuilder(rule),
    build: () => {
      if (!rule.criteria)
        throw exception('You must specify a criteria type before building a data validation rule.');
      return validation(rule);
    },
  });
  return self;
}
