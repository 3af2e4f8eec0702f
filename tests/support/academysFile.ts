import { ar } from '../../src/messages/ar';
import type { Spreadsheet } from '../../workbench/host/model';
import { emptySpreadsheet, type WorkbenchOptions } from '../../workbench/host/workbench';
import { sheetNamed, shipped } from './shipped';

/** A blank file whose settings say that it is an academy's, prepared by the bundle that ships; settings by code. */
export async function academysFile(
  spreadsheet: Spreadsheet = emptySpreadsheet(),
  settings: Readonly<Record<string, string>> = {},
  options: Partial<WorkbenchOptions> = {},
) {
  const opened = await shipped(spreadsheet, options);
  await opened.bench.run('prepareWorkbook');
  const sheet = sheetNamed(spreadsheet, ar.tabs.settings);
  const labels: Readonly<Record<string, string>> = ar.fields.settings;
  for (const [code, value] of Object.entries({ level: ar.lists.level.academy, ...settings })) {
    const row = sheet.cells.findIndex((line) => line?.[0]?.value === labels[code]);
    opened.bench.apply({ kind: 'write', sheet: sheet.id, row, column: 1, cells: [[value]] });
  }
  await opened.bench.run('prepareWorkbook');
  return { ...opened, spreadsheet };
}
