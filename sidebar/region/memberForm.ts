import { askedWhile } from '../../src/entities/helps';
import { teamWords as words } from '../../src/messages/team.ar';
import type { Draft } from '../../src/schema/entity';
import { textOf } from '../../src/schema/entity';
import type { Seen } from '../../src/schema/form';
import type { Notices } from '../notices';
import { printMade } from '../printing';
import { server } from '../server';

/** What the form of a member of the regional team does by itself: it proposes the usual card of the role that is chosen. */
export const memberForm = (told: Notices) => ({
  helps: {
    directorate: askedWhile('role', 'teamRole', ['provincialCoordinator'], {
      offers: (_, { region }) => region?.directorates ?? [],
    }),
    jobCard: {
      follows: ['role'],
      proposes: (draft: Draft, { region, codeOf }: Seen) =>
        region?.jobCards[codeOf('teamRole', textOf(draft, 'role')) ?? ''] ?? '',
      // The usual card of one role gives way to that of another; one that a person wrote stays.
      offers: (draft: Draft, { region }: Seen) =>
        Object.values(region?.jobCards ?? {}).includes(textOf(draft, 'jobCard')) ? [] : null,
    },
  },
  drawn: {},
  leads: [
    {
      words: words.printCard,
      go: (id: string) => void printMade(told, server.paper({ kind: 'jobCard', id })),
    },
  ],
});
