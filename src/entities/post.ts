import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { choice, day, optional, reference, text } from '../schema/kinds';
import { firstOfYear, onlyHeadSchools } from './helps';
import { gender } from './lists';
import { atHeadSchool, endsNotBeforeStart } from './soundness';

/** تعيين مدير(ة): who heads a school, or is charged with it, from one day to another. */
export const post = entity(
  'post',
  {
    principal: text(),
    gender: choice(gender),
    school: reference('school'),
    from: day(),
    to: optional(day()),
  },
  {
    dated: ['from', 'to'],
    rules: [atHeadSchool, endsNotBeforeStart],
    form: {
      asked: ['school', 'principal', 'gender', 'from', 'to'],
      folded: [],
      audience: 'directorate',
      glance: ['school', 'principal'],
    },
    helps: { school: onlyHeadSchools, from: firstOfYear },
  },
);

export type Post = RecordOf<typeof post>;
