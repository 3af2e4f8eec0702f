import type { Border, Style } from '../model';
import { BUILT_IN, isDateFormat } from './formats';
import { parseThemeColors, resolveThemeColor } from './hucre';
import { attributesOf, type Child, childrenOf, elementIn, listIn } from './xml';

/** A cell format of the file: what we model of it, and where its parts lie in styles.xml. */
export interface Format {
  readonly style: Style | undefined;
  readonly format: string | undefined;
  readonly isDate: boolean;
  /** False when the file says more than we model (underline, rotation …): only its own cells may use it. */
  readonly whole: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: string;
}

/** The formats of a workbook, in the order cells number them; the first is that of cells which name none. */
export interface Formats {
  readonly formats: readonly Format[];
  /** The size and family that go without saying. */
  readonly size: number;
  readonly family: string;
}

/** The classic palette that old files number (ECMA-376 §18.8.27), as far as sheets use it. */
const PALETTE =
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

/** Reads styles.xml, and the theme for the colours it names. */
export function readFormats(xml: string, theme: string | undefined): Formats {
  const palette = theme === undefined ? [] : parseThemeColors(theme);
  const color = (element: string | undefined) =>
    element === undefined ? undefined : colorOf(element, palette);
  const codes = new Map(
    listIn(xml, 'numFmts').map(({ attributes }) => {
      const { numFmtId, formatCode } = attributesOf(attributes);
      return [numFmtId!, formatCode!];
    }),
  );
  const fonts = listIn(xml, 'fonts').map((font) => readFont(font, color));
  const fills = listIn(xml, 'fills').map((fill) => readFill(fill, color));
  const borders = listIn(xml, 'borders').map((border) => readBorder(border, color));
  const size = fonts[0]?.size ?? 11;
  const family = fonts[0]?.family ?? 'Calibri';
  const formats = listIn(xml, 'cellXfs').map((xf): Format => {
    const attributes = attributesOf(xf.attributes);
    const font = fonts[Number(attributes.fontId ?? 0)];
    const fill = fills[Number(attributes.fillId ?? 0)];
    const border = borders[Number(attributes.borderId ?? 0)];
    const alignment = readAlignment(elementIn(xf.inner, 'alignment') ?? '');
    const style: Style = {
      ...font?.style,
      ...(font?.size !== undefined && font.size !== size ? { size: font.size } : {}),
      ...(font?.family !== undefined && font.family !== family ? { family: font.family } : {}),
      ...(fill?.background ? { background: fill.background } : {}),
      ...(border?.border ? { border: border.border } : {}),
      ...alignment.style,
    };
    const whole =
      (font?.whole ?? true) &&
      (fill?.whole ?? true) &&
      (border?.whole ?? true) &&
      alignment.whole &&
      attributes.quotePrefix !== '1' &&
      (attributes.xfId ?? '0') === '0' &&
      isUsualProtection(elementIn(xf.inner, 'protection') ?? '') &&
      !xf.inner.includes('<extLst');
    const id = attributes.numFmtId ?? '0';
    const format = codes.get(id) ?? BUILT_IN[Number(id)];
    const named = format === undefined || /^general$/i.test(format) ? undefined : format;
    return {
      style: whole && Object.keys(style).length === 0 ? undefined : style,
      format: named,
      isDate: named !== undefined && isDateFormat(named),
      whole,
      attributes,
      inner: xf.inner,
    };
  });
  const plain: Format = {
    style: undefined,
    format: undefined,
    isDate: false,
    whole: true,
    attributes: {},
    inner: '',
  };
  return { formats: formats.length > 0 ? formats : [plain], size, family };
}

type Colors = (element: string | undefined) => string | undefined;

function colorOf(element: string, palette: string[]): string | undefined {
  const { rgb, theme, tint, indexed } = attributesOf(element);
  if (rgb !== undefined) return `#${rgb.slice(-6).toLowerCase()}`;
  if (theme !== undefined) {
    if (palette.length === 0) return undefined;
    return `#${resolveThemeColor(palette, Number(theme), Number(tint ?? 0)).toLowerCase()}`;
  }
  const listed = indexed === undefined ? undefined : PALETTE[Number(indexed)];
  return listed === undefined ? undefined : `#${listed}`;
}

const isOn = (xml: string, name: string) => {
  const element = elementIn(xml, name);
  return element !== undefined && !/val\s*=\s*"(?:0|false|none)"/.test(element);
};

function readFont({ inner }: Child, color: Colors) {
  const ink = color(elementIn(inner, 'color'));
  const size = attributesOf(elementIn(inner, 'sz') ?? '').val;
  const family = attributesOf(elementIn(inner, 'name') ?? '').val;
  const style: Style = {
    ...(isOn(inner, 'b') ? { bold: true } : {}),
    ...(isOn(inner, 'i') ? { italic: true } : {}),
    ...(ink !== undefined && ink !== '#000000' ? { color: ink } : {}),
  };
  const whole = !/<(?:u|strike|vertAlign|outline|shadow|condense|extend)\b/.test(inner);
  return { style, size: size === undefined ? undefined : Number(size), family, whole };
}

function readFill({ inner }: Child, color: Colors) {
  const pattern = attributesOf(inner.split('>')[0]!).patternType ?? 'none';
  if (pattern === 'solid') return { background: color(elementIn(inner, 'fgColor')), whole: true };
  return { background: undefined, whole: pattern === 'none' || pattern === 'gray125' };
}

function readBorder(element: Child, color: Colors): { border: Border | undefined; whole: boolean } {
  const border: Record<string, string> = {};
  let whole = true;
  for (const { name, attributes, inner } of childrenOf(element.xml).children) {
    const line = attributesOf(attributes).style;
    if (line === undefined || line === 'none') continue;
    const side = name === 'start' ? 'left' : name === 'end' ? 'right' : name;
    if (/^(?:top|bottom|left|right)$/.test(side))
      border[side] = color(elementIn(inner, 'color')) ?? '#000000';
    whole &&= line === 'thin' && side in border;
  }
  return { border: Object.keys(border).length > 0 ? border : undefined, whole };
}

function isUsualProtection(element: string): boolean {
  const { locked = '1', hidden = '0' } = attributesOf(element);
  return /^(?:1|true)$/.test(locked) && /^(?:0|false)$/.test(hidden);
}

const VERTICAL: Record<string, Style['vertical']> = { top: 'top', center: 'middle' };

function readAlignment(element: string): { style: Style; whole: boolean } {
  const { horizontal, vertical, wrapText, readingOrder, ...rest } = attributesOf(element);
  const known =
    horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? horizontal : undefined;
  const middle = VERTICAL[vertical ?? ''];
  return {
    style: {
      ...(known ? { horizontal: known } : {}),
      ...(middle ? { vertical: middle } : {}),
      ...(wrapText === '1' || wrapText === 'true' ? { wrap: true } : {}),
      ...(readingOrder === '2' ? { direction: 'rtl' } : readingOrder === '1' ? { direction: 'ltr' } : {}),
    },
    whole:
      (known !== undefined || horizontal === undefined || horizontal === 'general') &&
      (middle !== undefined || vertical === undefined || vertical === 'bottom') &&
      Object.keys(rest).every((name) => /^(?:0|false)$/.test(rest[name]!)),
  };
}
