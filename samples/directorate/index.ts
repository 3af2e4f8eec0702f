import { chanceFrom } from '../chance';
import { inOrder, type Rows } from '../rows';
import { asPlannedGroup, asPlannedWorkshop, miniGroupsBy, workshopsBy } from './meetings';
import { assignments, cpps, duties, mentors } from './people';
import { posts } from './posts';
import { linked, programmeFor } from './programme';
import { supportRequests } from './requests';
import { schools } from './schools';
import { faultyVisits, faultyWorkshop, jointVisit } from './singular';
import { visitsBy } from './visits';

/** The settings of the sample; the year and the day of the balance stay blank, which means today's. */
export const settings = {
  academy: 'الأكاديمية الجهوية للتربية والتكوين لجهة فاس – مكناس',
  directorate: 'تاونات',
  place: 'تاونات',
  academyFrench: 'Fès – Meknès',
  directorateFrench: 'Taounate',
  placeFrench: 'Taounate',
} as const;

/**
 * The rows of a believable directorate of Fès-Meknès in 2026/2027, its past year included. Persons and schools are
 * invented; each sort of row has chance of its own, so that a change to one leaves the others as they were.
 */
export function directorateRows(): Rows {
  const visits = visitsBy(chanceFrom(2026));
  const programmeItem = programmeFor(visits);
  return {
    mentor: mentors,
    cpp: cpps,
    school: schools,
    post: posts,
    assignment: assignments,
    visit: inOrder(linked('visit', [...visits, jointVisit, ...faultyVisits], programmeItem)),
    miniGroup: inOrder(linked('miniGroup', miniGroupsBy(chanceFrom(27)), programmeItem, asPlannedGroup)),
    workshop: inOrder(
      linked('workshop', [...workshopsBy(chanceFrom(28)), faultyWorkshop], programmeItem, asPlannedWorkshop),
    ),
    programmeItem,
    duty: duties,
    supportRequest: supportRequests,
  };
}
