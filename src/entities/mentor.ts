import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { optional, text } from '../schema/kinds';
import { knownZones } from './helps';
import { betterFilled } from './warns';

/** المواكب(ة): any cadre whom the directorate names to accompany heads of schools (task book, 2 and 3). */
export const mentor = entity(
  'mentor',
  { name: text(), grade: optional(text()), email: optional(text()), zone: optional(text()) },
  {
    key: 'name',
    warns: [betterFilled('email', 'noEmail')],
    form: {
      asked: ['name', 'grade', 'email', 'zone'],
      folded: [],
      audience: 'directorate',
      glance: ['name', 'grade'],
    },
    helps: { zone: knownZones },
  },
);

export type Mentor = RecordOf<typeof mentor>;
