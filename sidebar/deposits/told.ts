import type { ReplyOf } from '../../src/actions/index';
import type { depositsView } from '../../src/messages/depositsView.ar';

/** What the server tells of the deposits of a school year. */
export type Told = ReplyOf<'deposits'>;
export type Deposit = Told['deposits'][number];
export type Kind = keyof typeof depositsView.kinds;
