import type { Quality } from '../balance/quality';
import { ar } from '../messages/ar';
import type { PaperWords } from '../messages/papers/index';
import { papers } from '../messages/papers.ar';
import type { Cell, ChartPlan, OutputPlan } from '../ports';
import type { PlannedRow } from './accountRows';
import { padded, row } from './accountRows';
import { chartRows, downTo } from './progressTab';
import { tabOf } from './table';

type Cells = readonly Cell[];

/** From what was reached to what is awaited; never red, for nothing here is a reproach. */
export const tones = { deep: '#0b5e50', light: '#66aa9c', amber: '#c98a1b', quiet: '#d9d9d6' } as const;

/** A table under a heading and a note, its chart beside it, and rows that the chart does not draw. */
export interface Section {
  readonly title: string;
  readonly columns: readonly string[];
  readonly table: readonly Cells[];
  /** Null where there is nothing to draw. */
  readonly chart: Pick<ChartPlan, 'kind' | 'valuesTitle' | 'colours' | 'greatest'> | null;
  readonly after: readonly PlannedRow[];
  readonly note: string;
}

export const section = (
  title: string,
  columns: readonly string[],
  table: readonly Cells[],
  chart: Section['chart'],
  after: readonly PlannedRow[],
  note = '',
): Section => ({ title, columns, table, chart, after, note });

/** A chart of so many columns after the names, each in its colour. */
export const drawn = (
  kind: ChartPlan['kind'],
  valuesTitle: string,
  colours: readonly string[],
  greatest: number | null = null,
) => ({ kind, valuesTitle, colours, greatest });

/** A figure with one decimal, or none. */
export const figure = (of: number | null): Cell => (of === null ? '–' : { decimal: of });

/** A sentence with its values, in the order of its braces. */
export const filled = (sentence: string, ...values: readonly (string | number)[]): string =>
  values.reduce<string>((text, value) => text.replace(/\{\w+\}/, String(value)), sentence);

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** How many rows of each tab are sound, and what keeps the others out of the counts. */
export function qualitySection(tabs: readonly Quality[], words: PaperWords['dashboard']['quality']): Section {
  const sound = sum(tabs.map((one) => one.sound));
  const faults = tabs.flatMap(({ entity, faults: found }) =>
    found.map(([code, rows]) => row('row', tabOf(entity), rows.length, words.faults[code])),
  );
  const all = sound + sum(tabs.map(({ faulty }) => faulty.length));
  return section(
    words.title,
    words.columns,
    tabs.map(({ entity, sound: own, faulty }) => [tabOf(entity), own, faulty.length]),
    drawn('stackedBars', words.axis, [tones.deep, tones.amber]),
    faults.length === 0 ? [] : [row('columns', ...words.faulty), ...faults, row('note', words.note)],
    // As the check of the file says it.
    filled(words.score, all === 0 ? 100 : Math.floor((sound * 100) / all), sound, all),
  );
}

/** What stands around the sections of a dashboard. */
interface Around extends Pick<OutputPlan, 'widths' | 'gone'> {
  readonly head: readonly PlannedRow[];
  readonly foot?: readonly PlannedRow[];
}

/** لوحة القيادة of a file of either level: its head, then section under section, each chart beside its table. */
export function dashboardPage(
  { widths, gone = [], head, foot = [] }: Around,
  sections: readonly Section[],
): OutputPlan {
  const rows = [...head];
  const charts: ChartPlan[] = [];
  for (const { title, columns, table, chart, after, note } of sections) {
    const at = { row: rows.length + 1, column: widths.length + 1 };
    rows.push(row('heading', title), ...(note === '' ? [] : [row('note', note)]));
    const isDrawn = chart !== null && table.length > 0;
    if (isDrawn)
      charts.push({
        ...chart,
        title,
        table: { row: rows.length + 1, column: 1, rows: 1 + table.length, columns: 1 + chart.colours.length },
        at,
        namesTitle: columns[0] as string,
      });
    rows.push(row('columns', ...columns), ...table.map((cells) => row('row', ...cells)), ...after);
    if (chart !== null) rows.push(...downTo(rows, at.row + chartRows));
    rows.push(row('blank'));
  }
  rows.push(...foot);
  return {
    title: ar.tabs.dashboard,
    widths,
    rows: padded(rows, widths.length),
    charts,
    gone,
    protection: papers.protected,
  };
}
