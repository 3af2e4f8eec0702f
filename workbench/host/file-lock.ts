import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import { FileUnusable } from './xlsx/unusable';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, where the system tells: a number used again is not the same process. */
  readonly since: string;
}

/** Takes a file for this process alone; a lock left by a process that is no more is taken over. */
export function lockFile(path: string): () => void {
  const lock = `${path}.lock`;
  const mine: Holder = { pid: process.pid, host: hostname(), since: beginning(process.pid) };
  for (let attempt = 0; ; attempt++) {
    try {
      putLock(lock, JSON.stringify(mine));
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new FileUnusable(
          `cannot be locked: its folder cannot be written to (${(error as Error).message})`,
        );
    }
    const holder = readHolder(lock);
    if (attempt > 4 || (holder && isAlive(holder)))
      throw new FileUnusable(
        `is already open in another workbench (process ${holder?.pid} on ${holder?.host}): close it there first, or delete ${basename(lock)} beside it if nothing runs there any more`,
      );
    takeAway(lock);
  }
  return () => {
    if (readHolder(lock)?.pid === process.pid) unlinkSync(lock);
  };
}

/** Whole or not at all, and only where there is none: who reads a lock half written would take it for a dead one. */
function putLock(lock: string, text: string): void {
  const beside = `${lock}.${process.pid}`;
  writeFileSync(beside, text);
  try {
    linkSync(beside, lock);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    // Some file systems know no links.
    writeFileSync(lock, text, { flag: 'wx' });
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Takes a dead lock out of the way; one that somebody else took over in the same moment is given back. */
function takeAway(lock: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    const holder = readHolder(aside);
    if (holder && isAlive(holder)) linkSync(aside, lock);
  } catch {
    // Another was faster: the next attempt sees whose it is now.
  } finally {
    rmSync(aside, { force: true });
  }
}

function readHolder(lock: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, host, since }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return since === beginning(pid);
}

function beginning(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
