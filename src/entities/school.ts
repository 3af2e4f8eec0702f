import type { RecordOf } from '../schema/entity';
import { entity } from '../schema/entity';
import { choice, day, gresa, optional, reference, several, text } from '../schema/kinds';
import { askedWhile, cyclesOfItsKind, onlyHeadSchools } from './helps';
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
  {
    key: 'code',
    warns: [letterFits],
    form: {
      asked: ['code', 'name', 'kind', 'parent', 'cycles', 'cpp', 'commune', 'environment', 'projectStart'],
      folded: [],
      audience: 'directorate',
      glance: ['name', 'code'],
    },
    helps: {
      cycles: cyclesOfItsKind,
      parent: askedWhile('kind', 'schoolKind', ['satellite', 'annex'], onlyHeadSchools),
    },
  },
);

export type School = RecordOf<typeof school>;
