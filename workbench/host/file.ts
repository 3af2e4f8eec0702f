import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { apply, type Command } from './commands';
import { keepForeign, putFile, readBytes, sweepBeside } from './file-disk';
import { lockFile } from './file-lock';
import { fingerprint, openJournal, putAside, readJournal } from './journal';
import type { Spreadsheet } from './model';
import { keepLetter, openOutbox } from './outbox';
import { servicesOf } from './state/services';
import { FileUnusable } from './xlsx/unusable';
import { type Original, readWorkbook } from './xlsx/workbook-read';
import { writeWorkbook } from './xlsx/workbook-write';
import { readZip, writeZip } from './xlsx/zip';

export { FileUnusable } from './xlsx/unusable';
export type { Original } from './xlsx/workbook-read';

/** Reads an .xlsx file into the model; throws FileUnusable with an English sentence's end: «is not an .xlsx file». */
export async function readSpreadsheet(
  bytes: Uint8Array,
  name: string,
): Promise<{ spreadsheet: Spreadsheet; original: Original }> {
  refuseOthers(bytes);
  const parts = new Map(readZip(bytes).map((entry) => [entry.name, entry]));
  try {
    return readWorkbook(parts, name);
  } catch (error) {
    if (error instanceof FileUnusable) throw error;
    throw new FileUnusable('is damaged: its parts do not fit together', { cause: error });
  }
}

/** Writes the model over the file it came from, or as a new .xlsx file. */
export async function writeSpreadsheet(spreadsheet: Spreadsheet, original?: Original): Promise<Uint8Array> {
  return bytesOf(spreadsheet, original);
}

/** The same in one breath: nothing can happen to the spreadsheet meanwhile. */
function bytesOf(spreadsheet: Spreadsheet, original: Original | undefined): Uint8Array {
  const parts = writeWorkbook(spreadsheet, original);
  const first = ['[Content_Types].xml', '_rels/.rels'];
  return writeZip([
    ...first.flatMap((path) => parts.get(path) ?? []),
    ...[...parts.values()].filter(({ name }) => !first.includes(name)),
  ]);
}

function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileUnusable('is empty');
  const starts = (...head: number[]) => head.every((byte, at) => bytes[at] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    );
    throw new FileUnusable(
      encrypted
        ? 'is protected by a password: save a copy without it first'
        : 'is an old .xls workbook: save it as .xlsx first',
    );
  }
  if (!starts(0x50, 0x4b)) throw new FileUnusable('is not an .xlsx file');
}

/** A file open for work: locked, its journal replayed, saved as people work (contract §6). */
export interface OpenFile {
  readonly path: string;
  readonly spreadsheet: Spreadsheet;
  /** Sentences for whoever started the workbench: what was recovered, what was put aside. */
  readonly notices: readonly string[];
  /** On disk when it returns, in the journal or the outbox; the .xlsx follows when work pauses. */
  readonly record: (command: Command) => void;
  /** Writes the .xlsx once nothing has happened for a while. */
  readonly saveSoon: () => void;
  /** The .xlsx as it would be written now. */
  readonly bytes: () => Promise<Uint8Array>;
  /** Writes the .xlsx now. */
  readonly save: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How long work must pause before the .xlsx is written, and how long it may go on without, in milliseconds. */
const PAUSE = 2000;
const LONGEST = 30000;

/** Opens a file for work; `fresh` is written first where there is no file yet. */
export async function openFile(
  path: string,
  {
    fresh,
    pause = PAUSE,
    onTrouble = report,
  }: { fresh?: Spreadsheet; pause?: number; onTrouble?: (sentence: string) => void } = {},
): Promise<OpenFile> {
  const unlock = lockFile(path);
  try {
    sweepBeside(path);
    if (fresh && !existsSync(path)) putFile(path, await writeSpreadsheet(fresh));
    const bytes = readBytes(path);
    let last = fingerprint(bytes);
    const { spreadsheet, original } = await readSpreadsheet(bytes, basename(path).replace(/\.xlsx$/i, ''));
    const letters = openOutbox(path);
    if (letters.length > 0) spreadsheet.services = { ...servicesOf(spreadsheet), letters };
    const journalPath = `${path}.journal`;
    const { commands, foreign } = readJournal<Command>(journalPath, last);
    const aside = foreign ? putAside(journalPath) : undefined;
    const notices: string[] = [];
    replay(spreadsheet, commands);
    if (commands.length > 0)
      notices.push(`${basename(path)}: ${commands.length} unsaved changes were recovered.`);
    if (aside)
      notices.push(
        `${basename(path)} was changed elsewhere; unsaved changes of before are kept in ${aside}.`,
      );
    const journal = openJournal(journalPath, last, commands);
    let unsaved = commands.length > 0;
    let soon: NodeJS.Timeout | undefined;
    let oldest = 0;

    const save = async () => {
      clearTimeout(soon);
      soon = undefined;
      if (!unsaved) return;
      const next = bytesOf(spreadsheet, original);
      keepForeign(path, last, onTrouble);
      const print = fingerprint(next);
      journal.aboutToSave(print);
      putFile(path, next);
      journal.saved();
      last = print;
      unsaved = false;
    };
    const saveSoon = () => {
      const now = Date.now();
      if (!soon) oldest = now;
      clearTimeout(soon);
      soon = setTimeout(
        () => {
          save().catch((error: Error) => {
            onTrouble(
              `${basename(path)} could not be saved: ${error.message}. The changes are safe in ${basename(journalPath)}; it is tried again.`,
            );
            soon = setTimeout(saveSoon, LONGEST).unref();
          });
        },
        Math.max(0, Math.min(pause, oldest + LONGEST - now)),
      );
    };
    if (unsaved) saveSoon();
    return {
      path,
      spreadsheet,
      notices,
      saveSoon,
      save,
      bytes: async () => bytesOf(spreadsheet, original),
      record: (command) => {
        // A letter that left is no change of the file, and no other version of the file undoes it.
        if (command.kind === 'mail') {
          keepLetter(path, command.letter);
          return;
        }
        journal.append(command);
        unsaved = true;
        saveSoon();
      },
      close: async () => {
        try {
          await save();
          journal.close();
          rmSync(journalPath, { force: true });
        } finally {
          unlock();
        }
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

const report = (sentence: string) => console.error(sentence);

/** Carries out again what a journal holds. */
export function replay(spreadsheet: Spreadsheet, commands: readonly Command[]): void {
  for (const command of commands) {
    try {
      apply(spreadsheet, command);
    } catch {
      // It was refused the first time too, and never acknowledged.
    }
  }
}
