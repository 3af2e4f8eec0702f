import type { Spreadsheet } from '../../workbench/host/model';
import { emptySpreadsheet, openWorkbench } from '../../workbench/host/workbench';
import { bundledScript } from './bundledScript';
import { ourScopes } from './scripted';

/** The Google binding of the workbook port: one door that calls one method. */
const binding = `
        import { workbookIn } from './src/google/workbook';
        export function call({ method, args }) {
          const book = SpreadsheetApp.getActiveSpreadsheet();
          const workbook = workbookIn(book, book.getSpreadsheetTimeZone());
          const given = method === 'tab' ? [args[0], args[1], (header) => args[2].every((one) => header.includes(one))] : args;
          return workbook[method](...given) ?? null;
        }`;

let script: Promise<string> | undefined;

/** The Google binding over a workbench's spreadsheet: methods called one execution each. */
export async function boundWorkbook(spreadsheet: Spreadsheet = emptySpreadsheet()) {
  script ??= bundledScript(binding);
  const bench = await openWorkbench({
    spreadsheet,
    script: {
      code: await script,
      pages: {},
      manifest: { timeZone: 'Africa/Casablanca', oauthScopes: ourScopes },
    },
  });
  return {
    spreadsheet,
    call: async (method: string, ...args: unknown[]) => (await bench.run('call', [{ method, args }])).value,
    close: () => bench.close(),
  };
}
