import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import {
  choice,
  day,
  degree,
  lines,
  optional,
  programmeLink,
  reference,
  several,
  text,
} from '../schema/kinds';
import { cppOfSchool } from './activity';
import { cycleOfItsSchool, headSchools, itemsOf, lastDegreeOf, today, whoIsAtWork } from './helps';
import { cycle, degrees, mode } from './lists';
import { atHeadSchool, cycleOfSchool, happened } from './soundness';

/** زيارة فردية: one or more mentors meet the head of one school, one day (task book, 2-أ). */
export const visit = entity(
  'visit',
  {
    date: day(),
    mentors: several(reference('mentor')),
    school: reference('school'),
    cycle: choice(cycle),
    subject: text(),
    findings: optional(lines()),
    strengths: optional(lines()),
    weaknesses: optional(lines()),
    recommendations: optional(lines()),
    diagnosis: optional(degree(degrees)),
    planning: optional(degree(degrees)),
    implementation: optional(degree(degrees)),
    evaluation: optional(degree(degrees)),
    nextStep: optional(text()),
    nextStepDate: optional(day()),
    transport: optional(text()),
    programmeItem: optional(programmeLink()),
    mode: optional(choice(mode)),
    cpp: optional(reference('cpp')),
  },
  {
    dated: ['date'],
    by: 'mentors',
    rules: [happened, atHeadSchool, cycleOfSchool],
    form: {
      asked: [
        'school',
        'date',
        'cycle',
        'subject',
        'diagnosis',
        'planning',
        'implementation',
        'evaluation',
        'strengths',
        'weaknesses',
        'recommendations',
        'nextStep',
        'nextStepDate',
      ],
      folded: ['mentors', 'mode', 'findings', 'transport', 'programmeItem'],
      audience: 'mentor',
    },
    helps: {
      school: headSchools('findings'),
      date: today,
      cycle: cycleOfItsSchool,
      diagnosis: lastDegreeOf('diagnosis'),
      planning: lastDegreeOf('planning'),
      implementation: lastDegreeOf('implementation'),
      evaluation: lastDegreeOf('evaluation'),
      mentors: whoIsAtWork,
      programmeItem: itemsOf('mentors', null),
    },
    filled: {
      cpp: ({ school }, known) => {
        const cpp = school ? cppOfSchool(school, known) : null;
        return cpp === null ? '' : known.nameOf('cpp', cpp);
      },
    },
  },
);

export type Visit = RecordOf<typeof visit>;
