import { entity } from '../schema/entity';
import { choice, lines, optional, text } from '../schema/kinds';
import { teamRole } from './lists';

/** عضو في الفريق الجهوي: who holds one of the ten roles of the regional coordination team (2019 report). */
export const teamMember = entity(
  'teamMember',
  {
    name: text(),
    role: choice(teamRole),
    directorate: optional(text()),
    email: optional(text()),
    jobCard: optional(lines()),
  },
  {
    form: {
      asked: ['name', 'role', 'directorate', 'email'],
      folded: ['jobCard'],
      glance: ['name', 'role', 'directorate'],
    },
  },
);
