import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { choice, day, optional, reference, text } from '../schema/kinds';
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
  { dated: ['from', 'to'], rules: [atHeadSchool, endsNotBeforeStart] },
);

export type Post = RecordOf<typeof post>;
