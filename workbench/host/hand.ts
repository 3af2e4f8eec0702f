import { type Command, sheetOf } from './commands';
import { contentOf, valueLeft } from './content';
import { displayOf } from './display';
import type { Spreadsheet } from './model';
import type { Content } from './patch';
import { cellAt } from './state/cells';
import { roomFor } from './state/room';
import { allows } from './validation';

/** A text a person types in a cell: the sheet's id, the row and the column counted from 0. */
export interface Edit {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A cell whose rule refuses what was typed; the message is the rule's help text. */
export class TypingRefused extends Error {
  override readonly name = 'TypingRefused';
  readonly edit: Edit;
  constructor(edit: Edit, help: string) {
    super(help);
    this.edit = edit;
  }
}

interface Desk {
  readonly spreadsheet: Spreadsheet;
  apply(command: Command): void;
  now(): number;
}

/** Types texts as a person does (platform rule 17), all or nothing; answers what onEdit is told of it. */
export function typeEdits(desk: Desk, edits: readonly Edit[]) {
  const { spreadsheet } = desk;
  const made = edits.map(
    (edit): { readonly edit: Edit; readonly before: string; readonly content: Content } => {
      const cell = cellAt(sheetOf(spreadsheet, edit.sheet), edit.row, edit.column);
      const content = contentOf(edit.text, cell.format, spreadsheet, desk.now());
      const rule = cell.validation;
      if (rule && !rule.allowInvalid && !allows(spreadsheet, rule, valueLeft(content)))
        throw new TypingRefused(
          edit,
          rule.help ?? 'The data you entered violates the data validation rules set on this cell.',
        );
      return { edit, before: displayOf(cell, spreadsheet.locale), content };
    },
  );
  for (const { edit, content } of made) {
    roomFor(desk, sheetOf(spreadsheet, edit.sheet), edit.row + 1, edit.column + 1);
    desk.apply({ kind: 'write', sheet: edit.sheet, row: edit.row, column: edit.column, cells: [[content]] });
  }
  const [only, more] = made;
  if (!only) return undefined;
  const lines = edits.map(({ row }) => row);
  const across = edits.map(({ column }) => column);
  const [row, column] = [Math.min(...lines), Math.min(...across)];
  const area = { row, column, rows: Math.max(...lines) - row + 1, columns: Math.max(...across) - column + 1 };
  const { text } = only.edit;
  return {
    sheet: only.edit.sheet,
    ...area,
    // Platform rule 9: an edit of several cells is one event, without value nor oldValue.
    ...(!more && text !== '' && { value: text }),
    ...(!more && only.before !== '' && { oldValue: only.before }),
  };
}
