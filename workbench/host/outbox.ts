import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { sealedLine, syncFolder, wholeLines } from './journal';
import type { Letter } from './model';

/** Where the letters sent from a file are: beside it, so that the file itself can be given away without them. */
export const outboxPath = (file: string): string => `${file}.outbox`;

/** The letters sent from a file, oldest first; a line cut short by a crash was never acknowledged. */
export const readOutbox = (file: string): Letter[] =>
  existsSync(outboxPath(file)) ? wholeLines<Letter>(readFileSync(outboxPath(file))).values : [];

/** Adds a letter: on disk when it returns, so that its sending may be acknowledged. */
export function keepLetter(file: string, letter: Letter): void {
  const path = outboxPath(file);
  const isNew = !existsSync(path);
  const handle = openSync(path, 'a');
  try {
    writeSync(handle, sealedLine(letter));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (isNew) syncFolder(path);
}

/** Reads the letters and takes away what a crash left half written, so that the next line is found. */
export function openOutbox(file: string): Letter[] {
  const path = outboxPath(file);
  if (!existsSync(path)) return [];
  const { values, end } = wholeLines<Letter>(readFileSync(path));
  truncateSync(path, end);
  return values;
}
