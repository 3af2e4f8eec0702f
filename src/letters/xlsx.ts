import type { Cell, PrintLook, PrintPlan } from '../ports';
import type { Day } from '../schema/day';
import { daysBetween } from '../schema/day';
import { longestText } from '../schema/entity';

/** A part of an .xlsx file; `world.zip` packs them. */
export interface Part {
  readonly name: string;
  readonly text: string;
}

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const typed = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const code = (sign: string) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text as a cell of the file holds it: what XML cannot hold is written as its code, and so is what looks like one. */
const textIn = (text: string): string =>
  text
    .slice(0, longestText)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, code)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g, '$1\ufffd')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** The day that .xlsx counts days from. */
const serialOf = (day: Day): number => daysBetween('1899-12-30', day);

/** Font, fill, border and place of each look; the same from either side. */
const looks: {
  readonly [L in PrintLook]: readonly [font: number, fill: number, border: number, place: string];
} = {
  letterhead: [1, 0, 0, 'center'],
  title: [2, 0, 1, 'center'],
  heading: [1, 0, 0, 'start'],
  text: [0, 0, 0, 'start'],
  quiet: [3, 0, 0, 'start'],
  columns: [1, 2, 1, 'start'],
  row: [0, 0, 1, 'start'],
  total: [1, 2, 1, 'start'],
  signature: [1, 0, 0, 'center'],
};
const lookNames = Object.keys(looks) as readonly PrintLook[];

/** For each look four formats: text, centred, a day, a number with one decimal; then the same from left to right. */
const variants = 4;
const variantOf = (cell: Cell, isCentred: boolean): number =>
  typeof cell === 'object' ? ('day' in cell ? 2 : 3) : isCentred ? 1 : 0;
const styleOf = (look: PrintLook, variant: number, isLeftToRight: boolean): number =>
  1 + (lookNames.indexOf(look) + (isLeftToRight ? lookNames.length : 0)) * variants + variant;

function stylesPart(): string {
  const font = (size: number, more = '') => `<font>${more}<sz val="${size}"/><name val="Arial"/></font>`;
  const side = (name: string) => `<${name} style="thin"><color rgb="FF777777"/></${name}>`;
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  const formats = [0, 0, 14, 164];
  const xf = (look: PrintLook, variant: number, isLeftToRight: boolean) => {
    const [fontOf, fill, border, place] = looks[look];
    const start = isLeftToRight ? 'left' : 'right';
    const horizontal = variant > 0 || place === 'center' ? 'center' : start;
    return `<xf numFmtId="${formats[variant] === 14 ? 165 : formats[variant]}" fontId="${fontOf}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="${look === 'text' ? 'top' : 'center'}" wrapText="1" readingOrder="${isLeftToRight ? 1 : 2}"/></xf>`;
  };
  const xfs = [false, true].flatMap((isLeftToRight) =>
    lookNames.flatMap((look) =>
      Array.from({ length: variants }, (_, variant) => xf(look, variant, isLeftToRight)),
    ),
  );
  const plainXf = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
  return `${header}<styleSheet xmlns="${sheets}">${list('numFmts', [
    '<numFmt numFmtId="164" formatCode="0.0"/>',
    '<numFmt numFmtId="165" formatCode="dd/mm/yyyy"/>',
  ])}${list('fonts', [font(10), font(10, '<b/>'), font(13, '<b/>'), font(9)])}${list('fills', [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEEEEEE"/></patternFill></fill>',
  ])}${list('borders', [
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
  ])}${list('cellStyleXfs', [plainXf])}${list('cellXfs', [plainXf.replace('/>', ' xfId="0"/>'), ...xfs])}</styleSheet>`;
}

function cellPart(cell: Cell, reference: string, style: number): string {
  const number = (value: number) => `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
  if (typeof cell === 'number') return number(cell);
  if (typeof cell === 'object') return number('day' in cell ? serialOf(cell.day) : cell.decimal);
  if (cell === '') return `<c r="${reference}" s="${style}"/>`;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${textIn(cell)}</t></is></c>`;
}

/** A row's height in points. */
const heightOf = ({ look, lines }: PrintPlan['rows'][number]): number =>
  Math.min(400, look === 'title' ? 22 + 18 * (lines - 1) : 14.5 + 13 * (lines - 1));

/** What is a little longer than a page is made to stand on one. */
function pagesHigh({ rows, isLandscape, breaks }: PrintPlan): number {
  const height = rows.reduce((sum, row) => sum + heightOf(row), 0);
  return breaks.length === 0 && height <= (isLandscape ? 530 : 760) * 1.45 ? 1 : 0;
}

function sheetPart(plan: PrintPlan): string {
  const { rows, widths, isLeftToRight, isLandscape, breaks, repeated } = plan;
  const merged: string[] = [];
  const body = rows.map((row, index) => {
    const { look, cells } = row;
    const filled = cells.flatMap(({ cell, at, span, isCentred = false }) => {
      const style = styleOf(look, variantOf(cell, isCentred), isLeftToRight);
      const place = (column: number) => `${columnName(column)}${index + 1}`;
      if (span > 1) merged.push(`<mergeCell ref="${place(at)}:${place(at + span - 1)}"/>`);
      return Array.from({ length: span }, (_, over) =>
        cellPart(over === 0 ? cell : '', place(at + over), style),
      );
    });
    return `<row r="${index + 1}" ht="${heightOf(row)}" customHeight="1">${filled.join('')}</row>`;
  });
  const frozen =
    repeated === 0 ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : '';
  return `${header}<worksheet xmlns="${sheets}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${
    isLeftToRight ? '' : ' rightToLeft="1"'
  }${repeated === 0 ? '' : ' showGridLines="0"'} workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${widths
    .map(
      (width, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${(width / 7).toFixed(2)}" customWidth="1"/>`,
    )
    .join('')}</cols><sheetData>${body.join('')}</sheetData>${
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''
  }<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.45" bottom="0.55" header="0.2" footer="0.25"/><pageSetup paperSize="9" orientation="${
    isLandscape ? 'landscape' : 'portrait'
  }" fitToWidth="1" fitToHeight="${pagesHigh(plan)}"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>${
    breaks.length > 0
      ? `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks
          .map((row) => `<brk id="${row}" max="16383" man="1"/>`)
          .join('')}</rowBreaks>`
      : ''
  }</worksheet>`;
}

/** Titles as sheets may bear them: 31 signs, none of []:*?/\, no two alike. */
function titlesOf(plans: readonly PrintPlan[]): readonly string[] {
  const taken = new Set<string>();
  return plans.map(({ title }) => {
    const clean =
      title
        .replace(/[[\]:*?/\\\u2066-\u2069]/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '1';
    let named = clean.slice(0, 31).trim();
    for (let count = 2; taken.has(named.toLowerCase()); count += 1)
      named = `${clean.slice(0, 27).trim()} ${count}`;
    taken.add(named.toLowerCase());
    return named;
  });
}

/** The parts of an .xlsx file: a sheet for each plan, right to left where it says so, ready to print on A4. */
export function xlsxOf(plans: readonly PrintPlan[]): readonly Part[] {
  const titles = titlesOf(plans);
  const repeats = plans.flatMap(({ repeated }, index) =>
    repeated === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${textIn((titles[index] as string).replace(/'/g, "''"))}'!$${repeated + 1}:$${repeated + 1}</definedName>`,
        ],
  );
  const sheet = (index: number) => `worksheets/sheet${index + 1}.xml`;
  const related = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  return [
    {
      name: '[Content_Types].xml',
      text: `${header}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${typed}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${typed}.styles+xml"/>${plans
        .map((_, index) => `<Override PartName="/xl/${sheet(index)}" ContentType="${typed}.worksheet+xml"/>`)
        .join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      text: `${header}<Relationships xmlns="${packaged}/relationships">${related('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `${header}<workbook xmlns="${sheets}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets>${titles
        .map(
          (title, index) => `<sheet name="${textIn(title)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
        )
        .join(
          '',
        )}</sheets>${repeats.length > 0 ? `<definedNames>${repeats.join('')}</definedNames>` : ''}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${header}<Relationships xmlns="${packaged}/relationships">${titles
        .map((_, index) => related(`rId${index + 1}`, 'worksheet', sheet(index)))
        .join('')}${related(`rId${titles.length + 1}`, 'styles', 'styles.xml')}</Relationships>`,
    },
    { name: 'xl/styles.xml', text: stylesPart() },
    ...plans.map((plan, index) => ({ name: `xl/${sheet(index)}`, text: sheetPart(plan) })),
  ];
}
