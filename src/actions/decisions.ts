import type { World } from '../ports';
import type { DecisionTrail, HeldMeeting } from '../region/decisions';
import { decisionsOf } from '../region/decisions';
import type { State } from '../region/meetingLines';
import { faultsIn } from '../rules/judge';
import type { Day } from '../schema/day';
import { shape } from '../schema/input';
import { openFile } from './file';
import { heldMeetings } from './heldMeetings';
import type { Outcome } from './outcome';
import { done } from './outcome';

/** A meeting as a decision names it; `id` is null for a row not checked yet. */
export interface MeetingNamed {
  readonly id: string | null;
  readonly row: number;
  readonly on: Day;
}

/** A decision of the regional team, who carries it out and by when, and every word of a meeting on it. */
export interface ListedDecision
  extends Pick<DecisionTrail, 'text' | 'responsible' | 'due' | 'day' | 'state' | 'isLate'> {
  /** The meetings that took it, the first first. */
  readonly takenBy: readonly MeetingNamed[];
  readonly said: readonly {
    readonly meeting: MeetingNamed;
    readonly state: State | null;
    readonly note: string;
  }[];
}

const named = ({ id, row, record: { date } }: HeldMeeting): MeetingNamed => ({
  id: id || null,
  row,
  on: date,
});

/** Every decision of the file's meetings, as of today; what is said of none of them; the rows that could not be read. */
export const decisions = {
  input: shape(({ object }) => object({})),
  run: (
    world: World,
  ): Outcome<{
    readonly decisions: readonly ListedDecision[];
    readonly unmatched: readonly { readonly text: string; readonly meeting: MeetingNamed }[];
    readonly leftOut: readonly number[];
  }> => {
    const file = openFile(world);
    file.all('academy');
    const { rowsOf, known } = file;
    const told = decisionsOf(heldMeetings(file), world.today());
    return done({
      decisions: told.decisions.map(({ takenBy, said, ...decision }) => ({
        ...decision,
        takenBy: takenBy.map(named),
        said: said.map(({ meeting, ...rest }) => ({ ...rest, meeting: named(meeting) })),
      })),
      unmatched: told.unmatched.map(({ text, meeting }) => ({ text, meeting: named(meeting) })),
      leftOut: [...faultsIn('meeting', rowsOf, known).keys()],
    });
  },
};
