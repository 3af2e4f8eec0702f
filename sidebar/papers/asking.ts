import type { ReplyOf } from '../../src/actions/index';
import type { SchoolYear } from '../../src/schema/day';
import type { Notices } from '../notices';
import type { server } from '../server';
import type { OnFile } from '../views';

/** A kind of paper, as the server lists it. */
export type Kind = ReplyOf<'papers'>['kinds'][number];

/** What the page says of the paper it wants. */
export type Asked = Parameters<typeof server.paper>[0];

/** What the rest depends on: the kind of paper, and the school year that is looked at. */
export interface Chosen {
  readonly kind: Pick<Kind, 'asks' | 'day'>;
  readonly schoolYear: SchoolYear;
}

/** One thing that kinds of papers ask: its element, when it is shown, what it gives to the request. */
export interface Asking {
  readonly element: HTMLElement;
  /** Another kind or year was chosen: it is shown where that asks for it, and offers what fits. */
  readonly suit: (chosen: Chosen) => void;
  /** Nothing where the kind does not ask for it; null where it is missing, and told. */
  readonly give: (chosen: Chosen) => Partial<Asked> | null;
}

/** What askings use of the page around them. */
export interface Around extends Pick<OnFile, 'data' | 'seen' | 'fieldOf'> {
  readonly told: Notices;
}
