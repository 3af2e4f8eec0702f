import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { choice, day, lines, optional, text } from '../schema/kinds';
import { wholeMonth } from './helps';
import { programmeStatus, teamRole } from './lists';
import { endsNotBeforeStart } from './soundness';

/** An activity of the regional team's phased work plan. */
export const planItem = entity(
  'planItem',
  {
    phase: optional(text()),
    operation: text(),
    activity: text(),
    from: day(),
    to: day(),
    responsible: choice(teamRole),
    target: optional(text()),
    status: optional(choice(programmeStatus)),
    results: optional(lines()),
    notes: optional(lines()),
  },
  {
    dated: ['from', 'to'],
    rules: [endsNotBeforeStart],
    form: {
      asked: ['phase', 'operation', 'activity', 'from', 'to', 'responsible', 'target'],
      folded: ['status', 'results', 'notes'],
      glance: ['activity', 'operation'],
    },
    helps: {
      phase: { offers: (_, { region }) => region?.phases ?? null },
      operation: { offers: (_, { region }) => region?.operations ?? null },
      from: wholeMonth('to'),
    },
  },
);

export type PlanItem = RecordOf<typeof planItem>;
