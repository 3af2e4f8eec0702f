import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import {
  choice,
  count,
  day,
  lines,
  numberBetween,
  optional,
  programmeLink,
  reference,
  several,
  text,
  yesNo,
} from '../schema/kinds';
import { itemsOf, ownCpp, today, usually, whoIsAtWork } from './helps';
import { workshopField, yesOrNo } from './lists';
import { happened } from './soundness';

/** ورشة موضوعاتية: a thematic workshop, one row a day (task book, 2-ب). */
export const workshop = entity(
  'workshop',
  {
    date: day(),
    place: optional(text()),
    facilitators: several(reference('mentor')),
    cpp: reference('cpp'),
    topic: text(),
    field: optional(choice(workshopField)),
    hours: optional(numberBetween(0.5, 12)),
    women: optional(count()),
    men: optional(count()),
    inFramework: yesNo(yesOrNo),
    findings: optional(lines()),
    strengths: optional(lines()),
    weaknesses: optional(lines()),
    programmeItem: optional(programmeLink()),
  },
  {
    dated: ['date'],
    by: 'facilitators',
    rules: [happened],
    form: {
      asked: [
        'cpp',
        'date',
        'topic',
        'field',
        'hours',
        'women',
        'men',
        'inFramework',
        'strengths',
        'weaknesses',
      ],
      folded: ['facilitators', 'place', 'findings', 'programmeItem'],
      audience: 'mentor',
    },
    helps: {
      cpp: ownCpp,
      date: today,
      facilitators: whoIsAtWork,
      inFramework: usually('yesNo', 'yes'),
      programmeItem: itemsOf('facilitators', 'cpp'),
    },
  },
);

export type Workshop = RecordOf<typeof workshop>;
