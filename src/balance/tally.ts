import type { ActivityName } from '../entities/activity';
import { activities, activityNames } from '../entities/activity';
import type { SoundRows } from '../rules/judge';
import type { Day } from '../schema/day';
import { fold } from '../schema/fold';
import type { Known } from '../schema/known';
import type { Line, LineName } from './lines';
import { lineNames, lines } from './lines';

/** A row that counts: where it stands, when, under whom, and what it adds to which lines. */
export interface Counted {
  readonly entity: ActivityName;
  readonly row: number;
  readonly id: string;
  readonly date: Day;
  readonly cpp: string | null;
  readonly mentors: readonly string[];
  readonly adds: readonly { readonly line: LineName; readonly key: string; readonly spelling: string }[];
}

/** The rows under one heading of a line, earliest first, and how they spell it. */
export interface Heading {
  readonly spellings: Map<string, number>;
  readonly rows: Counted[];
}

/** Lines ii to v of one balance: every figure knows its rows. */
export type Tally = { readonly [L in LineName]: ReadonlyMap<string, Heading> };

/** The sound activities of a period, both days in: by day, then visits, mini-groups, workshops, then row (domain §4). */
export function countedRows(
  sound: Pick<SoundRows, ActivityName>,
  known: Known,
  mapped: (point: string) => string,
  from: Day,
  to: Day,
): readonly Counted[] {
  const rows: Counted[] = [];
  for (const entity of activityNames) {
    const { mentors, cpp } = activities[entity] as (typeof activities)['visit'];
    const own = lineNames.filter((name) => (lines[name].entities as readonly string[]).includes(entity));
    for (const { row, id, record } of sound[entity] as SoundRows['visit']) {
      if (record.date < from || record.date > to) continue;
      const adds = own.flatMap((name) => {
        const line = lines[name] as unknown as Line<'visit'>;
        return line.headings(record).map((said) => {
          const spelling = line.mapped ? mapped(said) : said;
          return { line: name, key: line.grouped ? fold(spelling) : spelling, spelling };
        });
      });
      rows.push({
        entity,
        row,
        id,
        date: record.date,
        cpp: cpp(record, known),
        mentors: mentors(record),
        adds,
      });
    }
  }
  const order = { visit: 0, miniGroup: 1, workshop: 2 };
  return rows.sort(
    (one, other) =>
      (one.date < other.date ? -1 : one.date > other.date ? 1 : 0) ||
      order[one.entity] - order[other.entity] ||
      one.row - other.row,
  );
}

/** Adds rows up, each under its headings; they come earliest first, and so do the headings. */
export function tallied(rows: readonly Counted[]): Tally {
  const tally = Object.fromEntries(lineNames.map((name) => [name, new Map<string, Heading>()])) as {
    readonly [L in LineName]: Map<string, Heading>;
  };
  for (const counted of rows)
    for (const { line, key, spelling } of counted.adds) {
      const heading = tally[line].get(key) ?? { spellings: new Map<string, number>(), rows: [] as Counted[] };
      heading.spellings.set(spelling, (heading.spellings.get(spelling) ?? 0) + 1);
      heading.rows.push(counted);
      tally[line].set(key, heading);
    }
  return tally;
}

/** The most frequent spelling of a heading; of equals, the earliest. */
export function shownAs({ spellings }: Heading): string {
  let best = '';
  let times = 0;
  for (const [spelling, count] of spellings)
    if (count > times) {
      best = spelling;
      times = count;
    }
  return best;
}

/** The headings of a line, most frequent first; of equals, the earliest. */
export const ranked = (line: ReadonlyMap<string, Heading>): readonly Heading[] =>
  [...line.values()].sort((one, other) => other.rows.length - one.rows.length);
