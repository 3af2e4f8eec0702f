import {
  emptySpreadsheet,
  openWorkbench,
  type Workbench,
  type WorkbenchOptions,
} from '../../workbench/host/workbench';

const auth = 'https://www.googleapis.com/auth/';

/** The scopes of this project's manifest. */
export const ourScopes = [
  `${auth}spreadsheets.currentonly`,
  `${auth}script.container.ui`,
  `${auth}userinfo.email`,
  `${auth}script.send_mail`,
  `${auth}script.scriptapp`,
];

const opened = new Set<Workbench>();

/** A workbench on an empty spreadsheet, running the given lines of script. */
export async function scripted(
  code: string,
  options: Partial<WorkbenchOptions> & { scopes?: readonly string[]; pages?: Record<string, string> } = {},
): Promise<Workbench> {
  const { scopes = ourScopes, pages = {}, ...rest } = options;
  const bench = await openWorkbench({
    spreadsheet: emptySpreadsheet(),
    script: { code, pages, manifest: { timeZone: 'Africa/Casablanca', oauthScopes: scopes } },
    ...rest,
  });
  opened.add(bench);
  return bench;
}

/** One run of the body of a function `ask`, whose arguments are a, b. */
export async function answerOf(
  body: string,
  args: readonly unknown[] = [],
  options: Parameters<typeof scripted>[1] = {},
): Promise<unknown> {
  const bench = await scripted(`function ask(a, b) {\n${body}\n}`, options);
  return (await bench.run('ask', args)).value;
}

/** Ends every workbench a test has opened. */
export async function closeAll(): Promise<void> {
  await Promise.all([...opened].map((bench) => bench.close()));
  opened.clear();
}
