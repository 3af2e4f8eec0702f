import { ar } from '../../src/messages/ar';
import type { Chance } from '../chance';
import type { Dated } from '../rows';
import {
  miniGroupFindings,
  miniGroupStrengths,
  miniGroupSubjects,
  miniGroupWeaknesses,
  workshopFindings,
  workshopStrengths,
  workshopTopics,
  workshopWeaknesses,
} from './meeting-words';
import { cpps, mentorsOf } from './people';
import { headsOn } from './posts';
import type { Carried } from './programme';
import { daysFor } from './rhythm';
import { headsOf, named } from './schools';
import { written } from './visits';

const { yes, no } = ar.lists.yesNo;

/** Mostly one mentor, now and then two. */
const facilitatorsOf = (mentors: readonly string[], chance: Chance) =>
  chance.some(mentors, chance.inHundred(15) ? 2 : 1).join('، ');

/** المجموعات المصغرة: some heads of one community, each time at another school of it. */
export const miniGroupsBy = (chance: Chance): readonly Dated[] =>
  daysFor('miniGroups', chance).map((on, nth) => {
    const cpp = (nth + 1) % cpps.length;
    const schools = chance.some(headsOf(cpp), 4 + chance.below(4));
    const { women, men } = headsOn(schools, on);
    return {
      on,
      texts: {
        date: on,
        place: chance.one(schools).name,
        facilitators: facilitatorsOf(mentorsOf(cpp, on), chance),
        cpp: cpps[cpp]!.name,
        subject: chance.one(miniGroupSubjects),
        schools: schools.map(named).join('، '),
        women: String(women),
        men: String(men),
        coordinated: chance.inHundred(90) ? yes : no,
        findings: chance.inHundred(80) ? chance.one(miniGroupFindings) : '',
        strengths: written(chance.some(miniGroupStrengths, 1 + chance.below(2)), chance),
        weaknesses: chance.inHundred(70) ? written(chance.some(miniGroupWeaknesses, 1), chance) : '',
      },
    };
  });

/** الورشات: most in the framework of the community, some outside. */
export const workshopsBy = (chance: Chance): readonly Dated[] =>
  daysFor('workshops', chance).map((on, nth) => {
    const cpp = nth % cpps.length;
    const { topic, also, field } =
      workshopTopics[chance.inHundred(40) ? nth % 3 : (nth * 5) % workshopTopics.length]!;
    return {
      on,
      texts: {
        date: on,
        place: chance.inHundred(40) ? 'مركز التكوين بالمديرية الإقليمية' : chance.one(headsOf(cpp)).name,
        facilitators: facilitatorsOf(mentorsOf(cpp, on), chance),
        cpp: cpps[cpp]!.name,
        topic: also && nth % 5 === 4 ? also : topic,
        field: ar.lists.field[field],
        hours: chance.one(['2', '2.5', '3', '3', '4', '6']),
        women: String(3 + chance.below(9)),
        men: String(4 + chance.below(12)),
        inFramework: nth % 6 === 5 ? no : yes,
        findings: chance.inHundred(60) ? chance.one(workshopFindings) : '',
        strengths: chance.inHundred(80)
          ? written(chance.some(workshopStrengths, 1 + chance.below(2)), chance)
          : '',
        weaknesses: chance.inHundred(50) ? written(chance.some(workshopWeaknesses, 1), chance) : '',
      },
    };
  });

/** A mini-group that carries out an item of the programme speaks of what was planned. */
export const asPlannedGroup: Carried = (texts, { topic = '' }) => ({ ...texts, subject: topic });

/** A workshop of the programme has the topic that was planned, and its field. */
export const asPlannedWorkshop: Carried = (texts, { topic = '' }) => {
  const field = workshopTopics.find((one) => one.topic === topic)?.field;
  return { ...texts, topic, field: field ? ar.lists.field[field] : '' };
};
