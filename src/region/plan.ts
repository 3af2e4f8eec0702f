import type { CodeOf } from '../entities/lists';
import type { PlanItem } from '../entities/planItem';
import type { Day } from '../schema/day';
import { fold } from '../schema/fold';

/** Two days and all between them. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** A sound row of مخطط العمل المرحلي. */
export interface Planned {
  readonly row: number;
  readonly id: string;
  readonly record: PlanItem;
}

/** An activity of the phased work plan as it stands on a day. */
export interface Activity extends Planned {
  /** A blank one is planned, as in the annual programme (domain §1). */
  readonly status: CodeOf<'programmeStatus'>;
  /** The first dates of one that was moved since; null of any other. */
  readonly first: Period | null;
  /** Its last day has passed, and it is neither done nor cancelled. */
  readonly isLate: boolean;
}

const isOpen = (status: Activity['status']) => status !== 'done' && status !== 'cancelled';

/** The rows of the plan as activities on a day, in the order in which they begin. */
export const activitiesOf = (
  rows: readonly Planned[],
  today: Day,
  firstOf: (row: Planned) => Period,
): readonly Activity[] =>
  rows
    .map((row): Activity => {
      const { from, to, status } = row.record;
      const first = firstOf(row);
      return {
        ...row,
        status: status ?? 'planned',
        first: first.from === from && first.to === to ? null : first,
        isLate: to < today && isOpen(status ?? 'planned'),
      };
    })
    .sort(
      ({ record: one, row }, { record: other, row: under }) =>
        compared(one.from, other.from) || compared(one.to, other.to) || row - under,
    );

const compared = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Two activities of one role that are still to be done and share days: those days. */
export interface Overlap extends Period {
  readonly one: Activity;
  readonly other: Activity;
}

/** No one reads more pairs than these; a role with a hundred activities at once has thousands. */
const mostOverlaps = 200;

/** The overlaps of activities that come in the order in which they begin, role by role; how many more there are. */
export function overlapsOf(activities: readonly Activity[]): {
  readonly told: readonly Overlap[];
  readonly others: number;
} {
  const told: Overlap[] = [];
  let all = 0;
  for (const own of grouped(
    activities.filter(({ status }) => isOpen(status)),
    ({ record }) => record.responsible,
  ).values())
    own.forEach((one, at) => {
      for (const other of own.slice(at + 1)) {
        if (other.record.from > one.record.to) break;
        all += 1;
        if (told.length < mostOverlaps) {
          const to = one.record.to < other.record.to ? one.record.to : other.record.to;
          told.push({ one, other, from: other.record.from, to });
        }
      }
    });
  return { told, others: all - told.length };
}

/** How far some activities are: each figure as the activities it is made of. */
export interface Progress {
  /** As it was first typed, or the code of a role; blank for those of no phase, and for all of them. */
  readonly name: string;
  readonly activities: readonly Activity[];
  /** What the share of the done is taken of: all but the cancelled. */
  readonly counted: readonly Activity[];
  readonly done: readonly Activity[];
  readonly late: readonly Activity[];
  readonly postponed: readonly Activity[];
  readonly cancelled: readonly Activity[];
}

/** Progress of the whole plan, of its phases and their operations in the order of their first days, and of its roles. */
export interface PlanProgress {
  readonly all: Progress;
  readonly phases: readonly (Progress & { readonly operations: readonly Progress[] })[];
  readonly roles: readonly Progress[];
}

function grouped(activities: readonly Activity[], keyOf: (one: Activity) => string) {
  const groups = new Map<string, Activity[]>();
  for (const one of activities) {
    const key = fold(keyOf(one));
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

const progressOf = (name: string, activities: readonly Activity[]): Progress => {
  const of = (wanted: Activity['status']) => activities.filter(({ status }) => status === wanted);
  return {
    name,
    activities,
    counted: activities.filter(({ status }) => status !== 'cancelled'),
    done: of('done'),
    late: activities.filter(({ isLate }) => isLate),
    postponed: of('postponed'),
    cancelled: of('cancelled'),
  };
};

/** The progress of activities by a text of theirs, compared folded (R10), in the order in which they come. */
const progressBy = (
  activities: readonly Activity[],
  textOf: (one: Activity) => string,
): readonly Progress[] =>
  [...grouped(activities, textOf).values()].map((own) =>
    progressOf((own[0] ? textOf(own[0]) : '').trim(), own),
  );

/** How far the plan is, from activities that come in the order in which they begin. */
export const planProgress = (activities: readonly Activity[]): PlanProgress => ({
  all: progressOf('', activities),
  phases: progressBy(activities, ({ record }) => record.phase ?? '').map((phase) => ({
    ...phase,
    operations: progressBy(phase.activities, ({ record }) => record.operation),
  })),
  roles: progressBy(activities, ({ record }) => record.responsible),
});
