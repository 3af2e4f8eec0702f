import { activities } from '../entities/activity';
import type { EntityName, RecordFor } from '../entities/index';
import { entityNamed } from '../entities/index';
import { once } from '../entities/known';
import { programmeItemKey } from '../entities/seen';
import type { Day } from '../schema/day';
import type { Warning } from '../schema/fault';
import { warning } from '../schema/fault';
import type { Known } from '../schema/known';
import type { RowsOf, Sound } from './judge';
import { soundAlone } from './judge';

/** What warnings across rows look at: sound rows, found by what they share. */
export interface Around {
  readonly known: Known;
  readonly visitsAt: (school: string) => readonly Sound<'visit'>[];
  readonly postsAt: (school: string) => readonly Sound<'post'>[];
  readonly assignmentsOf: (mentor: string) => readonly Sound<'assignment'>[];
  /** The ids that rows of البرنامج السنوي bear, in small letters. */
  readonly itemIds: () => readonly string[];
}

/** Rows by a key of theirs, found once and only when asked for. */
function byKey<T>(rows: () => readonly T[], keyOf: (row: T) => string): (key: string) => readonly T[] {
  const index = once(() => {
    const found = new Map<string, T[]>();
    for (const row of rows()) {
      const own = found.get(keyOf(row));
      if (own) own.push(row);
      else found.set(keyOf(row), [row]);
    }
    return found;
  });
  return (key) => index().get(key) ?? [];
}

/** What is around the rows of a file; a tab is read only when a warning looks at it. */
export function aroundOf(rowsOf: RowsOf, known: Known): Around {
  const alone = soundAlone(rowsOf, known);
  const sound = <N extends EntityName>(entity: N) => alone(entity) as unknown as readonly Sound<N>[];
  return {
    known,
    visitsAt: byKey(
      () => sound('visit'),
      ({ record }) => record.school,
    ),
    postsAt: byKey(
      () => sound('post'),
      ({ record }) => record.school,
    ),
    assignmentsOf: byKey(
      () => sound('assignment'),
      ({ record }) => record.mentor,
    ),
    itemIds: once(() => rowsOf('programmeItem').flatMap(({ id }) => (id === '' ? [] : [id.toLowerCase()]))),
  };
}

type Hint<N extends EntityName> = (row: Sound<N>, around: Around) => Warning | null;

const dayNumber = (day: Day) =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 864e5;

const shares = (one: readonly string[], other: readonly string[]) => one.some((name) => other.includes(name));

/** R7: an earlier row of the same school and mentor, within one day. Of two, the lower is told. */
const probableDuplicate: Hint<'visit'> = ({ row, record }, { visitsAt }) => {
  const twin = visitsAt(record.school).find(
    (other) =>
      other.row < row &&
      Math.abs(dayNumber(other.record.date) - dayNumber(record.date)) <= 1 &&
      shares(other.record.mentors, record.mentors),
  );
  return twin ? warning('probableDuplicate', 'date', { row: twin.row, on: twin.record.date }) : null;
};

/** R7: another mentor at the same school on the same day, as a row of its own: a joint visit is one row. */
const jointVisit: Hint<'visit'> = ({ row, record }, { visitsAt }) => {
  const other = visitsAt(record.school).find(
    (one) => one.row < row && one.record.date === record.date && !shares(one.record.mentors, record.mentors),
  );
  return other ? warning('jointVisit', 'mentors', { row: other.row }) : null;
};

/** R9: each mentor is assigned, on the day, to the community of the school. */
const notAssigned: Hint<'visit'> = ({ record }, { assignmentsOf, known }) => {
  const cpp = activities.visit.cpp(record, known);
  if (cpp === null) return null;
  const without = record.mentors.filter(
    (mentor) =>
      !assignmentsOf(mentor).some(
        ({ record: one }) =>
          one.cpp === cpp && one.from <= record.date && (one.to === null || one.to >= record.date),
      ),
  );
  return without.length === 0
    ? null
    : warning('notAssigned', 'mentors', { mentors: without.map((key) => known.nameOf('mentor', key)) });
};

/** Two posts of one school that overlap: it happens while one hands over to another; of two, the lower is told. */
const overlap: Hint<'post'> = ({ row, record }, { postsAt }) => {
  const other = postsAt(record.school).find(
    (one) =>
      one.row < row &&
      (record.to === null || one.record.from <= record.to) &&
      (one.record.to === null || record.from <= one.record.to),
  );
  return other ? warning('overlap', 'from', { row: other.row, principal: other.record.principal }) : null;
};

/** النشاط المبرمج leads to one item of the programme, by what follows its # (domain §3). */
const programmeItemFound: Hint<'visit' | 'miniGroup' | 'workshop'> = ({ record }, { itemIds }) => {
  const said = record.programmeItem;
  if (said === null) return null;
  const key = programmeItemKey(said);
  const found = key === null ? 0 : itemIds().filter((id) => id === key || id.slice(0, 8) === key).length;
  return found === 1 ? null : warning('unknownProgrammeItem', 'programmeItem', { said, found });
};

interface Hints<N extends EntityName> {
  readonly of: readonly Hint<N>[];
  /** How many days around its own a row's warnings look at in its own tab; null for all of it. */
  readonly within: number | null;
}

/** The hints that one row cannot give alone, by the entity they speak of. */
const hints: { readonly [N in EntityName]?: Hints<N> } = {
  visit: { of: [probableDuplicate, jointVisit, notAssigned, programmeItemFound as Hint<'visit'>], within: 1 },
  miniGroup: { of: [programmeItemFound as Hint<'miniGroup'>], within: null },
  workshop: { of: [programmeItemFound as Hint<'workshop'>], within: null },
  post: { of: [overlap], within: null },
};

/** How many days around a row its warnings need of its own tab; null for the whole tab, or none of it. */
export const daysAround = (entity: EntityName): number | null => hints[entity]?.within ?? null;

/** The warnings of a sound row: its own, then those that other rows give. */
export function warningsOf<N extends EntityName>(row: Sound<N>, around: Around): readonly Warning[] {
  const { warns } = entityNamed(row.entity);
  const own = warns.flatMap((warn) => warn(row.record as never, around.known) ?? []);
  const given = (hints[row.entity]?.of ?? []) as readonly Hint<N>[];
  return [...own, ...given.flatMap((hint) => hint(row, around) ?? [])];
}

/** A row that is about to be saved, as warnings see it: below all others where it has no row yet. */
export const asSound = <N extends EntityName>(
  entity: N,
  row: number | null,
  id: string,
  record: RecordFor<N>,
): Sound<N> => ({ entity, row: row ?? Number.MAX_SAFE_INTEGER, id, record }) as unknown as Sound<N>;

/** The warnings that a person settled: by row id and code. */
export type Settled = (id: string, code: string) => boolean;

/** The warnings of a tab's sound rows, by row, those left out that were settled. */
export function hintsIn(
  entity: EntityName,
  rowsOf: RowsOf,
  known: Known,
  settled: Settled,
): ReadonlyMap<number, readonly Warning[]> {
  const around = aroundOf(rowsOf, known);
  const found = new Map<number, readonly Warning[]>();
  for (const row of soundAlone(rowsOf, known)(entity)) {
    const open = warningsOf(row, around).filter(({ code }) => row.id === '' || !settled(row.id, code));
    if (open.length > 0) found.set(row.row, open);
  }
  return found;
}
