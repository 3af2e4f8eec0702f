import type { Area, Chart } from '../model';
import { referenceOf } from './a1';
import { parseChart } from './hucre';
import { isOf, type Parts, relationsOf, textOf } from './package';
import { attributesOf, childrenOf, elementIn } from './xml';
import { crc32 } from './zip';

/** A chart of the file: its frame in the drawing, its part, and what we make of it. */
export interface FileChart {
  readonly frame: string;
  readonly part: string;
  readonly chart: Chart;
  /** Whether we wrote it: then it is written afresh, with the figures of the day. */
  readonly ours: boolean;
}

/** The name our charts bear in a drawing; it carries their id through other programs. */
export const chartName = (id: number): string => `mouwakaba-${id}`;

const OURS = /^mouwakaba-(\d+)$/;

/** The charts of a drawing. Those the saved state knows (by name, else by title) take their builder's words from it. */
export function readCharts(
  parts: Parts,
  drawing: string | undefined,
  sheet: number,
  sheetId: (name: string) => number | undefined,
  saved: readonly Chart[],
): FileChart[] {
  const xml = drawing && textOf(parts, drawing);
  if (!xml) return [];
  const relations = relationsOf(parts, drawing);
  const left = [...saved];
  const take = (test: (chart: Chart) => boolean) => {
    const at = left.findIndex(test);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  return childrenOf(xml).children.flatMap(({ xml: frame }) => {
    const link = /<c:chart\b[^>]*\br:id="([^"]+)"/.exec(frame)?.[1];
    const part = relations.filter(isOf('chart')).find(({ id }) => id === link)?.target;
    const body = part && textOf(parts, part);
    if (!body) return [];
    const name = attributesOf(/<xdr:cNvPr\b[^>]*>/.exec(frame)?.[0] ?? '').name ?? '';
    const id = Number(OURS.exec(name)?.[1] ?? Number.NaN);
    const read = meaning(body, sheet, sheetId);
    const known =
      take((chart) => chart.id === id) ??
      take((chart) => titleOf(chart) !== undefined && titleOf(chart) === titleOf(read));
    const anchor = anchorOf(frame);
    const chart: Chart = {
      ...(known ?? { ...read, id: Number.isNaN(id) ? crc32(new TextEncoder().encode(part)) : id }),
      anchor,
    };
    return { frame, part, chart, ours: known !== undefined || !Number.isNaN(id) };
  });
}

const titleOf = ({ options }: Chart) => (typeof options.title === 'string' ? options.title : undefined);

function anchorOf(frame: string): Chart['anchor'] {
  const from = elementIn(frame, 'xdr:from') ?? '';
  const number = (name: string) => Number(new RegExp(`<xdr:${name}>\\s*(-?\\d+)`).exec(from)?.[1] ?? 0);
  return {
    row: number('row'),
    column: number('col'),
    x: Math.max(0, Math.round(number('colOff') / 9525)),
    y: Math.max(0, Math.round(number('rowOff') / 9525)),
  };
}

const KINDS: Record<string, string> = {
  line: 'LINE',
  pie: 'PIE',
  doughnut: 'PIE',
  area: 'AREA',
  scatter: 'SCATTER',
};

/** A chart as far as its part tells, for files that lost our state and for charts of others. */
function meaning(xml: string, sheet: number, sheetId: (name: string) => number | undefined): Chart {
  const read = parseChart(xml);
  const kind = (read?.kinds[0] ?? 'bar').replace('3D', '');
  const bars = /<c:barDir\b[^>]*val="bar"/.test(xml);
  const area = (text: string | undefined) => {
    const found = text === undefined ? undefined : referenceOf(text);
    const id = found && (found.sheet === '' ? sheet : sheetId(found.sheet));
    return found && id !== undefined ? { sheet: id, ...found.area } : undefined;
  };
  const series = [...xml.matchAll(/<c:ser>[\s\S]*?<\/c:ser>/g)].map(([one]) => ({
    name: area(reference(one, 'c:tx')),
    categories: area(reference(one, 'c:cat')),
    values: area(reference(one, 'c:val')),
  }));
  const headed =
    series.length > 0 && series.every(({ name, values }) => name && values && isAbove(name, values));
  const grown = <T extends Area>(one: T): T =>
    headed ? { ...one, row: one.row - 1, rows: one.rows + 1 } : one;
  const first = series[0]?.categories;
  const ranges = joined(
    [...(first ? [first] : []), ...series.flatMap(({ values }) => values ?? [])].map(grown),
  );
  const grouping = /<c:grouping\b[^>]*val="(\w+)"/.exec(xml)?.[1];
  const options: Record<string, unknown> = {
    ...(read?.title ? { title: read.title } : {}),
    ...(grouping === 'stacked'
      ? { isStacked: true }
      : grouping === 'percentStacked'
        ? { isStacked: 'percent' }
        : {}),
    ...(/<c:catAx>[\s\S]*?<c:orientation val="maxMin"/.test(xml) && !bars ? { reverseCategories: true } : {}),
  };
  const type = KINDS[kind] ?? (bars ? 'BAR' : 'COLUMN');
  return {
    id: 0,
    type,
    ranges,
    options,
    headers: headed ? 1 : 0,
    transposed: false,
    anchor: { row: 0, column: 0, x: 0, y: 0 },
  };
}

/** Neighbouring columns over the same rows, as the one range they came from. */
function joined(ranges: readonly Chart['ranges'][number][]): Chart['ranges'][number][] {
  const list: Chart['ranges'][number][] = [];
  for (const range of ranges) {
    const last = list.at(-1);
    const next = last && last.sheet === range.sheet && last.row === range.row && last.rows === range.rows;
    if (last && next && last.column + last.columns === range.column)
      list[list.length - 1] = { ...last, columns: last.columns + range.columns };
    else list.push(range);
  }
  return list;
}

function reference(series: string, name: string): string | undefined {
  const holder = elementIn(series, name);
  return holder === undefined
    ? undefined
    : /<c:f>([^<]*)<\/c:f>/.exec(holder)?.[1]?.replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

const isAbove = (name: Area & { sheet: number }, values: Area & { sheet: number }) =>
  name.sheet === values.sheet &&
  name.row === values.row - 1 &&
  name.column === values.column &&
  values.columns === 1;
