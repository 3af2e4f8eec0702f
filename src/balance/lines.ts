import type { ActivityName } from '../entities/activity';
import { isInPerson } from '../entities/activity';
import type { RecordFor } from '../entities/index';
import type { Visit } from '../entities/visit';
import { pointsOf } from '../schema/points';

/** A line of the balance: under which headings a row counts; under none, it counts nowhere in the line. */
export interface Line<N extends ActivityName = ActivityName> {
  /** The numeral of the task book, article 3-2. */
  readonly of: 'ii' | 'iii' | 'iv' | 'v';
  readonly entities: readonly N[];
  readonly headings: (record: RecordFor<N>) => readonly string[];
  /** Whether headings are texts that people type: grouped by folding, shown in one spelling. */
  readonly grouped: boolean;
  /** Whether توحيد الصياغات maps its headings. */
  readonly mapped: boolean;
}

const line = <N extends ActivityName>(
  of: Line['of'],
  entities: readonly N[],
  headings: Line<N>['headings'],
  { grouped = false, mapped = false } = {},
): Line<N> => ({ of, entities, headings, grouped, mapped });

const one = ['one'];
const none: readonly string[] = [];

const all = ['visit', 'miniGroup', 'workshop'] as const;

type Noted = { readonly strengths: string | null; readonly weaknesses: string | null };

/** الحصيلة الدورية, article 3-2 of the task book, lines ii to v and what is told beside them (domain §4). */
export const lines = {
  visits: line('ii', ['visit'], (row: Visit) => (isInPerson(row) ? [row.cycle] : none)),
  remote: line('ii', ['visit'], (row: Visit) => (isInPerson(row) ? none : one)),
  miniGroups: line('iii', ['miniGroup'], () => one),
  topics: line('iv', ['workshop'], (row) => (row.inFramework ? [row.topic.trim()] : none), { grouped: true }),
  topicsOutside: line('iv', ['workshop'], (row) => (row.inFramework ? none : one)),
  strengths: line('v', all, ({ strengths }: Noted) => pointsOf(strengths), { grouped: true, mapped: true }),
  weaknesses: line('v', all, ({ weaknesses }: Noted) => pointsOf(weaknesses), {
    grouped: true,
    mapped: true,
  }),
} as const;

export type LineName = keyof typeof lines;

export const lineNames = Object.keys(lines) as readonly LineName[];
