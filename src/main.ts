import { checkEdited } from './actions/checkEdited';
import { ask as answer, perform, told } from './actions/index';
import { keepCopyOfToday } from './actions/keepCopy';
import type { SidebarData } from './actions/openSidebarData';
import type { Outcome } from './actions/outcome';
import { done } from './actions/outcome';
import { prepareWorkbook as prepare } from './actions/prepareWorkbook';
import type { View } from './google/doors';
import { addMenu, editedIn, showSidebar, tell, world } from './google/doors';
import { menu } from './menu';
import { words } from './messages/words.ar';

// Every export here becomes a function that Google can call by its name; nothing else does (platform rule 5).

const show = (view: View): void =>
  showSidebar(words.views[view], view, perform(world(), 'openSidebarData', {}) as Outcome<SidebarData>);

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
  tell(words.product, rebuilt, words.rebuilt);
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

/** Opens the short guide. */
export function openHelp(): void {
  show('help');
}

/** Answers the sidebar: `{ action, input }` in, an outcome out (contract §2). */
export function ask(request: unknown): Outcome<unknown> {
  return answer(world(), request);
}
