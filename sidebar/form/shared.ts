import type { Seen } from '../../src/schema/form';
import type { Drafts } from '../unsaved';
import type { Paper } from './declared';
import type { Desk } from './desk';
import type { Top } from './top';

/** What the parts of one form share; each says what it takes of it. */
export interface Shared {
  readonly paper: Paper;
  readonly desk: Desk;
  readonly top: Top;
  readonly seen: Seen;
  readonly drafts: Drafts;
  /** A row was saved: what shows rows should look again. */
  readonly saved: () => void;
}
