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

/** Google's bytes are signed. */
export const signed = (byte: number): number => (byte << 24) >> 24;

/** Base64 of a text in UTF-8, or of bytes, signed or not. */
export function base64(data: string | readonly number[]): string {
  const bytes = typeof data === 'string' ? utf8(data) : data;
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const a = bytes[i]! & 255;
    const b = bytes[i + 1];
    const c = bytes[i + 2];
    text += alphabet[a >> 2]! + alphabet[((a & 3) << 4) | (((b ?? 0) & 255) >> 4)]!;
    text += b === undefined ? '=' : alphabet[((b & 15) << 2) | (((c ?? 0) & 255) >> 6)]!;
    text += c === undefined ? '=' : alphabet[c & 63]!;
  }
  return text;
}

const values = new Map([...alphabet].map((letter, value) => [letter.charCodeAt(0), value]));

/** The signed bytes of a text in base64. */
export function fromBase64(text: string): number[] {
  const bytes: number[] = [];
  const length = text.replace(/=+$/, '').length;
  let held = 0;
  let bits = 0;
  for (let at = 0; at < length; at++) {
    held = ((held << 6) | (values.get(text.charCodeAt(at)) ?? 0)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(signed(held >> bits));
  }
  return bytes;
}
