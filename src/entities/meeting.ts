import { entity } from '../schema/entity';
import { day, lines, optional, text } from '../schema/kinds';

/** A working meeting of the regional team; its lines are read by src/region/meetingLines.ts (domain §2). */
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
  {
    dated: ['date'],
    form: {
      asked: ['date', 'place', 'agenda', 'attendees', 'followUp', 'decisions'],
      folded: [],
      glance: ['place', 'agenda'],
    },
  },
);
