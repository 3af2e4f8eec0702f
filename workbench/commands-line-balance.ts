import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { argumentsOf, CommandRefused, naming, pathOf, shippedScript } from './commands-line';
import { readSpreadsheet, replay, writeSpreadsheet } from './host/file';
import { putFile, readBytes } from './host/file-disk';
import { lockFile } from './host/file-lock';
import { fingerprint, readJournal } from './host/journal';
import { type Command, openWorkbench, ScriptError, type Workbench } from './host/workbench';

interface Issue {
  readonly message: string;
  readonly code: string;
}
type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly issues: readonly Issue[] };

interface Asked {
  readonly schoolYear?: string;
  readonly asOf?: string;
}

/** `balance`: runs the shipped bundle on a workbook, fills its output tabs, writes OUT (contract §5). */
export async function balance(args: readonly string[]): Promise<void> {
  const { values, positionals } = argumentsOf(args, {
    year: { type: 'string' },
    'as-of': { type: 'string' },
    json: { type: 'boolean' },
  });
  const [from, to, ...more] = positionals;
  if (from === undefined || to === undefined || more.length > 0)
    throw new CommandRefused(
      'balance takes two files: balance IN.xlsx OUT.xlsx [--year 2026/2027] [--as-of 2027-06-30] [--json]',
    );
  const asked: Asked = { ...yearOf(values.year), ...dayOf(values['as-of']) };
  const [source, target] = [pathOf(from), pathOf(to)];
  demandPlace(to, target);
  const script = shippedScript();

  const bytes = await naming(from, async () => readBytes(source));
  const { spreadsheet, original } = await naming(from, () =>
    readSpreadsheet(bytes, basename(source).replace(/\.xlsx$/i, '')),
  );
  // A workbench that crashed left acknowledged rows beside the file: they count.
  const held = readJournal<Command>(`${source}.journal`, fingerprint(bytes));
  replay(spreadsheet, held.commands);

  const workbench = await openWorkbench({ script, spreadsheet });
  let balances: unknown;
  try {
    balances = await figures(workbench, asked);
    await ask(workbench, 'rebuildBalance', asked);
  } finally {
    await workbench.close();
  }
  await naming(to, async () => {
    const unlock = lockFile(target);
    try {
      putFile(target, await writeSpreadsheet(spreadsheet, original));
      if (held.commands.length > 0 && realpathSync(source) === realpathSync(target))
        rmSync(`${source}.journal`);
    } finally {
      unlock();
    }
  });
  process.stdout.write(values.json ? `${JSON.stringify(balances, null, 2)}\n` : `${summary(balances, to)}\n`);
}

function yearOf(text: string | undefined): Asked {
  if (text === undefined) return {};
  const [, first, second] = /^(\d{4})\/(\d{4})$/.exec(text) ?? [];
  if (first === undefined || Number(second) !== Number(first) + 1)
    throw new CommandRefused(`--year takes a school year such as 2026/2027, not «${text}».`);
  return { schoolYear: text };
}

function dayOf(text: string | undefined): Asked {
  if (text === undefined) return {};
  const moment = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (!moment || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text)
    throw new CommandRefused(`--as-of takes a day such as 2027-06-30, not «${text}».`);
  return { asOf: text };
}

function demandPlace(given: string, path: string): void {
  if (!existsSync(dirname(path)))
    throw new CommandRefused(`${given} cannot be written: its folder does not exist.`);
  if (existsSync(path) && statSync(path).isDirectory())
    throw new CommandRefused(`${given} cannot be written: it is a folder.`);
}

/** The balances of a directorate's file; of a regional one, which has none of its own, the sum of what came up. */
async function figures(workbench: Workbench, asked: Asked): Promise<unknown> {
  try {
    return await ask(workbench, 'balances', asked);
  } catch {
    try {
      return await ask(workbench, 'regionalBalance', asked);
    } catch (error) {
      // One of the two is not for a file of this level; what is for both says what is wrong with the file itself.
      await ask(workbench, 'rebuildBalance', asked);
      throw error;
    }
  }
}

async function ask(workbench: Workbench, action: string, input: Asked): Promise<unknown> {
  let answer: Answer;
  try {
    answer = (await workbench.run('ask', [{ action, input }])).value as Answer;
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    throw new CommandRefused(`The script failed at «${action}»: ${error.message}`);
  }
  if (answer?.ok) return answer.value;
  const [issue] = answer?.issues ?? [];
  if (!issue) throw new CommandRefused(`The script gave no answer to «${action}».`);
  throw new CommandRefused(
    issue.code === 'damaged'
      ? `The workbook cannot be used: ${issue.message}`
      : `The balance cannot be made (${issue.code}): ${issue.message}`,
  );
}

/** A regional balance is made of packages, and leaves no row out. */
const none: readonly unknown[] = [];

function summary(balances: unknown, to: string): string {
  const {
    schoolYear,
    asOf,
    leftOut = none,
  } = balances as { schoolYear: string; asOf: string; leftOut?: readonly unknown[] };
  const rows = leftOut.length === 1 ? '1 faulty row was' : `${leftOut.length} faulty rows were`;
  const told = `${to}: the balance of ${schoolYear} as of ${asOf} is written`;
  return leftOut === none ? `${told}.` : `${told}; ${rows} left out.`;
}
