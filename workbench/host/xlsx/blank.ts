import { type Parts, setText } from './package';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts every new file starts from: a workbook without a tab, in Google's Arial 10. */
export function blankParts(): Parts {
  const parts: Parts = new Map();
  setText(
    parts,
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  );
  setText(
    parts,
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  setText(
    parts,
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><workbookPr/><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  );
  setText(parts, 'xl/styles.xml', BLANK_STYLES);
  return parts;
}

/** The styles of a file that has none. */
export const BLANK_STYLES = `${HEAD}<styleSheet xmlns="${SHEETS}"><fonts count="1"><font><sz val="10"/><color rgb="FF000000"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A new worksheet: Google's column of 100 pixels and row of 21, which grows with wrapped text. */
export const BLANK_SHEET = `${HEAD}<worksheet xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheetFormatPr defaultColWidth="14.2857" defaultRowHeight="15.75"/></worksheet>`;
