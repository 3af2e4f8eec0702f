import { displayOf } from '../display';
import type { Cell, Spreadsheet, Validation } from '../model';
import { allows, choicesOf } from '../validation';
import type { ChoicesView } from './wire';

/** What the drop-down of a cell shows. */
export const choicesView = (book: Spreadsheet, cell: Cell | undefined): ChoicesView => ({
  choices: (cell?.validation && choicesOf(book, cell.validation)) ?? [],
  help: cell?.validation?.help ?? '',
});

/** Whether cells keep their rules, for one answer: a column of one rule asks for its list row by row. */
export function ruleKeeper(book: Spreadsheet): (cell: Cell) => boolean {
  const sets = new Map<Validation, ReadonlySet<string> | null>();
  const setOf = (rule: Validation): ReadonlySet<string> | null => {
    const known = sets.get(rule);
    if (known !== undefined) return known;
    const choices = choicesOf(book, rule);
    const made = choices && new Set(choices);
    sets.set(rule, made);
    return made;
  };
  return (cell) => {
    if (!cell.validation || cell.value === '') return true;
    const choices = setOf(cell.validation);
    return choices
      ? choices.has(displayOf({ value: cell.value }, book.locale))
      : allows(book, cell.validation, cell.value);
  };
}
