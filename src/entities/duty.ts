import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { choice, day, optional, reference, text } from '../schema/kinds';
import { dutyKind } from './lists';

/** مهمة تقويم أو عضوية لجنة الانتقاء: what the directorate may ask of a mentor (task book, 2-ج and 2-د). */
export const duty = entity(
  'duty',
  {
    mentor: reference('mentor'),
    duty: choice(dutyKind),
    cpp: reference('cpp'),
    date: day(),
    notes: optional(text()),
  },
  {
    dated: ['date'],
    by: 'mentor',
    form: {
      asked: ['mentor', 'duty', 'cpp', 'date', 'notes'],
      folded: [],
      audience: 'directorate',
      glance: ['mentor', 'duty'],
    },
  },
);

export type Duty = RecordOf<typeof duty>;
