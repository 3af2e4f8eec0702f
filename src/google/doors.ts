import type { ReplyOf } from '../actions/index';
import type { Outcome } from '../actions/outcome';
import type { MenuDoor } from '../menu';
import type { World } from '../ports';
import { worldAt } from './world';

/** What the sidebar is opened on. */
export type View = 'forms' | 'check' | 'help' | 'letters' | 'reminders';

type Menu = readonly (MenuDoor | null)[];

/** The spreadsheet in which the add-on was opened, as the product's world; a trigger may find none (platform rule 8). */
export function worldHere(): World | null {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  return book ? worldAt(book) : null;
}

/** As `worldHere`, where there is one. */
export function world(): World {
  const here = worldHere();
  if (!here) throw new Error('no spreadsheet is open');
  return here;
}

/** Adds the menu; in AuthMode.NONE nothing else may be touched (platform rule 7). */
export function addMenu(menu: Menu, labels: Readonly<Record<MenuDoor, string>>): void {
  const added = SpreadsheetApp.getUi().createAddonMenu();
  for (const door of menu) {
    if (door === null) added.addSeparator();
    else added.addItem(labels[door], door);
  }
  added.addToUi();
}

/** JSON that may stand in a page: no tag, no line that ends a script (platform rule 4). */
const inPage = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Opens the sidebar on a view, its data and, where it needs them at once, its other views in the page, so that no second call is needed before it can be used. */
export function showSidebar(
  title: string,
  view: View,
  data: Outcome<ReplyOf<'openSidebarData'>>,
  more: string,
): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').getContent();
  const html = page.replace('"__DATA__"', () => inPage({ view, data, more }));
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title));
}

/** Tells how a menu item ended: a passing word, or what is wrong and how to mend it. */
export function tell(title: string, outcome: Outcome<unknown>, said: string): void {
  if (outcome.ok) SpreadsheetApp.getActiveSpreadsheet().toast(said, title, 6);
  else {
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, outcome.issues.map(({ message }) => message).join('\n'), ui.ButtonSet.OK);
  }
}

/** Explains what is about to be asked of a person; whether they go along. */
export function agreed(title: string, message: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, message, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
}

/** What a simple trigger says was edited; null where it says nothing that can be used. */
export function editedIn(event: GoogleAppsScript.Events.SheetsOnEdit) {
  const { range, source } = event;
  if (!range || !source) return null;
  return {
    world: worldAt(source),
    tab: range.getSheet().getName(),
    first: range.getRow(),
    last: range.getLastRow(),
  };
}
