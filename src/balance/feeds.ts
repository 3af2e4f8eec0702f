import type { EntityName } from '../entities/index';
import { stage as stages } from '../entities/lists';
import type { Accounts } from './balances';
import type { LineName } from './lines';
import { lines } from './lines';
import type { Heading } from './tally';
import { shownAs } from './tally';

/** A figure that a row feeds: which line, in whose balance (blank for the directorate's), under which heading. */
export interface Feed {
  readonly line: LineName | 'principals' | 'progress';
  readonly of: string;
  /** A code of the line, or the text it shows; in line vi the stage and its degree, blank where none is known. */
  readonly heading: string;
}

/** Every figure of lines i to vi that a row feeds, as often as it counts there. */
export function feedsOf(accounts: Accounts, entity: EntityName, row: number): readonly Feed[] {
  const isIt = (one: { readonly entity: EntityName; readonly row: number } | null | undefined) =>
    one?.entity === entity && one.row === row;
  const { directorate, cpps, mentors } = accounts;
  return [directorate, ...cpps, ...mentors].flatMap(({ name: of, rows, schools, tally }) => [
    ...rows.filter(isIt).flatMap(({ adds }) =>
      adds.map(({ line, key }) => ({
        line,
        of,
        heading: lines[line].grouped ? shownAs(tally[line].get(key) as Heading) : key,
      })),
    ),
    ...schools.flatMap((school): readonly Feed[] => {
      const { post, degrees } = school;
      const isSchool = isIt({ entity: 'school', row: school.row });
      return [
        ...(isSchool || isIt(post)
          ? [{ line: 'principals', of, heading: post?.record.gender ?? '' } as const]
          : []),
        ...stages.codes
          .filter((stage) => isSchool || isIt(degrees[stage]?.visit))
          .map((stage) => ({
            line: 'progress' as const,
            of,
            heading: `${stage} ${degrees[stage]?.degree ?? ''}`,
          })),
      ];
    }),
  ]);
}
