import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { choice, day, gresa, optional, reference, several, text } from '../schema/kinds';
import { cycle, environment, schoolKind } from './lists';
import { letterFits } from './warns';

/** مؤسسة تعليمية: a head school, or a satellite that hangs on its parent. */
export const school = entity(
  'school',
  {
    code: gresa(),
    name: text(),
    kind: choice(schoolKind),
    cycles: several(choice(cycle)),
    environment: optional(choice(environment)),
    commune: optional(text()),
    cpp: optional(reference('cpp')),
    parent: optional(reference('school')),
    projectStart: optional(day()),
  },
  { key: 'code', warns: [letterFits] },
);

export type School = RecordOf<typeof school>;
