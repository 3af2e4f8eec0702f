import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fingerprint, syncFolder } from './journal';
import { FileUnusable } from './xlsx/unusable';

/** The bytes of a file; throws FileUnusable where there is none to read. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new FileUnusable('does not exist');
    throw new FileUnusable(code === 'EISDIR' ? 'is a folder' : `cannot be read (${message})`);
  }
}

/** Writes a file whole or not at all: beside it first, then in its place. */
export function putFile(named: string, bytes: Uint8Array): void {
  const path = existsSync(named) ? realpathSync(named) : named;
  const beside = `${path}.${process.pid}.new`;
  try {
    const handle = openSync(beside, 'w', existsSync(path) ? statSync(path).mode : 0o666);
    try {
      writeFileSync(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, path);
    syncFolder(path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** What a process that was killed left half written beside a file; nobody else writes while the file is locked. */
export function sweepBeside(named: string): void {
  const path = existsSync(named) ? realpathSync(named) : named;
  const half = (name: string) =>
    name.startsWith(`${basename(path)}.`) &&
    /^(?:\d+|journal)\.new$/.test(name.slice(basename(path).length + 1));
  for (const name of readdirSync(dirname(path)))
    if (half(name)) rmSync(join(dirname(path), name), { force: true });
}

/** Another program saved over the file while it was open here: its version is kept beside ours. */
export function keepForeign(path: string, last: string, onTrouble: (sentence: string) => void): void {
  if (!existsSync(path)) return;
  const there = readFileSync(path);
  if (fingerprint(there) === last) return;
  const stem = path.replace(/\.xlsx$/i, '');
  let number = 1;
  while (existsSync(`${stem} (${number}).xlsx`)) number++;
  writeFileSync(`${stem} (${number}).xlsx`, there);
  onTrouble(
    `Another program saved ${basename(path)} meanwhile; its version is kept as ${basename(stem)} (${number}).xlsx.`,
  );
}
