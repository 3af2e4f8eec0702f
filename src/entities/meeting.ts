import { entity } from '../schema/entity';
import { day, lines, optional, text } from '../schema/kinds';

/** A working meeting of the regional team. */
export const meeting = entity(
  'meeting',
  {
    date: day(),
    place: text(),
    agenda: lines(),
    attendees: optional(lines()),
    decisions: optional(lines()),
    followUp: optional(lines()),
  },
  { dated: ['date'] },
);
