import { build } from 'esbuild';
import type { Spreadsheet } from '../../workbench/host/model';
import { emptySpreadsheet, openWorkbench } from '../../workbench/host/workbench';
import { ourScopes } from './scripted';

const root = new URL('../..', import.meta.url).pathname;

/** The Google binding of the workbook port as a script of its own: one door that calls one method. */
async function bindingScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { workbookIn } from './src/google/workbook';
        export function call({ method, args }) {
          const book = SpreadsheetApp.getActiveSpreadsheet();
          const workbook = workbookIn(book, book.getSpreadsheetTimeZone());
          const given = method === 'tab' ? [args[0], args[1], (header) => args[2].every((one) => header.includes(one))] : args;
          return workbook[method](...given) ?? null;
        }`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'binding_',
    target: 'es2019',
    charset: 'utf8',
    footer: { js: 'function call(request) { return binding_.call(request); }' },
  });
  return outputFiles[0]?.text ?? '';
}

let script: Promise<string> | undefined;

/** The Google binding over a workbench's spreadsheet: methods called one execution each. */
export async function boundWorkbook(spreadsheet: Spreadsheet = emptySpreadsheet()) {
  script ??= bindingScript();
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
