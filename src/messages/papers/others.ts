import { attendance as arAttendance } from './attendance.ar';
import { attendance as frAttendance } from './attendance.fr';
import { blankForm as arBlankForm } from './blankForm.ar';
import { blankForm as frBlankForm } from './blankForm.fr';
import { card as arCard } from './card.ar';
import { card as frCard } from './card.fr';
import { declaration as arDeclaration } from './declaration.ar';
import { declaration as frDeclaration } from './declaration.fr';
import { late as arLate } from './late.ar';
import { late as frLate } from './late.fr';
import { meeting as arMeeting } from './meeting.ar';
import { meeting as frMeeting } from './meeting.fr';
import { minutes as arMinutes } from './minutes.ar';
import { minutes as frMinutes } from './minutes.fr';
import { preVisit as arPreVisit } from './preVisit.ar';
import { preVisit as frPreVisit } from './preVisit.fr';
import { programme as arProgramme } from './programme.ar';
import { programme as frProgramme } from './programme.fr';
import { region as arRegion } from './region.ar';
import { region as frRegion } from './region.fr';
import { requests as arRequests } from './requests.ar';
import { requests as frRequests } from './requests.fr';
import { rows as arRows } from './rows.ar';
import { rows as frRows } from './rows.fr';
import { team as arTeam } from './team.ar';
import { team as frTeam } from './team.fr';
import { travel as arTravel } from './travel.ar';
import { travel as frTravel } from './travel.fr';
import { visit as arVisit } from './visit.ar';
import { visit as frVisit } from './visit.fr';
import type { In } from './words';
import { workPlan as arWorkPlan } from './workPlan.ar';
import { workPlan as frWorkPlan } from './workPlan.fr';

const ar = {
  rows: arRows,
  programme: arProgramme,
  visit: arVisit,
  minutes: arMinutes,
  declaration: arDeclaration,
  requests: arRequests,
  preVisit: arPreVisit,
  card: arCard,
  late: arLate,
  attendance: arAttendance,
  travel: arTravel,
  blankForm: arBlankForm,
  team: arTeam,
  meeting: arMeeting,
  workPlan: arWorkPlan,
  region: arRegion,
} as const;

const fr: In<typeof ar> = {
  rows: frRows,
  programme: frProgramme,
  visit: frVisit,
  minutes: frMinutes,
  declaration: frDeclaration,
  requests: frRequests,
  preVisit: frPreVisit,
  card: frCard,
  late: frLate,
  attendance: frAttendance,
  travel: frTravel,
  blankForm: frBlankForm,
  team: frTeam,
  meeting: frMeeting,
  workPlan: frWorkPlan,
  region: frRegion,
};

/** The words of the papers beside the balance. */
export const others = { ar, fr } as const;
