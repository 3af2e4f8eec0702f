import type { Duty } from '../../entities/duty';
import { said } from '../../messages/papers/words';
import type { Day } from '../../schema/day';
import type { Paper } from '../shape';
import type { Desk } from './desk';
import { dayIn, labelled, nameOf, shownCard } from './desk';
import { paperFrom } from './fromTemplate';

/** Which duty, in which CPP, on which day. */
export interface DutyMeant {
  readonly duty: Duty['duty'];
  readonly cpp: string;
  readonly on: Day;
}

/** إقرار بعدم وجود تعارض للمصالح: signed by a mentor before a duty (R13, R14). */
export function declaration(desk: Desk, mentor: string, { duty, cpp, on }: DutyMeant): Paper {
  const { words, known, house } = desk;
  const own = words.declaration;
  const name = known.nameOf('cpp', cpp);
  return paperFrom(desk, words.templates.declaration, {
    mentor: nameOf(desk, 'mentor', mentor),
    grade: shownCard(desk, 'mentor', mentor).grade,
    duty: labelled(desk, 'dutyKind', duty),
    reference: own.reference[duty],
    projects: said(own.cpp, { unit: house.unitWord, cpp: name }),
    cpp: name,
    zone: shownCard(desk, 'cpp', cpp).zone || own.unrecorded,
    day: dayIn(on),
    declares: [own.declares[duty], ...own.others],
  });
}
