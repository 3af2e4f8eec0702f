import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { built } from './host/built';
import { FileUnusable } from './host/file';
import { readScript, type Script } from './host/script';

/** A command that cannot be carried out, told in one English sentence: exit 1 (contract §5). */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}

/** The arguments of a command; what it does not know is refused in a sentence. */
export function argumentsOf<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandRefused((error as Error).message.split('. ')[0]!.replace(/\.?$/, '.'));
  }
}

/** A path as the person meant it: npm runs scripts from the project's folder, wherever it was called from. */
export function pathOf(given: string): string {
  const called = process.env.npm_lifecycle_event ? process.env.INIT_CWD : undefined;
  return resolve(
    called && /^(?:start|balance)$/.test(process.env.npm_lifecycle_event!) ? called : '.',
    given,
  );
}

/** The project's folder, and with it dist/ and workbooks/. */
export const root = (): string => dirname(dirname(dirname(built('cli.js'))));

/** The script as built for Google. */
export function shippedScript(): Script {
  const folder = join(root(), 'dist', 'script');
  if (!existsSync(join(folder, 'Code.js')))
    throw new CommandRefused('dist/script is missing: run npm run build first.');
  return readScript(folder);
}

/** Says of which file it is that it cannot be used. */
export async function naming<T>(given: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileUnusable) throw new CommandRefused(`${given} ${error.message}.`);
    throw error;
  }
}
