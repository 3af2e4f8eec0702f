import type { Sheet } from '../model';
import { a1 } from './a1';
import type { FileColumns } from './sheet-read';
import { hexColor } from './style-xml';
import { attributesOf, attributesXml, childrenOf, elementIn, type Parent, parentXml } from './xml';

/** How a sheet is looked at: side, panes, gridlines, its tab's colour. */
export type View = Pick<
  Sheet,
  'rightToLeft' | 'frozenRows' | 'frozenColumns' | 'gridlinesHidden' | 'tabColor'
>;

const isOn = (text: string | undefined) => text === '1' || text === 'true';
const piece = (part: Parent, name: string) => part.children.find((child) => child.name === name)?.xml ?? '';

/** Reads how a worksheet is looked at. */
export function readView(part: Parent): View {
  const view = elementIn(piece(part, 'sheetViews'), 'sheetView') ?? '';
  const given = attributesOf(view.split('>')[0]!);
  const pane = attributesOf(elementIn(view, 'pane') ?? '');
  const frozen = pane.state === 'frozen' || pane.state === 'frozenSplit';
  const color = attributesOf(elementIn(piece(part, 'sheetPr'), 'tabColor') ?? '').rgb;
  return {
    rightToLeft: isOn(given.rightToLeft),
    frozenRows: frozen ? Number(pane.ySplit ?? 0) : 0,
    frozenColumns: frozen ? Number(pane.xSplit ?? 0) : 0,
    gridlinesHidden: given.showGridLines === '0' || given.showGridLines === 'false',
    tabColor: color === undefined ? null : `#${color.slice(-6).toLowerCase()}`,
  };
}

/** The views of a sheet; zoom and the like stay as the file had them. */
export function viewsXml(part: Parent, sheet: View, selected: boolean): string {
  const before = piece(part, 'sheetViews') || '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const views = childrenOf(before);
  const was = readView(part);
  const list = views.children.map(({ name, xml }, at) => {
    if (at > 0 || name !== 'sheetView') return xml;
    const view = childrenOf(xml);
    const attributes = {
      ...attributesOf(view.open.slice('<sheetView'.length)),
      rightToLeft: sheet.rightToLeft ? '1' : undefined,
      showGridLines: sheet.gridlinesHidden ? '0' : undefined,
      tabSelected: selected ? '1' : undefined,
    };
    const samePane = was.frozenRows === sheet.frozenRows && was.frozenColumns === sheet.frozenColumns;
    const inside = samePane
      ? view.children.map((child) => child.xml)
      : [
          paneXml(sheet),
          ...view.children
            .filter((child) => !/^(?:pane|selection)$/.test(child.name))
            .map((child) => child.xml),
        ];
    return `<sheetView${attributesXml(attributes)}>${inside.join('')}</sheetView>`;
  });
  return parentXml(views, list);
}

function paneXml({ frozenRows, frozenColumns }: View): string {
  if (frozenRows === 0 && frozenColumns === 0) return '';
  const active = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const attributes = attributesXml({
    xSplit: frozenColumns || undefined,
    ySplit: frozenRows || undefined,
    topLeftCell: a1(frozenRows, frozenColumns),
    activePane: active,
    state: 'frozen',
  });
  return `<pane${attributes}/><selection pane="${active}"/>`;
}

/** The properties of a sheet with its tab's colour. */
export function propertiesXml(part: Parent, { tabColor }: View): string {
  const before = piece(part, 'sheetPr');
  const color = hexColor(tabColor);
  const was = readView(part).tabColor ?? undefined;
  if (color === was) return before;
  const properties = childrenOf(before || '<sheetPr></sheetPr>');
  const others = properties.children.filter(({ name }) => name !== 'tabColor').map(({ xml }) => xml);
  return parentXml(properties, [
    color ? `<tabColor rgb="FF${color.slice(1).toUpperCase()}"/>` : '',
    ...others,
  ]);
}

/** The columns of a sheet: widths, hidden ones, and the format that fills each to the bottom. */
export function columnsXml(
  part: Parent,
  sheet: Sheet,
  formatOf: (column: number) => number,
  file: readonly FileColumns[],
): string {
  const lines: { from: number; to: number; attributes: string }[] = [];
  const hidden = new Set(sheet.hiddenColumns);
  for (let column = 0; column < sheet.columns; column++) {
    const own = file.find(({ from, to }) => from <= column && column <= to)?.attributes;
    const { width, customWidth, hidden: _, style: __, ...rest } = own ?? {};
    const pixels = sheet.columnWidths[column];
    const asBefore =
      width !== undefined &&
      (pixels === undefined ? !isOn(customWidth) : Math.round(Number(width) * 7) === pixels);
    const attributes = attributesXml({
      width: asBefore ? width : pixels === undefined ? undefined : Number((pixels / 7).toFixed(4)),
      customWidth: pixels === undefined ? undefined : 1,
      hidden: hidden.has(column) ? 1 : undefined,
      style: formatOf(column) || undefined,
      ...rest,
    });
    const last = lines.at(-1);
    if (attributes === '') continue;
    if (last && last.to === column - 1 && last.attributes === attributes) last.to = column;
    else lines.push({ from: column, to: column, attributes });
  }
  for (const { from, to, attributes } of file)
    if (to >= sheet.columns && from < 16384)
      lines.push({ from: Math.max(from, sheet.columns), to, attributes: attributesXml(attributes) });
  if (lines.length === 0) return '';
  const usual = attributesOf(piece(part, 'sheetFormatPr')).defaultColWidth ?? '9.140625';
  const inside = lines.map(({ from, to, attributes }) => {
    const width = attributes.includes(' width=') ? '' : ` width="${usual}"`;
    return `<col min="${from + 1}" max="${to + 1}"${width}${attributes}/>`;
  });
  return `<cols>${inside.join('')}</cols>`;
}
