import { fingerprint } from '../fingerprint';
import type { World } from '../ports';
import { soundAlone } from '../rules/judge';
import type { EndedWhen, Renewal } from '../rules/renewals';
import { renewalsFor, yearToOpen } from '../rules/renewals';
import type { Day, SchoolYear } from '../schema/day';
import { firstDayOf } from '../schema/day';
import type { Sent } from '../schema/input';
import { shape } from '../schema/input';
import type { Change } from '../sheets/changes';
import { tabOf } from '../sheets/table';
import { applyChanges, completeLog } from './applyChanges';
import { openFileOf } from './file';
import { openLog } from './log';
import type { Outcome } from './outcome';
import { done, refusal, refused } from './outcome';

const input = shape(({ object, optional, schoolYear }) => object({ schoolYear: optional(schoolYear) }));

/** A period that ended, and what would carry it on; its id is that of the row it would become. */
export interface Proposed {
  readonly id: string;
  readonly entity: string;
  readonly tab: string;
  /** The row that ended. */
  readonly row: number;
  readonly ended: Day;
  readonly when: EndedWhen;
  readonly draft: Readonly<Record<string, string>>;
}

interface Offer {
  readonly schoolYear: SchoolYear;
  readonly from: Day;
  readonly proposals: readonly Proposed[];
  /** Rows without an end go on by themselves. */
  readonly goingOn: readonly { readonly tab: string; readonly rows: number }[];
}

/** The same renewal has the same id whoever asks, so that one asked for twice is made once. */
function idOf({ entity, place }: Renewal, year: SchoolYear): string {
  const seed = `${entity} ${place} ${year}`;
  const hex = ['a', 'b', 'c'].map((salt) => fingerprint(salt + seed)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-8${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}

function offered(world: World, asked: SchoolYear | undefined) {
  const { rowsOf, known } = openFileOf(world, 'assignment');
  const schoolYear = asked ?? yearToOpen(world.today());
  const tabs = renewalsFor(schoolYear, soundAlone(rowsOf, known), known);
  const renewals = tabs.flatMap((tab) => tab.renewals.map((one) => ({ id: idOf(one, schoolYear), ...one })));
  return { schoolYear, tabs, renewals, rowsOf };
}

/** Assignments and posts that ended before a school year, each with the row that would renew it from 1 September. */
export const renewals = {
  input,
  run: (world: World, sent: Sent<typeof input>): Outcome<Offer> => {
    const { schoolYear, tabs, renewals: found } = offered(world, sent.schoolYear);
    return done({
      schoolYear,
      from: firstDayOf(schoolYear),
      proposals: found.map(({ id, entity, row, ended, when, texts }) => ({
        id,
        entity,
        tab: tabOf(entity),
        row,
        ended,
        when,
        draft: texts,
      })),
      goingOn: tabs.map(({ entity, goingOn }) => ({ tab: tabOf(entity), rows: goingOn })),
    });
  },
};

const chosen = shape(({ object, optional, texts, schoolYear }) =>
  object({ ids: texts, schoolYear: optional(schoolYear) }),
);

/** How many were renewed, and the operation that undoes it; null where all had been renewed before. */
interface Renewed {
  readonly renewed: number;
  readonly operation: string | null;
}

/**
 * Renews what was chosen among the proposals, in one step: some hundreds of rows at most, two blocks, so that no slices
 * are needed. A proposal taken before is left as it stands; cut short and asked for again, the rest is renewed, and
 * the log completed.
 */
export const renew = {
  input: chosen,
  run: (world: World, { ids, schoolYear: asked }: Sent<typeof chosen>): Outcome<Renewed> => {
    const held = world.exclusively((): Outcome<Renewed> => {
      const { schoolYear, tabs, renewals: found, rowsOf } = offered(world, asked);
      const wanted = new Set(ids);
      const taken = found.filter(({ id }) => wanted.has(id));
      const standing = new Map(
        tabs.flatMap(({ entity }) => rowsOf(entity).map((row) => [row.id, { entity, row }] as const)),
      );
      const known = new Set(taken.map(({ id }) => id));
      if (ids.length === 0 || ids.some((id) => !known.has(id) && !standing.has(id)))
        return refused([refusal('badRequest', { what: 'ids' })]);
      const log = openLog(world);
      const earlier = ids.flatMap((id): readonly Change[] => {
        const found = standing.get(id);
        return found
          ? [{ entity: found.entity, id, before: null, after: found.row.texts as Change['after'] }]
          : [];
      });
      if (earlier.length > 0) completeLog(world, 'renew', earlier, schoolYear, log);
      if (taken.length === 0) return done({ renewed: 0, operation: null });
      const changes = taken.map(
        ({ id, entity, texts }): Change => ({ entity, id, before: null, after: texts }),
      );
      const { operation } = applyChanges(world, 'renew', changes, schoolYear, undefined, log);
      return done({ renewed: changes.length, operation });
    });
    return held ? held.done : refused([refusal('busy', {})]);
  },
};
