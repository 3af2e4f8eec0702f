import type { RecordFor } from '../entities/index';
import type { Day } from '../schema/day';
import { readDay } from '../schema/day';
import { fold } from '../schema/fold';
import { pointsOf } from '../schema/points';
import type { Decision, FollowUp, State } from './meetingLines';
import { readDecision, readFollowUp } from './meetingLines';

/** A sound row of اللقاءات, as far as decisions go. */
export interface HeldMeeting {
  readonly row: number;
  readonly id: string;
  readonly record: Pick<RecordFor<'meeting'>, 'date' | 'decisions' | 'followUp'>;
}

/** What a meeting said of a decision afterwards. */
export interface Said extends Omit<FollowUp, 'text'> {
  readonly meeting: HeldMeeting;
}

/** A decision and what became of it, from the meeting that took it to the last that spoke of it. */
export interface DecisionTrail extends Decision {
  /** The day it is due; null where none was given, or none that can be read. */
  readonly day: Day | null;
  /** The meetings that took it: taken again while it stood open, it is renewed. */
  readonly takenBy: readonly [HeldMeeting, ...HeldMeeting[]];
  /** `open`: no meeting has said more of it. */
  readonly state: State | 'open';
  readonly isLate: boolean;
  readonly said: readonly Said[];
}

/** What is said of a decision that no earlier meeting took. */
export interface Unmatched extends FollowUp {
  readonly meeting: HeldMeeting;
}

/** Whether a decision is still to be carried out. */
export const isOpen = ({ state }: Pick<DecisionTrail, 'state'>): boolean =>
  state === 'open' || state === 'underWay';

/** A renewal says what it says anew; what it leaves out stands as it was. */
const renewed = (held: DecisionTrail, { text, responsible, due }: Decision, by: HeldMeeting) => ({
  ...held,
  text,
  responsible: responsible || held.responsible,
  due: due || held.due,
  day: due === '' ? held.day : readDay(due),
  takenBy: held.takenBy.includes(by) ? held.takenBy : ([...held.takenBy, by] as const),
});

/**
 * Every decision of these meetings with its trail, in the order they were taken. A meeting's follow-up speaks of the
 * decision of those words (R10) that stood before it, failing that of its own; the last word on it stands.
 */
export function decisionsOf(
  meetings: readonly HeldMeeting[],
  today: Day,
): { readonly decisions: readonly DecisionTrail[]; readonly unmatched: readonly Unmatched[] } {
  const trails: DecisionTrail[] = [];
  const unmatched: Unmatched[] = [];
  /** The place of the latest decision of each wording. */
  const latest = new Map<string, number>();
  const inOrder = [...meetings].sort(
    (one, other) =>
      (one.record.date < other.record.date ? -1 : Number(one.record.date > other.record.date)) ||
      one.row - other.row,
  );
  const speak = (meeting: HeldMeeting, { text, state, note }: FollowUp): boolean => {
    const at = latest.get(fold(text));
    const trail = at === undefined ? undefined : trails[at];
    if (at === undefined || !trail) return false;
    trails[at] = { ...trail, state: state ?? trail.state, said: [...trail.said, { meeting, state, note }] };
    return true;
  };
  const take = (meeting: HeldMeeting, decision: Decision) => {
    const at = latest.get(fold(decision.text));
    const held = at === undefined ? undefined : trails[at];
    if (at !== undefined && held && isOpen(held)) trails[at] = renewed(held, decision, meeting);
    else {
      latest.set(fold(decision.text), trails.length);
      trails.push({
        ...decision,
        day: readDay(decision.due),
        takenBy: [meeting],
        state: 'open',
        isLate: false,
        said: [],
      });
    }
  };
  for (const meeting of inOrder) {
    const { decisions, followUp } = meeting.record;
    const waiting = pointsOf(followUp)
      .map(readFollowUp)
      .filter((one) => {
        const at = latest.get(fold(one.text));
        return at === undefined || !isOpen(trails[at] as DecisionTrail) || !speak(meeting, one);
      });
    for (const decision of pointsOf(decisions).map(readDecision))
      if (decision.text !== '') take(meeting, decision);
    for (const one of waiting) if (!speak(meeting, one)) unmatched.push({ ...one, meeting });
  }
  return {
    decisions: trails.map((trail) => ({
      ...trail,
      isLate: isOpen(trail) && trail.day !== null && trail.day < today,
    })),
    unmatched,
  };
}

/** The decisions that are still to be carried out on a day, in the order they were taken: the next agenda's first point. */
export const openDecisions = (meetings: readonly HeldMeeting[], today: Day): readonly DecisionTrail[] =>
  decisionsOf(meetings, today).decisions.filter(isOpen);
