import type { Style } from '../model';
import { SAFE_NUMBER } from './formats';
import type { Format, Formats } from './style-read';
import { alignmentXml, borderXml, fillXml, fontXml, grown, hexColor } from './style-xml';
import { attributesOf, attributesXml, childrenOf, escapeXml } from './xml';

/** The formats of a workbook being written: the file's own, and those its cells now need besides. */
export interface FormatTable {
  readonly indexOf: (style: Style | undefined, format: string | undefined) => number;
  readonly xml: () => string;
}

const aspects = {
  font: ({ bold, italic, color, size, family }: Style) => {
    const ink = hexColor(color);
    return [
      bold ? 1 : 0,
      italic ? 1 : 0,
      ink === '#000000' ? '' : (ink ?? ''),
      size ?? '',
      family ?? '',
    ].join('|');
  },
  fill: ({ background }: Style) => hexColor(background) ?? '',
  border: ({ border }: Style) =>
    [border?.top, border?.bottom, border?.left, border?.right].map((c) => c ?? '').join('|'),
  alignment: ({ horizontal, vertical, wrap, direction }: Style) =>
    [
      horizontal === 'general' || horizontal === 'general-left' ? '' : (horizontal ?? ''),
      vertical === 'bottom' ? '' : (vertical ?? ''),
      wrap ? 1 : 0,
      direction ?? '',
    ].join('|'),
};

const NONE: Style = {};
const keyOf = (style: Style, format: string | undefined) =>
  `${aspects.font(style)}¦${aspects.fill(style)}¦${aspects.border(style)}¦${aspects.alignment(style)}¦${format ?? ''}`;

/** Starts from the file's formats: a cell that still has its style object keeps all the file said of it. */
export function formatTable(stylesXml: string, { formats, size, family }: Formats): FormatTable {
  const added = {
    numFmts: [] as string[],
    fonts: [] as string[],
    fills: [] as string[],
    borders: [] as string[],
    cellXfs: [] as string[],
  };
  const before = { numFmts: 0, fonts: 0, fills: 0, borders: 0, cellXfs: 0 };
  const part = childrenOf(stylesXml);
  const codes = new Map<string, number>();
  let lastCode = 163;
  for (const { name, xml } of part.children) {
    if (!(name in before)) continue;
    const { children } = childrenOf(xml);
    before[name as keyof typeof before] = children.length;
    if (name !== 'numFmts') continue;
    for (const { attributes } of children) {
      const { numFmtId, formatCode } = attributesOf(attributes);
      lastCode = Math.max(lastCode, Number(numFmtId));
      if (!codes.has(formatCode!)) codes.set(formatCode!, Number(numFmtId));
    }
  }

  const ofStyle = new WeakMap<Style, number>();
  const ofKey = new Map<string, number>();
  formats.forEach(({ style, format, whole }, index) => {
    // Two formats of the file may differ by number format alone: the style object leads to the first.
    if (style && !ofStyle.has(style)) ofStyle.set(style, index);
    const key = keyOf(style ?? NONE, format);
    if (whole && !ofKey.has(key)) ofKey.set(key, index);
  });

  const add = (list: keyof typeof added, xml: string) => {
    const at = added[list].indexOf(xml);
    return before[list] + (at >= 0 ? at : added[list].push(xml) - 1);
  };
  const codeOf = (format: string | undefined) => {
    if (format === undefined || format === '') return 0;
    const known = SAFE_NUMBER.get(format) ?? codes.get(format);
    if (known !== undefined) return known;
    codes.set(format, ++lastCode);
    added.numFmts.push(
      `<numFmt numFmtId="${lastCode}" formatCode="${escapeXml(format).replace(/"/g, '&quot;')}"/>`,
    );
    return lastCode;
  };

  const make = (style: Style, format: string | undefined, base: Format) => {
    const from = base.style ?? NONE;
    const same = (aspect: keyof typeof aspects) => aspects[aspect](style) === aspects[aspect](from);
    const own = base.attributes;
    const alignment = same('alignment')
      ? (/<alignment\b[^>]*>/.exec(base.inner)?.[0] ?? '')
      : alignmentXml(style);
    const protection = /<protection\b[^>]*>/.exec(base.inner)?.[0] ?? '';
    const attributes = attributesXml({
      numFmtId: format === base.format ? (own.numFmtId ?? 0) : codeOf(format),
      fontId: same('font') ? (own.fontId ?? 0) : add('fonts', fontXml(style, size, family)),
      fillId: same('fill')
        ? (own.fillId ?? 0)
        : style.background
          ? add('fills', fillXml(style.background))
          : 0,
      borderId: same('border') ? (own.borderId ?? 0) : add('borders', borderXml(style.border)),
      xfId: own.xfId ?? 0,
      quotePrefix: own.quotePrefix,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: alignment ? 1 : undefined,
      applyProtection: protection ? 1 : undefined,
    });
    return add('cellXfs', `<xf${attributes}>${alignment}${protection}</xf>`);
  };

  const made = new Map<string, number>();
  const quick = new WeakMap<Style, Map<string, number>>();
  const indexOf = (style: Style | undefined, format: string | undefined) => {
    const origin = style && ofStyle.get(style);
    const key = keyOf(style ?? NONE, format);
    if (origin === undefined) {
      const known = ofKey.get(key);
      if (known !== undefined) return known;
    } else if (formats[origin]!.format === format) return origin;
    const madeKey = `${origin ?? ''}>${key}`;
    let index = made.get(madeKey);
    if (index === undefined) {
      index = make(style ?? NONE, format, formats[origin ?? 0]!);
      made.set(madeKey, index);
    }
    return index;
  };
  return {
    indexOf: (style, format) => {
      if (!style) return indexOf(style, format);
      const known = quick.get(style) ?? new Map<string, number>();
      quick.set(style, known);
      const index = known.get(format ?? '') ?? indexOf(style, format);
      known.set(format ?? '', index);
      return index;
    },
    xml: () => grown(stylesXml, added),
  };
}
