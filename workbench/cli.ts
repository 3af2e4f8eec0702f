import { CommandRefused } from './commands-line';

const USAGE = `Usage:
  start   [--open FILE.xlsx] [--port 8080] [--sample NAME] [--user EMAIL]
  balance IN.xlsx OUT.xlsx [--year 2026/2027] [--as-of 2027-06-30] [--json]`;

/** The two commands of the workbench (contract §5, §6); each is loaded when it is asked for, so that `start` is quick. */
async function main([command, ...args]: readonly string[]): Promise<void> {
  if (command === 'balance') return (await import('./commands-line-balance')).balance(args);
  if (command === 'start') return (await import('./commands-line-start')).start(args);
  throw new CommandRefused(command === undefined ? USAGE : `There is no command «${command}».\n${USAGE}`);
}

main(process.argv.slice(2)).catch((error: Error) => {
  const expected = error.name === 'CommandRefused' || error.name === 'FileUnusable';
  process.stderr.write(`${expected ? error.message : (error.stack ?? error.message)}\n`);
  process.exitCode = 1;
});
