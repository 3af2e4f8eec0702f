import type { Spreadsheet } from './model';
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
