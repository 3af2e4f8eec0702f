import type { Stage } from '../../src/entities/lists';
import { stage as stages } from '../../src/entities/lists';
import { ar } from '../../src/messages/ar';
import type { Day } from '../../src/schema/day';
import { later, workingDayFrom } from '../calendar';
import type { Chance } from '../chance';
import type { Dated, Texts } from '../rows';
import { cpps, mentorsOf } from './people';
import { degreeOf, monthsOf, stageInHand } from './progress';
import { daysFor } from './rhythm';
import { headsOf, named, type School } from './schools';
import { contrary, spellings, visitWords } from './visit-words';

const degreeLabels = Object.values(ar.lists.degree);
const modes = [ar.lists.mode.remote, ar.lists.mode.phone, ar.lists.mode.remote, ar.lists.mode.documents];

/** Schools that no mentor went to: visits are on need, so a directorate always has some. */
const unvisited = new Set(['مجموعة مدارس الفرسان', 'مدرسة الكفاح']);

/** Points as people write them: one a line, some of them in another spelling. */
export const written = (points: readonly string[], chance: Chance): string =>
  points
    .map((point) => (spellings[point] && chance.inHundred(30) ? chance.one(spellings[point]) : point))
    .join('\n');

/** Degrees of the stage in hand and of those before it; the rest is mostly left blank. */
function gradesOf(school: School, inHand: Stage, on: Day, chance: Chance): Texts {
  const months = monthsOf(school, on);
  const last = stages.codes.indexOf(inHand);
  return Object.fromEntries(
    stages.codes.flatMap((stage, index) =>
      stage === inHand || (index < last && chance.inHundred(65)) || (index > last && chance.inHundred(15))
        ? [[stage, degreeLabels[degreeOf(stage, months)]!]]
        : [],
    ),
  );
}

function visitTo(school: School, on: Day, chance: Chance): Texts {
  const stage = stageInHand(monthsOf(school, on), chance.inHundred(55));
  const words = visitWords[stage];
  const away = chance.inHundred(9);
  const next = chance.inHundred(65);
  const [subject, findings] = chance.one(Object.entries(words.subjects));
  const strengths = chance.some(words.strengths, 1 + chance.below(2));
  const weaknesses = words.weaknesses.filter(
    (one) => !strengths.some((strength) => contrary[strength] === one),
  );
  const cycles = school.cycles.filter((cycle) => cycle !== 'preschool');
  return {
    date: on,
    mentors: chance.one(mentorsOf(school.cpp, on)),
    school: named(school),
    cycle: ar.lists.cycle[chance.one(cycles)],
    subject,
    findings: chance.inHundred(75) ? chance.one(findings) : '',
    strengths: written(strengths, chance),
    weaknesses: written(chance.some(weaknesses, 1 + chance.below(2)), chance),
    recommendations: chance.inHundred(75)
      ? chance.some(words.recommendations, 1 + chance.below(2)).join('\n')
      : '',
    ...gradesOf(school, stage, on, chance),
    nextStep: next ? chance.one(words.nextSteps) : '',
    nextStepDate: next ? workingDayFrom(later(on, 21 + chance.below(21))) : '',
    transport: away ? '' : chance.one(['سيارة المصلحة', 'سيارة المصلحة', 'سيارة خاصة', '']),
    mode: away ? chance.one(modes) : chance.inHundred(60) ? ar.lists.mode.inPerson : '',
    cpp: cpps[school.cpp]!.name,
  };
}

/** The visits of both years. A school is visited again when most others of its community have been. */
export function visitsBy(chance: Chance): readonly Dated[] {
  const times = new Map<string, number>();
  return daysFor('visits', chance).map((on, nth) => {
    const open = headsOf(nth % cpps.length).filter(({ name }) => !unvisited.has(name));
    const fewest = Math.min(...open.map(({ code }) => times.get(code) ?? 0));
    const school = chance.one(open.filter(({ code }) => (times.get(code) ?? 0) <= fewest));
    times.set(school.code, fewest + 1);
    return { on, texts: visitTo(school, on, chance) };
  });
}
