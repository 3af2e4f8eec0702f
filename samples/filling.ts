import type { EntityName } from '../src/entities/index';
import { ar } from '../src/messages/ar';
import type { Spreadsheet } from '../workbench/host/model';
import { roomFor } from '../workbench/host/state/room';
import type { Workbench } from '../workbench/host/workbench';
import type { Texts } from './rows';
import { cellsUnder } from './tab-cells';

/** What is typed into a sample: rows by tab, and values of الإعدادات by their codes. */
export interface Typing {
  readonly rows: { readonly [N in EntityName | 'wording']?: readonly Texts[] };
  readonly settings: Readonly<Record<string, string>>;
}

/** A tab that the product made. */
export function tabNamed({ sheets }: Spreadsheet, name: string) {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`prepareWorkbook made no tab «${name}»`);
  return found;
}

/** Types settings into a file that was prepared, as a person would. */
export function set(workbench: Workbench, settings: Typing['settings']): void {
  const sheet = tabNamed(workbench.spreadsheet, ar.tabs.settings);
  const labels: Readonly<Record<string, string>> = ar.fields.settings;
  for (const [code, value] of Object.entries(settings)) {
    const row = sheet.cells.findIndex((line) => line?.[0]?.value === labels[code]);
    workbench.apply({ kind: 'write', sheet: sheet.id, row, column: 1, cells: [[value]] });
  }
}

/** Types rows and settings into a file that was prepared. */
export function fill(workbench: Workbench, { rows, settings }: Typing): void {
  for (const [name, own] of Object.entries(rows)) {
    const entity = name as EntityName | 'wording';
    const sheet = tabNamed(workbench.spreadsheet, ar.tabs[entity]);
    const cells = cellsUnder(sheet, entity, own);
    roomFor(workbench, sheet, cells.length + 1, 1);
    if (cells.length > 0) workbench.apply({ kind: 'write', sheet: sheet.id, row: 1, column: 0, cells });
  }
  set(workbench, settings);
}

/** Asks the script something; a refusal ends the making of a sample. */
export async function asked<T>(workbench: Workbench, action: string, input: object): Promise<T> {
  const { value } = await workbench.run('ask', [{ action, input }]);
  const answer = value as { readonly ok: boolean; readonly value: T };
  if (!answer.ok) throw new Error(`the sample was refused ${action}: ${JSON.stringify(value)}`);
  return answer.value;
}
