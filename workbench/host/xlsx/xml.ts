/**
 * XML as text: parts are spliced, not rebuilt, so that what we do not model stays as its author wrote it.
 * Only well-formed parts of a package come here; a full parser would lose the bytes we mean to keep.
 */

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of an element or attribute, its entities read. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[\da-fA-F]+|\w+);/g, (whole, name: string) => {
    if (name[0] !== '#') return NAMED[name] ?? whole;
    return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}

/** Text fit for an element. */
export function escapeXml(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;
}

/** Attributes as they are written in a tag; undefined ones are left out. */
export function attributesXml(values: Readonly<Record<string, string | number | undefined>>): string {
  let xml = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const text = escapeXml(String(value))
      .replace(/"/g, '&quot;')
      .replace(/\n/g, '&#10;')
      .replace(/\t/g, '&#9;');
    xml += ` ${name}="${text}"`;
  }
  return xml;
}

/** The attributes of a tag, by name. */
export function attributesOf(tag: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found[name!] = unescapeXml(double ?? single ?? '');
  return found;
}

/** A child of an element, as text: the whole of it, its opening tag's attributes, and what it holds. */
export interface Child {
  readonly name: string;
  readonly xml: string;
  readonly attributes: string;
  readonly inner: string;
}

/** An element's opening tag, its children in order, its closing tag. */
export interface Parent {
  readonly head: string;
  readonly open: string;
  readonly children: Child[];
  readonly close: string;
}

/** A part as text, its byte order mark gone and the prefix of its main vocabulary taken away. */
export function partText(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
  const prefix =
    /^(?:\s*<[?!][^>]*>)*\s*<(\w+):(?:worksheet|workbook|styleSheet|sst|comments|Relationships|Types)\b/.exec(
      text,
    )?.[1];
  if (prefix === undefined) return text;
  return text.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1').replace(`xmlns:${prefix}=`, 'xmlns=');
}

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

/** The direct children of the outermost element of this text. */
export function childrenOf(xml: string): Parent {
  const tags = new RegExp(TAG.source, 'g');
  const children: Child[] = [];
  let depth = 0;
  let root: RegExpExecArray | undefined;
  let start: RegExpExecArray | undefined;
  for (let tag = tags.exec(xml); tag; tag = tags.exec(xml)) {
    const [whole, closing, name, attributes, empty] = tag;
    if (name === undefined) continue;
    if (closing) {
      depth--;
      if (depth === 1 && start) {
        const from = start.index;
        const inner = xml.slice(from + start[0].length, tag.index);
        children.push({
          name: start[2]!,
          xml: xml.slice(from, tag.index + whole.length),
          attributes: start[3]!,
          inner,
        });
        start = undefined;
      }
      if (depth === 0 && root)
        return { head: xml.slice(0, root.index), open: root[0], children, close: xml.slice(tag.index) };
      continue;
    }
    if (depth === 0) {
      root = tag;
      if (empty)
        return {
          head: xml.slice(0, tag.index),
          open: whole.replace(/\/>$/, '>'),
          children,
          close: `</${name}>`,
        };
    } else if (depth === 1) {
      if (empty) children.push({ name, xml: whole, attributes: attributes!, inner: '' });
      else start = tag;
    }
    if (!empty) depth++;
    // The cells are the bulk of a sheet and hold no element of the sheet's own level: step over them.
    if (depth === 2 && name === 'sheetData' && start === tag) {
      const end = xml.indexOf('</sheetData>', tags.lastIndex);
      if (end >= 0) tags.lastIndex = end;
    }
  }
  return { head: '', open: root?.[0] ?? '', children, close: '' };
}

/** The children of a fragment's first element with that name, wherever it lies; none if it is not there. */
export function listIn(xml: string, name: string): Child[] {
  const found = elementIn(xml, name);
  return found === undefined ? [] : childrenOf(found).children;
}

/** The first element with that name, whole. Elements of one name do not nest where this is used. */
export function elementIn(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}(?:\\s(?:[^>"'/]|"[^"]*"|'[^']*')*)?(?:/>|>[\\s\\S]*?</${name}>)`).exec(
    xml,
  )?.[0];
}

/** Children put back under their parent. */
export function parentXml({ head, open, close }: Parent, children: readonly string[]): string {
  return `${head}${open}${children.join('')}${close}`;
}
