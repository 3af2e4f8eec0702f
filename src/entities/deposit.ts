import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { fault } from '../schema/fault';
import { day, lines, optional, reference, text } from '../schema/kinds';

/**
 * What a person says of a deposit (domain §5): whose it is — nobody's name for the directorate's —, the day it was
 * deposited, its number in the registry, and the mentor's own words. No row: الإيداعات is never typed in.
 */
export const deposit = entity(
  'deposit',
  {
    mentor: optional(reference('mentor')),
    on: day(),
    registryNumber: optional(text()),
    summary: optional(lines()),
    difficulties: optional(lines()),
    reason: optional(lines()),
  },
  {
    rules: [
      ({ on }, { today }) =>
        on !== undefined && on > today ? fault('future', 'on', { day: on, today }) : null,
    ],
  },
);

export type Deposited = RecordOf<typeof deposit>;
