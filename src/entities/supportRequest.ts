import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { choice, day, optional, reference, text } from '../schema/kinds';
import { requestAnswer, requestKind } from './lists';

/** طلب دعم أو نقل: what a mentor asks of the directorate (task book, 5), and its answer. */
export const supportRequest = entity(
  'supportRequest',
  {
    date: day(),
    mentor: reference('mentor'),
    kind: choice(requestKind),
    purpose: text(),
    neededOn: day(),
    answer: optional(choice(requestAnswer)),
    answeredOn: optional(day()),
    effect: optional(text()),
  },
  { dated: ['date'], by: 'mentor' },
);

export type SupportRequest = RecordOf<typeof supportRequest>;
