// Over 200 lines because it is one page, section by section.

import { percentOf } from '../balance/ratios';
import { ar } from '../messages/ar';
import { papers } from '../messages/papers.ar';
import { bare } from '../messages/phrase';
import { timeline as said, timelineTab as words } from '../messages/timeline.ar';
import type { Cell, Fill, OutputPlan } from '../ports';
import type { Calendar } from '../region/calendar';
import { calendarOf, mostColumns, shared } from '../region/calendar';
import type { Activity, Period, Progress } from '../region/plan';
import { overlapsOf, planProgress } from '../region/plan';
import type { Day } from '../schema/day';
import { inFigures, months } from '../schema/day';
import type { Known } from '../schema/known';
import type { PlannedRow } from './accountRows';
import { padded, row } from './accountRows';
import type { Built } from './balanceTabs';
import { meanCell } from './progressTab';

type Row = PlannedRow & { readonly fills?: readonly (Fill | null)[] };

const before = [430, 420, 88, 88, 130];

/** Always as many columns, so that what a longer plan left beside is never in the way. */
const widths = [...before, ...Array.from({ length: mostColumns }, () => 84)];

const longest = 160;

const clipped = (text: string) => {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= longest) return line;
  // A sign of two halves that would be cut in two is left out whole.
  return `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
};

/** From what was reached to what is awaited, as in تقدم المشاريع; never red, for nothing here is a reproach. */
const fills: { readonly [S in Activity['status'] | 'late' | 'first' | 'now']: Fill } = {
  done: { background: '#2f8576', ink: '#ffffff' },
  planned: { background: '#cfe3df', ink: '#1f2d2b' },
  postponed: { background: '#d5deec', ink: '#2b4468' },
  cancelled: { background: '#ececea', ink: '#5b6b68' },
  late: { background: '#f6dfae', ink: '#6b4700' },
  first: { background: '#f7f7f5', ink: '#6f7d7a' },
  now: { background: '#0b5e50', ink: '#ffffff' },
};

const lookOf = ({ isLate, status }: Activity) => (isLate ? 'late' : status);

const statusOf = (one: Activity, known: Known) =>
  `${said.signs[lookOf(one)]} ${one.isLate ? said.states.late : known.labelOf('programmeStatus', one.status)}`;

const nameOf = ({ record }: Activity) => clipped(record.activity);

const monthOf = (day: Day) => months[Number(day.slice(5, 7)) - 1] ?? '';

/** «فبراير 2027», «يناير–مارس 2027», «2027», «2025–2029». */
function columnName({ from, to }: Period, unit: number): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (unit === 1) return `${monthOf(from)} ${first}`;
  if (unit < 12) return `${monthOf(from)}–${monthOf(to)} ${first}`;
  return first === last ? first : `${first}–${last}`;
}

/** The days of a bar within one column: «10–28», «10/01–15/02», or years. */
function daysOf({ from, to }: Period, unit: number): string {
  const of = (day: Day) =>
    unit === 1 ? String(Number(day.slice(8))) : unit <= 12 ? inFigures(day).slice(0, 5) : day.slice(0, 4);
  return of(from) === of(to) ? of(from) : `${of(from)}–${of(to)}`;
}

/** The bar of an activity over the columns; where it was first to be held and is no more, a lighter one in brackets. */
function barOf(
  one: Activity,
  { columns, unit }: Calendar,
): Pick<Row, 'fills'> & { readonly cells: readonly Cell[] } {
  const drawn = columns.map((column): readonly [Cell, Fill | null] => {
    const now = shared(column, one.record);
    if (now) return [daysOf(now, unit), fills[lookOf(one)]];
    const first = one.first && shared(column, one.first);
    return first ? [`(${daysOf(first, unit)})`, fills.first] : ['', null];
  });
  return {
    cells: drawn.map(([cell]) => cell),
    fills: [...before.map(() => null), ...drawn.map(([, fill]) => fill)],
  };
}

const progressWords = ({ done, counted }: Progress) =>
  bare(said.progress(done.length, counted.length, percentOf(done.length, counted.length)));

const phaseName = (name: string) => clipped(name) || said.noPhase;

const legend = () =>
  [
    ...(Object.keys(said.states) as (keyof typeof said.states)[]).map(
      (state) => `${said.signs[state]} ${said.states[state]}`,
    ),
    ...words.legend,
  ].join('   ');

/** The Gantt: phases, their operations and activities, a column a month. */
function ganttRows(activities: readonly Activity[], known: Known, today: Day): readonly Row[] {
  const calendar = calendarOf(
    activities.map(({ record }) => record),
    activities.flatMap(({ first }) => first ?? []),
  );
  if (!calendar) return [row('note', words.empty)];
  const { columns, unit } = calendar;
  const fields = ar.fields.planItem;
  const isNow = ({ from, to }: Period) => from <= today && today <= to;
  /** The columns, named again at each phase: far below, the first names are out of sight. */
  const head = (...own: readonly [Cell, Cell, Cell, Cell, Cell]): Row => ({
    ...row(
      'columns',
      ...own,
      ...columns.map((column) => {
        const name = columnName(column, unit);
        return isNow(column) ? words.now(name) : name;
      }),
    ),
    fills: [...before.map(() => null), ...columns.map((column) => (isNow(column) ? fills.now : null))],
  });
  return [
    row('note', legend()),
    row('heading', words.chart),
    head(words.what, fields.responsible, fields.from, fields.to, fields.status),
    ...planProgress(activities).phases.flatMap((phase, at): readonly Row[] => [
      at === 0
        ? row('columns', phaseName(phase.name), progressWords(phase))
        : head(phaseName(phase.name), progressWords(phase), '', '', ''),
      ...phase.operations.flatMap((operation): readonly Row[] => [
        row('note', clipped(operation.name), progressWords(operation)),
        ...operation.activities.map((one): Row => {
          const { cells, fills: over } = barOf(one, calendar);
          const { from, to, responsible } = one.record;
          const role = known.labelOf('teamRole', responsible);
          return {
            ...row(
              'row',
              `– ${nameOf(one)}`,
              role,
              { day: from },
              { day: to },
              statusOf(one, known),
              ...cells,
            ),
            ...(over ? { fills: over } : {}),
          };
        }),
      ]),
    ]),
  ];
}

/** How far each of some parts of the plan is, in words and in figures. */
const progressRows = (
  title: string,
  of: string,
  parts: readonly (readonly [string, Progress])[],
): readonly Row[] => [
  row('heading', title),
  row('columns', of, words.done, words.rate, said.postponed, said.late, said.cancelled),
  ...parts.map(([name, part]) =>
    row(
      'row',
      name,
      progressWords(part),
      meanCell(percentOf(part.done.length, part.counted.length)),
      part.postponed.length,
      part.late.length,
      part.cancelled.length,
    ),
  ),
  row('blank'),
];

/** Sentences under a heading, or that there is nothing to tell. */
const told = (title: string, lines: readonly string[], none: string): readonly Row[] => [
  row('heading', title),
  ...(lines.length > 0 ? lines.map((line) => row('row', bare(line))) : [row('note', none)]),
  row('blank'),
];

function toldRows(activities: readonly Activity[], known: Known): readonly Row[] {
  const overlaps = overlapsOf(activities);
  return [
    ...told(
      words.lateTitle,
      activities.flatMap((one) => (one.isLate ? [words.lateLine(nameOf(one), one.record.to)] : [])),
      words.noneLate,
    ),
    ...told(
      words.overlaps,
      [
        ...overlaps.told.map(({ one, other, from, to }) =>
          words.overlapLine(
            known.labelOf('teamRole', one.record.responsible),
            nameOf(one),
            nameOf(other),
            from,
            to,
          ),
        ),
        ...(overlaps.others > 0 ? [said.othersOf(overlaps.others)] : []),
        ...(overlaps.told.length > 0 ? [said.overlapNote] : []),
      ],
      words.noneOverlap,
    ),
    ...told(
      words.moved,
      activities.flatMap((one) =>
        one.first
          ? [
              words.movedLine(
                nameOf(one),
                said.period(one.first.from, one.first.to),
                said.period(one.record.from, one.record.to),
              ),
            ]
          : [],
      ),
      words.noneMoved,
    ),
  ];
}

/** الجدول الزمني: the phased work plan over the months, how far it is, and what is worth a look. */
export function timelineSheet(
  activities: readonly Activity[],
  leftOut: number,
  known: Known,
  { day, hour }: Built,
): OutputPlan {
  const { all, phases, roles } = planProgress(activities);
  const rows: readonly Row[] = [
    row('title', said.title),
    row('note', papers.builtAt(day, hour)),
    row('notice', words.notice),
    ...(leftOut > 0 ? [row('notice', bare(said.leftOut(leftOut)))] : []),
    row('blank'),
    ...ganttRows(activities, known, day),
    row('blank'),
    ...(activities.length === 0
      ? []
      : [
          ...progressRows(words.byPhase, words.what, [
            [said.everything, all],
            ...phases.flatMap((phase): readonly (readonly [string, Progress])[] => [
              [phaseName(phase.name), phase],
              ...phase.operations.map((one) => [`– ${clipped(one.name)}`, one] as const),
            ]),
          ]),
          ...progressRows(
            words.byRole,
            words.role,
            roles.map((role) => [known.labelOf('teamRole', role.name), role]),
          ),
          ...toldRows(activities, known),
        ]),
  ];
  return {
    title: ar.tabs.timeline,
    widths,
    rows: padded(rows, widths.length).map((one, at) => ({ ...one, ...fillsOf(rows[at]) })),
    charts: [],
    protection: papers.protected,
  };
}

const fillsOf = (one: Row | undefined) => (one?.fills ? { fills: one.fills } : {});
