import { asking, performing, told } from './actions/asking';
import { checkEdited } from './actions/checkEdited';
import { everyday } from './actions/everyday';
import { dispatch, fetchedOffice } from './actions/fetchedOffice';
import { ofLevel, settingsNow } from './actions/file';
import { keepCopyOfToday } from './actions/keepCopy';
import type { SidebarData } from './actions/openSidebarData';
import type { Outcome } from './actions/outcome';
import { done } from './actions/outcome';
import { prepareWorkbook as prepare } from './actions/prepareWorkbook';
import type { View } from './google/doors';
import { addMenu, agreed, editedIn, showSidebar, tell, world, worldHere } from './google/doors';
import { askFor } from './google/mail';
import { menu } from './menu';
import { words } from './messages/words.ar';
import type { World } from './ports';

// Every export here becomes a function that Google can call by its name; nothing else does (platform rule 5).

const answer = asking(everyday, fetchedOffice);
const perform = performing(everyday);

/** More.html; blank where it cannot be had: the sidebar opens all the same, asks for it and says so. */
function more({ page }: World): string {
  try {
    return page('More');
  } catch {
    return '';
  }
}

function show(view: View): void {
  const here = world();
  const data = perform(here, 'openSidebarData', {}) as Outcome<SidebarData>;
  const isRegional = data.ok && data.value.region !== null;
  const title = isRegional && view === 'forms' ? words.region : words.views[view];
  // A regional file's forms come from More.html: it is in the page, so that they need no second call.
  showSidebar(title, view, data, isRegional ? more(here) : '');
}

/** What only a directorate's file does; whether this is one. */
function isDirectorate(): boolean {
  const of = told(() => ofLevel(world(), 'directorate'));
  if (!of.ok) tell(words.product, of, '');
  return of.ok;
}

/** Adds the menu when the file is opened. */
export function onOpen(): void {
  addMenu(menu, words.menu);
}

/** Adds the menu right after the add-on was installed. */
export function onInstall(): void {
  onOpen();
}

/** Judges what was just typed or pasted: the rows touched, and no more. A damaged tab is «فحص الملف»'s to tell. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const edited = editedIn(event);
  if (edited) told(() => done(checkEdited(edited.world, edited.tab, edited.first, edited.last)));
}

/** Opens the forms. */
export function openSidebar(): void {
  show('forms');
}

/** Writes the output tabs again, and once a day a copy of the rows beside them. */
export function rebuildBalance(): void {
  const here = world();
  const rebuilt = perform(here, 'rebuildBalance', {});
  if (rebuilt.ok) keepCopyOfToday(here);
  tell(words.product, rebuilt, words.rebuilt[settingsNow(here).level]);
}

/** Opens the list of what keeps rows out of the balance. */
export function checkWorkbook(): void {
  show('check');
}

/** Makes the tabs, columns, drop-downs and settings that are missing. */
export function prepareWorkbook(): void {
  tell(
    words.product,
    told(() => prepare.run(world())),
    words.prepared,
  );
}

/** Opens the letters; before that, where it was not allowed yet, explains and asks for mailing (platform rule 11). */
export function emailBalances(): void {
  if (!isDirectorate()) return;
  const isRefused = !world().mail.isAllowed();
  if (isRefused && agreed(words.menu.emailBalances, words.mailExplained)) askFor('script.send_mail');
  show('letters');
}

/** Explains what reminders do, asks for what they need, turns on this person's trigger and shows how things stand. */
export function setUpReminders(): void {
  if (!isDirectorate()) return;
  const { clock } = world();
  if (!(clock.isAllowed() && clock.isOn()) && !agreed(words.menu.setUpReminders, words.explained)) return;
  askFor('script.scriptapp', 'script.send_mail');
  clock.turnOn();
  show('reminders');
}

/** What is due by the clock: every hour, with nobody before the screen. */
export function runSchedule(): void {
  const here = worldHere();
  if (here) dispatch(here);
}

/** Opens the short guide. */
export function openHelp(): void {
  show('help');
}

/** Answers the sidebar: `{ action, input }` in, an outcome out (contract §2). */
export function ask(request: unknown): Outcome<unknown> {
  return answer(world(), request);
}
