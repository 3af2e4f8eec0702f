import { escapeXml, unescapeXml } from './xml';

/** The longest text an .xlsx cell holds (contract §2, `outOfRange`). */
const LONGEST_TEXT = 32767;

/** Why this value cannot be kept in an .xlsx cell, in English; undefined when it can. */
export function unkeepable(value: unknown): string | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : `${value} is not a number an .xlsx cell can hold`;
  if (typeof value !== 'string') return undefined;
  if (value.length > LONGEST_TEXT)
    return `a text of ${value.length} characters; an .xlsx cell holds ${LONGEST_TEXT}`;
  return /\p{Surrogate}/u.test(value) ? 'half of a surrogate pair, which no .xlsx cell holds' : undefined;
}

const hex = (character: string) =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text as a cell's XML: what XML cannot carry becomes `_xHHHH_`, and text that looks so is protected from it. */
export function encodeText(text: string): string {
  if (!/[_&<>\0-\x1f\ufffe\uffff]/.test(text)) return text;
  return escapeXml(
    text.replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_').replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, hex),
  );
}

/** The text of a cell's XML. */
export function decodeText(xml: string): string {
  const plain = xml
    .replace(/\r\n?/g, '\n')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner) => escapeXml(inner));
  const text = unescapeXml(plain);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A text element that keeps its spaces. */
export function textXml(text: string): string {
  const kept = /^\s|\s$|\n|\t/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${kept}>${encodeText(text)}</t>`;
}

/** The plain text of a string item, rich or not; how it is pronounced (`rPh`) is no part of it. */
export function plainText(item: string): string {
  const spoken = item.includes('<rPh') ? item.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '') : item;
  let text = '';
  for (const [, inner] of spoken.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)) text += decodeText(inner!);
  return text;
}
