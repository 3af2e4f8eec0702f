import type { RegionalEntity } from '../entities/index';
import { ar } from '../messages/ar';
import { regionViews } from '../messages/regionViews.ar';
import type { World } from '../ports';
import { openDecisions } from '../region/decisions';
import type { SeenRegion } from '../schema/form';
import { offeredDirectorates } from '../sheets/academies';
import type { File } from './file';
import { heldMeetings } from './heldMeetings';
import { usualCards } from './usualCards';

/** A view of the regional sidebar: of More.html by its name, or the form of an entity's rows. */
export interface RegionView {
  readonly name: string;
  readonly label: string;
  readonly group: 'bar' | 'mentor' | 'directorate' | 'file' | 'row';
  readonly entity?: RegionalEntity;
  /** It needs nothing of the file: it may be what mends it. */
  readonly needs?: 'nothing';
}

/** What a regional file's sidebar needs besides: its views, their headings, its words, and what its forms see. */
export interface RegionData {
  readonly views: readonly RegionView[];
  readonly headings: Readonly<Record<string, string>>;
  readonly lists: { readonly teamRole: Readonly<Record<string, string>> };
  readonly seen: SeenRegion;
}

export function regionSidebar(world: World, file: File): RegionData {
  const text = (said: unknown) => (typeof said === 'string' ? said.trim() : '');
  const typed = (field: 'phase' | 'operation') => [
    ...new Set(file.rowsOf('planItem').flatMap(({ texts }) => text(texts[field]) || [])),
  ];
  return {
    views: regionViews.views,
    headings: regionViews.headings,
    lists: { teamRole: ar.lists.teamRole },
    seen: {
      directorates: offeredDirectorates(file.settings),
      jobCards: usualCards(),
      team: file.rowsOf('teamMember').map(({ texts }) => ({
        name: text(texts['name']),
        role: text(texts['role']),
        directorate: text(texts['directorate']),
      })),
      phases: typed('phase'),
      operations: typed('operation'),
      openDecisions: openDecisions(heldMeetings(file), world.today()).map(
        ({ text, responsible, due, takenBy, isLate }) => {
          const { date } = takenBy[takenBy.length - 1]?.record ?? takenBy[0].record;
          return { text, responsible, due, on: date, isLate };
        },
      ),
    },
  };
}
