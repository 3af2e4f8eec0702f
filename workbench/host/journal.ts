import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from './xlsx/zip';

/** What tells one state of a file from another: the SHA-256 of its bytes. */
export const fingerprint = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The journal beside a file: what was acknowledged since the file was last written. */
export interface Journal<C> {
  /** On disk when it returns: the command may be acknowledged. */
  readonly append: (command: C) => void;
  /** Before the file with this fingerprint takes its place: commands so far are in it. */
  readonly aboutToSave: (next: string) => void;
  /** After it has: what the file holds leaves the journal. */
  readonly saved: () => void;
  readonly close: () => void;
}

/** What a journal found beside a file has to say. */
export interface Found<C> {
  /** Acknowledged commands the file does not hold yet, in order. */
  readonly commands: readonly C[];
  /** Whether it belongs to some other state of the file and holds commands nobody should throw away unseen. */
  readonly foreign: boolean;
}

/** A value as a line that can be told from a torn one: its length and its checksum go before it. */
export const sealedLine = (value: unknown): string => {
  const json = JSON.stringify(value);
  const bytes = Buffer.from(json);
  return `${bytes.length} ${crc32(bytes).toString(16)} ${json}\n`;
};

interface Head {
  readonly base: string;
}
interface Mark {
  readonly saved: string;
}
type Entry<C> = Head | Mark | { readonly command: C };

/** What whole lines hold, and where they end; the first torn one ends them. */
export function wholeLines<T>(text: Buffer): { readonly values: T[]; readonly end: number } {
  const values: T[] = [];
  let at = 0;
  while (at < text.length) {
    const head = /^(\d+) ([\da-f]+) /.exec(text.subarray(at, at + 24).toString('latin1'));
    if (!head) break;
    const start = at + head[0].length;
    const body = text.subarray(start, start + Number(head[1]));
    if (body.length !== Number(head[1]) || text[start + body.length] !== 10) break;
    if (crc32(body).toString(16) !== head[2]) break;
    values.push(JSON.parse(body.toString()) as T);
    at = start + body.length + 1;
  }
  return { values, end: at };
}

/** Reads what a journal holds for a file in this state: all of it, the rest after a save that was cut short, or nothing. */
export function readJournal<C>(path: string, file: string): Found<C> {
  if (!existsSync(path)) return { commands: [], foreign: false };
  const list = wholeLines<Entry<C>>(readFileSync(path)).values;
  const from = list.findLastIndex(
    (entry) => ('base' in entry ? entry.base : 'saved' in entry ? entry.saved : '') === file,
  );
  const commands = list.slice(from + 1).flatMap((entry) => ('command' in entry ? [entry.command] : []));
  return from >= 0 ? { commands, foreign: false } : { commands: [], foreign: commands.length > 0 };
}

/** Puts a journal out of the way, and says where. */
export function putAside(path: string): string {
  let number = 1;
  while (existsSync(`${path}.${number}`)) number++;
  renameSync(path, `${path}.${number}`);
  return `${path}.${number}`;
}

/** Opens the journal of a file in this state, with the commands it already holds. */
export function openJournal<C>(path: string, file: string, commands: readonly C[]): Journal<C> {
  let handle = openSync(path, 'a');
  let next = file;
  let sinceMark: C[] = [];
  const write = (entry: Entry<C>) => {
    writeSync(handle, sealedLine(entry));
    fsyncSync(handle);
  };
  const restart = (base: string, held: readonly C[]) => {
    const fresh = openSync(`${path}.new`, 'w');
    writeSync(fresh, [sealedLine({ base }), ...held.map((command) => sealedLine({ command }))].join(''));
    fsyncSync(fresh);
    closeSync(fresh);
    closeSync(handle);
    renameSync(`${path}.new`, path);
    syncFolder(path);
    handle = openSync(path, 'a');
  };
  restart(file, commands);
  return {
    append: (command) => {
      write({ command });
      sinceMark.push(command);
    },
    aboutToSave: (fingerprintOfNext) => {
      next = fingerprintOfNext;
      write({ saved: next });
      sinceMark = [];
    },
    saved: () => {
      restart(next, sinceMark);
      sinceMark = [];
    },
    close: () => closeSync(handle),
  };
}

/** Makes a rename in a file's folder last through a power cut; some systems have no such call. */
export function syncFolder(path: string): void {
  try {
    const folder = openSync(dirname(path), 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch {
    // Windows cannot open a folder.
  }
}
