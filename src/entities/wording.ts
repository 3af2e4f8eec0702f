import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { text } from '../schema/kinds';

/** توحيد الصياغات: one wording of a point mapped onto another (domain §4, v). */
export const wording = entity(
  'wording',
  { written: text(), meant: text() },
  {
    form: { asked: ['written', 'meant'], folded: [], audience: 'directorate', glance: ['meant', 'written'] },
  },
);

export type Wording = RecordOf<typeof wording>;
