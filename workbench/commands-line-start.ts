import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { argumentsOf, CommandRefused, naming, pathOf, root, shippedScript } from './commands-line';
import { openFile } from './host/file';
import { openAlerts } from './host/http/alerts';
import { type Served, serve } from './host/server';
import { emptySpreadsheet, openWorkbench } from './host/workbench';

const PORT = 8080;
const MINUTE = 60_000;

/** `start`: the workbench on one file, in a browser of this machine, until it is interrupted (contract §6). */
export async function start(args: readonly string[]): Promise<void> {
  const { values, positionals } = argumentsOf(args, {
    open: { type: 'string' },
    port: { type: 'string' },
    sample: { type: 'string' },
    user: { type: 'string' },
  });
  if (positionals.length > 0)
    throw new CommandRefused(`start does not take «${positionals[0]}»: use --open FILE.xlsx.`);
  const port = values.port === undefined ? undefined : portOf(values.port);
  const script = shippedScript();
  const path = values.open === undefined ? ownCopy(values.sample ?? 'directorate') : pathOf(values.open);
  const shown = values.open ?? relative(root(), path);
  const fresh = values.open === undefined ? emptySpreadsheet(basename(path, '.xlsx')) : undefined;

  const file = await naming(shown, () => openFile(path, fresh && { fresh }));
  for (const notice of file.notices) process.stderr.write(`${notice}\n`);
  const user = values.user ?? (values.open === undefined ? userOf(values.sample ?? 'directorate') : '');
  const alerts = openAlerts();
  const workbench = await openWorkbench({
    script,
    spreadsheet: file.spreadsheet,
    user,
    answer: alerts.answer,
  });
  workbench.on((event) => {
    if (event.kind === 'command') file.record(event.command);
  });
  let served: Served | undefined;
  try {
    served = await listen(port, (free) =>
      serve({
        workbench,
        port: free,
        name: basename(path),
        bytes: file.bytes,
        user,
        alerts,
        tickEvery: MINUTE,
      }),
    );
  } catch (error) {
    await workbench.close();
    await file.close();
    throw error;
  }
  let closing = false;
  const close = async (signal: string) => {
    if (closing) return;
    closing = true;
    try {
      await served.close();
      await workbench.close();
      await file.close();
      process.stdout.write(`${shown} is saved.\n`);
      process.exit(0);
    } catch (error) {
      process.stderr.write(
        `${shown} could not be saved on ${signal}: ${(error as Error).message}. Its changes are safe in ${basename(path)}.journal beside it.\n`,
      );
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close(signal));
  // Said last: whoever hears it may interrupt at once.
  process.stdout.write(`ready ${served.url} (${shown})\n`);
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new CommandRefused(`--port takes a number up to 65535, not «${text}».`);
  return port;
}

/** The copy of a sample the workbench works on when it is given no file, made at the first start. */
function ownCopy(sample: string): string {
  if (!/^[\w-]+$/.test(sample))
    throw new CommandRefused(`--sample takes the name of a sample, not «${sample}».`);
  const folder = join(root(), 'workbooks');
  const copy = join(folder, `${sample}.xlsx`);
  const origin = join(root(), 'dist', 'samples', `${sample}.xlsx`);
  // What people send to a sample's file: to be opened in its sidebar.
  const sent = join(root(), 'dist', 'samples', sample);
  mkdirSync(folder, { recursive: true });
  const beside = join(folder, sample);
  const isMade = existsSync(copy);
  if (existsSync(sent) && !(isMade && existsSync(beside))) cpSync(sent, beside, { recursive: true });
  if (isMade) return copy;
  if (existsSync(origin)) copyFileSync(origin, copy);
  else if (sample !== 'directorate')
    throw new CommandRefused(`There is no sample «${sample}» in dist/samples.`);
  return copy;
}

/** The person at work in a sample, so that a newcomer is known by an address; '' where the sample names none. */
function userOf(sample: string): string {
  const path = join(root(), 'dist', 'samples', 'users.json');
  if (!existsSync(path)) return '';
  const users = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>;
  return users[sample] ?? '';
}

/** Serves on the port asked for, or on the first free one from 8080 on. */
async function listen(port: number | undefined, open: (port: number) => Promise<Served>): Promise<Served> {
  const last = port ?? PORT + 10;
  for (let tried = port ?? PORT; ; tried++) {
    try {
      return await open(tried);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (port !== undefined) throw new CommandRefused(`Port ${port} is in use: choose another with --port.`);
      if (tried >= last)
        throw new CommandRefused(`Ports ${PORT} to ${last} are in use: choose one with --port.`);
    }
  }
}
