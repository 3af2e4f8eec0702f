import { percentOf } from '../balance/ratios';
import type { OutputPlan, World } from '../ports';
import type { Activity, Period, Planned, Progress } from '../region/plan';
import { activitiesOf, overlapsOf, planProgress } from '../region/plan';
import { judge } from '../rules/judge';
import type { Day } from '../schema/day';
import { shape } from '../schema/input';
import type { Built } from '../sheets/balanceTabs';
import type { Texts } from '../sheets/changes';
import { versionOf } from '../sheets/identity';
import { canonical } from '../sheets/place';
import { timelineSheet } from '../sheets/timelineTab';
import type { File } from './file';
import { openFile } from './file';
import type { FirstDates } from './firstDates';
import { firstDates } from './firstDates';
import type { Outcome } from './outcome';
import { done } from './outcome';

/** مخطط العمل المرحلي of a file as it stands today, and how many of its rows are faulty. */
export function planIn(world: World, file: File): Plan {
  const { sound, leftOut } = judge(file.rowsOf, file.known, ['planItem']);
  const rows: readonly Planned[] = sound.planItem;
  const first = firstDates(world, rows);
  return { activities: activitiesOf(rows, world.today(), first.of), leftOut: leftOut.length, first };
}

interface Plan {
  readonly activities: readonly Activity[];
  readonly leftOut: number;
  readonly first: FirstDates;
}

/** الجدول الزمني of a regional file; first dates that it sees for the first time are remembered. */
export function timelineTab(world: World, file: File, _period: unknown, built: Built): readonly OutputPlan[] {
  const { activities, leftOut, first } = planIn(world, file);
  first.remember(file.rowsOf('planItem').map(({ id }) => id));
  return [timelineSheet(activities, leftOut, file.known, built)];
}

/** Figures of some activities, as the sidebar shows them. */
interface Figures {
  readonly name: string;
  readonly done: number;
  readonly counted: number;
  /** In per cent, one decimal; null where nothing counts. */
  readonly rate: number | null;
  readonly late: number;
  readonly postponed: number;
  readonly cancelled: number;
}

const figuresOf = ({ name, ...of }: Progress): Figures => ({
  name,
  done: of.done.length,
  counted: of.counted.length,
  rate: percentOf(of.done.length, of.counted.length),
  late: of.late.length,
  postponed: of.postponed.length,
  cancelled: of.cancelled.length,
});

/** An activity as the sidebar draws it: a row that its form can open, its place in time, and what is told of it. */
export interface Drawn extends Period {
  /** Null for a row not checked yet. */
  readonly id: string | null;
  readonly version: string;
  readonly row: number;
  readonly draft: Texts;
  readonly status: Activity['status'];
  readonly responsible: string;
  readonly first: Period | null;
  readonly isLate: boolean;
  /** Other activities of its role, by their row, and the days that they share. */
  readonly overlaps: readonly (Period & { readonly row: number })[];
}

interface Timeline {
  readonly today: Day;
  /** In the order in which they begin. */
  readonly activities: readonly Drawn[];
  readonly all: Figures;
  /** Each with the rows of its activities, and those of its operations. */
  readonly phases: readonly (Figures & {
    readonly operations: readonly (Figures & { readonly rows: readonly number[] })[];
  })[];
  readonly roles: readonly (Figures & { readonly label: string })[];
  /** Overlaps beyond those that activities tell of. */
  readonly otherOverlaps: number;
  readonly leftOut: number;
}

/** The phased work plan as the view «المخطط» draws it. */
export const timeline = {
  input: shape(({ object }) => object({})),
  run: (world: World): Outcome<Timeline> => {
    const file = openFile(world);
    file.all('academy');
    const { known } = file;
    const { activities, leftOut } = planIn(world, file);
    const texts = new Map(file.rowsOf('planItem').map((row) => [row.row, row.texts as Texts]));
    const { all, phases, roles } = planProgress(activities);
    const { told: overlaps, others: otherOverlaps } = overlapsOf(activities);
    return done({
      today: world.today(),
      activities: activities.map(({ row, id, record, status, first, isLate }) => ({
        id: id || null,
        version: versionOf(texts.get(row) ?? {}),
        row,
        draft: canonical('planItem', texts.get(row) ?? {}, known),
        status,
        responsible: record.responsible,
        from: record.from,
        to: record.to,
        first,
        isLate,
        overlaps: overlaps.flatMap(({ one, other, from, to }) =>
          one.row === row
            ? [{ row: other.row, from, to }]
            : other.row === row
              ? [{ row: one.row, from, to }]
              : [],
        ),
      })),
      all: figuresOf(all),
      phases: phases.map(({ operations, ...phase }) => ({
        ...figuresOf(phase),
        operations: operations.map((one) => ({
          ...figuresOf(one),
          rows: one.activities.map(({ row }) => row),
        })),
      })),
      roles: roles.map((role) => ({ ...figuresOf(role), label: known.labelOf('teamRole', role.name) })),
      otherOverlaps,
      leftOut,
    });
  },
};
