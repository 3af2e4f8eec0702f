import { checkView } from './checkView';
import { conflictView } from './conflictView';
import { depositsView } from './depositsView';
import { eligibilityView } from './eligibilityView';
import { exportView } from './exportView';
import { feedsView } from './feedsView';
import { helpView } from './helpView';
import { historyView } from './historyView';
import { importView } from './importView';
import { lettersView } from './lettersView';
import { newYearView } from './newYearView';
import { otherRows } from './otherRows';
import { papersView } from './papersView';
import { decisionsView } from './region/decisionsView';
import { receivedView } from './region/receivedView';
import { regionView } from './region/regionView';
import { teamView } from './region/teamView';
import { timelineView } from './region/timelineView';
import { remindersView } from './remindersView';
import { renameView } from './renameView';
import { repairView } from './repairView';
import { settingsView, wordingsView } from './settingsView';
import { undoSaved } from './undoing';

/** The views of More.html: those that are seldom opened come when they are, so that the sidebar opens fast. */
export const moreViews = {
  check: checkView,
  rows: otherRows,
  settings: settingsView,
  wording: wordingsView,
  import: importView,
  export: exportView,
  papers: papersView,
  deposits: depositsView,
  eligibility: eligibilityView,
  newYear: newYearView,
  letters: lettersView,
  reminders: remindersView,
  rename: renameView,
  repair: repairView,
  help: helpView,
  history: historyView,
  feeds: feedsView,
  conflict: conflictView,
  undoSaved,
  region: regionView,
  received: receivedView,
  team: teamView,
  timeline: timelineView,
  decisions: decisionsView,
} as const;
