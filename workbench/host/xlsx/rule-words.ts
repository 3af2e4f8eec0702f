/** The tab, hidden beyond the menu, that holds drop-down lists too long or too odd to stand in a validation. */
export const LIST_SHEET = 'mouwakaba.lists';

/** Rules about numbers: the operator in the file and Google's criteria. */
export const NUMBERS: Record<string, string> = {
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  lessThan: 'NUMBER_LESS_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
};

/** Rules about days. */
export const DAYS: Record<string, string> = {
  between: 'DATE_BETWEEN',
  notBetween: 'DATE_NOT_BETWEEN',
  equal: 'DATE_EQUAL_TO',
  greaterThan: 'DATE_AFTER',
  lessThan: 'DATE_BEFORE',
  greaterThanOrEqual: 'DATE_ON_OR_AFTER',
  lessThanOrEqual: 'DATE_ON_OR_BEFORE',
};
/** The operator in the file of one of Google's criteria. */
export const operatorOf = (table: Record<string, string>, criteria: string) =>
  Object.keys(table).find((operator) => table[operator] === criteria);
