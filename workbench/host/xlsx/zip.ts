import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { FileUnusable } from './unusable';

/** One part of a package. What nobody asks for is never inflated and goes back byte for byte. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly raw: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LARGEST = 2 ** 30;
const DAMAGED = 'is damaged or cut short: its zip directory cannot be read';

const crcTable = Uint32Array.from({ length: 256 }, (_, start) => {
  let crc = start;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The checksum a zip keeps of each part; Node 20 has none of its own. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = crcTable[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The parts of a zip, still compressed, read from its central directory. */
export function readZip(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new FileUnusable(DAMAGED);
  const entries: Entry[] = [];
  try {
    let { at, left } = directoryOf(view, end);
    for (; left > 0; left--) {
      if (view.getUint32(at, true) !== CENTRAL) throw new RangeError('directory');
      const nameLength = view.getUint16(at + 28, true);
      const [size, length, local] = sizesOf(view, at);
      if (view.getUint32(local, true) !== LOCAL) throw new RangeError('local header');
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + length > bytes.length) throw new RangeError('data');
      const name = new TextDecoder()
        .decode(bytes.subarray(at + 46, at + 46 + nameLength))
        .replaceAll('\\', '/');
      const method = view.getUint16(at + 10, true);
      if (!name.endsWith('/'))
        entries.push({
          name,
          method,
          crc: view.getUint32(at + 16, true),
          size,
          raw: bytes.subarray(start, start + length),
        });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch {
    throw new FileUnusable(DAMAGED);
  }
  return entries;
}

const FULL = 0xffffffff;

/** Where the directory begins and how many parts it lists; large files and careful writers say so in 64 bits. */
function directoryOf(view: DataView, end: number): { at: number; left: number } {
  const [left, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if ((left < 0xffff && at < FULL) || view.getUint32(end - 20, true) !== 0x07064b50) return { at, left };
  const wide = Number(view.getBigUint64(end - 12, true));
  return { at: Number(view.getBigUint64(wide + 48, true)), left: Number(view.getBigUint64(wide + 32, true)) };
}

/** The size of a part, its compressed size and its place; those that say «full» stand in an extra field, in order. */
function sizesOf(view: DataView, at: number): [number, number, number] {
  const sizes = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  if (sizes.every((size) => size < FULL)) return sizes as [number, number, number];
  let extra = at + 46 + view.getUint16(at + 28, true);
  const last = extra + view.getUint16(at + 30, true);
  while (extra < last && view.getUint16(extra, true) !== 1) extra += 4 + view.getUint16(extra + 2, true);
  let next = extra + 4;
  return sizes.map((size) => {
    if (size < FULL) return size;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  }) as [number, number, number];
}

/** The bytes of one part. */
export function inflate(entry: Entry): Uint8Array {
  if (entry.size > LARGEST) throw new FileUnusable(`holds a part too large to open («${entry.name}»)`);
  try {
    if (entry.method === 0) return entry.raw;
    if (entry.method !== 8) throw new RangeError('method');
    const bytes = inflateRawSync(entry.raw, { maxOutputLength: Math.max(entry.size, 1) });
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new RangeError('checksum');
    return bytes;
  } catch {
    throw new FileUnusable(`is damaged: its part «${entry.name}» cannot be read`);
  }
}

/** A part made of these bytes. */
export function deflate(name: string, bytes: Uint8Array): Entry {
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, raw: deflateRawSync(bytes, { level: 6 }) };
}

/** The zip of these parts. No clock goes in it: the same parts give the same bytes. */
export function writeZip(entries: readonly Entry[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const shared = new Uint8Array(26);
    const fields = new DataView(shared.buffer);
    fields.setUint16(0, 20, true);
    fields.setUint16(2, 0x0800, true); // names are UTF-8
    fields.setUint16(4, entry.method, true);
    fields.setUint16(8, 0x0021, true); // 1980-01-01
    fields.setUint32(10, entry.crc, true);
    fields.setUint32(14, entry.raw.length, true);
    fields.setUint32(18, entry.size, true);
    fields.setUint16(22, name.length, true);
    const tail = new Uint8Array(14);
    new DataView(tail.buffer).setUint32(10, at, true);
    locals.push(word(LOCAL), shared, name, entry.raw);
    central.push(word(CENTRAL), Uint8Array.of(20, 0), shared, tail, name);
    at += 30 + name.length + entry.raw.length;
  }
  const directory = central.reduce((sum, { length }) => sum + length, 0);
  const end = new Uint8Array(18);
  const fields = new DataView(end.buffer);
  fields.setUint16(4, entries.length, true);
  fields.setUint16(6, entries.length, true);
  fields.setUint32(8, directory, true);
  fields.setUint32(12, at, true);
  return Buffer.concat([...locals, ...central, word(END), end]);
}

function word(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}
