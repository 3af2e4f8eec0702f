import { plainText, textXml } from './text';

/** A text of the shared table, and its XML when it is more than plain (rich text, phonetics). */
export interface SharedText {
  readonly text: string;
  readonly rich?: string;
}

/** The shared texts of a workbook, in order. */
export function readStrings(xml: string): SharedText[] {
  const found: SharedText[] = [];
  for (const [, inner = ''] of xml.matchAll(/<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/g)) {
    const text = plainText(inner);
    found.push(/<(?:r|rPh|phoneticPr)\b/.test(inner) ? { text, rich: inner } : { text });
  }
  return found;
}

/** The table being written: only texts in use, so that what was deleted does not linger in the file. */
export interface StringTable {
  readonly indexOf: (text: string) => number;
  readonly indexOfRich: (inner: string) => number;
  readonly xml: () => string | undefined;
}

/** An empty table of shared texts. */
export function stringTable(): StringTable {
  const items: string[] = [];
  const indexes = new Map<string, number>();
  let uses = 0;
  const indexOf = (key: string, item: () => string) => {
    uses++;
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, items.length);
    return items.push(`<si>${item()}</si>`) - 1;
  };
  return {
    indexOf: (text) => indexOf(`t${text}`, () => textXml(text)),
    indexOfRich: (inner) => indexOf(`r${inner}`, () => inner),
    xml: () =>
      items.length === 0
        ? undefined
        : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
          '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
          `count="${uses}" uniqueCount="${items.length}">${items.join('')}</sst>`,
  };
}
