import { entity } from '../schema/entity';
import { choice, lines, optional, text } from '../schema/kinds';
import { teamRole } from './lists';

/** A member of the regional coordination team. */
export const teamMember = entity('teamMember', {
  name: text(),
  role: choice(teamRole),
  directorate: optional(text()),
  email: optional(text()),
  jobCard: optional(lines()),
});
