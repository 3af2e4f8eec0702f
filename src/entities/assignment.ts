import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { day, optional, reference } from '../schema/kinds';
import { firstOfYear } from './helps';
import { endsNotBeforeStart } from './soundness';

/** تكليف بالمواكبة: the community that the directorate assigns to a mentor (task book, 3). History is kept. */
export const assignment = entity(
  'assignment',
  { mentor: reference('mentor'), cpp: reference('cpp'), from: day(), to: optional(day()) },
  {
    dated: ['from', 'to'],
    by: 'mentor',
    rules: [endsNotBeforeStart],
    form: {
      asked: ['mentor', 'cpp', 'from', 'to'],
      folded: [],
      audience: 'directorate',
      glance: ['mentor', 'cpp'],
    },
    helps: { from: firstOfYear },
  },
);

export type Assignment = RecordOf<typeof assignment>;
