/** A rectangle of cells on the clipboard: tabs between cells, lines between rows, quotes around what holds either. */

/** The text of a rectangle. */
export const toTsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((text) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'),
    )
    .join('\n');

/** The rectangle of a text; a quote that does not open a cell is a quote. */
export function fromTsv(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= source.length) {
    let cell = '';
    const quoted = source[at] === '"' && /^"(?:[^"]|"")*"(?=[\t\n]|$)/.exec(source.slice(at))?.[0];
    if (quoted) {
      cell = quoted.slice(1, -1).replaceAll('""', '"');
      at += quoted.length;
    } else {
      const end = /[\t\n]/.exec(source.slice(at));
      cell = end ? source.slice(at, at + end.index) : source.slice(at);
      at += cell.length;
    }
    rows.at(-1)!.push(cell);
    if (source[at] === '\n') rows.push([]);
    at++;
  }
  return rows;
}
