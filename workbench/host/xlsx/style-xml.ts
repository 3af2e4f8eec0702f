import type { Border, Style } from '../model';
import { attributesXml, childrenOf, escapeXml, parentXml } from './xml';

/** A colour as we compare it: #rrggbb in small letters; undefined for none and for words we do not know. */
export function hexColor(color: string | undefined | null): string | undefined {
  const text = color?.toLowerCase();
  if (text === undefined) return undefined;
  if (/^#[\da-f]{6}$/.test(text)) return text;
  if (/^#[\da-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`;
  return {
    white: '#ffffff',
    black: '#000000',
    red: '#ff0000',
    green: '#008000',
    blue: '#0000ff',
    gray: '#808080',
  }[text];
}

const argb = (color: string) => `FF${(hexColor(color) ?? '#000000').slice(1).toUpperCase()}`;

/** A font as XML; size and family go without saying where the style has none. */
export function fontXml(
  { bold, italic, color, size, family }: Style,
  usualSize: number,
  usualFamily: string,
): string {
  const ink = hexColor(color);
  return (
    `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size ?? usualSize}"/>` +
    `${ink ? `<color rgb="${argb(ink)}"/>` : ''}<name val="${escapeXml(family ?? usualFamily)}"/></font>`
  );
}

/** A fill as XML. */
export const fillXml = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;

/** The sides of a cell as XML. */
export function borderXml(border: Border | undefined): string {
  const side = (name: keyof Border) => {
    const color = border?.[name];
    return color === undefined
      ? `<${name}/>`
      : `<${name} style="thin"><color rgb="${argb(color)}"/></${name}>`;
  };
  return `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`;
}

/** How a cell's text lies, as XML; '' when nothing is said. */
export function alignmentXml({ horizontal, vertical, wrap, direction }: Style): string {
  const attributes = attributesXml({
    horizontal: horizontal === 'general' || horizontal === 'general-left' ? undefined : horizontal,
    vertical: vertical === 'middle' ? 'center' : vertical,
    wrapText: wrap ? 1 : undefined,
    readingOrder: direction === 'rtl' ? 2 : direction === 'ltr' ? 1 : undefined,
  });
  return attributes && `<alignment${attributes}/>`;
}

/** styles.xml with these elements at the end of their lists; a list it lacks is put where the schema wants it. */
export function grown(stylesXml: string, added: Record<string, readonly string[]>): string {
  const part = childrenOf(stylesXml);
  const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'];
  const pieces = part.children.map(({ name, xml }) => {
    const more = added[name];
    if (!more || more.length === 0) return { name, xml };
    const list = childrenOf(xml);
    const count = list.children.length + more.length;
    const open = list.open.replace(/\scount\s*=\s*"\d*"/, '').replace(/>$/, ` count="${count}">`);
    return { name, xml: parentXml({ ...list, open }, [...list.children.map((child) => child.xml), ...more]) };
  });
  for (const name of order) {
    const more = added[name];
    if (!more || more.length === 0 || pieces.some((piece) => piece.name === name)) continue;
    const place = pieces.findIndex(
      (piece) => order.indexOf(piece.name) > order.indexOf(name) || !order.includes(piece.name),
    );
    pieces.splice(place < 0 ? pieces.length : place, 0, {
      name,
      xml: `<${name} count="${more.length}">${more.join('')}</${name}>`,
    });
  }
  return parentXml(
    part,
    pieces.map(({ xml }) => xml),
  );
}
