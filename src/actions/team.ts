import type { RecordFor } from '../entities/index';
import type { Settings } from '../entities/settings';
import type { World } from '../ports';
import type { Standing } from '../region/team';
import { teamStanding } from '../region/team';
import type { Sound } from '../rules/judge';
import { soundAlone } from '../rules/judge';
import { fold, isBlank } from '../schema/fold';
import { shape } from '../schema/input';
import { academyNamed, directorateNamed, expectedDirectorates } from '../sheets/academies';
import { versionOf } from '../sheets/identity';
import { canonical } from '../sheets/place';
import { openFile } from './file';
import type { Outcome } from './outcome';
import { done } from './outcome';
import type { Listed } from './recordsOf';

/** A member as the chart shows them: enough to open their row, or to go to it where it has no id yet. */
export type ChartMember = Pick<Listed, 'id' | 'version' | 'row' | 'draft'>;

/** The regional team as it stands, how many people it is, and how many rows wait to be mended: those are in no chart (R15). */
export interface Team extends Standing<ChartMember> {
  readonly people: number;
  readonly faulty: number;
}

/** A sound row of the team, its directorate as the list of the academies spells it. */
export type TeamRow = RecordFor<'teamMember'> & { readonly row: number; readonly id: string };

/** How the sound rows of the team stand beside the directorates of the academy that the settings name, if they do. */
export function standingOf(
  sound: readonly Sound<'teamMember'>[],
  settings: Pick<Settings, 'academy'>,
): Standing<TeamRow> {
  const isNamed = settings.academy !== null && !isBlank(settings.academy);
  const academy = isNamed ? academyNamed(settings.academy ?? '') : null;
  const members = sound.map(({ row, id, record }) => ({
    ...record,
    directorate:
      record.directorate &&
      (directorateNamed(record.directorate, academy)?.directorate.name ?? record.directorate),
    row,
    id,
  }));
  return teamStanding(members, isNamed ? expectedDirectorates(settings).map(({ name }) => name) : []);
}

export const team = {
  input: shape(({ object }) => object({})),
  run: (world: World): Outcome<Team> => {
    const file = openFile(world);
    file.all('academy');
    const { known, rowsOf, settings } = file;
    const rows = rowsOf('teamMember');
    const sound = soundAlone(rowsOf, known)('teamMember') as readonly Sound<'teamMember'>[];
    const textsOf = new Map(rows.map(({ row, texts }) => [row, texts]));
    const shown = ({ row, id }: TeamRow): ChartMember => {
      const texts = textsOf.get(row) ?? {};
      return {
        id: id || null,
        version: versionOf(texts as Readonly<Record<string, string>>),
        row,
        draft: canonical('teamMember', texts, known),
      };
    };
    const { posts, provinces, elsewhere, ...told } = standingOf(sound, settings);
    return done({
      ...told,
      posts: posts.map(({ role, holders }) => ({ role, holders: holders.map(shown) })),
      provinces: provinces.map(({ directorate, coordinators }) => ({
        directorate,
        coordinators: coordinators.map(shown),
      })),
      elsewhere: elsewhere.map(shown),
      people: new Set(sound.map(({ record }) => fold(record.name))).size,
      faulty: rows.length - sound.length,
    });
  },
};
