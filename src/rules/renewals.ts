import type { EntityName } from '../entities/index';
import { directorateNames, entityNamed } from '../entities/index';
import type { Day, SchoolYear } from '../schema/day';
import { firstDayOf, schoolYearOf } from '../schema/day';
import { write } from '../schema/entity';
import type { Known } from '../schema/known';
import type { SoundOf } from './across';
import { referredBy } from './references';

/** How a period ended: with the school year that closes, in the course of it, or before it. */
export type EndedWhen = 'withYear' | 'inYear' | 'before';

/** A row whose period ended, and the row that would carry it on from 1 September. */
export interface Renewal {
  readonly entity: EntityName;
  readonly row: number;
  readonly from: Day;
  readonly ended: Day;
  readonly when: EndedWhen;
  /** What the row holds of others, by their keys: it is renewed once for each. */
  readonly place: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** The two fields of a period that may stay open: whatever has such a one may go on from year to year. */
function openPeriod(entity: EntityName): readonly [string, string] | null {
  const { dated, fields } = entityNamed(entity);
  const [from, to] = dated ?? [];
  return from !== undefined && to !== undefined && fields[to]?.optional === true ? [from, to] : null;
}

/** The tabs whose rows may be renewed, by their declarations. */
const renewable = (): readonly EntityName[] =>
  directorateNames.filter((entity) => openPeriod(entity) !== null);

/** The school year that begins next: from June on the coming one, before it the present one. */
export const yearToOpen = (today: Day): SchoolYear => {
  const present = schoolYearOf(today);
  const [first, second] = present.split('/').map(Number) as [number, number];
  const isNear = today >= `${second}-06-01`;
  return isNear ? `${first + 1}/${second + 1}` : present;
};

const later = (one: Renewal, other: Renewal): boolean =>
  one.ended > other.ended || (one.ended === other.ended && one.from >= other.from);

/** The renewals of one tab, and how many of its rows go on by themselves. */
function inTab(
  entity: EntityName,
  [from, to]: readonly [string, string],
  first: Day,
  soundOf: SoundOf,
  known: Known,
) {
  const of = entityNamed(entity);
  const refers = Object.keys(of.fields).filter((field) => referredBy(of.fields[field] as never) !== null);
  const lastYear = `${Number(first.slice(0, 4)) - 1}-09-01`;
  const held = new Set<string>();
  const ended = new Map<string, Renewal>();
  let goingOn = 0;
  for (const { row, record } of soundOf(entity)) {
    const values = record as Readonly<Record<string, unknown>>;
    const end = values[to] as Day | null;
    const place = JSON.stringify(refers.map((field) => values[field]));
    if (end === null || end >= first) {
      held.add(place);
      if (end === null && (values[from] as Day) < first) goingOn += 1;
      continue;
    }
    const when = end === `${first.slice(0, 4)}-08-31` ? 'withYear' : end >= lastYear ? 'inYear' : 'before';
    const texts = write(of, { ...record, [from]: first, [to]: null } as never, known);
    const one: Renewal = { entity, row, from: values[from] as Day, ended: end, when, place, texts };
    const other = ended.get(place);
    if (!other || later(one, other)) ended.set(place, one);
  }
  return { renewals: [...ended.values()].filter(({ place }) => !held.has(place)), goingOn };
}

/**
 * What ended before a school year and may be renewed from its 1 September: for each mentor and CPP, for each school, the
 * latest of the sound rows that ended, where none goes on. Nothing else of a file changes with the year (decision 10).
 */
export function renewalsFor(year: SchoolYear, soundOf: SoundOf, known: Known) {
  const first = firstDayOf(year);
  return renewable().map((entity) => ({
    entity,
    ...inTab(entity, openPeriod(entity) as readonly [string, string], first, soundOf, known),
  }));
}
