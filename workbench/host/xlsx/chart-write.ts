import type { CellValue, Chart, Sheet, Spreadsheet } from '../model';
import { reference } from './a1';
import { chartData, chartOption, type Line } from './chart-series';
import { hexColor } from './style-xml';
import { encodeText } from './text';
import { escapeXml } from './xml';

const NAMES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The colours Google Sheets gives series nobody coloured. */
const PALETTE = [
  '#4285f4',
  '#ea4335',
  '#fbbc04',
  '#34a853',
  '#ff6d01',
  '#46bdc6',
  '#7baaf7',
  '#f07b72',
  '#fcd04f',
  '#71c287',
];

const LEGEND: Record<string, string> = { top: 't', bottom: 'b', left: 'l', right: 'r' };

/** What of a chart's options its XML needs. */
function look({ type, options }: Chart, rightToLeft: boolean) {
  const option = (name: string) => chartOption(options, name);
  const text = (...names: string[]) =>
    names.map(option).find((value) => typeof value === 'string' && value !== '') as string | undefined;
  const bars = type === 'BAR';
  const across = [text('hAxis.title', 'hAxes.0.title', 'xAxisTitle'), option('hAxis.direction')];
  const down = [text('vAxis.title', 'vAxes.0.title', 'yAxisTitle'), option('vAxis.direction')];
  const [categories, values] = bars ? [down, across] : [across, down];
  const stacked = option('isStacked') ?? option('stacked');
  const window = bars ? 'hAxis' : 'vAxis';
  return {
    title: text('title'),
    categoryTitle: categories[0] as string | undefined,
    valueTitle: values[0] as string | undefined,
    grouping: stacked === 'percent' ? 'percentStacked' : stacked ? 'stacked' : undefined,
    reversed:
      option('reverseCategories') === true ||
      categories[1] === -1 ||
      (bars && (option('reverseDirection') === true || values[1] === -1 || rightToLeft)),
    legend: text('legend.position', 'legend', 'legendPosition') ?? 'right',
    colors: (option('colors') as string[] | undefined) ?? [],
    minimum:
      option(`${window}.viewWindow.min`) ?? option('vAxis.viewWindow.min') ?? option(`${window}.minValue`),
    maximum:
      option(`${window}.viewWindow.max`) ?? option('vAxis.viewWindow.max') ?? option(`${window}.maxValue`),
    seriesColor: (at: number) => option(`series.${at}.color`) as string | undefined,
  };
}

/** A chart part: native, right to left when its options say so, its figures kept beside the references. */
export function chartXml(chart: Chart, sheet: Sheet, spreadsheet: Spreadsheet): string {
  const data = chartData(chart, spreadsheet);
  const seen = look(chart, sheet.rightToLeft);
  const pie = chart.type === 'PIE';
  const line = chart.type === 'LINE';
  const area = chart.type === 'AREA' || chart.type === 'STEPPED_AREA';
  const bars = chart.type === 'BAR';
  const series = data.series.map(({ name, values }, at) => {
    const color = hexColor(seen.colors[at] ?? seen.seriesColor(at)) ?? PALETTE[at % PALETTE.length]!;
    const paint = `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;
    const shape = pie ? '' : `<c:spPr>${line ? `<a:ln w="28575">${paint}</a:ln>` : paint}</c:spPr>`;
    const slices = !pie
      ? ''
      : values.values
          .map((_, slice) => {
            const own = (hexColor(seen.colors[slice]) ?? PALETTE[slice % PALETTE.length]!)
              .slice(1)
              .toUpperCase();
            return `<c:dPt><c:idx val="${slice}"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr val="${own}"/></a:solidFill></c:spPr></c:dPt>`;
          })
          .join('');
    return (
      `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>` +
      (name ? `<c:tx>${textReference(name)}</c:tx>` : '') +
      shape +
      (line
        ? '<c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>'
        : pie || area
          ? ''
          : '<c:invertIfNegative val="0"/>') +
      slices +
      (data.categories ? `<c:cat>${textReference(data.categories)}</c:cat>` : '') +
      `<c:val>${numberReference(values)}</c:val>${line ? '<c:smooth val="0"/>' : ''}</c:ser>`
    );
  });
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  const grouping = seen.grouping;
  const plot = pie
    ? `<c:pieChart><c:varyColors val="1"/>${series.join('')}<c:firstSliceAng val="0"/></c:pieChart>`
    : line
      ? `<c:lineChart><c:grouping val="${grouping ?? 'standard'}"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${axes}</c:lineChart>`
      : area
        ? `<c:areaChart><c:grouping val="${grouping ?? 'standard'}"/><c:varyColors val="0"/>${series.join('')}${axes}</c:areaChart>`
        : `<c:barChart><c:barDir val="${bars ? 'bar' : 'col'}"/><c:grouping val="${grouping ?? 'clustered'}"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="60"/>${grouping ? '<c:overlap val="100"/>' : ''}${axes}</c:barChart>`;
  const bounds =
    (typeof seen.maximum === 'number' ? `<c:max val="${seen.maximum}"/>` : '') +
    (typeof seen.minimum === 'number' ? `<c:min val="${seen.minimum}"/>` : '');
  const turned = (on: boolean) => `<c:orientation val="${on ? 'maxMin' : 'minMax'}"/>`;
  // Bars: first category on top; right to left, they grow from a category axis on the right.
  const categoryAxis =
    `<c:catAx><c:axId val="111111111"/><c:scaling>${turned(bars || seen.reversed)}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${bars ? (seen.reversed ? 'r' : 'l') : 'b'}"/>${titleXml(seen.categoryTitle, 1000)}` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `${textProperties}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const valueAxis =
    `<c:valAx><c:axId val="222222222"/><c:scaling>${turned(bars && seen.reversed)}${bounds}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${bars ? 'b' : seen.reversed ? 'r' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>${titleXml(seen.valueTitle, 1000)}` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `${textProperties}<c:crossAx val="111111111"/><c:crosses val="${bars ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
  const legend =
    seen.legend === 'none'
      ? ''
      : `<c:legend><c:legendPos val="${LEGEND[seen.legend] ?? 'r'}"/><c:overlay val="0"/>${textProperties}</c:legend>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMES}><c:roundedCorners val="0"/><c:chart>` +
    `${titleXml(seen.title, 1400)}<c:autoTitleDeleted val="${seen.title ? 0 : 1}"/>` +
    `<c:plotArea><c:layout/>${plot}${pie ? '' : categoryAxis + valueAxis}</c:plotArea>${legend}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${textProperties}</c:chartSpace>`
  );
}

const textProperties =
  '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr rtl="1"><a:defRPr/></a:pPr><a:endParaRPr lang="ar-MA"/></a:p></c:txPr>';

const titleXml = (text: string | undefined, size: number) =>
  text === undefined
    ? ''
    : `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr rtl="1"><a:defRPr sz="${size}" b="1"/></a:pPr><a:r><a:rPr lang="ar-MA" sz="${size}" b="1"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

function textReference({ sheet, area, values }: Line): string {
  const points = values.map((value, at) => `<c:pt idx="${at}"><c:v>${encodeText(shown(value))}</c:v></c:pt>`);
  return `<c:strRef><c:f>${escapeXml(reference(sheet.name, area))}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

function numberReference({ sheet, area, values }: Line): string {
  const points = values.flatMap((value, at) =>
    typeof value === 'number' ? `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>` : [],
  );
  return `<c:numRef><c:f>${escapeXml(reference(sheet.name, area))}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

const shown = (value: CellValue) => (typeof value === 'object' ? String(value.serial) : String(value));
