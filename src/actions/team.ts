import { academies } from '../messages/academies';
import type { World } from '../ports';
import type { Standing } from '../region/team';
import { teamStanding } from '../region/team';
import type { Sound } from '../rules/judge';
import { soundAlone } from '../rules/judge';
import { fold } from '../schema/fold';
import { shape } from '../schema/input';
import { versionOf } from '../sheets/identity';
import { canonical } from '../sheets/place';
import { openFile } from './file';
import type { Outcome } from './outcome';
import { done } from './outcome';
import type { Listed } from './recordsOf';

/** A member as the chart shows them: enough to open their row, or to go to it where it has no id yet. */
export type ChartMember = Pick<Listed, 'id' | 'version' | 'row' | 'draft'>;

/** The regional team as it stands, and how many rows of its tab wait to be mended: those are in no chart (R15). */
export interface Team extends Standing<ChartMember> {
  readonly members: number;
  readonly faulty: number;
}

export const team = {
  input: shape(({ object }) => object({})),
  run: (world: World): Outcome<Team> => {
    const file = openFile(world);
    file.all('academy');
    const { known, rowsOf, settings } = file;
    const rows = rowsOf('teamMember');
    const sound = soundAlone(rowsOf, known)('teamMember') as readonly Sound<'teamMember'>[];
    const textsOf = new Map(rows.map((row) => [row.row, row]));
    const members = sound.map(({ row, id, record }) => {
      const texts = textsOf.get(row)?.texts ?? {};
      return {
        ...record,
        id: id || null,
        row,
        version: versionOf(texts as Readonly<Record<string, string>>),
        draft: canonical('teamMember', texts, known),
      };
    });
    const standing = teamStanding(members, directoratesOf(settings.academy));
    const shown = ({ id, row, version, draft }: ChartMember): ChartMember => ({ id, row, version, draft });
    return done({
      ...standing,
      posts: standing.posts.map(({ role, holders }) => ({ role, holders: holders.map(shown) })),
      provinces: standing.provinces.map(({ directorate, coordinators }) => ({
        directorate,
        coordinators: coordinators.map(shown),
      })),
      elsewhere: standing.elsewhere.map(shown),
      members: new Set(members.map(({ name }) => fold(name))).size,
      faulty: rows.length - sound.length,
    });
  },
};

/** The directorates of the academy that the settings name; none where they name none of the list. */
function directoratesOf(said: string | null): readonly string[] {
  const named = fold(said ?? '');
  const own = named === '' ? undefined : academies.find(({ region }) => named.endsWith(fold(region)));
  return own?.directorates.map(({ name }) => name) ?? [];
}
