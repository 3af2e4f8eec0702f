import type { Known } from '../schema/known';
import type { RecordFor } from './index';
import type { Visit } from './visit';

/** What mentors carry out and enter, in the order in which equal days are read (domain §4). */
export type ActivityName = 'visit' | 'miniGroup' | 'workshop';

export const activityNames: readonly ActivityName[] = ['visit', 'miniGroup', 'workshop'];

interface Reading<N extends ActivityName> {
  /** The mentors who took part, by key. */
  readonly mentors: (record: RecordFor<N>) => readonly string[];
  /** The CPP under which the row counts, by key; null for none (domain §4, A row's CPP). */
  readonly cpp: (record: RecordFor<N>, known: Known) => string | null;
}

/** The CPP that a school's cell names today, whatever else is wrong with its row. */
export const cppOfSchool = (school: string, known: Known): string | null =>
  (known.cardOf('school', school)?.cpp as string | null | undefined) ?? null;

/** Who took part in an activity, and under which CPP it counts. */
export const activities: { readonly [N in ActivityName]: Reading<N> } = {
  visit: {
    mentors: ({ mentors }) => mentors,
    cpp: ({ cpp, school }, known) => cpp ?? cppOfSchool(school, known),
  },
  miniGroup: { mentors: ({ facilitators }) => facilitators, cpp: ({ cpp }) => cpp },
  workshop: { mentors: ({ facilitators }) => facilitators, cpp: ({ cpp }) => cpp },
};

/** A visit held in person: its الكيفية says so, or is blank (domain §1). */
export const isInPerson = ({ mode }: Visit): boolean => mode === null || mode === 'inPerson';
