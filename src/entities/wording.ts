import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { text } from '../schema/kinds';

/** توحيد الصياغات: one wording of a point mapped onto another (domain §4, v). */
export const wording = entity('wording', { written: text(), meant: text() });

export type Wording = RecordOf<typeof wording>;
