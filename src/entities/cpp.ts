import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { optional, text } from '../schema/kinds';
import { knownZones } from './helps';

/** جماعة الممارسات المهنية: heads of schools who meet with a coordinator, a head too. */
export const cpp = entity(
  'cpp',
  {
    name: text(),
    zone: optional(text()),
    coordinator: optional(text()),
    coordinatorEmail: optional(text()),
  },
  {
    key: 'name',
    form: {
      asked: ['name', 'zone', 'coordinator', 'coordinatorEmail'],
      folded: [],
      audience: 'directorate',
      glance: ['name', 'zone'],
    },
    helps: { zone: knownZones },
  },
);

export type Cpp = RecordOf<typeof cpp>;
