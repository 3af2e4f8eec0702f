import type { RecordOf } from '../schema/entity';
import { entity, textOf } from '../schema/entity';
import { isBlank } from '../schema/fold';
import { choice, day, optional, reference, text } from '../schema/kinds';
import type { ClosedLists } from '../schema/known';
import { today, todayOnce, whoIsAtWork } from './helps';
import { requestAnswer, requestKind } from './lists';

/** Whether an answer was given: blank means the same as قيد الدرس (domain §1). */
const isAnswered = (text: string, { codeOf }: ClosedLists): boolean =>
  !isBlank(text) && codeOf('requestAnswer', text) !== 'pending';

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
  {
    dated: ['date'],
    by: 'mentor',
    form: {
      asked: ['kind', 'purpose', 'neededOn'],
      folded: ['mentor', 'date'],
      audience: 'mentor',
      glance: ['kind', 'purpose'],
    },
    later: {
      name: 'supportAnswer',
      asked: ['answer', 'answeredOn', 'effect'],
      folded: [],
      audience: 'directorate',
      glance: ['mentor', 'purpose'],
      told: ['mentor', 'kind', 'purpose', 'neededOn', 'date'],
      awaits: (row, known) => !isAnswered(textOf(row, 'answer'), known),
    },
    helps: {
      mentor: whoIsAtWork,
      date: today,
      answeredOn: todayOnce('answer', isAnswered),
    },
  },
);

export type SupportRequest = RecordOf<typeof supportRequest>;
