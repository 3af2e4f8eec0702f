import { readFileSync } from 'node:fs';
import type { ActionName } from '../../src/actions/index';
import { readSpreadsheet } from '../../workbench/host/file';
import type { Cell, Sheet, Spreadsheet } from '../../workbench/host/model';
import type { Workbench, WorkbenchOptions } from '../../workbench/host/workbench';
import { emptySpreadsheet, openWorkbench, readScript } from '../../workbench/host/workbench';

const root = new URL('../..', import.meta.url).pathname;

/** An answer of `ask`, loosely: tests look at what they name. */
export interface Answer {
  readonly ok: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the value it asked for.
  readonly value: any;
  readonly issues: readonly { readonly field?: string; readonly code: string; readonly message: string }[];
}

const opened = new Set<Workbench>();

/** The shipped bundle over a spreadsheet, on 21 November 2026 unless said otherwise. */
export async function shipped(
  spreadsheet: Spreadsheet = emptySpreadsheet(),
  options: Partial<WorkbenchOptions> = {},
) {
  const bench = await openWorkbench({
    spreadsheet,
    script: readScript(`${root}dist/script`),
    now: () => Date.UTC(2026, 10, 21, 10, 0),
    ...options,
  });
  opened.add(bench);
  const run = async (action: ActionName | string, input: unknown = {}) =>
    await bench.run('ask', [{ action, input }]);
  return {
    bench,
    spreadsheet,
    run,
    ask: async (action: ActionName | string, input: unknown = {}) =>
      (await run(action, input)).value as Answer,
  };
}

/** Ends every workbench a test has opened. */
export async function closeShipped(): Promise<void> {
  await Promise.all([...opened].map((bench) => bench.close()));
  opened.clear();
}

/** The worked example as the workbench reads it from its file. */
export async function workedExample(): Promise<Spreadsheet> {
  const bytes = readFileSync(`${root}tests/worked-example/workbook.xlsx`);
  return (await readSpreadsheet(bytes, 'مثال')).spreadsheet;
}

/** The worked example in the shipped bundle, its tabs prepared. */
export async function preparedExample(options: Partial<WorkbenchOptions> = {}) {
  const on = await shipped(await workedExample(), options);
  await on.bench.run('prepareWorkbook');
  return on;
}

/** A file that is made once, each test having its own copy of it in the shipped bundle. */
export function copiesOf(make: () => Promise<{ readonly spreadsheet: Spreadsheet }> = preparedExample) {
  let made: Spreadsheet | undefined;
  return async (options: Partial<WorkbenchOptions> = {}) => {
    made ??= (await make()).spreadsheet;
    return await shipped(structuredClone(made), options);
  };
}

export const sheetNamed = (spreadsheet: Spreadsheet, name: string): Sheet => {
  const sheet = spreadsheet.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** A cell of a sheet, row and column counted from 0. */
export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.cells[row]?.[column];

/** The values of a sheet's rows, blank cells as ''. */
export const valuesOf = (sheet: Sheet): unknown[][] =>
  Array.from({ length: sheet.cells.length }, (_, row) =>
    Array.from({ length: sheet.columns }, (_unused, column) => cellAt(sheet, row, column)?.value ?? ''),
  );

/** The header cells of a sheet. */
export const headerOf = (sheet: Sheet): string[] =>
  (valuesOf(sheet)[0] ?? []).map(String).filter((text) => text !== '');

/** Types a text into a cell, as a person does. */
export const typeInto = (bench: Workbench, sheet: Sheet, row: number, column: number, text: string) =>
  bench.type([{ sheet: sheet.id, row, column, text }]);

export const aUuid = (number: number): string =>
  `1f0c9a2e-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A visit that the worked example finds sound. */
export const aVisit = {
  date: '2026-11-20',
  mentors: ['عائشة بنعلي'],
  school: '16698Z',
  cycle: 'الابتدائي',
  subject: 'تتبع تنفيذ المشروع',
  strengths: 'انخراط الفريق التربوي',
  diagnosis: 'مكتملة',
} as const;
