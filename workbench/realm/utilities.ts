import { blob, blobOf } from './blob';
import { ask } from './bridge';
import { base64, fromBase64 } from './bytes';
import { type EnumValue, enumeration } from './enums';
import { exception } from './exception';
import { formatMoment, parseMoment } from './moments';
import { part } from './part';
import { mismatch } from './places';

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
  zip: (blobs: readonly object[], name = 'archive.zip') => {
    const files = blobs.map((one) => {
      const { bytes, name: called } = blobOf(one);
      return { name: called ?? '', base64: base64(bytes) };
    });
    return blob(fromBase64(ask<string>('local', 'zip', files)), 'application/zip', name);
  },
});
