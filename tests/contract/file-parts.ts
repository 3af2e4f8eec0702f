import { deflate, inflate, readZip, writeZip } from '../../workbench/host/xlsx/zip';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of an .xlsx file as text, by path. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(readZip(bytes).map((entry) => [entry.name, new TextDecoder().decode(inflate(entry))]));

/** An .xlsx file of these parts. */
export const fileOf = (parts: Record<string, string>): Uint8Array =>
  writeZip(Object.entries(parts).map(([name, text]) => deflate(name, new TextEncoder().encode(text))));

/** Relationships as a part: id → [last word of the type, target]. */
export const relations = (list: Record<string, readonly [string, string]>): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    list,
  )
    .map(([id, [type, target]]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A file as another program might write it: one tab «ورقة» with this sheet data, and whatever parts besides. */
export function foreign(
  sheet: { before?: string; data: string; after?: string },
  more: Record<string, string> = {},
  {
    workbook = '',
    sheetRelations = {},
  }: { workbook?: string; sheetRelations?: Record<string, readonly [string, string]> } = {},
): Uint8Array {
  return fileOf({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relations({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook.includes('<workbookPr') ? '' : '<workbookPr/>'}${workbook.replace('SHEETS', '<sheets><sheet name="ورقة" sheetId="4" r:id="rId1"/></sheets>')}${workbook.includes('SHEETS') ? '' : '<sheets><sheet name="ورقة" sheetId="4" r:id="rId1"/></sheets>'}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      rId1: ['worksheet', 'worksheets/first.xml'],
      ...(more['xl/sharedStrings.xml'] ? { rId2: ['sharedStrings', 'sharedStrings.xml'] as const } : {}),
      ...(more['xl/styles.xml'] ? { rId3: ['styles', 'styles.xml'] as const } : {}),
      ...(more['xl/calcChain.xml'] ? { rId4: ['calcChain', 'calcChain.xml'] as const } : {}),
    }),
    'xl/worksheets/first.xml': `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14ac="urn:x">${sheet.before ?? ''}<sheetData>${sheet.data}</sheetData>${sheet.after ?? ''}</worksheet>`,
    ...(Object.keys(sheetRelations).length > 0
      ? { 'xl/worksheets/_rels/first.xml.rels': relations(sheetRelations) }
      : {}),
    ...more,
  });
}
