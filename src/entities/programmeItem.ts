import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { choice, day, optional, reference, several, text } from '../schema/kinds';
import { askedWhile, oncePerProgramme, ownCpp, schoolsOfTheCpp, whoIsAtWork, wholeMonth } from './helps';
import { activity, programmeStatus } from './lists';
import { endsNotBeforeStart, reasonGiven } from './soundness';
import { satellitesListed } from './warns';

/** An item of البرنامج السنوي للمواكبة (task book, 3-1). */
export const programmeItem = entity(
  'programmeItem',
  {
    mentor: reference('mentor'),
    cpp: reference('cpp'),
    activity: choice(activity),
    from: day(),
    to: day(),
    schools: optional(several(reference('school'))),
    topic: optional(text()),
    form: optional(text()),
    communication: optional(text()),
    agreedOn: optional(day()),
    status: optional(choice(programmeStatus)),
    reason: optional(text()),
  },
  {
    dated: ['from', 'to'],
    by: 'mentor',
    rules: [endsNotBeforeStart, reasonGiven],
    warns: [satellitesListed],
    form: {
      asked: ['activity', 'cpp', 'from', 'to', 'schools', 'topic', 'form', 'communication', 'agreedOn'],
      folded: ['mentor', 'status', 'reason'],
      audience: 'mentor',
      glance: ['activity', 'topic'],
    },
    helps: {
      mentor: whoIsAtWork,
      cpp: ownCpp,
      from: wholeMonth('to'),
      schools: schoolsOfTheCpp,
      form: oncePerProgramme('form'),
      communication: oncePerProgramme('communication'),
      agreedOn: oncePerProgramme('agreedOn'),
      reason: askedWhile('status', 'programmeStatus', ['postponed', 'cancelled']),
    },
  },
);

export type ProgrammeItem = RecordOf<typeof programmeItem>;
