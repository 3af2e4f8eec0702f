import { a1 } from './a1';
import { BLANK_SHEET } from './blank';
import { textXml } from './text';

/** The tab that holds long lists, one to a column. */
export function listSheetXml(lists: readonly (readonly string[])[]): string {
  const longest = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: longest }, (_, row) => {
    const cells = lists.map((list, column) => {
      const text = list[row];
      return text === undefined
        ? ''
        : `<c r="${a1(row, column)}" t="inlineStr"><is>${textXml(text)}</is></c>`;
    });
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return BLANK_SHEET.replace('</worksheet>', () => `<sheetData>${rows.join('')}</sheetData></worksheet>`);
}
