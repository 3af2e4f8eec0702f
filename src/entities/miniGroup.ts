import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { count, day, lines, optional, programmeLink, reference, several, text, yesNo } from '../schema/kinds';
import { headsOfTheSchools, itemsOf, ownCpp, schoolsOfTheCpp, today, usually, whoIsAtWork } from './helps';
import { yesOrNo } from './lists';
import { happened } from './soundness';
import { betterFilled, satellitesListed } from './warns';

/** مجموعة مصغرة: one meeting of a small group of principals, facilitated by the mentor (task book, 2-أ). */
export const miniGroup = entity(
  'miniGroup',
  {
    date: day(),
    place: optional(text()),
    facilitators: several(reference('mentor')),
    cpp: reference('cpp'),
    subject: text(),
    schools: optional(several(reference('school'))),
    women: optional(count()),
    men: optional(count()),
    coordinated: optional(yesNo(yesOrNo)),
    findings: optional(lines()),
    strengths: optional(lines()),
    weaknesses: optional(lines()),
    programmeItem: optional(programmeLink()),
  },
  {
    dated: ['date'],
    by: 'facilitators',
    rules: [happened],
    warns: [
      betterFilled('schools', 'schoolsBlank'),
      betterFilled('coordinated', 'coordinationBlank'),
      satellitesListed,
    ],
    form: {
      asked: ['cpp', 'date', 'subject', 'schools', 'women', 'men', 'strengths', 'weaknesses', 'coordinated'],
      folded: ['facilitators', 'place', 'findings', 'programmeItem'],
      audience: 'mentor',
    },
    helps: {
      cpp: ownCpp,
      date: today,
      facilitators: whoIsAtWork,
      schools: schoolsOfTheCpp,
      women: headsOfTheSchools('women'),
      men: headsOfTheSchools('men'),
      coordinated: usually('yesNo', 'yes'),
      programmeItem: itemsOf('facilitators', 'cpp'),
    },
  },
);

export type MiniGroup = RecordOf<typeof miniGroup>;
