import { ask } from './bridge';
import { type EnumValue, enumeration } from './enums';
import { exception } from './exception';
import { formatMoment, parseMoment } from './moments';
import { part } from './part';
import { mismatch } from './places';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** UTF-8, by hand: a bare realm has no TextEncoder. Half a surrogate pair becomes a question mark. */
export function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code >= 0xd800 && code < 0xe000) bytes.push(63);
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return bytes;
}

const bytesOf = (data: string | readonly number[]): number[] =>
  typeof data === 'string' ? utf8(data) : data.map((byte) => byte & 255);

function base64(data: string | readonly number[]): string {
  const bytes = bytesOf(data);
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    text += alphabet[a >> 2]! + alphabet[((a & 3) << 4) | ((b ?? 0) >> 4)]!;
    text += b === undefined ? '=' : alphabet[((b & 15) << 2) | ((c ?? 0) >> 6)]!;
    text += c === undefined ? '=' : alphabet[c & 63]!;
  }
  return text;
}

function fromBase64(text: string): number[] {
  const bytes: number[] = [];
  const clean = text.replace(/=+$/, '');
  for (let i = 0; i < clean.length; i += 4) {
    const [a = 0, b = 0, c = -1, d = -1] = [...clean.slice(i, i + 4)].map((letter) =>
      alphabet.indexOf(letter),
    );
    bytes.push((a << 2) | (b >> 4));
    if (c >= 0) bytes.push(((b & 15) << 4) | (c >> 2));
    if (d >= 0) bytes.push(((c & 3) << 6) | d);
  }
  // Google's bytes are signed.
  return bytes.map((byte) => ((byte & 255) << 24) >> 24);
}

const text = (bytes: readonly number[]) =>
  decodeURIComponent(bytes.map((byte) => `%${(byte & 255).toString(16).padStart(2, '0')}`).join(''));

function blob(
  data: string | readonly number[],
  type: string | null = null,
  name: string | null = null,
): object {
  let called = name;
  const bytes = typeof data === 'string' ? bytesOf(data).map((byte) => (byte << 24) >> 24) : data;
  const self: object = part<GoogleAppsScript.Base.Blob>('Blob')({
    getBytes: () => [...bytes],
    getDataAsString: () => text(bytes),
    getContentType: () => type,
    getName: () => called,
    setName: (next: string) => {
      called = next;
      return self;
    },
  });
  return self;
}

const algorithms: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

const uuid = () =>
  'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => {
    const digit = Math.floor(Math.random() * 16);
    return (letter === 'x' ? digit : (digit & 3) | 8).toString(16);
  });

/** Utilities: allowed in every AuthMode (platform rule 7). */
export const utilities = part<GoogleAppsScript.Utilities.Utilities>('Utilities')({
  DigestAlgorithm: enumeration('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'),
  Charset: enumeration('US_ASCII', 'UTF_8'),
  formatDate: (date: Date, zone: string, format: string) => {
    if (!(date instanceof Date)) throw mismatch('Utilities.formatDate', date, zone, format);
    return formatMoment(date.getTime(), zone, format);
  },
  parseDate: (given: string, zone: string, format: string) =>
    new Date(parseMoment(String(given), zone, format)),
  getUuid: uuid,
  sleep: (milliseconds: number) => {
    ask('local', 'sleep', milliseconds);
  },
  computeDigest: (algorithm: EnumValue, value: string | readonly number[], _charset?: EnumValue) => {
    const name = algorithms[algorithm.toString()];
    if (!name) throw exception(`the workbench has no digest ${algorithm} yet`);
    return ask<number[]>('local', 'digest', name, base64(value));
  },
  base64Encode: (data: string | readonly number[], _charset?: EnumValue) => base64(data),
  base64EncodeWebSafe: (data: string | readonly number[], _charset?: EnumValue) =>
    base64(data).replace(/\+/g, '-').replace(/\//g, '_'),
  base64Decode: (encoded: string, _charset?: EnumValue) => fromBase64(encoded),
  newBlob: blob,
});
