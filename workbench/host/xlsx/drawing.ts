import type { Chart, Sheet, Spreadsheet } from '../model';
import { chartName, type FileChart } from './chart-read';
import { chartOption } from './chart-series';
import { chartXml } from './chart-write';
import {
  freeId,
  freePath,
  type Parts,
  relationshipType,
  relationsOf,
  setRelations,
  setText,
  textOf,
} from './package';
import { attributesXml, childrenOf, parentXml } from './xml';

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';
const PIXEL = 9525;

/** Content types of the parts written here, by path. */
export type Types = Map<string, string>;

/** Writes the charts of a sheet into its drawing; pictures and charts of others stay as they were. Gives its path. */
export function writeCharts(
  parts: Parts,
  types: Types,
  drawing: string | undefined,
  sheet: Sheet,
  spreadsheet: Spreadsheet,
  file: readonly FileChart[],
): string | undefined {
  const rest = new Map(sheet.charts.map((chart) => [chart.id, chart]));
  if (drawing === undefined && rest.size === 0) return undefined;
  const path = drawing ?? freePath(parts, 'xl/drawings/drawing', '.xml');
  const shell = childrenOf((drawing && textOf(parts, drawing)) || EMPTY);
  const relations = drawing ? relationsOf(parts, drawing) : [];
  const write = (chart: Chart, before?: FileChart) => {
    const part = before?.part ?? freePath(parts, 'xl/charts/chart', '.xml');
    setText(parts, part, chartXml(chart, sheet, spreadsheet));
    types.set(part, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml');
    if (before) setRelations(parts, part, []); // its old colours and styles
    let id = relations.find(({ target }) => target === part)?.id;
    if (id === undefined) {
      id = freeId(relations);
      relations.push({ id, type: relationshipType('chart'), target: part, outside: false });
    }
    return frameXml(chart, id);
  };
  const frames = shell.children.map(({ xml }) => {
    const before = file.find(({ frame }) => frame === xml);
    if (!before) return xml;
    const now = rest.get(before.chart.id);
    rest.delete(before.chart.id);
    if (!now) {
      const at = relations.findIndex(({ target }) => target === before.part);
      if (at >= 0) relations.splice(at, 1);
      return '';
    }
    const moved = JSON.stringify(now) !== JSON.stringify(before.chart);
    if (!moved && !before.ours) return xml;
    const frame = write(now, before);
    return JSON.stringify(now.anchor) === JSON.stringify(before.chart.anchor) && sameSize(now, before.chart)
      ? keptPlace(xml, frame)
      : frame;
  });
  for (const chart of rest.values()) frames.push(write(chart));
  if (drawing === undefined && frames.length === 0) return undefined;
  setText(parts, path, parentXml(shell, frames));
  setRelations(parts, path, relations);
  types.set(path, 'application/vnd.openxmlformats-officedocument.drawing+xml');
  return path;
}

const size = ({ options }: Chart, name: string, usual: number) => {
  const given = Number(chartOption(options, name));
  return given > 0 ? given : usual;
};
const sameSize = (one: Chart, other: Chart) =>
  size(one, 'width', 600) === size(other, 'width', 600) &&
  size(one, 'height', 371) === size(other, 'height', 371);

/** The new frame in the place and size a person gave the old one. */
function keptPlace(before: string, frame: string): string {
  const graphic = /<xdr:graphicFrame[\s\S]*<\/xdr:graphicFrame>/;
  const inside = graphic.exec(frame)?.[0];
  return inside && graphic.test(before) ? before.replace(graphic, () => inside) : frame;
}

function frameXml(chart: Chart, relation: string): string {
  const { row, column, x, y } = chart.anchor;
  const width = size(chart, 'width', 600) * PIXEL;
  const height = size(chart, 'height', 371) * PIXEL;
  const named = attributesXml({
    id: (chart.id % 100000) + 2,
    name: chartName(chart.id),
    descr: String(chartOption(chart.options, 'title') ?? ''),
  });
  return (
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${x * PIXEL}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${y * PIXEL}</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${width}" cy="${height}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${named}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relation}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>'
  );
}
