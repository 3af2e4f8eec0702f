import type { HeldMeeting } from '../region/decisions';
import type { Sound } from '../rules/judge';
import { soundAlone } from '../rules/judge';
import type { File } from './file';

/** The sound rows of اللقاءات, from top to bottom. */
export const heldMeetings = ({ rowsOf, known }: Pick<File, 'rowsOf' | 'known'>): readonly HeldMeeting[] =>
  soundAlone(rowsOf, known)('meeting') as readonly Sound<'meeting'>[];
