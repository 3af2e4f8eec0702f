/**
 * Reads the cells of an .xlsx file in the browser, which inflates and parses by itself: its directory of parts, its
 * texts, the days among its numbers. Formulas come as the values they had when the file was saved.
 */

/** A sheet of a workbook, as texts. */
export interface Sheet {
  readonly name: string;
  readonly table: string[][];
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The parts of a zip file by name, from the directory at its end. */
function partsOf(buffer: ArrayBuffer): (name: string) => Promise<Document | null> {
  const view = new DataView(buffer);
  const short = (at: number) => view.getUint16(at, true);
  const long = (at: number) => view.getUint32(at, true);
  const plain = new TextDecoder();
  let end = buffer.byteLength - 22;
  while (long(end) !== 0x06054b50) end -= 1;
  const places = new Map<string, readonly [at: number, size: number, isPacked: boolean]>();
  for (let left = short(end + 10), at = long(end + 16); left > 0; left -= 1) {
    const name = plain.decode(new Uint8Array(buffer, at + 46, short(at + 28)));
    places.set(name, [long(at + 42), long(at + 20), short(at + 10) !== 0]);
    at += 46 + short(at + 28) + short(at + 30) + short(at + 32);
  }
  return async (name) => {
    const place = places.get(name);
    if (!place) return null;
    const [at, size, isPacked] = place;
    const bytes = new Uint8Array(buffer, at + 30 + short(at + 26) + short(at + 28), size);
    const text = plain.decode(isPacked ? await inflated(bytes) : bytes);
    return new DOMParser().parseFromString(text, 'application/xml');
  };
}

const all = (within: Document | Element | null | undefined, tag: string): Element[] =>
  within ? [...within.getElementsByTagNameNS('*', tag)] : [];

/** The text of runs, without what tells how they are pronounced. */
const textIn = (element: Element) =>
  all(element, 't')
    .filter((one) => one.parentElement?.localName !== 'rPh')
    .map((one) => one.textContent ?? '')
    .join('');

const isDayFormat = (code: string) => /[dmy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** Which of a workbook's styles show a day. */
function dayStyles(styles: Document | null): (style: string) => boolean {
  const own = new Map(
    all(styles, 'numFmt').map((one) => [one.getAttribute('numFmtId'), one.getAttribute('formatCode') ?? '']),
  );
  const cells = all(all(styles, 'cellXfs')[0], 'xf').map((one) => one.getAttribute('numFmtId'));
  return (style) => {
    const id = cells[Number(style)] ?? '0';
    const code = own.get(id);
    return code === undefined ? (+id > 13 && +id < 18) || +id === 22 : isDayFormat(code);
  };
}

const columnOf = (place: string) =>
  [...place.replace(/\d/g, '')].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The sheets of an .xlsx file that can be seen; throws where it is none. */
export async function sheetsOf(buffer: ArrayBuffer): Promise<readonly Sheet[]> {
  const part = partsOf(buffer);
  const [book, links, strings, styles] = await Promise.all(
    ['workbook.xml', '_rels/workbook.xml.rels', 'sharedStrings.xml', 'styles.xml'].map((name) =>
      part(`xl/${name}`),
    ),
  );
  const texts = all(strings, 'si').map(textIn);
  const isDay = dayStyles(styles ?? null);
  const dayZero = /^(1|true)$/.test(all(book, 'workbookPr')[0]?.getAttribute('date1904') ?? '')
    ? -24107
    : -25569;
  const said = (cell: Element): string => {
    const type = cell.getAttribute('t');
    if (type === 'inlineStr') return textIn(cell);
    const value = all(cell, 'v')[0]?.textContent ?? '';
    if (type === 's') return texts[Number(value)] ?? '';
    if (type || value === '' || !isDay(cell.getAttribute('s') ?? '')) return value;
    return new Date((Math.floor(Number(value)) + dayZero) * 864e5).toISOString().slice(0, 10);
  };
  const seen = all(book, 'sheet').filter((sheet) => !/idden/.test(sheet.getAttribute('state') ?? ''));
  return Promise.all(
    seen.map(async (sheet) => {
      const id = [...sheet.attributes].find((one) => one.localName === 'id' && one.prefix)?.value;
      const link = all(links, 'Relationship').find((one) => one.getAttribute('Id') === id);
      const target = link?.getAttribute('Target') ?? '';
      const document = await part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      const table: string[][] = [];
      for (const row of all(document, 'row')) {
        const cells: string[] = [];
        for (const cell of all(row, 'c')) {
          const at = cell.getAttribute('r');
          const column = at ? columnOf(at) : cells.length;
          while (cells.length < column) cells.push('');
          cells[column] = said(cell);
        }
        const place = Number(row.getAttribute('r')) || table.length + 1;
        while (table.length < place - 1) table.push([]);
        table.push(cells);
      }
      return { name: sheet.getAttribute('name') ?? '', table };
    }),
  );
}

/** The text of a file: UTF-8, or what older programs write Arabic in. */
export function textOfFile(buffer: ArrayBuffer): string {
  for (const encoding of ['utf-8', 'windows-1256'])
    try {
      const bytes = new Uint8Array(buffer);
      const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
      return new TextDecoder(isWide ? 'utf-16le' : encoding, { fatal: true }).decode(buffer);
    } catch {
      // The next encoding is tried.
    }
  return '';
}
